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
    `Complet\u00a0: ${counted(placed, "personne placée", "personnes placées")} sur ${eligible} à qui il convient.`,
  "seats-left": ({ placed, left, eligible }) =>
    `${counted(placed, "personne placée", "personnes placées")} et ` +
    `${counted(left, "place libre", "places libres")}\u00a0; ` +
    `il convient à ${counted(eligible, "personne", "personnes")} en tout.`,
  "below-minimum": ({ shortfall, otherTime }) =>
    `Ne commence pas\u00a0: ${short(shortfall)}${elsewhen({ otherTime })}.`,
  "nobody-fits": (facts) => `Il ne convient à aucune personne en attente${elsewhen(facts)}.`,
};

function elsewhen({ otherTime }: OtherTime): string {
  if (otherTime === undefined) return "";
  return `\u00a0; il conviendrait à ${peopleSpelled(otherTime.people)} s’il se réunissait à ${otherTime.start}`;
}

/** What became of a group. */
export function group(reason: GroupReason): string {
  return worded<GroupReasons, string>(GROUPS, reason);
}

const NOTES: Wording<GroupNotes> = {
  "lone-holders": (facts) =>
    facts.people === 1
      ? `Une personne est la seule du groupe avec sa valeur de «\u00a0${attribute(facts.attribute)}\u00a0».`
      : `${capital(peopleSpelled(facts.people))} sont chacune la seule du groupe avec sa valeur de ` +
        `«\u00a0${attribute(facts.attribute)}\u00a0».`,
  "many-quiet": ({ quiet, of }) => {
    const prefer = quiet < 2 ? "préfère" : "préfèrent";
    return `${counted(quiet, "personne", "personnes")} sur les ${of} qui l’ont dit ${prefer} surtout écouter.`;
  },
  "one-speaks-early": "Une seule personne parle dès le début.",
  "nobody-speaks-early": "Personne ne parle dès le début.",
};

/** What a coordinator should look at in a group. */
export function note(about: GroupNote): string {
  return worded<GroupNotes, string>(NOTES, about);
}
