import * as z from "zod";

export const Limit = z.coerce.number("must be a whole number").int().min(1).max(100).default(50);
/** As the page before gave it; it means nothing outside this service. */
export const Cursor = z.string().min(1).max(1000).optional();

export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item).readonly(), cursor: z.string().optional() });
}
