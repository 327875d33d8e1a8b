import { Group, GroupStatus } from "../../../domain/groups/group.ts";
import type { GroupId } from "../../../domain/ids.ts";
import type { GroupStore } from "../../../use-cases/groups/store.ts";
import type { Page, PageQuery } from "../../../use-cases/page.ts";
import type { Engine } from "../engine.ts";
import { parseIfStored, parseReadable, type RecordKind } from "../items.ts";
import { groupKey, type Key } from "../keys.ts";
import { byId } from "../list-page.ts";
import type { Methods } from "../methods.ts";
import { get, getMany, queryAll } from "../read.ts";
import { TABLES } from "../tables.ts";
import { expecting, put, type Write } from "../write.ts";
import { readAct } from "./acts.ts";
import { awaitOpenListing, readOpenGroups, readOpenListing, removeOpenGroups, saveOpenGroups } from "./open-listing.ts";

const list = { name: "list", keys: TABLES.core.indexes.list };
const listPk = (status: GroupStatus): string => `GROUPS#${status}`;

export const GROUP: RecordKind<typeof Group> = {
  name: "group",
  table: "core",
  keyed: { pk: "GROUP#", sk: "META" },
  schema: Group,
  upgrades: [({ fillOnArrival, ...group }) => ({ ...group, whenSeatsFree: fillOnArrival === true ? "offer" : "off" })],
};

export function writeGroup(engine: Engine, group: Group, expect: number | "absent"): Write {
  const keys = { listPk: listPk(group.status), listSk: group.groupId };
  return put(engine, GROUP, groupKey(group.groupId), group, expecting(expect), keys);
}

async function readGroup(engine: Engine, id: GroupId): Promise<Group | undefined> {
  return parseIfStored(GROUP, await get(engine, engine.tables.core, groupKey(id)));
}

async function readGroups(engine: Engine, statuses: readonly GroupStatus[]): Promise<readonly Group[]> {
  const { core } = engine.tables;
  const lists = statuses.map((status) => queryAll(engine, { table: core, index: list, pk: listPk(status) }));
  const keys = (await Promise.all(lists)).flat().map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) }));
  // The index trails the table: it says which there are, and what is true of each is read from the table itself.
  const groups = await groupsAt(engine, keys);
  return groups.filter(({ status }) => statuses.includes(status));
}

async function groupsAt(engine: Engine, keys: readonly Key[]): Promise<readonly Group[]> {
  const groups = parseReadable(engine, GROUP, await getMany(engine, engine.tables.core, keys));
  return groups.toSorted((a, b) => (a.groupId < b.groupId ? -1 : 1));
}

async function readGroupPage(engine: Engine, query: PageQuery): Promise<Page<Group>> {
  const partitions = GroupStatus.options.map(listPk);
  const page = await byId(engine, { table: engine.tables.core, index: list, partitions, kind: GROUP }, query);
  const keys = page.items.map(({ groupId }) => groupKey(groupId));
  return { items: await groupsAt(engine, keys), cursor: page.cursor };
}

export const GROUPS: Methods<GroupStore> = {
  group: readGroup,
  groups: readGroups,
  groupPage: readGroupPage,
  act: readAct,
  openListing: readOpenListing,
  openListingSince: awaitOpenListing,
  openGroups: readOpenGroups,
  saveOpenGroups,
  removeOpenGroups,
};
