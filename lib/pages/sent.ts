import type { FieldFault } from "../domain/errors.ts";

/** What a browser sent of a form, by the names of its fields: a name that came more than once has a list. */
export type SentFields = Readonly<Record<string, string | readonly string[]>>;

/** A form that was refused: what was at fault in it, and all that was filled in, which nobody should have to repeat. */
export type FormAgain = { readonly faults: readonly FieldFault[]; readonly sent: SentFields };

/** A form that is shown for the first time. */
export const NOTHING_SENT: FormAgain = { faults: [], sent: {} };

/** Each value that came under this name, in order. */
export function sentUnder(name: string, sent: SentFields): readonly string[] {
  const value = Object.hasOwn(sent, name) ? sent[name] : undefined;
  if (value === undefined) return [];
  return typeof value === "string" ? [value] : value;
}
