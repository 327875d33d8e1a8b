import type { PersonId } from "../../../domain/ids.ts";
import { Pair } from "../../../domain/intake/pair.ts";
import type { Engine } from "../engine.ts";
import { parseReadable, type RecordKind } from "../items.ts";
import { PAIRS, pairKey, shardOf, shards } from "../keys.ts";
import { queryAll } from "../read.ts";
import { put, remove, type Write } from "../write.ts";

export const PAIR: RecordKind<typeof Pair> = {
  name: "pair",
  table: "core",
  keyed: { pk: "PAIRS#", sk: "per_" },
  schema: Pair,
  upgrades: [],
};

/** Without a condition: of two who set the same pair at once, the later says which kind it is, on both sides. */
export function writePair(engine: Engine, pair: Pair): Write {
  return put(engine, PAIR, pairKey(pair.personId, pair.otherId), pair, undefined);
}

export function removePair({ tables }: Engine, person: PersonId, other: PersonId): Write {
  return remove(tables.core, pairKey(person, other));
}

/** From the table itself: whoever was kept apart a moment ago is kept apart. */
export async function readPairs(engine: Engine): Promise<readonly Pair[]> {
  const parts = shards(PAIRS).map((pk) => queryAll(engine, { table: engine.tables.core, pk }));
  return parseReadable(engine, PAIR, (await Promise.all(parts)).flat());
}

export async function readPairsOf(engine: Engine, person: PersonId): Promise<readonly Pair[]> {
  const bound = { operator: "begins_with", value: `${person}#` } as const;
  const items = await queryAll(engine, { table: engine.tables.core, pk: shardOf(PAIRS, person), bound });
  return parseReadable(engine, PAIR, items);
}
