import { ApplicationId, CaseCode, GroupId, PersonId, RunId } from "../../lib/domain/ids.ts";
import type { GroupOutcome, MatchResult, Placed, Unplaced } from "../../lib/domain/runs/match-result.ts";
import type { Run } from "../../lib/domain/runs/match-run.ts";
import type { NeededChange } from "../../lib/domain/runs/pair-reason.ts";
import type { ReportGroup } from "../../lib/domain/runs/report-group.ts";

const code = (prefix: string, number: number) => `${prefix}_${number.toString(16).toUpperCase().padStart(26, "0")}`;
export const groupId = (number: number) => GroupId.parse(code("grp", number));
export const caseCode = (number: number) => {
  const digits = String(number).padStart(8, "0");
  return CaseCode.parse(`C-${digits.slice(0, 4)}-${digits.slice(4)}`);
};

export const NOW = "2026-10-19T16:00:00.000Z";

function placedPerson(number: number, groups: readonly ReportGroup[]): Placed {
  const fit = 520 + ((number * 37) % 470);
  return {
    applicationId: ApplicationId.parse(code("app", number)),
    personId: PersonId.parse(code("per", number)),
    caseCode: caseCode(number),
    groupId: groups[number % groups.length]?.groupId ?? groupId(0),
    fit,
    parts: [
      { part: "theme", points: 400, of: 400, why: { code: "main-theme", facts: { theme: "grief" } } },
      { part: "slotComfort", points: fit - 400, of: 600, why: { code: "all-good-hours" } },
    ],
    waitedDays: (number * 7) % 33,
    reason: {
      code: number % 17 === 0 ? "pinned" : "placed",
      facts: {
        group: groups[number % groups.length]?.discreetLabel ?? "",
        fit,
        because: [{ code: "main-theme", facts: { theme: "grief" } }, { code: "all-good-hours" }],
      },
    },
    pinned: number % 17 === 0,
  };
}

const EVENING = { spans: [{ day: "tue", from: "18:00", to: "19:30" }] } as const;
const SEAT: NeededChange = { code: "one-more-seat" };
const WHY_NOT = [
  { because: "no-eligible-group", rule: "every-session", needs: { code: "free-at", facts: EVENING } },
  { because: "outbid", rule: undefined, needs: SEAT },
  { because: "below-minimum", rule: undefined, needs: { code: "joiners", facts: { count: 1 } } },
  { because: "no-eligible-group", rule: "licence", needs: SEAT },
] as const;

function unplacedPerson(number: number, groups: readonly ReportGroup[]): Unplaced {
  const { because, rule, needs } = WHY_NOT[number % WHY_NOT.length] ?? WHY_NOT[0];
  const group = groups[number % groups.length];
  return {
    applicationId: ApplicationId.parse(code("app", 50_000 + number)),
    personId: PersonId.parse(code("per", 50_000 + number)),
    caseCode: caseCode(50_000 + number),
    waitedDays: (number * 11) % 61,
    because,
    rule,
    nearestGroup: group?.groupId,
    eligibleGroups: rule === undefined ? 2 : 0,
    smallestChange:
      number % 5 === 4 || group === undefined
        ? undefined
        : { change: "one-more-seat", groupId: group.groupId, reason: { group: group.discreetLabel, needs } },
    reason: {
      code: "no-group-fits",
      facts: {
        group: group?.discreetLabel ?? "",
        broken: {
          code: "not-free",
          facts: { at: "2026-10-27T14:00", timeZone: "America/New_York", earlierFit: 0 },
        },
        more: [],
      },
    },
  };
}

const OUTCOMES = ["full", "seats-left", "below-minimum", "nobody-fits", "full"] as const;

