import { beforeAll, describe, expect, it } from "vitest";
import { TABLES, type TableShape } from "../../lib/adapters/dynamodb/tables.ts";
import type { Route } from "../../lib/api/route.ts";
import { ROUTES } from "../../lib/api/routes.ts";
import { GRANTS, type Grants } from "../../lib/infra/app/grants.ts";
import type { FunctionName } from "../../lib/runtime/config.ts";
import { codeOf, type Uses, usesIn } from "./bundle-code.ts";
import type { Call } from "./recorded-calls.ts";
import { type StoreCalls, storeCalls } from "./store-calls.ts";

/**
 * Grants beside calls. The calls come from two sides: what the code in each function's bundle does to its ports, read
 * from the code that esbuild leaves in; and what each of those does to AWS, seen by doing it once on the real engine.
 *
 * Limits. A path that is in the bundle counts also if no event can reach it. A use that is not spelt `store.method`,
 * `write: "kind"`, `links.…`, `queue.…` or `mailer.…` is not seen; the test on spelling below keeps code to that.
 * Reading one item or several by key count as one right, since the store decides between them by what is asked
 * together.
 */

const names = Object.keys(GRANTS) as FunctionName[];
const POWERS: Readonly<Record<string, Call>> = {
  "links.sign": "link-key GenerateMac",
  "links.open": "link-key VerifyMac",
  awsPersonSecret: "link-key GenerateMac",
  "queue.toMatcher": "matcher SendMessage",
  "queue.toArrivals": "arrivals SendMessage",
  "queue.toSender": "sender SendMessage",
  "mailer.send": "mail SendEmail",
  "mailService?.account": "mail GetAccount",
};

const CARRIED_OUT = "What a kind carries out, the sender does when it is due; here it is only shown.";
const CUT_SHORT = "What is shown has every link cut short, so none is signed.";

/** In the code, but on no path that an event of this function can take. */
const UNREACHED: Readonly<Partial<Record<FunctionName, Readonly<Record<Call, string>>>>> = {
  "coordinator-api": {
    "link-key VerifyMac": "All APIs share one handler; no route of this one is opened by a link.",
  },
  "resend-api": {
    "arrivals SendMessage": CARRIED_OUT,
    "core DeleteItem": CARRIED_OUT,
    "core UpdateItem": CARRIED_OUT,
    "link-key GenerateMac": CUT_SHORT,
    "link-key VerifyMac": "All APIs share one handler; no route of this one is opened by a link.",
    "matcher SendMessage": CARRIED_OUT,
    "outbox UpdateItem": CARRIED_OUT,
  },
};

let store: StoreCalls;
const codes = new Map<FunctionName, string>();
beforeAll(async () => {
  store = await storeCalls();
  for (const name of names) codes.set(name, await codeOf(name));
});

function known(table: Readonly<Record<string, readonly Call[]>>, name: string): readonly Call[] {
  const calls = table[name];
  if (calls === undefined) throw new Error(`${name} is neither a method of the store, a change nor a power`);
  return calls;
}

function callsOf({ methods, changes, powers }: Uses): readonly Call[] {
  const called = [
    ...methods
      .filter((method) => method !== "commit")
      .flatMap((method) => (method === "messages({ personId" ? store.messagesOfPerson : known(store.byMethod, method))),
    ...changes.flatMap((change) => known(store.byChange, change)),
    ...powers.flatMap((power) =>
      known(
        Object.fromEntries(Object.entries(POWERS).map(([key, call]) => [key, [call]])),
        power.replace(/\d+(\??\.)/, "$1"),
      ),
    ),
  ];
  return [...new Set(called)].sort();
}

function listed({ tables, queues, linkKey, sendsMail, asksMail }: Grants): readonly Call[] {
  const onTables = Object.entries(tables).flatMap(([role, { onTable, indexes = [] }]) => [
    ...onTable.filter((action) => action !== "BatchGetItem").map((action) => `${role} ${action}`),
    ...indexes.map((index) => `${role}/${index} Query`),
  ]);
  return [
    ...onTables,
    ...queues.map((queue) => `${queue} SendMessage`),
    ...linkKey.map((action) => `link-key ${action}`),
    ...(sendsMail ? ["mail SendEmail"] : []),
    ...(asksMail ? ["mail GetAccount"] : []),
  ].sort();
}

describe("each function's grants", () => {
  it.each(names)("are the calls that %s's code makes, none missing and none too many", (name) => {
    const calls = callsOf(usesIn(codes.get(name) ?? ""));
    const unreached = Object.keys(UNREACHED[name] ?? {});
    expect(calls).toEqual(expect.arrayContaining(unreached));
    expect(listed(GRANTS[name])).toEqual(calls.filter((call) => !unreached.includes(call)));
  });

  it("give reading by key for one item and for several together", () => {
    for (const { onTable } of names.flatMap((name) => Object.values(GRANTS[name].tables))) {
      expect(onTable.includes("GetItem")).toBe(onTable.includes("BatchGetItem"));
    }
  });
});

it("no route of the coordinators' functions is opened by a link, as the exceptions above say", () => {
  const routes = Object.values<Route>(ROUTES).filter((route) => route.function !== "public-api");
  expect(routes.map(({ access }) => access)).not.toContain("link");
});

it("every index of every table is read by something", () => {
  const indexes = Object.entries<TableShape>(TABLES).flatMap(([role, table]) =>
    Object.keys(table.indexes).map((index) => `${role}/${index} Query`),
  );
  expect(Object.values(store.byMethod).flat()).toEqual(expect.arrayContaining(indexes));
});

describe("what the comparison rests on", () => {
  it("sees a use that is added: a change, a method, a power", () => {
    const code =
      `await deps.store.signature(a, b); deps.store.commit([{ write: "intake", intake }]); ` +
      "deps2.queue2.toSender(ids);";
    expect(callsOf(usesIn(code))).toEqual(["sender SendMessage", "sensitive GetItem", "sensitive PutItem"]);
  });

  it.each(names)("is spelt so that it can be read in %s: no port is taken apart or renamed", (name) => {
    const code = codes.get(name) ?? "";
    expect(code.match(/\{[^{}\n]*\} = (?:deps\d*\.)?(?:store|queue|links|mailer)\d*;/g)).toBeNull();
    expect(code.match(/= deps\d*\.(?:store|queue|links|mailer);/g)).toBeNull();
  });
});
