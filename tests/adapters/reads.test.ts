import { describe, expect, test } from "vitest";
import { openStore } from "../support/stores.ts";
import { READ_CASES, type ReadCase } from "./read-cases.ts";

describe.each(Object.entries<ReadCase>(READ_CASES))("%s", (_, { given, ask, gives, without }) => {
  test("gives what is there, and nothing of what lies beside it", async () => {
    const { store } = await openStore();
    if (typeof given === "function") await given(store);
    else for (const change of given) await store.commit([change]);
    expect(await ask(store)).toEqual(gives);
  });

  test("gives nothing of an empty store", async () => {
    const { store } = await openStore();
    expect(await ask(store)).toEqual(without);
  });
});
