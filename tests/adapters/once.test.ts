import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { expect, test } from "vitest";
import type { Change, IdempotencyRecord } from "../../lib/use-cases/ports.ts";
import { ConditionFailed } from "../../lib/use-cases/store-failures.ts";
import { openStore } from "../support/stores.ts";

const EXPIRES = "2026-09-01T10:00:00.000Z";
const burn: Change = { write: "nonce", nonce: "n-1", expiresAt: EXPIRES };
const record: IdempotencyRecord = {
  key: "the client's key",
  bodyHash: "abc",
  status: 201,
  reply: { z: 1, a: ["x", null, { deep: true }], text: "" },
  expiresAt: EXPIRES,
};

test("of two uses of one nonce at once, exactly one succeeds", async () => {
  const { store } = await openStore();
  const outcomes = await Promise.allSettled([store.commit([burn]), store.commit([burn])]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await store.nonceBurnt("n-1")).toBe(true);
  expect(await store.nonceBurnt("n-2")).toBe(false);
});

test("an expired nonce counts as gone, though the table still holds it", async () => {
  const { store, clock, stored } = await openStore();
  await store.commit([burn]);
  clock.set("2026-09-01T09:59:59.000Z");
  expect(await store.nonceBurnt("n-1")).toBe(true);
  clock.set(EXPIRES);
  expect(await store.nonceBurnt("n-1")).toBe(false);
  expect(await stored("core", "NONCE#n-1", "META")).toMatchObject({ ttl: Date.parse(EXPIRES) / 1000 });
  await store.commit([{ ...burn, expiresAt: "2026-09-03T10:00:00.000Z" }]);
  expect(await store.nonceBurnt("n-1")).toBe(true);
});

test("the same key gets the same reply, letter by letter", async () => {
  const { store } = await openStore();
  await store.commit([{ write: "idempotency", record }]);
  expect(JSON.stringify((await store.idempotency(record.key))?.reply)).toBe(JSON.stringify(record.reply));
  expect(await store.idempotency("another key")).toBeUndefined();
});

test("an expired key counts as gone and can be used again", async () => {
  const { store, clock } = await openStore();
  await store.commit([{ write: "idempotency", record }]);
  await expect(store.commit([{ write: "idempotency", record }])).rejects.toBeInstanceOf(ConditionFailed);
  clock.set(EXPIRES);
  expect(await store.idempotency(record.key)).toBeUndefined();
  const renewed = { ...record, status: 200, expiresAt: "2026-09-02T10:00:00.000Z" };
  await store.commit([{ write: "idempotency", record: renewed }]);
  expect(await store.idempotency(record.key)).toEqual(renewed);
});

test("a key of any length and letters will do, and is not kept in clear", async () => {
  const { store, client, tables } = await openStore();
  const key = `ruth@example.org ${"ü".repeat(5000)}`;
  await store.commit([{ write: "idempotency", record: { ...record, key } }]);
  expect(await store.idempotency(key)).toEqual({ ...record, key });
  const { Items = [] } = await client.send(new ScanCommand({ TableName: tables.core }));
  expect(JSON.stringify(Items)).not.toContain("ruth@example.org");
});

test("a reply of nothing comes back as null", async () => {
  const { store } = await openStore();
  await store.commit([{ write: "idempotency", record: { ...record, reply: undefined } }]);
  expect((await store.idempotency(record.key))?.reply).toBeNull();
});
