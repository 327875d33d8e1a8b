import { DomainError, type FieldFault } from "../../lib/domain/errors.ts";
import { FALLBACK, wordsIn } from "../../lib/words/languages.ts";
import { type FaultText, worded } from "../../lib/words/problem.ts";
import { telling } from "../../lib/words/telling.ts";

const { problems } = await (await wordsIn(FALLBACK)).problems();

/** What gives a group away, in every language. */
export const TELLING = await telling();

/** Faults with their English words. */
export function said(faults: readonly FieldFault[]): readonly (FieldFault & FaultText)[] {
  return faults.map((fault) => ({ ...fault, ...worded(problems.faults, fault) }));
}

/** What a refusal says in English. Throws what is no refusal. */
export function sentenceOf(refusal: unknown): string {
  if (!(refusal instanceof DomainError)) throw refusal;
  return worded(problems.details, refusal.detail);
}

/** The English sentence with which a promise was refused. */
export async function refusalOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => "nothing was refused",
    (refusal: unknown) => sentenceOf(refusal),
  );
}
