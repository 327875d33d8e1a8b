import { GroupId } from "../../domain/ids.ts";
import type { MatchGroup } from "../../domain/runs/match-input.ts";
import { AccessNeed, type Entry, type Format, SIZE_DEFAULTS } from "../../domain/vocabulary.ts";
import type { Plan } from "../plan.ts";
import { meetingsAt } from "./utc-slots.ts";
import type { BestStart } from "./wishes.ts";

const DEFAULT_FORMAT: Format = "support_skills";

/** Sorts after every real id. */
const NEW_GROUP = GroupId.parse(`grp_${"Z".repeat(26)}`);

/**
 * A group as the people it is for would have it: free, online, in the format and with the entry most of them prefer.
 */
export function newGroupFor({ pool }: Plan, { wish, cell, seekers }: BestStart): MatchGroup {
  const answers = seekers.flatMap(({ person }) => pool.people[person]?.answers ?? []);
  const format = mostNamed(answers.map(({ formatPreference }) => formatPreference)) ?? DEFAULT_FORMAT;
  const wished = mostNamed(
    answers.map(({ entryPreference }) => (entryPreference === "either" ? undefined : entryPreference)),
  );
  const entry: Entry = wished ?? "closed";
  const size = SIZE_DEFAULTS[format];
  const occurrences = meetingsAt(cell, pool.context.now);
  const start = Math.min(size.max, Math.ceil(size.ideal / pool.context.settings.expectedStay));
  return {
    ...BARE,
    themes: [wish.theme],
    languages: [wish.language],
    format,
    entry,
    size,
    freeSeats: entry === "closed" ? start : size.max,
    members: [],
    sessions: occurrences.map((occurrence) => ({ ...occurrence, status: "SCHEDULED" })),
    occurrences,
  };
}

/** The value named most often; of equals the first in the alphabet. */
function mostNamed<Value extends string>(values: readonly (Value | undefined)[]): Value | undefined {
  const named = Map.groupBy(values.filter((value) => value !== undefined).sort(), (value) => value);
  return [...named].sort((a, b) => b[1].length - a[1].length)[0]?.[0];
}

const BARE: Omit<
  MatchGroup,
  "themes" | "languages" | "format" | "entry" | "size" | "freeSeats" | "members" | "sessions" | "occurrences"
> = {
  groupId: NEW_GROUP,
  status: "PUBLISHED",
  rev: 0,
  createdAt: "1970-01-01T00:00:00.000Z",
  title: "New group",
  discreetLabel: "New group",
  agreementVersion: "none",
  kind: "support",
  modality: "virtual",
  fee: "free",
  timeZone: "UTC",
  whenSeatsFree: "off",
  roleAllowed: [],
  salientAttributes: [],
  facilitators: [],
  eligibility: {},
  sessionPlan: [],
  accessProvision: [...AccessNeed.options],
  agreement: { goals: "", norms: [], legalExceptions: "" },
};
