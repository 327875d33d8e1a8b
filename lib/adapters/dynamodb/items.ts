import type * as z from "zod";
import { KEY_ATTRIBUTES } from "./tables.ts";

/** A stored item: its keys beside the fields of the thing it holds. */
export type Item = Readonly<Record<string, unknown>>;

/** The thing without its keys. */
function contentOf(item: Item): Item {
  return Object.fromEntries(Object.entries(item).filter(([name]) => !KEY_ATTRIBUTES.has(name)));
}

/**
 * Parses what was stored. An item of another shape is a fault of ours, so this throws a plain Error: it names the key
 * and the fields, and never holds their content.
 */
export function parseStored<S extends z.ZodType>(schema: S, item: Item): z.output<S> {
  const parsed = schema.safeParse(contentOf(item));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${String(issue.path[0] ?? "item")} ${issue.code}`);
  throw new Error(`The stored item ${String(item.pk)} / ${String(item.sk)} is malformed: ${faults.join(", ")}`);
}

export function parseIfStored<S extends z.ZodType>(schema: S, item: Item | undefined): z.output<S> | undefined {
  return item === undefined ? undefined : parseStored(schema, item);
}
