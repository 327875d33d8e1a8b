import type * as z from "zod";
import type { Telemetry } from "../../use-cases/ports.ts";
import { UnreadableRecord } from "../../use-cases/store-failures.ts";
import { KEY_ATTRIBUTES, type TableRole } from "./tables.ts";

/** A stored item: its keys and its envelope beside the fields of the thing it holds. */
export type Item = Readonly<Record<string, unknown>>;

/** Makes the content of one version that of the next. */
type Upgrade = (content: Item) => Item;

/** One kind of thing that is kept: how it is told from others, how it is read, and how it came to be as it is. */
export type RecordKind<S extends z.ZodType = z.ZodType> = {
  readonly name: string;
  readonly table: TableRole;
  /** How its keys begin. */
  readonly keyed: { readonly pk: string; readonly sk: string };
  readonly schema: S;
  /** The first makes version 2 of version 1, and so on: today's version is one more than these. */
  readonly upgrades: readonly Upgrade[];
};

/** What every item carries beside keys and content. */
const ENVELOPE: ReadonlySet<string> = new Set(["v", "programmeId"]);

export function versionOf({ upgrades }: Pick<RecordKind, "upgrades">): number {
  return upgrades.length + 1;
}

/** Of a record: its content in today's version. Throws for one that is of a later version than this code knows. */
export function upgraded({ upgrades }: Pick<RecordKind, "upgrades">, content: Item, v: unknown): Item {
  // Before there were versions items carried none.
  const from = v === undefined ? 1 : Number(v);
  if (!Number.isInteger(from) || from < 1) throw new Error("has no version that there can be");
  if (from > upgrades.length + 1) throw new Error(`is of version ${from}, and this code reads ${upgrades.length + 1}`);
  return upgrades.slice(from - 1).reduce((older, upgrade) => upgrade(older), content);
}

/**
 * Parses what was stored, in whatever version.
 *
 * @throws UnreadableRecord for an item of another shape, or of a later version than this code knows
 */
export function parseStored<S extends z.ZodType>(kind: RecordKind<S>, item: Item): z.output<S> {
  const faults: string[] = [];
  const record = read(kind, item, faults);
  if (faults.length === 0 && record !== undefined) return record;
  throw unreadable(kind, item, faults);
}

export function unreadable(
  { name }: Pick<RecordKind, "name">,
  item: Item,
  faults: readonly string[],
): UnreadableRecord {
  return new UnreadableRecord(name, `The stored item ${nameOf(item)} is malformed: ${faults.join(", ")}`);
}

export function parseIfStored<S extends z.ZodType>(kind: RecordKind<S>, item: Item | undefined) {
  return item === undefined ? undefined : parseStored(kind, item);
}

/** @throws a plain Error, as `parseStored` would on reading it again */
export function refuseUnreadable(kind: RecordKind, key: Item, content: Item): void {
  const faults: string[] = [];
  parse(kind, content, faults);
  if (faults.length === 0) return;
  throw new Error(`The ${kind.name} ${nameOf(key)} could not be read again as it is: ${faults.join(", ")}`);
}

/** Where what is set aside is counted and named. */
export type Witness = { readonly telemetry: Pick<Telemetry, "count" | "event"> };

/** One of a list. One bad record stops nothing else: it is undefined, counted, and named in the log. */
export function parseOrSetAside<S extends z.ZodType>(
  { telemetry }: Witness,
  kind: RecordKind<S>,
  item: Item,
): z.output<S> | undefined {
  try {
    return parseStored(kind, item);
  } catch (error) {
    telemetry.count("records-unreadable", 1);
    telemetry.event("error", "record-unreadable", { kind: kind.name, error: String(error) });
    return undefined;
  }
}

/** All of a list that can be read. */
export function parseReadable<S extends z.ZodType>(
  witness: Witness,
  kind: RecordKind<S>,
  items: readonly Item[],
): readonly z.output<S>[] {
  return items.map((item) => parseOrSetAside(witness, kind, item)).filter((record) => record !== undefined);
}

function read<S extends z.ZodType>(kind: RecordKind<S>, item: Item, faults: string[]): z.output<S> | undefined {
  try {
    return parse(kind, upgraded(kind, contentOf(kind, item), item.v), faults);
  } catch (error) {
    faults.push(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

function parse<S extends z.ZodType>(kind: RecordKind<S>, content: Item, faults: string[]): z.output<S> | undefined {
  const parsed = kind.schema.safeParse(content);
  if (parsed.success) return parsed.data;
  faults.push(...parsed.error.issues.map((issue) => `${String(issue.path[0] ?? "item")} ${issue.code}`));
  return undefined;
}

/** The thing without its keys and envelope; a thing that has a programme of its own keeps it. */
function contentOf({ schema }: Pick<RecordKind, "schema">, item: Item): Item {
  const own = "shape" in schema && Object.hasOwn(schema.shape as object, "programmeId") ? "programmeId" : undefined;
  const isContent = (name: string) => name === own || !(KEY_ATTRIBUTES.has(name) || ENVELOPE.has(name));
  return Object.fromEntries(Object.entries(item).filter(([name]) => isContent(name)));
}

function nameOf({ pk, sk }: Item): string {
  return `${String(pk)} / ${String(sk)}`;
}
