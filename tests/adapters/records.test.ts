import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { describe, expect, it, test } from "vitest";
import * as z from "zod";
import { parseStored, type RecordKind, upgraded, versionOf } from "../../lib/adapters/dynamodb/items.ts";
import { kindOf, RECORDS } from "../../lib/adapters/dynamodb/records.ts";
import type { TableRole } from "../../lib/adapters/dynamodb/tables.ts";
import type { Change } from "../../lib/use-cases/ports.ts";
import {
  applicationId,
  applicationRecord,
  contactRecord,
  groupId,
  groupRecord,
  messageRecord,
  offerRecord,
  personId,
  runId,
} from "../support/records.ts";
import { SAMPLE_NOW } from "../support/samples.ts";
import { type OpenStore, openStore } from "../support/stores.ts";
import { everyRow, rowsOf } from "./every-row.ts";
import { READ_CASES } from "./read-cases.ts";

type Row = Record<string, unknown>;

/** A row as it lies there, with something of it changed by another hand. */
async function tamper(opened: OpenStore, role: TableRole, key: string, change: Row): Promise<void> {
  const row = (await rowsOf(opened)).find(({ table, item }) => table === role && item.pk === key);
  await opened.client.send(new PutCommand({ TableName: opened.tables[role], Item: { ...row?.item, ...change } }));
}

const added = (...changes: Change[]) => changes;
const group = (number: number): Change => ({
  write: "group",
  group: groupRecord({ groupId: groupId(number) }),
  expect: "absent",
});
const message = (number: number): Change => ({ write: "message", message: messageRecord(number) });

describe("everything that is stored", () => {
  it("is of a known kind, and carries its version and its programme", async () => {
    const seen = new Set<string>();
    for (const { table, item } of await everyRow()) {
      const kind = kindOf(table, item);
      seen.add(kind?.name ?? `unknown: ${String(item.pk)}`);
      expect([item.pk, item.v, item.programmeId]).toEqual([item.pk, kind && versionOf(kind), "main"]);
    }
    expect([...seen].sort()).toEqual(RECORDS.map(({ name }) => name).sort());
  });
});

