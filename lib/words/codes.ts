const SHOWN = 12;

/**
 * Codes for a sentence, of countries for instance: the first twelve, and how many more there are.
 *
 * @example codesInShort(["GB", "IE"]) // "GB, IE"
 */
export function codesInShort(codes: readonly string[]): string {
  const more = codes.length - SHOWN;
  return `${codes.slice(0, SHOWN).join(", ")}${more > 0 ? `, + ${more}` : ""}`;
}