function outcomeOf(group: ReportGroup, index: number, placed: readonly Placed[]): GroupOutcome {
  const here = placed.filter((one) => one.groupId === group.groupId);
  const outcome = OUTCOMES[index % OUTCOMES.length] ?? "full";
  const seats = outcome === "full" ? here.length : here.length + 1 + (index % 3);
  return {
    groupId: group.groupId,
    outcome,
    freeSeats: seats,
    members: index % 3,
    placed: outcome === "nobody-fits" || outcome === "below-minimum" ? 0 : here.length,
    eligible: here.length + 4,
    meanFit: here.length === 0 ? undefined : here.reduce((sum, one) => sum + one.fit, 0) / here.length,
    seatPrice: outcome === "full" ? 310 : 0,
    warnings: index % 4 === 0 ? [{ code: "many-quiet", facts: { quiet: 7, of: 12 } }] : [],
    reason: reasonOf(outcome, here.length),
  };
}

function reasonOf(outcome: GroupOutcome["outcome"], placed: number): GroupOutcome["reason"] {
  const otherTime = { start: "19:00", people: 3 };
  switch (outcome) {
    case "full":
      return { code: outcome, facts: { placed, eligible: placed + 4 } };
    case "seats-left":
      return { code: outcome, facts: { placed, left: 1, eligible: placed + 4 } };
    case "below-minimum":
      return { code: outcome, facts: { shortfall: { missing: 1, minimum: 5 }, otherTime } };
    case "nobody-fits":
      return { code: outcome, facts: {} };
  }
}

/** A result of any size, without chance: titles name themes, as they do in life. */
export function sampleReport(size: {
  readonly groups: number;
  readonly placed: number;
  readonly unplaced: number;
  readonly titles?: readonly string[];
}): { readonly result: MatchResult; readonly groups: readonly ReportGroup[]; readonly run: Run } {
  const titles = size.titles ?? ["Living with grief", "Steady: anxiety and panic", "Duelo, en español", "New parents"];
  const groups = Array.from({ length: size.groups }, (_, index) => ({
    groupId: groupId(index),
    title: `${titles[index % titles.length]}${index < titles.length ? "" : ` ${index}`}`,
    discreetLabel: `Circle ${index + 1}`,
    size: { min: 5, max: 10 },
    times: { timeZone: "Europe/Madrid", weekly: { day: "tue" as const, localStart: "18:00", everyWeeks: 1 } },
  }));
  const people = Array.from({ length: size.placed }, (_, index) => placedPerson(index, groups));
  const placed = people.filter((one) => {
    const outcome = OUTCOMES[groups.findIndex((group) => group.groupId === one.groupId) % OUTCOMES.length];
    return outcome === "full" || outcome === "seats-left";
  });
  const unplaced = Array.from({ length: size.unplaced }, (_, index) => unplacedPerson(index, groups));
  const totalFit = placed.reduce((sum, one) => sum + one.fit, 0);
  const result: MatchResult = {
    rulesVersion: "rules-1",
    chosen: { objective: "most_placed", placed: placed.length, waitingServedDays: 1180, totalFit },
    other: { objective: "best_fit", placed: placed.length - 2, waitingServedDays: 1104, totalFit: totalFit + 900 },
    certificate: { status: "feasible", bound: totalFit + 20, gap: 0.0003 },
    placed,
    unplaced,
    groups: groups.map((group, index) => outcomeOf(group, index, placed)),
    demand: [
      {
        theme: "grief",
        language: "es",
        format: "process",
        entry: "closed",
        slot: { day: "Tuesday", startUtc: "18:00" },
        wouldPlace: 7,
        ofUnplaced: 11,
        others: 0,
      },
      {
        theme: "anxiety_and_panic",
        language: "en",
        format: "support_skills",
        entry: "open",
        slot: { day: "Thursday", startUtc: "12:00" },
        wouldPlace: 5,
        ofUnplaced: 9,
        others: 2,
      },
    ],
    violations: [],
  };
  return { result, groups, run };
}

export const run: Run = {
  runId: RunId.parse(code("run", 7)),
  trigger: "coordinator",
  status: "PREVIEW",
  requestedBy: "coordinator-1",
  requestedAt: "2026-10-19T15:59:00.000Z",
  objective: "most_placed",
  adjustments: { pins: [], exclusions: [], extraSeats: [] },
  inputHash: "ab".repeat(32),
  rulesVersion: "rules-1",
  violations: [],
  exceptions: [],
  rev: 1,
};
