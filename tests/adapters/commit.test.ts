import { DynamoDBClient, TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { BatchGetCommand, DynamoDBDocumentClient, GetCommand, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { dynamoStore } from "../../lib/adapters/dynamodb/store.ts";
import type { Change } from "../../lib/use-cases/ports.ts";
import { ConditionFailed } from "../../lib/use-cases/store-failures.ts";
import { recordedTelemetry } from "../support/recorded-telemetry.ts";
import { applicationId, groupId, groupRecord } from "../support/records.ts";
import { intakeOf, SAMPLE_NOW } from "../support/samples.ts";
import { openStore } from "../support/stores.ts";

let mock = mockClient(DynamoDBDocumentClient);
beforeEach(() => {
  mock.restore();
  mock = mockClient(DynamoDBDocumentClient);
});
// It is the class that is mocked: the files after this one use it for real.
afterAll(() => mock.restore());

const CHANGES: readonly Change[] = [
  { write: "seat-open", groupId: groupId(), number: 1 },
  { write: "group", group: groupRecord(), expect: "absent" },
];

const cancelled = (...codes: readonly string[]) =>
  new TransactionCanceledException({
    message: "cancelled",
    $metadata: {},
    CancellationReasons: codes.map((Code) => ({ Code, Message: "ruth@example.org" })),
  });
const named = (name: string) => Object.assign(new Error(name), { name });

function open(random = () => 1, now = () => SAMPLE_NOW) {
  const naps: number[] = [];
  const store = dynamoStore({
    client: DynamoDBDocumentClient.from(new DynamoDBClient({ region: "us-east-1" })),
    tables: { core: "core", sensitive: "sensitive", outbox: "outbox", audit: "audit" },
    programme: "main",
    clock: { now },
    telemetry: recordedTelemetry(),
    sleep: async (milliseconds) => void naps.push(milliseconds),
    random,
  });
  return { store, naps };
}

const tries = () => mock.commandCalls(TransactWriteCommand).length;

describe("a clash with another transaction", () => {
  test.each([
    ["a conflict", cancelled("None", "TransactionConflict")],
    ["throttling of one item", cancelled("ThrottlingError", "None")],
    ["throughput of one item", cancelled("ProvisionedThroughputExceeded", "TransactionConflict")],
    ["the same request still in progress", named("TransactionInProgressException")],
    ["throttling of the call", named("ThrottlingException")],
  ])("%s is tried again until it passes", async (_, error) => {
    mock.on(TransactWriteCommand).rejectsOnce(error).rejectsOnce(error).resolves({});
    const { store, naps } = open();
    await store.commit(CHANGES);
    expect([tries(), naps.length]).toEqual([3, 2]);
  });

  test("six tries in all, then busy", async () => {
    mock.on(TransactWriteCommand).rejects(cancelled("TransactionConflict", "None"));
    const { store, naps } = open();
    await expect(store.commit(CHANGES)).rejects.toMatchObject({ name: "DomainError", code: "busy" });
    expect([tries(), naps.length]).toEqual([6, 5]);
  });

  test("the wait is anywhere below a ceiling that doubles", async () => {
    mock.on(TransactWriteCommand).rejects(cancelled("TransactionConflict", "None"));
    const ceilings = open(() => 1);
    await expect(ceilings.store.commit(CHANGES)).rejects.toThrow();
    expect(ceilings.naps).toEqual([50, 100, 200, 400, 800]);
    const none = open(() => 0);
    await expect(none.store.commit(CHANGES)).rejects.toThrow();
    expect(none.naps).toEqual([0, 0, 0, 0, 0]);
  });

  test("a condition that fails beside a conflict is the caller's at once: waiting would not mend it", async () => {
    mock.on(TransactWriteCommand).rejects(cancelled("TransactionConflict", "ConditionalCheckFailed"));
    const { store } = open();
    await expect(store.commit(CHANGES)).rejects.toEqual(new ConditionFailed([{ index: 1, write: "group" }]));
    expect(tries()).toBe(1);
  });
});

describe("a transaction whose reply was lost", () => {
  const nonce: Change = { write: "nonce", nonce: "n", expiresAt: "2026-09-02T09:00:00.000Z" };

  test("is asked for under one token at every try, and word for word, whatever the clock says", async () => {
    mock.on(TransactWriteCommand).rejectsOnce(named("TransactionInProgressException")).resolves({});
    const times = [SAMPLE_NOW, "2026-09-01T09:00:05.000Z"];
    const { store } = open(undefined, () => times.shift() ?? SAMPLE_NOW);
    await store.commit([nonce]);
    await store.commit([nonce]);
    const [first, again, another] = mock.commandCalls(TransactWriteCommand).map((call) => call.args[0].input);
    expect(first?.ClientRequestToken).toMatch(/^[0-9a-f-]{36}$/);
    expect(again).toEqual(first);
    expect(another?.ClientRequestToken).not.toBe(first?.ClientRequestToken);
  });

  test("went through: to ask again finds it done, and nobody is told that they were too late", async () => {
    mock.restore();
    const { client, store } = await openStore();
    let lost = 0;
    client.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          const reply = await next(args);
          if (commandName === "TransactWriteItemsCommand" || commandName === "TransactWriteCommand") lost += 1;
          if (lost === 1) throw named("TransactionInProgressException");
          return reply;
        },
      { step: "initialize", name: "lose-a-reply" },
    );
    await store.commit([nonce, ...CHANGES]);
    client.middlewareStack.remove("lose-a-reply");
    expect(lost).toBe(2);
    expect(await store.nonceBurnt("n")).toBe(true);
    await expect(store.commit([nonce])).rejects.toEqual(new ConditionFailed([{ index: 0, write: "nonce" }]));
  });
});

