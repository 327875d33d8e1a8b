/** Of a code that says everything by itself. */
export type NoFacts = undefined;

/** A code of a vocabulary with the facts that a sentence about it needs. A vocabulary is a type: facts by code. */
export type Said<Vocabulary> = {
  readonly [Code in keyof Vocabulary]: Vocabulary[Code] extends NoFacts
    ? { readonly code: Code; readonly facts?: never }
    : { readonly code: Code; readonly facts: Vocabulary[Code] };
}[keyof Vocabulary];

/** Codes that need no facts. */
export type Bare<Vocabulary> = {
  readonly [Code in keyof Vocabulary]: Vocabulary[Code] extends NoFacts ? Code : never;
}[keyof Vocabulary];
