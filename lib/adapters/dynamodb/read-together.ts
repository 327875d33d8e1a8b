import type { Engine } from "./engine.ts";
import type { Item } from "./items.ts";
import type { Key } from "./keys.ts";

type Asked = {
  readonly key: Key;
  readonly resolve: (item: Item | undefined) => void;
  readonly reject: (error: unknown) => void;
};
type ReadMany = (engine: Engine, table: string, keys: readonly Key[]) => Promise<readonly Item[]>;

const waiting = new WeakMap<Engine, Map<string, Asked[]>>();

/**
 * Reads by key that are asked for at the same moment go out as one request: a message's cause is five items, and ten
 * messages are sent side by side. Each is sent after it was asked for, so it sees every write that was over by then.
 */
export function readTogether(engine: Engine, table: string, key: Key, many: ReadMany): Promise<Item | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<Item | undefined>();
  const tables = waiting.get(engine) ?? new Map<string, Asked[]>();
  if (tables.size === 0) setImmediate(() => sendAll(engine, many));
  waiting.set(engine, tables.set(table, [...(tables.get(table) ?? []), { key, resolve, reject }]));
  return promise;
}

function sendAll(engine: Engine, many: ReadMany): void {
  const tables = waiting.get(engine) ?? new Map<string, Asked[]>();
  waiting.delete(engine);
  for (const [table, asked] of tables) void answer(engine, table, asked, many);
}

async function answer(engine: Engine, table: string, asked: readonly Asked[], many: ReadMany): Promise<void> {
  try {
    const items = await many(
      engine,
      table,
      asked.map(({ key }) => key),
    );
    const found = new Map(items.map((item) => [nameOf(item), item]));
    for (const { key, resolve } of asked) resolve(found.get(nameOf(key)));
  } catch (error) {
    for (const { reject } of asked) reject(error);
  }
}

function nameOf({ pk, sk }: Item | Key): string {
  return `${String(pk)} ${String(sk)}`;
}
