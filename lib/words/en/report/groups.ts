import type {
  GroupNote,
  GroupNotes,
  GroupReason,
  GroupReasons,
  OtherTime,
} from "../../../domain/runs/outcome-reason.ts";
import { capital } from "../../capital.ts";
import { type Wording, worded } from "../../problem.ts";
import { short } from "./unplaced.ts";
import { attribute, counted, spelled } from "./vocabulary.ts";

const GROUPS: Wording<GroupReasons> = {
  full: ({ placed, eligible }) => `Full: ${counted(placed, "person", "people")} placed of ${eligible} who fit it.`,
  "seats-left": ({ placed, left, eligible }) =>
    `${counted(placed, "person", "people")} placed and ${counted(left, "seat", "seats")} left; ` +
    `${eligible} fit it in all.`,
  "below-minimum": ({ shortfall, otherTime }) => `Does not start: ${short(shortfall)}${elsewhen({ otherTime })}.`,
  "nobody-fits": (facts) => `Nobody who waits fits it${elsewhen(facts)}.`,
};

function elsewhen({ otherTime }: OtherTime): string {
  if (otherTime === undefined) return "";
  const who = otherTime.people === 1 ? "one person fits" : `${spelled(otherTime.people)} people fit`;
  return `; ${who} if it met at ${otherTime.start}`;
}

/** What became of a group. */
export function group(reason: GroupReason): string {
  return worded<GroupReasons, string>(GROUPS, reason);
}

const NOTES: Wording<GroupNotes> = {
  "lone-holders": (facts) =>
    facts.people === 1
      ? `One person is the only one in it with their ${attribute(facts.attribute)}.`
      : `${capital(spelled(facts.people))} people are each the only one in it ` +
        `with their ${attribute(facts.attribute)}.`,
  "many-quiet": ({ quiet, of }) => `${quiet} of the ${of} who said mostly listen.`,
  "one-speaks-early": "Only one person speaks early.",
  "nobody-speaks-early": "Nobody speaks early.",
};

/** What a coordinator should look at in a group. */
export function note(about: GroupNote): string {
  return worded<GroupNotes, string>(NOTES, about);
}
