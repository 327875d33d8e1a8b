import * as z from "zod";
import type { Rule } from "../../domain/problems/rules.ts";

const RANGE = "not-a-page-size" satisfies Rule;
export const Limit = z.coerce.number(RANGE).int(RANGE).min(1, RANGE).max(100, RANGE).default(50);
/** As `Limit`, of what is given as much of as one reply holds unless fewer are wanted. */
export const FewerRows = Limit.unwrap().optional();
/** As the page before gave it; it means nothing outside this service. */
export const Cursor = z.string().min(1).max(1000).optional();

/** Of a link, to which mail programs add what they like. */
export const LinkPart = z.object({ cursor: Cursor });

export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item).readonly(), cursor: z.string().optional() });
}
