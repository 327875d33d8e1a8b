import type { PublishedGroup, Schedule } from "../../domain/groups/group.ts";
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
    schedule: scheduleOf(occurrences),
    freeSeats: entry === "closed" ? start : size.max,
    members: [],
    occurrences,
  };
}

/** The value named most often; of equals the first in the alphabet. */
function mostNamed<Value extends string>(values: readonly (Value | undefined)[]): Value | undefined {
  const named = Map.groupBy(values.filter((value) => value !== undefined).sort(), (value) => value);
  return [...named].sort((a, b) => b[1].length - a[1].length)[0]?.[0];
}

function scheduleOf(occurrences: MatchGroup["occurrences"]): Schedule {
  const first = occurrences[0]?.startsAt ?? "";
  return {
    firstDate: first.slice(0, 10),
    localStart: first.slice(11, 16),
    timeZone: "UTC",
    everyWeeks: 1,
    sessions: occurrences.length,
    minutes: 90,
    exceptions: [],
  };
}

const BARE: Omit<PublishedGroup, "themes" | "languages" | "format" | "entry" | "size" | "schedule"> = {
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
  whenSeatsFree: "off",
  roleAllowed: [],
  salientAttributes: [],
  facilitators: [],
  eligibility: {},
  sessionPlan: [],
  accessProvision: [...AccessNeed.options],
  agreement: { goals: "", norms: [], legalExceptions: "" },
};
