import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { BatchWriteCommand, DynamoDBDocumentClient, PutCommand, paginateScan } from "@aws-sdk/lib-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { describe, expect, test } from "vitest";
import { dynamoStore } from "../../../lib/adapters/dynamodb/store.ts";
import type { MatchInput } from "../../../lib/domain/runs/match-input.ts";
import type { MatchResult } from "../../../lib/domain/runs/match-result.ts";
import { Adjustments } from "../../../lib/domain/runs/match-run.ts";
import { recordedTelemetry } from "../../support/recorded-telemetry.ts";
import { applicationId, applicationRecord, groupId, personId, runId } from "../../support/records.ts";
import { intakeOf, SAMPLE_NOW, settingsOf } from "../../support/samples.ts";
import { seededRandom } from "../../support/seeded-ids.ts";
import { openStore } from "../../support/stores.ts";

const random = seededRandom(42);
/** Text that no compression makes smaller than three quarters. */
const noise = (letters: number): string =>
  Array.from({ length: letters }, () => String.fromCharCode(33 + Math.floor(random() * 90))).join("");

/** `letters` of incompressible text, spread over people. */
function resultOf(letters: number): MatchResult {
  const { caseCode } = applicationRecord();
  const figures = { objective: "most_placed", placed: 0, waitingServedDays: 0, totalFit: 0 } as const;
  const unplaced = Array.from({ length: Math.ceil(letters / 1000) }, () => ({
    applicationId: applicationId(),
    personId: personId(),
    caseCode,
    waitedDays: 3,
    because: "outbid" as const,
    rule: undefined,
    nearestGroup: groupId(),
    eligibleGroups: 1,
    smallestChange: undefined,
    reason: { code: "would-be-alone" as const, facts: { group: "Circle 1", attribute: noise(1000) } },
  }));
  return {
    rulesVersion: "1",
    chosen: figures,
    other: figures,
    certificate: { status: "optimal", bound: 0, gap: 0 },
    placed: [],
    unplaced,
    groups: [],
    demand: [],
    violations: [],
  };
}

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value));

async function chunksIn({ client, tables }: Awaited<ReturnType<typeof openStore>>, role: "core" | "sensitive") {
  const found: Record<string, unknown>[] = [];
  for await (const page of paginateScan({ client }, { TableName: tables[role] })) found.push(...(page.Items ?? []));
  return found;
}

test("a result of 2 MB comes back whole, from as many items as it needs, all in Sensitive", async () => {
  const opened = await openStore();
  const result = resultOf(2_000_000);
  await opened.store.saveRunResult(runId(), result);
  expect(await opened.store.runResult(runId())).toEqual(plain(result));
  const chunks = await chunksIn(opened, "sensitive");
  expect(chunks.length).toBeGreaterThan(3);
  expect(await chunksIn(opened, "core")).toEqual([]);
  expect(await opened.store.runResult(runId(2))).toBeUndefined();
});

test("a snapshot comes back whole, and lies in the Sensitive table alone", async () => {
  const opened = await openStore();
  const application = applicationRecord();
  const input: MatchInput = {
    now: SAMPLE_NOW,
    groups: [],
    candidates: [{ ...application, keepApart: [], keepTogether: [], answers: intakeOf({ region: undefined }) }],
    adjustments: Adjustments.parse({}),
    settings: settingsOf().matching,
  };
  await opened.store.saveSnapshot(runId(), input);
  expect(await opened.store.snapshot(runId())).toEqual(plain(input));
  expect(await chunksIn(opened, "core")).toEqual([]);
  expect(await chunksIn(opened, "sensitive")).toMatchObject([{ pk: `RUN#${runId()}`, sk: "SNAPSHOT#000" }]);
});

describe("staging again", () => {
  test("the latest stands, also when it is shorter than the one before", async () => {
    const { store } = await openStore();
    await store.saveRunResult(runId(), resultOf(1_000_000));
    const shorter = resultOf(5_000);
    await store.saveRunResult(runId(), shorter);
    expect(await store.runResult(runId())).toEqual(plain(shorter));
  });

  test("cut off half way, there is no result rather than two mixed", async () => {
    const opened = await openStore();
    await opened.store.saveRunResult(runId(), resultOf(1_000_000));
    const before = await chunksIn(opened, "sensitive");
    await opened.store.saveRunResult(runId(), resultOf(1_100_000));
    const first = before.find(({ sk }) => sk === "RESULT#000");
    await opened.client.send(new PutCommand({ TableName: opened.tables.sensitive, Item: { ...first } }));
    expect(await opened.store.runResult(runId())).toBeUndefined();
  });
});

describe("a batch that is taken in part", () => {
  const tables = { core: "core", sensitive: "sensitive", outbox: "outbox", audit: "audit" };
  const item = { PutRequest: { Item: { pk: "left", sk: "over" } } };

  function open() {
    const naps: number[] = [];
    const sleep = async (milliseconds: number) => void naps.push(milliseconds);
    const client = DynamoDBDocumentClient.from(new DynamoDBClient({ region: "us-east-1" }));
    const clock = { now: () => SAMPLE_NOW };
    const telemetry = recordedTelemetry();
    const store = dynamoStore({ client, tables, programme: "main", clock, telemetry, sleep, random: () => 0.5 });
    return { naps, mock: mockClient(client), store };
  }

  test("what was left over, and only that, is written again", async () => {
    const { mock, store } = open();
    mock
      .on(BatchWriteCommand)
      .resolvesOnce({ UnprocessedItems: { sensitive: [item] } })
      .resolves({});
    await store.saveRunResult(runId(), resultOf(1));
    const sent = mock.commandCalls(BatchWriteCommand).map((call) => call.args[0].input.RequestItems?.sensitive);
    expect(sent).toHaveLength(2);
    expect(sent[1]).toEqual([item]);
  });

  test("after six tries it is busy", async () => {
    const { mock, store, naps } = open();
    mock.on(BatchWriteCommand).resolves({ UnprocessedItems: { sensitive: [item] } });
    await expect(store.saveRunResult(runId(), resultOf(1))).rejects.toMatchObject({ code: "busy" });
    expect(mock.commandCalls(BatchWriteCommand)).toHaveLength(6);
    expect(naps).toHaveLength(5);
  });
});
