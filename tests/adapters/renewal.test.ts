import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { describe, expect, it, test } from "vitest";
import * as z from "zod";
import type { Engine } from "../../lib/adapters/dynamodb/engine.ts";
import type { Item, RecordKind } from "../../lib/adapters/dynamodb/items.ts";
import { renewItem } from "../../lib/adapters/dynamodb/upgrading/renew-item.ts";
import { type Kinds, renewSome } from "../../lib/adapters/dynamodb/upgrading/renew-records.ts";
import { renewRecords } from "../../lib/use-cases/nightly/renew-records.ts";
import type { Change } from "../../lib/use-cases/ports.ts";
import { groupId, groupRecord, messageRecord, offerRecord, runId } from "../support/records.ts";
import { type OpenStore, openStore } from "../support/stores.ts";
import { rowsOf } from "./every-row.ts";
import { READ_CASES } from "./read-cases.ts";

const Greeting = z.strictObject({ names: z.array(z.string()) });
const GREETING: RecordKind<typeof Greeting> = {
  name: "greeting",
  table: "core",
  keyed: { pk: "GREETING#", sk: "META" },
  schema: Greeting,
  upgrades: [({ name }) => ({ names: [name] })],
};
const of: Kinds["of"] = (_table, { pk }) => (String(pk).startsWith("GREETING#") ? GREETING : undefined);
const TODAY: Kinds = { all: [GREETING], of };
const engineOf = ({ client, tables, clock, telemetry }: OpenStore): Engine => ({
  client,
  tables,
  programme: "main",
  clock,
  telemetry,
  sleep: async () => {},
  random: Math.random,
});

/** As the first version wrote it: with index keys, and in another programme. */
const greeting = (number: number, more: Item = {}) => ({
  pk: `GREETING#${number}`,
  sk: "META",
  name: `Ana ${number}`,
  listPk: "GREETINGS",
  listSk: String(number),
  v: 1,
  programmeId: "other",
  ...more,
});

async function lay({ client, tables }: OpenStore, ...items: readonly Item[]): Promise<void> {
  for (const item of items) await client.send(new PutCommand({ TableName: tables.core, Item: { ...item } }));
}

async function greetings(opened: OpenStore): Promise<readonly Item[]> {
  const rows = (await rowsOf(opened)).map(({ item }) => item);
  const found = rows.filter(({ pk }) => String(pk).startsWith("GREETING#"));
  return found.toSorted((a, b) => (String(a.pk) < String(b.pk) ? -1 : 1));
}

describe("renewing what an older version stored", () => {
  test("writes it again as of today, with its keys and programme, a few at a time until all are done", async () => {
    const opened = await openStore();
    const engine = engineOf(opened);
    await lay(opened, ...[1, 2, 3, 4, 5].map((number) => greeting(number)));
    const steps = [];
    for (let last = false; !last; ) {
      const step = await renewSome(engine, TODAY, 2);
      steps.push(step);
      last = step.done;
    }
    expect(steps.reduce((sum, { renewed }) => sum + renewed, 0)).toBe(5);
    expect(Math.max(...steps.map(({ examined }) => examined))).toBe(2);
    expect(await greetings(opened)).toEqual(
      [1, 2, 3, 4, 5].map((number) => {
        const { name, ...kept } = greeting(number);
        return { ...kept, names: [name], v: 2 };
      }),
    );
    expect(await renewSome(engine, TODAY, 2)).toEqual({ examined: 0, renewed: 0, unreadable: 0, done: true });
  });

  test("begins again once a kind has another version", async () => {
    const opened = await openStore();
    const engine = engineOf(opened);
    const before: Kinds = { all: [{ ...GREETING, upgrades: [] }], of: () => undefined };
    await lay(opened, greeting(1));
    for (let done = false; !done; ) ({ done } = await renewSome(engine, before, 9));
    expect((await greetings(opened))[0]?.v).toBe(1);
    for (let done = false; !done; ) ({ done } = await renewSome(engine, TODAY, 9));
    expect((await greetings(opened))[0]?.v).toBe(2);
  });

  test.each([
    ["that has no version", { v: undefined }],
    ["that was never of a programme", { programmeId: undefined }],
  ])("renews an item %s", async (_title, more) => {
    const opened = await openStore();
    await lay(opened, JSON.parse(JSON.stringify(greeting(1, more))));
    await renewSome(engineOf(opened), TODAY, 9);
    expect(await greetings(opened)).toMatchObject([{ names: ["Ana 1"], v: 2, programmeId: expect.any(String) }]);
  });

  test("leaves alone, and counts, what it cannot read, and goes on behind it", async () => {
    const opened = await openStore();
    await lay(opened, greeting(1, { name: 7 }), greeting(2, { v: 9 }), greeting(3));
    const { renewed, unreadable } = await renewSome(engineOf(opened), TODAY, 9);
    expect({ renewed, unreadable }).toEqual({ renewed: 1, unreadable: 2 });
    expect(opened.telemetry.counted("records-unreadable")).toBe(2);
    expect((await greetings(opened)).map(({ v }) => v)).toEqual([1, 9, 2]);
  });

  test.each([
    ["changed", greeting(1, { name: "Bea", v: 1 })],
    ["renewed", { ...greeting(1), v: 2 }],
  ])("writes nothing over what somebody else %s since it was read", async (_title, now) => {
    const opened = await openStore();
    await lay(opened, now);
    expect(await renewItem(engineOf(opened), GREETING, greeting(1, { name: "Ana" }))).toBe("kept");
    expect(await greetings(opened)).toEqual([now]);
  });
});

describe("of the records that there are", () => {
  const old = { v: undefined, programmeId: undefined };

  /** Stored rows as they were before there were versions. */
  async function aged(opened: OpenStore): Promise<void> {
    for (const { table, item } of await rowsOf(opened)) {
      const { v: _v, programmeId: _programme, ...before } = { ...item, ...old };
      await opened.client.send(new PutCommand({ TableName: opened.tables[table], Item: before }));
    }
  }

  test("a night renews groups, messages and answers, and not the values that take several items", async () => {
    const opened = await openStore();
    const { store } = opened;
    await store.commit([
      { write: "group", group: groupRecord({ whenSeatsFree: "off" }), expect: "absent" },
      { write: "message", message: messageRecord(1) },
    ]);
    await READ_CASES.snapshot.given(store);
    await aged(opened);
    await renewRecords(opened);
    const versions = (await rowsOf(opened)).map(({ item }) => [String(item.pk).split("#")[0], item.v]);
    expect(versions.toSorted()).toEqual(
      [
        ["GROUP", 2],
        ["MSG", 1],
        ["RENEWAL", 1],
        ["RUN", undefined],
      ].toSorted(),
    );
    expect(await store.group(groupId())).toEqual(groupRecord({ whenSeatsFree: "off" }));
    expect(await store.snapshot(runId())).toEqual(READ_CASES.snapshot.gives);
  });

  it("takes a step of a seat only once the seat is one of today's", async () => {
    const opened = await openStore();
    const offer = offerRecord(1);
    const claim: Change = { write: "seat-hold", offer };
    await opened.store.commit([{ write: "seat-open", groupId: offer.groupId, number: offer.seatNumber }]);
    await aged(opened);
    await opened.store.commit([claim]);
    const [seat] = await rowsOf(opened);
    expect(seat?.item).toMatchObject({ state: "HELD", offerId: offer.offerId, v: 1, programmeId: "main" });
    await expect(opened.store.commit([claim])).rejects.toThrow("conditions failed: 0 seat-hold");
  });
});
