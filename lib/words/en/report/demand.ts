import type { DemandProposal } from "../../../domain/runs/match-result.ts";
import { capital } from "../../capital.ts";
import { counted, entries, formats, languageName, themes, weekdays } from "./vocabulary.ts";

/** What a group still to be made would be called, as in "Grief, Spanish, Tuesdays 18:00 UTC". */
export function proposalTitle({ theme, language, slot }: DemandProposal): string {
  return `${capital(themes[theme])}, ${languageName(language)}, ${weekdays[slot.day]}s ${slot.startUtc} UTC`;
}

/** A group that would help, and how many it would place. */
export function proposal(one: DemandProposal): string {
  const also = one.others > 0 ? ` and ${counted(one.others, "other", "others")}` : "";
  return (
    `${proposalTitle(one)} (${formats[one.format]}, ${entries[one.entry]}): ` +
    `places ${one.wouldPlace} of ${one.ofUnplaced}${also}.`
  );
}
