import { Pace } from "../../../domain/messages/pace.ts";
import type { Engine } from "../engine.ts";
import { parseIfStored, type RecordKind } from "../items.ts";
import { paceKey } from "../keys.ts";
import { get } from "../read.ts";
import { expecting, put, type Write } from "../write.ts";

export const PACE: RecordKind<typeof Pace> = {
  name: "pace",
  table: "outbox",
  keyed: { pk: "PACE#", sk: "META" },
  schema: Pace,
  upgrades: [],
};

export function writePace(engine: Engine, pace: Pace, expect: number | "absent" | "any"): Write {
  return put(engine, PACE, paceKey(engine.programme), pace, expecting(expect));
}

export async function readPace(engine: Engine): Promise<Pace | undefined> {
  return parseIfStored(PACE, await get(engine, engine.tables.outbox, paceKey(engine.programme)));
}
