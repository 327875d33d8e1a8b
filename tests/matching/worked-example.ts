import type { IntakeInput } from "../../lib/domain/intake/application.ts";
import type { MatchInput } from "../../lib/domain/runs/match-input.ts";
import type { MatchResult } from "../../lib/domain/runs/match-result.ts";
import { report } from "../../lib/words/en/report/report.ts";
import { candidateOf, daysBefore, inputOf, matchGroupOf } from "./samples.ts";

// The eight people and three groups of docs/matching.md. `worked-example.test.ts` holds the tables there to this.

const tuesdays: IntakeInput["availability"] = [{ day: "tue", from: "17:30", to: "20:00", level: "good" }];
const thursdays: IntakeInput["availability"] = [{ day: "thu", from: "17:30", to: "20:00", level: "good" }];
const maybe = (spans: IntakeInput["availability"]) => spans.map((span) => ({ ...span, level: "possible" as const }));

const waited = (days: number) => ({ submittedAt: daysBefore(days) });

const groups: MatchInput["groups"] = [
  matchGroupOf(1, { discreetLabel: "Tuesday circle", size: { min: 3, ideal: 6, max: 8 } }, { freeSeats: 3 }),
  matchGroupOf(
    2,
    {
      discreetLabel: "Thursday circle",
      themes: ["loneliness"],
      entry: "open",
      format: "process",
      size: { min: 3, ideal: 8, max: 10 },
      schedule: { firstDate: "2026-09-17", localStart: "18:00", timeZone: "Europe/London", sessions: null },
    },
    { freeSeats: 2 },
  ),
  matchGroupOf(3, {
    discreetLabel: "Wednesday circle",
    languages: ["es"],
    size: { min: 3, ideal: 6, max: 8 },
    schedule: { firstDate: "2026-09-16", localStart: "19:00", timeZone: "Europe/Madrid", sessions: 8 },
  }),
];

const candidates: MatchInput["candidates"] = [
  candidateOf(1, { availability: tuesdays }, waited(30)),
  candidateOf(2, { availability: [...tuesdays, ...thursdays], formatPreference: "support_skills" }, waited(21)),
  candidateOf(3, { availability: maybe(tuesdays) }, waited(14)),
  candidateOf(
    4,
    { availability: [...tuesdays, ...thursdays], themes: { primary: "loneliness", secondary: ["grief"] } },
    waited(12),
  ),
  candidateOf(
    5,
    {
      timeZone: "America/New_York",
      country: "US",
      availability: [{ day: "tue", from: "13:00", to: "14:30", level: "good" }],
    },
    waited(9),
  ),
  candidateOf(
    6,
    {
      timeZone: "Europe/Madrid",
      country: "ES",
      languages: ["es"],
      availability: [{ day: "wed", from: "18:00", to: "22:00", level: "good" }],
    },
    waited(7),
  ),
  candidateOf(7, { availability: tuesdays }, waited(5)),
  candidateOf(8, { availability: tuesdays }, waited(3)),
];

export const workedExample: MatchInput = inputOf({ groups, candidates });

const { reasons } = report;

/** The tables of the document, from a result. */
export function tablesOf({ placed, unplaced, groups: outcomes, chosen, certificate }: MatchResult): string {
  const label = (id: string | undefined) => groups.find(({ groupId }) => groupId === id)?.discreetLabel ?? "";
  const rows = [
    "| person | group | fit | why |",
    "|---|---|---|---|",
    ...placed.map(
      ({ caseCode, groupId, fit, reason }) =>
        `| ${caseCode} | ${label(groupId)} | ${fit} | ${reasons.placed(reason)} |`,
    ),
    "",
    "| person | because | reason | smallest change |",
    "|---|---|---|---|",
    ...unplaced.map(
      ({ caseCode, because, reason, smallestChange: way }) =>
        `| ${caseCode} | ${because} | ${reasons.unplaced(reason)} | ` +
        `${way ? reasons.change(way.reason) : "none found"} |`,
    ),
    "",
    "| group | outcome | price of a seat | reason |",
    "|---|---|---|---|",
    ...outcomes.map(
      ({ groupId, outcome, seatPrice, reason }) =>
        `| ${label(groupId)} | ${outcome} | ${seatPrice} | ${reasons.group(reason)} |`,
    ),
    "",
    `${chosen.placed} people placed, ${chosen.waitingServedDays} days of waiting served, ` +
      `total fit ${chosen.totalFit}: ${certificate.status}, gap ${certificate.gap}.`,
  ];
  return rows.join("\n");
}
