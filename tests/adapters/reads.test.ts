import { describe, expect, test } from "vitest";
import { memoryTables } from "../support/memory/tables.ts";
import { openStore } from "../support/stores.ts";
import { READ_CASES, type ReadCase } from "./read-cases.ts";

/** The tables that seeded lives are lived on answer as the engine does. */
const TABLES = [
  ["in the engine", async () => openStore()],
  ["in memory", async () => openStore(memoryTables())],
] as const;

const CASES = TABLES.flatMap(([where, open]) =>
  Object.entries<ReadCase>(READ_CASES).map(([read, each]) => [read, where, { open, ...each }] as const),
);

describe.each(CASES)("%s, %s", (_, _where, { open, given, ask, gives, without }) => {
  test("gives what is there, and nothing of what lies beside it", async () => {
    const { store } = await open();
    if (typeof given === "function") await given(store);
    else for (const change of given) await store.commit([change]);
    expect(await ask(store)).toEqual(gives);
  });

  test("gives nothing of an empty store", async () => {
    const { store } = await open();
    expect(await ask(store)).toEqual(without);
  });
});
