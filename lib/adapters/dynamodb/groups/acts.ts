import { Act } from "../../../domain/groups/act.ts";
import type { ActId, GroupId } from "../../../domain/ids.ts";
import type { Engine } from "../engine.ts";
import { parseIfStored, type RecordKind } from "../items.ts";
import { actKey } from "../keys.ts";
import { get } from "../read.ts";
import { expecting, put, type Write } from "../write.ts";

export const ACT: RecordKind<typeof Act> = {
  name: "act",
  table: "core",
  keyed: { pk: "GROUP#", sk: "ACT#" },
  schema: Act,
  upgrades: [],
};

export function writeAct(engine: Engine, act: Act, expect: number | "absent"): Write {
  return put(engine, ACT, actKey(act.groupId, act.actId), act, expecting(expect));
}

export async function readAct(engine: Engine, group: GroupId, id: ActId): Promise<Act | undefined> {
  return parseIfStored(ACT, await get(engine, engine.tables.core, actKey(group, id)));
}
