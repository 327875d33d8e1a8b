import type { DemandProposal } from "../../../domain/runs/match-result.ts";
import { capital } from "../../capital.ts";
import { counted, entries, everyWeek, formats, languageName, themes } from "./vocabulary.ts";

/** What a group still to be made would be called, as in "Deuil, espagnol, le mardi à 18:00 UTC". */
export function proposalTitle({ theme, language, slot }: DemandProposal): string {
  return `${capital(themes[theme])}, ${languageName(language)}, ${everyWeek(slot.day)} à ${slot.startUtc} UTC`;
}

/** A group that would help, and how many it would place. */
export function proposal(one: DemandProposal): string {
  const also = one.others > 0 ? ` et à ${counted(one.others, "autre personne", "autres personnes")}` : "";
  return (
    `${proposalTitle(one)} (format ${formats[one.format]}, entrée ${entries[one.entry]})\u00a0: ` +
    `donne une place à ${one.wouldPlace} sur ${one.ofUnplaced}${also}.`
  );
}
