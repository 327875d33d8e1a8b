import type { FieldFault } from "../../lib/domain/errors.ts";
import { FALLBACK, wordsIn } from "../../lib/words/languages.ts";
import { type FaultText, worded } from "../../lib/words/problem.ts";

const { problems } = await (await wordsIn(FALLBACK)).problems();

/** What is wrong with a field, in the language of the commands. */
export function inWords(fault: FieldFault): FaultText {
  return worded(problems.faults, fault);
}
