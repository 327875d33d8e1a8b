import { DomainError } from "../errors.ts";

/**
 * Where what is told of a result goes on: so many rows from its beginning. It holds for that result alone, since a run
 * that was adjusted has other rows in other places.
 *
 * @param of hash of what is told
 */
export function partCursor(of: string, from: number): string {
  return Buffer.from(`${markOf(of)}#${from}`).toString("base64url");
}

/** @throws DomainError validation-failed for a cursor of something else, or of none */
export function openPartCursor(cursor: string | undefined, of: string): number {
  if (cursor === undefined) return 0;
  const [mark, from = ""] = Buffer.from(cursor, "base64url").toString().split("#");
  if (mark === markOf(of) && /^\d{1,7}$/.test(from)) return Number(from);
  throw new DomainError("validation-failed", "cursor-foreign", [{ field: "/cursor", code: "not-a-cursor" }]);
}

function markOf(hash: string): string {
  return hash.slice(0, 16);
}
