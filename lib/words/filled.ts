import { PLACEHOLDER, type Placeholder } from "../domain/intake/safety-wording.ts";

// A sentence ends at a stop and a space, and the next begins with a capital, a digit or an opening mark.
const BETWEEN_SENTENCES = /(?<=[.?!])\s+(?=[\p{Lu}\d¿¡])/u;

/**
 * A text with its placeholders filled. A sentence that would have a gap is left out: each is a promise, and half a one
 * is worse than none.
 *
 * @example filled("Do not wait. Call {emergency} now.", { emergency: undefined, … }) // "Do not wait."
 */
export function filled(text: string, said: Readonly<Record<Placeholder, string | undefined>>): string {
  const known = new Map<string, string | undefined>(Object.entries(said));
  const sentences = text.split(BETWEEN_SENTENCES);
  const whole = sentences.filter((one) => namesIn(one).every((name) => known.get(name) !== undefined));
  return whole.map((one) => one.replaceAll(PLACEHOLDER, (_braces, name: string) => known.get(name) ?? "")).join(" ");
}

function namesIn(text: string): readonly string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, name = ""]) => name);
}
