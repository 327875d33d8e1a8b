import type { GroupDraftInput } from "../../lib/domain/groups/group.ts";
import { caseCodeOf } from "../../lib/domain/ids.ts";
import type { IntakeInput } from "../../lib/domain/intake/application.ts";
import type { Candidate, MatchGroup, MatchInput } from "../../lib/domain/runs/match-input.ts";
import { Adjustments, type Objective } from "../../lib/domain/runs/match-run.ts";
import { MatchSettings } from "../../lib/domain/runs/match-settings.ts";
import { Theme } from "../../lib/domain/vocabulary.ts";
import { DAYS } from "../../lib/time/local-date-time.ts";
import { applicationId, groupId } from "../support/records.ts";
import { candidateOf, daysBefore, inputOf, matchGroupOf } from "./samples.ts";

export type WorldOptions = {
  readonly seed: number;
  readonly people: number;
  readonly groups: number;
  /** Pairs, declared attributes, members, exclusions. */
  readonly sideRules?: boolean;
  /** Fewer hard rules stand between people and groups, so that small worlds have edges. */
  readonly easy?: boolean;
  readonly objective?: Objective;
};

/** Mulberry32: the same seed, the same world, on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const ZONES = [
  ["Europe/London", "GB"],
  ["Europe/Madrid", "ES"],
  ["America/New_York", "US"],
  ["America/Los_Angeles", "US"],
  ["Australia/Sydney", "AU"],
  ["Asia/Kolkata", "IN"],
] as const;
const THEMES = Theme.options.slice(0, 12);
const AREAS = [
  { latitude: 51.5, longitude: -0.1 },
  { latitude: 51.8, longitude: -1.3 },
  { latitude: 40.4, longitude: -3.7 },
];

type Dice = {
  readonly chance: (p: number) => boolean;
  readonly pick: <T>(items: readonly T[]) => T;
  readonly upTo: (n: number) => number;
};

function diceOf(seed: number): Dice {
  const next = seeded(seed);
  const upTo = (n: number) => Math.floor(next() * n);
  return {
    chance: (p) => next() < p,
    upTo,
    pick: <T>(items: readonly T[]) => {
      const item = items[upTo(items.length)];
      if (item === undefined) throw new RangeError("nothing to pick from");
      return item;
    },
  };
}

/**
 * A programme that does not exist, as varied as a real one: zones, weeks, languages, formats, open and closed groups.
 */
export function worldOf(options: WorldOptions): MatchInput {
  const dice = diceOf(options.seed);
  const groups = Array.from({ length: options.groups }, (_, k) => randomGroup(dice, k + 1, options));
  const candidates = Array.from({ length: options.people }, (_, k) => randomCandidate(dice, k + 1, options));
  return inputOf({
    groups,
    candidates,
    settings: MatchSettings.parse({ themeRequired: false, objective: options.objective ?? "most_placed" }),
    adjustments: Adjustments.parse({ exclusions: options.sideRules === true ? [{ caseCode: codeOf(1) }] : [] }),
  });
}

function codeOf(number: number) {
  return caseCodeOf(applicationId(number));
}

