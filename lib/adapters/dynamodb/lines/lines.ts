import type { GroupId } from "../../../domain/ids.ts";
import { LineRules, orderOf, PlaceInLine } from "../../../domain/lines/place-in-line.ts";
import type { LineStore } from "../../../use-cases/lines/store.ts";
import { writeBatch } from "../batch.ts";
import type { Engine } from "../engine.ts";
import { parseIfStored, parseReadable, type RecordKind } from "../items.ts";
import { type Key, linePk } from "../keys.ts";
import type { Methods } from "../methods.ts";
import { get, pagesOf, type Range } from "../read.ts";
import { itemOf } from "../write.ts";

/** Beside answers, since a place may tell one: in what somebody would be alone. */
export const PLACE_IN_LINE: RecordKind<typeof PlaceInLine> = {
  name: "place-in-line",
  table: "sensitive",
  keyed: { pk: "LINE#", sk: "PLACE#" },
  schema: PlaceInLine,
  upgrades: [],
};

/** Its key sorts before all places. */
export const LINE_RULES: RecordKind<typeof LineRules> = {
  name: "line-rules",
  table: "sensitive",
  keyed: { pk: "LINE#", sk: "DRAWN-UP" },
  schema: LineRules,
  upgrades: [],
};

const AT_ONCE = 25;

function placeKey(place: PlaceInLine): Key {
  return { pk: linePk(place.groupId), sk: `${PLACE_IN_LINE.keyed.sk}${orderOf(place)}` };
}

function rulesKey(groupId: GroupId): Key {
  return { pk: linePk(groupId), sk: LINE_RULES.keyed.sk };
}

async function readLine(
  engine: Engine,
  groupId: GroupId,
  { after, limit }: Parameters<LineStore["line"]>[1],
): Promise<readonly PlaceInLine[]> {
  const bound: Range["bound"] =
    after === undefined
      ? { operator: "begins_with", value: PLACE_IN_LINE.keyed.sk }
      : { operator: ">", value: placeKey(after).sk };
  const range = { table: engine.tables.sensitive, pk: linePk(groupId), bound };
  for await (const { items } of pagesOf(engine, range, limit)) {
    const places = parseReadable(engine, PLACE_IN_LINE, items);
    // An empty page would be taken for the end of the line.
    if (places.length > 0) return places;
  }
  return [];
}

async function joinLines(engine: Engine, places: readonly PlaceInLine[]): Promise<void> {
  await inBatches(engine, places, (place) => ({ put: itemOf(engine, PLACE_IN_LINE, placeKey(place), place) }));
}

async function leaveLines(engine: Engine, places: readonly PlaceInLine[]): Promise<void> {
  await inBatches(engine, places, (place) => ({ remove: placeKey(place) }));
}

async function inBatches(
  engine: Engine,
  places: readonly PlaceInLine[],
  writeOf: (place: PlaceInLine) => Parameters<typeof writeBatch>[2][number],
): Promise<void> {
  // A batch names no key twice.
  const distinct = [...new Map(places.map((place) => [Object.values(placeKey(place)).join(), place])).values()];
  for (let start = 0; start < distinct.length; start += AT_ONCE) {
    await writeBatch(engine, engine.tables.sensitive, distinct.slice(start, start + AT_ONCE).map(writeOf));
  }
}

async function readLineRules(engine: Engine, groupId: GroupId): Promise<LineRules | undefined> {
  return parseIfStored(LINE_RULES, await get(engine, engine.tables.sensitive, rulesKey(groupId)));
}

async function saveLineRules(engine: Engine, rules: LineRules): Promise<void> {
  await writeBatch(engine, engine.tables.sensitive, [
    { put: itemOf(engine, LINE_RULES, rulesKey(rules.groupId), rules) },
  ]);
}

export const LINES: Methods<LineStore> = {
  line: readLine,
  joinLines,
  leaveLines,
  lineRules: readLineRules,
  saveLineRules,
};
