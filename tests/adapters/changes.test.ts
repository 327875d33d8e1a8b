import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { describe, expect, test } from "vitest";
import type { Change, Store } from "../../lib/use-cases/ports.ts";
import { ConditionFailed } from "../../lib/use-cases/store-failures.ts";
import { memoryTables } from "../support/memory/tables.ts";
import { contactRecord, groupId, groupRecord, personId, runId } from "../support/records.ts";
import { intakeOf, SAMPLE_NOW } from "../support/samples.ts";
import { openStore } from "../support/stores.ts";
import { CHANGE_CASES, type ChangeCase } from "./change-cases.ts";

const BYSTANDER: Change = { write: "group", group: groupRecord({ groupId: groupId(99) }), expect: "absent" };

/** One at a time, since one transaction may touch an item only once. */
async function lay(store: Store, changes: readonly Change[]): Promise<void> {
  for (const change of changes) await store.commit([change]);
}

/** The tables that seeded lives are lived on do as the engine does. */
const TABLES = [
  ["in the engine", async () => openStore()],
  ["in memory", async () => openStore(memoryTables())],
] as const;

const CASES = TABLES.flatMap(([where, open]) =>
  Object.entries<ChangeCase>(CHANGE_CASES).map(([write, each]) => [write, where, { open, ...each }] as const),
);

describe.each(CASES)("%s, %s", (write, _where, { open, given, change, read, becomes, refused }) => {
  test("is applied, together with the rest of its transaction", async () => {
    const { store } = await open();
    await lay(store, given);
    await store.commit([BYSTANDER, change]);
    expect(await read(store)).toEqual(becomes);
    expect(await store.group(groupId(99))).toBeDefined();
  });

  test.each(Object.entries(refused))("is refused when %s, and nothing of its transaction happens", async (_, past) => {
    const { store } = await open();
    await lay(store, past);
    const before = await read(store);
    const failure = await store.commit([BYSTANDER, change]).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ConditionFailed);
    expect(failure).toMatchObject({ failed: [{ index: 1, write }] });
    expect(await read(store)).toEqual(before);
    expect(await store.group(groupId(99))).toBeUndefined();
  });
});

describe("what a change may expect", () => {
  const { intake } = CHANGE_CASES;
  test.each<[Change, (store: Store) => Promise<unknown>, unknown]>([
    [
      { write: "contact", contact: contactRecord({ rev: 3 }), expect: "any" },
      (store) => store.contact(personId()),
      contactRecord({ rev: 3 }),
    ],
    [{ ...intake.change, expect: "any" }, (store) => store.intake(intake.change.applicationId), intakeOf()],
  ])("any: $write is written whether it is there or not", async (change, read, becomes) => {
    const { store } = await openStore();
    await store.commit([change]);
    await store.commit([change]);
    expect(await read(store)).toEqual(becomes);
  });

  test("an absent pointer is refused once one run is active", async () => {
    const { store } = await openStore();
    const first: Change = { write: "active-run", runId: runId(1), expect: "absent" };
    await store.commit([first]);
    await expect(store.commit([{ ...first, runId: runId(2) }])).rejects.toBeInstanceOf(ConditionFailed);
    expect(await store.activeRun()).toBe(runId(1));
  });

  test("every failed condition is named by index and kind", async () => {
    const { store } = await openStore();
    const { change: seat } = CHANGE_CASES["seat-hold"];
    const { change: step } = CHANGE_CASES["message-step"];
    await expect(store.commit([seat, BYSTANDER, step])).rejects.toMatchObject({
      failed: [
        { index: 0, write: "seat-hold" },
        { index: 2, write: "message-step" },
      ],
    });
  });

  test("no changes are nothing to do, and more than a transaction holds are refused whole", async () => {
    const { store } = await openStore();
    await store.commit([]);
    const seats = (count: number): Change[] =>
      Array.from({ length: count }, (_, at) => ({ write: "seat-open", groupId: groupId(), number: at + 1 }));
    await expect(store.commit(seats(101))).rejects.toMatchObject({ name: "TransactionUnfit", why: "too-many-changes" });
    expect(await store.seats(groupId())).toEqual([]);
    await store.commit(seats(100));
    expect((await store.seats(groupId())).map(({ number }) => number)).toEqual(seats(100).map((_, at) => at + 1));
  });
});

test("optional fields that are undefined are left out, and come back as absent", async () => {
  const { store, stored } = await openStore();
  await store.commit([{ write: "contact", contact: contactRecord({ suppressed: undefined }), expect: "absent" }]);
  expect(await stored("core", `PERSON#${personId()}`, "CONTACT")).not.toHaveProperty("suppressed");
});

test("answers and signatures lie in the Sensitive table, not in Core", async () => {
  const { store, stored } = await openStore();
  const { intake, signature } = CHANGE_CASES;
  await store.commit([intake.change, signature.change]);
  const { applicationId } = intake.change;
  expect(await stored("sensitive", `APP#${applicationId}`, "INTAKE")).toMatchObject({ intake: intakeOf() });
  expect(await stored("core", `APP#${applicationId}`, "INTAKE")).toBeUndefined();
  const version = signature.change.signature.agreementVersion;
  expect(await stored("sensitive", `SIGN#${personId()}`, `AGREEMENT#${version}`)).toBeDefined();
});

test("an audit entry is a row of its own under its subject; entries of one instant stand side by side", async () => {
  const { store, client, tables } = await openStore();
  const { change } = CHANGE_CASES.audit;
  await store.commit([change, { ...change, entry: { ...change.entry, action: "hold", details: { code: "x" } } }]);
  const { Items = [] } = await client.send(new ScanCommand({ TableName: tables.audit }));
  expect(Items.map(({ pk, action, at }) => [pk, action, at]).toSorted()).toEqual([
    ["SUBJECT#app", "hold", SAMPLE_NOW],
    ["SUBJECT#app", "release", SAMPLE_NOW],
  ]);
});

test("two changes to one item are refused before DynamoDB is asked, as what no transaction can be", async () => {
  const { store } = await openStore();
  const seat: Change = { write: "seat-open", groupId: groupId(), number: 1 };
  await expect(store.commit([seat, BYSTANDER, seat])).rejects.toMatchObject({
    name: "TransactionUnfit",
    why: "one-item-twice",
  });
  expect(await store.seats(groupId())).toEqual([]);
});