function randomGroup(dice: Dice, number: number, { sideRules, easy }: WorldOptions): MatchGroup {
  const [zone] = dice.pick(easy === true ? ZONES.slice(0, 2) : ZONES);
  const entry = dice.chance(0.6) ? "closed" : "open";
  const inPerson = dice.chance(0.15);
  const licensed = dice.chance(0.1);
  const draft: Partial<GroupDraftInput> = {
    themes: [dice.pick(THEMES), ...(dice.chance(0.3) ? [dice.pick(THEMES)] : [])],
    format: dice.pick(["process", "psychoeducational", "experiential", "support_skills"] as const),
    entry,
    kind: licensed ? "psychotherapy" : "support",
    size: { min: entry === "closed" ? 3 + dice.upTo(3) : 1, ideal: 8, max: 12 },
    languages: [dice.chance(0.75) ? "en" : dice.pick(["es", "en-GB", "es-MX"])],
    schedule: {
      firstDate: `2026-09-${15 + dice.upTo(12)}`,
      localStart: `${dice.pick(["10", "12", "17", "18", "18", "19", "19"])}:${dice.pick(["00", "00", "30", "15"])}`,
      timeZone: zone,
      sessions: entry === "closed" ? 8 + dice.upTo(5) : null,
      minutes: dice.pick([60, 90, 90]),
    },
    modality: inPerson ? "in_person" : "virtual",
    ...(inPerson ? { place: { area: dice.pick(AREAS), address: "1 Sample Street" } } : {}),
    roleAllowed: dice.chance(0.15) ? ["bereaved", "own_experience"] : [],
    eligibility: {
      ...(dice.chance(0.1) ? { ageBands: ["18-24", "25-34"] as const } : {}),
      ...(dice.chance(0.1) ? { countries: ["GB", "US"] } : {}),
      ...(dice.chance(0.05) ? { affinity: { gender: ["woman"] } } : {}),
    } as Exclude<GroupDraftInput["eligibility"], undefined>,
    accessProvision: dice.chance(0.5) ? ["captions"] : [],
    fee: dice.pick(["free", "free", "reduced", "standard"] as const),
    salientAttributes: sideRules === true && dice.chance(0.5) ? ["gender"] : [],
    facilitators: [
      {
        name: "Ines Calder",
        email: "ines@example.org",
        level: licensed ? "licensed" : dice.pick(["peer", "trained"] as const),
        ...(licensed
          ? {
              licence: {
                type: "x",
                number: "1",
                jurisdictions: ["GB", "US-CA"],
                expires: "2026-12-01",
                verifiedBy: "x",
              },
            }
          : {}),
      },
    ],
  };
  const members =
    sideRules === true && dice.chance(0.2)
      ? [
          {
            caseCode: codeOf(900_000 + number),
            affinity: { gender: dice.pick(["woman", "man"]) },
            participationStyle: undefined,
          },
        ]
      : [];
  const group = matchGroupOf(number, draft, { freeSeats: 5 + dice.upTo(6), members });
  return { ...group, status: entry === "open" ? "RUNNING" : "PUBLISHED" };
}

function randomCandidate(dice: Dice, number: number, { sideRules, easy, people, groups }: WorldOptions): Candidate {
  const [timeZone, country] = dice.pick(easy === true ? ZONES.slice(0, 2) : ZONES);
  const answers: Partial<IntakeInput> = {
    timeZone,
    country,
    ...(country === "US" && dice.chance(0.5) ? { region: "US-CA" } : {}),
    ageBand: dice.pick(["18-24", "25-34", "35-49", "50-64"] as const),
    languages: dice.chance(0.8) ? ["en"] : dice.pick([["es"], ["es-ES", "en"], ["en-US"]]),
    modality: dice.pick(["virtual", "virtual", "either", "in_person"] as const),
    ...(dice.chance(0.5) ? { area: dice.pick(AREAS), maxTravelKm: dice.pick([10, 50, 120]) } : {}),
    availability: randomWeek(dice, easy === true),
    themes: { primary: dice.pick(THEMES), secondary: dice.chance(0.5) ? [dice.pick(THEMES)] : [] },
    role: dice.pick(["own_experience", "own_experience", "bereaved", "family_carer"] as const),
    ...(dice.chance(0.5) ? { formatPreference: dice.pick(["process", "support_skills"] as const) } : {}),
    entryPreference: dice.pick(["either", "open", "closed"] as const),
    facilitatorPreference: dice.pick(["either", "peer", "licensed"] as const),
    participationStyle: dice.pick(["speak_early", "mostly_listen", "varies"] as const),
    affinity: dice.chance(0.4) ? { gender: dice.pick(["woman", "Woman", "man", "nonbinary"]) } : {},
    accessNeeds: dice.chance(0.1) ? ["captions"] : [],
    feeNeed: dice.pick(["standard", "standard", "reduced", "free"] as const),
  };
  // Even and odd neighbours may be kept together, people two or more numbers apart kept apart: never both.
  const neighbour = number % 2 === 0 ? number - 1 : number + 1;
  const stranger = 1 + dice.upTo(people);
  return candidateOf(number, answers, {
    submittedAt: daysBefore(dice.upTo(40)),
    declinedGroups: dice.chance(0.1) ? [groupId(1 + dice.upTo(groups))] : [],
    keepApart: sideRules === true && dice.chance(0.05) && Math.abs(stranger - number) > 1 ? [codeOf(stranger)] : [],
    keepTogether: sideRules === true && dice.chance(0.03) ? [codeOf(neighbour)] : [],
  });
}

function randomWeek(dice: Dice, easy: boolean): IntakeInput["availability"] {
  const days = DAYS.filter(() => dice.chance(easy ? 0.9 : 0.6));
  return (days.length === 0 ? (["tue"] as const) : days).map((day) => ({
    day,
    from: dice.pick(easy ? ["08:00"] : ["09:00", "12:00", "16:30", "17:00", "17:30"]),
    to: dice.pick(["20:30", "21:30", "22:00", "24:00"]),
    level: dice.chance(0.6) ? "good" : "possible",
  }));
}
