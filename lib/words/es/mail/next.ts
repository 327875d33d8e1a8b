import { type Block, type FactRows, facts, heading } from "../../letter.ts";

/** The way on, at the end of mail to staff: what, and by which request. */
export function next(rows: FactRows): readonly Block[] {
  return [heading("Qué hacer ahora"), facts(rows)];
}
