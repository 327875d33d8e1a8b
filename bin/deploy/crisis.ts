import { crisisRowsToCheck } from "../../lib/domain/crisis/rows-to-check.ts";
import type { Settings } from "../../lib/domain/settings.ts";
import { codesInShort } from "../../lib/words/codes.ts";
import { type Finding, good, note } from "./finding.ts";

const HOW = "see docs/operating.md, Crisis numbers.";

/** Whether somebody has looked at the numbers that a person in danger is shown. They stop no deployment. */
export function checkCrisisNumbers(settings: Settings, now: Date): readonly Finding[] {
  const { missing, unconfirmed, outdated } = crisisRowsToCheck(settings, now.toISOString());
  const findings = [
    ...(missing.length === 0 ? [] : [missingIn(codesInShort(missing))]),
    ...(unconfirmed.length === 0 ? [] : [unconfirmedIn(codesInShort(unconfirmed))]),
    ...(outdated.length === 0 ? [] : [outdatedIn(codesInShort(outdated))]),
  ];
  return findings.length > 0 ? findings : [good("the crisis numbers were checked within 90 days")];
}

function missingIn(countries: string): Finding {
  return note(
    `there is no emergency number for ${countries}: people there are told to call their local one`,
    `Find it, and put it into crisis of the configuration: ${HOW}`,
  );
}

function unconfirmedIn(countries: string): Finding {
  return note(
    `the emergency number of ${countries} is not confirmed`,
    `Ask somebody there, and put what they say into crisis of the configuration: ${HOW}`,
  );
}

function outdatedIn(countries: string): Finding {
  return note(
    `crisis numbers were last checked over 90 days ago (${countries})`,
    `Open each provider's own page, then set crisis.<country>.checkedOn: ${HOW}`,
  );
}