describe("what could not be read again", () => {
  it("is not written, with the key and the fields named and nothing of what they hold", async () => {
    const { store } = await openStore();
    const nameless = groupRecord({ title: "", themes: ["a secret"] as never });
    const refused = store.commit(added(group(2), { write: "group", group: nameless, expect: "absent" }));
    await expect(refused).rejects.toThrow(
      new Error(
        `The group GROUP#${groupId()} / META could not be read again as it is: title too_small, themes invalid_value`,
      ),
    );
    expect(await store.groups(["PUBLISHED"])).toEqual([]);
  });

  it("is not written in the steps of a seat either", async () => {
    const { store } = await openStore();
    const offer = { ...offerRecord(1), personId: "nobody" as never };
    await store.commit([{ write: "seat-open", groupId: groupId(), number: 1 }]);
    await expect(store.commit([{ write: "seat-hold", offer }])).rejects.toThrow(/^The seat GROUP#.* personId /);
  });
});

describe("one bad record", () => {
  const wrong = { rev: "not a number" };

  it("is thrown by its key", async () => {
    const opened = await openStore();
    await opened.store.commit(added(group(1)));
    await tamper(opened, "core", `GROUP#${groupId()}`, wrong);
    await expect(opened.store.group(groupId())).rejects.toMatchObject({
      name: "UnreadableRecord",
      kind: "group",
      message: `The stored item GROUP#${groupId()} / META is malformed: rev invalid_type`,
    });
  });

  it("is left out of a list, counted, and named in the log", async () => {
    const opened = await openStore();
    await opened.store.commit(added(group(1), group(2)));
    await tamper(opened, "core", `GROUP#${groupId(1)}`, wrong);
    const { store, telemetry } = opened;
    const statuses = ["DRAFT", "PUBLISHED", "RUNNING"] as const;
    expect((await store.groups(statuses)).map((each) => each.groupId)).toEqual([groupId(2)]);
    expect(telemetry.counted("records-unreadable")).toBe(1);
    expect(telemetry.events).toEqual([
      {
        level: "error",
        name: "record-unreadable",
        fields: {
          kind: "group",
          error: `UnreadableRecord: The stored item GROUP#${groupId(1)} / META is malformed: rev invalid_type`,
        },
      },
    ]);
  });

  it("takes nobody's place among those that are due", async () => {
    const opened = await openStore();
    await opened.store.commit(added(message(1), message(2)));
    await tamper(opened, "outbox", `MSG#${messageRecord(1).messageId}`, { ...wrong, dueSk: "2020" });
    const due = await opened.store.dueMessages(SAMPLE_NOW, 1);
    expect(due.map(({ messageId }) => messageId)).toEqual([messageRecord(2).messageId]);
  });

  it("takes nobody's place on a page, and the next page follows on", async () => {
    const opened = await openStore();
    const applications = [1, 2, 3].map((number) =>
      applicationRecord(number, { submittedAt: `2026-08-0${number}T09:00:00.000Z` }),
    );
    await opened.store.commit(
      applications.map((application) => ({ write: "application", application, expect: "absent" }) as const),
    );
    await tamper(opened, "core", `APP#${applicationId(3)}`, wrong);
    const first = await opened.store.applications({ limit: 1 });
    expect(first.items).toEqual([applications[1]]);
    const second = await opened.store.applications({ limit: 1, cursor: first.cursor });
    expect(second).toEqual({ items: [applications[0]], cursor: undefined });
  });
});

/** Once a name; then a name with its language; then several of these. */
const Greeting = z.strictObject({ names: z.array(z.strictObject({ name: z.string(), language: z.string() })) });
const GREETING: RecordKind<typeof Greeting> = {
  name: "greeting",
  table: "core",
  keyed: { pk: "GREETING#", sk: "META" },
  schema: Greeting,
  upgrades: [(one) => ({ ...one, language: "en" }), (one) => ({ names: [one] })],
};
const at = { pk: "GREETING#1", sk: "META", programmeId: "main" };
const ana = { names: [{ name: "Ana", language: "en" }] };

describe("a record of an older version", () => {
  test.each([
    ["without a version", { name: "Ana" }],
    ["of version 1", { name: "Ana", v: 1 }],
    ["of version 2", { name: "Ana", language: "en", v: 2 }],
    ["of today's", { ...ana, v: 3 }],
  ])("%s is read as one of today's", (_title, content) => {
    expect(parseStored(GREETING, { ...at, ...content })).toEqual(ana);
  });

  test.each([
    [4, "is of version 4, and this code reads 3"],
    [0, "has no version that there can be"],
    ["2 or 3", "has no version that there can be"],
  ])("%s, which is none of them, is refused", (v, says) => {
    expect(() => parseStored(GREETING, { ...at, ...ana, v })).toThrow(
      `The stored item GREETING#1 / META is malformed: ${says}`,
    );
  });

  test("of a value too large for an item is upgraded as a whole", () => {
    expect(upgraded(GREETING, { name: "Ana" }, undefined)).toEqual(ana);
  });
});

test.each([
  [true, "offer"],
  [false, "off"],
] as const)(
  "a group that said fillOnArrival: %s says when seats are free: %s",
  async (fillOnArrival, whenSeatsFree) => {
    const opened = await openStore();
    await opened.store.commit(added(group(1)));
    const { whenSeatsFree: _newer, ...older } = groupRecord();
    const [stored] = await rowsOf(opened);
    const { client, tables } = opened;
    const { pk, sk, listPk, listSk } = stored?.item ?? {};
    await client.send(
      new PutCommand({ TableName: tables.core, Item: { ...older, fillOnArrival, pk, sk, listPk, listSk } }),
    );
    expect(await opened.store.group(groupId())).toEqual(groupRecord({ whenSeatsFree }));
    expect(await opened.store.groups(["DRAFT", "PUBLISHED", "RUNNING"])).toHaveLength(1);
  },
);

test("a contact from before links had epochs has none that was ended", async () => {
  const opened = await openStore();
  await opened.store.commit([{ write: "contact", contact: contactRecord(), expect: "absent" }]);
  const { linkEpoch: _newer, ...older } = contactRecord();
  const [stored] = await rowsOf(opened);
  const { pk, sk } = stored?.item ?? {};
  await opened.client.send(new PutCommand({ TableName: opened.tables.core, Item: { ...older, pk, sk } }));
  expect(await opened.store.contact(personId())).toEqual(contactRecord({ linkEpoch: 0 }));
  await opened.store.commit([{ write: "require-link-epoch", personId: personId(), epoch: 0 }]);
});

test("of a run saved by another version of this code nothing is read", async () => {
  const opened = await openStore();
  await READ_CASES.runResult.given(opened.store);
  await tamper(opened, "sensitive", `RESULT#${runId()}`, { v: 2 });
  await expect(opened.store.runResult(runId())).rejects.toThrow(/is of version 2, and this code reads 1$/);
});