test("a transaction refused for another reason is an error with its codes and without its content", async () => {
  mock.on(TransactWriteCommand).rejects(cancelled("ValidationError", "TransactionConflict"));
  const failure = await open()
    .store.commit(CHANGES)
    .catch((error: unknown) => error);
  expect(String(failure)).toBe("Error: The transaction was refused: ValidationError, TransactionConflict");
  expect(tries()).toBe(1);
});

test("what the network or the service throws is passed on as it is", async () => {
  const lost = named("InternalServerError");
  mock.on(TransactWriteCommand).rejects(lost);
  await expect(open().store.commit(CHANGES)).rejects.toBe(lost);
  expect(tries()).toBe(1);
});

describe("a batch read that is answered in part", () => {
  const keys = [1, 2].map((number) => ({ pk: `APP#${applicationId(number)}`, sk: "INTAKE" }));
  const items = [1, 2].map((number) => ({
    ...keys[number - 1],
    applicationId: applicationId(number),
    intake: intakeOf(),
  }));

  test("what is missing is asked for again", async () => {
    mock
      .on(BatchGetCommand)
      .resolvesOnce({
        Responses: { sensitive: items.slice(0, 1) },
        UnprocessedKeys: { sensitive: { Keys: keys.slice(1) } },
      })
      .resolves({ Responses: { sensitive: items.slice(1) } });
    const intakes = await open().store.intakes([applicationId(1), applicationId(2)]);
    expect([...intakes.keys()]).toEqual([applicationId(1), applicationId(2)]);
    expect(mock.commandCalls(BatchGetCommand)[1]?.args[0].input.RequestItems?.sensitive?.Keys).toEqual(keys.slice(1));
  });

  test("after six answers with nothing in them it is busy", async () => {
    mock.on(BatchGetCommand).resolves({ UnprocessedKeys: { sensitive: { Keys: keys } } });
    await expect(open().store.intakes([applicationId(1), applicationId(2)])).rejects.toMatchObject({ code: "busy" });
    expect(mock.commandCalls(BatchGetCommand)).toHaveLength(6);
  });
});

describe("reads by key that are asked for together", () => {
  const stored = (number: number) => ({
    pk: `APP#${applicationId(number)}`,
    sk: "INTAKE",
    applicationId: applicationId(number),
    intake: intakeOf(),
  });

  test("go out as one request, and each gets its own answer", async () => {
    mock.on(BatchGetCommand).resolves({ Responses: { sensitive: [stored(2), stored(1)] } });
    const { store } = open();
    const [first, second, absent] = await Promise.all([1, 2, 3].map((number) => store.intake(applicationId(number))));
    expect([first, second, absent]).toEqual([intakeOf(), intakeOf(), undefined]);
    expect(mock.commandCalls(BatchGetCommand)).toHaveLength(1);
    expect(mock.commandCalls(GetCommand)).toHaveLength(0);
  });

  test("fail together, so that nobody takes a fault for an absence", async () => {
    mock.on(BatchGetCommand).rejects(new Error("cut off"));
    const { store } = open();
    const answers = await Promise.allSettled([1, 2].map((number) => store.intake(applicationId(number))));
    expect(answers.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  });

  test("a single one is a plain read", async () => {
    mock.on(GetCommand).resolves({ Item: stored(1) });
    await expect(open().store.intake(applicationId(1))).resolves.toEqual(intakeOf());
    expect(mock.commandCalls(BatchGetCommand)).toHaveLength(0);
  });
});
