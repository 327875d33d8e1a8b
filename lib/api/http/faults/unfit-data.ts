import type { FieldFault } from "../../../domain/errors.ts";
import { fieldName, type RequestPart } from "./faults.ts";

/** Deeper than any body of this API goes. */
const DEEPEST = 12;
const MOST_FOUND = 50;

/**
 * What no schema looks at, found before any does: text that is no text, names that every object has of its own, and
 * depth. A database or a later reader would fail on it, so whatever an operation takes, it is refused here.
 */
export function unfitFaults(value: unknown, part: RequestPart): readonly FieldFault[] {
  const faults: FieldFault[] = [];
  look(value, [], (path, code) => faults.push({ field: fieldName(path, part), ...code }));
  return faults.slice(0, MOST_FOUND);
}

type Unfit =
  | { readonly code: "broken-text" | "reserved-name" }
  | { readonly code: "too-deep"; readonly facts: { readonly maximum: number } };
type Found = (path: readonly string[], unfit: Unfit) => void;

function look(value: unknown, path: readonly string[], found: Found): void {
  if (typeof value === "string" && isBroken(value)) found(path, { code: "broken-text" });
  if (typeof value !== "object" || value === null) return;
  if (path.length >= DEEPEST) found(path, { code: "too-deep", facts: { maximum: DEEPEST } });
  else lookInside(value, path, found);
}

function lookInside(value: object, path: readonly string[], found: Found): void {
  const named = !Array.isArray(value);
  for (const [name, inner] of Object.entries(value)) {
    if (named && isBroken(name)) found([...path, name], { code: "broken-text" });
    if (named && name in Object.prototype) found([...path, name], { code: "reserved-name" });
    else look(inner, [...path, name], found);
  }
}

/** Half of a character, or the sign that stands where one was lost: nobody typed either. */
function isBroken(text: string): boolean {
  return !text.isWellFormed() || text.includes("\ufffd");
}
