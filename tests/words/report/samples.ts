import type { NoFacts, Said } from "../../../lib/domain/problems/said.ts";

/** For each code of a vocabulary: facts, and what they are in English. */
export type Sentences<Vocabulary> = {
  readonly [Code in keyof Vocabulary]: readonly [
    readonly [facts: Vocabulary[Code] extends NoFacts ? undefined : Vocabulary[Code], english: string],
    ...(readonly [facts: Vocabulary[Code] extends NoFacts ? undefined : Vocabulary[Code], english: string])[],
  ];
};

/** Each as a reason beside its English sentence. */
export function reasonsIn<Vocabulary>(
  sentences: Sentences<Vocabulary>,
): readonly (readonly [Said<Vocabulary>, string])[] {
  const all = Object.entries<readonly (readonly [unknown, string])[]>(sentences);
  return all.flatMap(([code, rows]) =>
    rows.map(([facts, english]) => {
      // Facts stand under their code; walked as entries, the tie is lost for the compiler.
      const reason = (facts === undefined ? { code } : { code, facts }) as unknown as Said<Vocabulary>;
      return [reason, english] as const;
    }),
  );
}
