/**
 * A word as it is compared: without regard to case, spaces, hyphens, underscores, Unicode form and the accents of
 * Latin, Greek and Cyrillic letters. People write the same word of themselves with and without them, on whatever
 * keyboard is at hand, and nobody may be alone for an accent. Marks of other scripts are part of a letter, and stay.
 *
 * @example folded("Non-Binary") === folded("nonbinary")
 */
export function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/[\u0300-\u036f]/g, "")
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s_\p{Pd}\u00ad\u200b-\u200d\u2060]/gu, "");
}
