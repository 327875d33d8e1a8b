import type { Said } from "../domain/problems/said.ts";

/** What is wrong, and how to mend it: two sentences without capital that go on from the name of a field. */
export type FaultText = { readonly problem: string; readonly fix: string };

/** Words for every code of a vocabulary: as they are, or made from its facts. */
export type Wording<Vocabulary, Text = string> = {
  readonly [Code in keyof Vocabulary]: Text | ((facts: Vocabulary[Code]) => Text);
};

/**
 * The words for a code and its facts.
 *
 * @example worded(details, { code: "run-not-adjustable", facts: { status: "APPROVED" } })
 */
export function worded<Vocabulary, Text extends string | FaultText>(
  wording: Wording<Vocabulary, Text>,
  { code, facts }: Said<Vocabulary>,
): Text {
  // Said ties facts to their code; looked up by code, the tie is lost for the compiler.
  const words = wording[code] as Text | ((facts: unknown) => Text);
  return typeof words === "function" ? words(facts) : words;
}
