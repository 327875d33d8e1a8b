import type { PersonId } from "../../../domain/ids.ts";
import { Hold } from "../../../domain/intake/hold.ts";
import type { Engine } from "../engine.ts";
import { parseIfStored, type RecordKind } from "../items.ts";
import { holdKey } from "../keys.ts";
import { get, getMany } from "../read.ts";
import { ABSENT, check, expecting, put, remove, type Write } from "../write.ts";

export const HOLD: RecordKind<typeof Hold> = {
  name: "hold",
  table: "core",
  keyed: { pk: "PERSON#", sk: "HOLD" },
  schema: Hold,
  upgrades: [],
};

export function writeHold(engine: Engine, hold: Hold, expect: number | "absent"): Write {
  return put(engine, HOLD, holdKey(hold.personId), hold, expecting(expect));
}

/** Only the hold that was looked at is lifted: one that grew meanwhile stays. */
export function liftHold({ tables }: Engine, person: PersonId, expect: number): Write {
  return remove(tables.core, holdKey(person), { expression: "rev = :expected", values: { ":expected": expect } });
}

/** The gate of every offer, acceptance and signature, in the same transaction. */
export function requireNoHold({ tables }: Engine, person: PersonId): Write {
  return check(tables.core, holdKey(person), ABSENT);
}

export async function readHold(engine: Engine, person: PersonId): Promise<Hold | undefined> {
  return parseIfStored(HOLD, await get(engine, engine.tables.core, holdKey(person)));
}

/** By their keys alone: a hold that cannot be read is one all the same. */
export async function readOnHold(engine: Engine, people: readonly PersonId[]): Promise<ReadonlySet<PersonId>> {
  const items = await getMany(engine, engine.tables.core, people.map(holdKey));
  const held = new Set(items.map(({ pk }) => pk));
  return new Set(people.filter((person) => held.has(holdKey(person).pk)));
}
