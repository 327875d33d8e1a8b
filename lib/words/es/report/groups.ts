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
import { attribute, counted, peopleSpelled } from "./vocabulary.ts";

const GROUPS: Wording<GroupReasons> = {
  full: ({ placed, eligible }) =>
    `Completo: ${counted(placed, "persona", "personas")} con plaza, de ${eligible} que encajan.`,
  "seats-left": ({ placed, left, eligible }) =>
    `${counted(placed, "persona", "personas")} con plaza y ${counted(left, "plaza libre", "plazas libres")}; ` +
    `encajan ${eligible} en total.`,
  "below-minimum": ({ shortfall, otherTime }) => `No empieza: ${short(shortfall)}${elsewhen({ otherTime })}.`,
  "nobody-fits": (facts) => `Nadie de la lista de espera encaja${elsewhen(facts)}.`,
};

function elsewhen({ otherTime }: OtherTime): string {
  if (otherTime === undefined) return "";
  const verb = otherTime.people === 1 ? "encajaría" : "encajarían";
  return `; ${verb} ${peopleSpelled(otherTime.people)} si se reuniera a las ${otherTime.start}`;
}

/** What became of a group. */
export function group(reason: GroupReason): string {
  return worded<GroupReasons, string>(GROUPS, reason);
}

const NOTES: Wording<GroupNotes> = {
  "lone-holders": (facts) =>
    facts.people === 1
      ? `Una persona es la única del grupo con su valor de «${attribute(facts.attribute)}».`
      : `${capital(peopleSpelled(facts.people))} son cada una la única del grupo con su valor de ` +
        `«${attribute(facts.attribute)}».`,
  "many-quiet": ({ quiet, of }) => `${quiet} de las ${of} personas que lo han dicho prefieren sobre todo escuchar.`,
  "one-speaks-early": "Solo una persona habla desde el principio.",
  "nobody-speaks-early": "Nadie habla desde el principio.",
};

/** What a coordinator should look at in a group. */
export function note(about: GroupNote): string {
  return worded<GroupNotes, string>(NOTES, about);
}
