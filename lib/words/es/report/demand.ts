import type { DemandProposal } from "../../../domain/runs/match-result.ts";
import { capital } from "../../capital.ts";
import { counted, entries, everyWeek, formats, languageName, themes } from "./vocabulary.ts";

/** What a group still to be made would be called, as in "Duelo, español, los martes 18:00 UTC". */
export function proposalTitle({ theme, language, slot }: DemandProposal): string {
  return `${capital(themes[theme])}, ${languageName(language)}, ${everyWeek(slot.day)} ${slot.startUtc} UTC`;
}

/** A group that would help, and how many it would place. */
export function proposal(one: DemandProposal): string {
  const also = one.others > 0 ? ` y a ${counted(one.others, "persona", "personas")} más` : "";
  return (
    `${proposalTitle(one)} (formato ${formats[one.format]}, entrada ${entries[one.entry]}): ` +
    `da plaza a ${one.wouldPlace} de ${one.ofUnplaced}${also}.`
  );
}
