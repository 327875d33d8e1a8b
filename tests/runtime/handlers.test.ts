import { describe, expect, it } from "vitest";
import { newJob } from "../../lib/domain/job.ts";
import { batchHandler } from "../../lib/runtime/handlers/batch.ts";
import { mailEventsHandler } from "../../lib/runtime/handlers/mail-events.ts";
import { matcherHandler } from "../../lib/runtime/handlers/matcher.ts";
import { plannerHandler } from "../../lib/runtime/handlers/planner.ts";
import { senderHandler } from "../../lib/runtime/handlers/sender.ts";
import { sweeperHandler } from "../../lib/runtime/handlers/sweeper.ts";
import { workFor } from "../../lib/use-cases/hand-over.ts";
import type { Deps } from "../../lib/use-cases/ports.ts";
import { SAMPLE_NOW } from "../support/samples.ts";
import { openWorld } from "../support/world.ts";
import { sqsBatch } from "./sqs-batch.ts";

const DELIVERED = { eventType: "Delivery", mail: { messageId: "ses-1", tags: { messageId: ["msg_none"] } } };

describe("a handler of a queue", () => {
  it("does the neighbours of a message that fails, and reports that one alone", async () => {
    const { deps, telemetry } = await openWorld({ now: SAMPLE_NOW });
    const done: string[] = [];
    const handler = batchHandler(
      "sender",
      async () => deps,
      async (_deps, body) => {
        if (body === "bad") throw new TypeError("for ruth@example.org");
        done.push(body);
      },
    );
    expect(await handler(sqsBatch("a", "bad", "b"))).toEqual({ batchItemFailures: [{ itemIdentifier: "m1" }] });
    expect(done).toEqual(["a", "b"]);
    expect(telemetry.events).toEqual([
      {
        level: "error",
        name: "queue-message-failed",
        fields: expect.objectContaining({ queue: "sender", requestId: "m1", cause: "TypeError: for [address]" }),
      },
    ]);
    expect(telemetry.counted("queue-message-failed")).toBe(1);
  });

  it.each([
    ["matcher", matcherHandler, '{"jobId":"job_00000000000000000000000000"}'],
    ["sender", senderHandler, '{"messageId":"msg_00000000000000000000000000"}'],
    ["mail-events", mailEventsHandler, JSON.stringify({ id: "e1", detail: DELIVERED })],
  ])("(%s) reports what is no job, so that it ends among the dead letters", async (_name, handlerOf, job) => {
    const { deps } = await openWorld({ now: SAMPLE_NOW });
    const poison = sqsBatch("not JSON", "{}", '{"job":"preview","runId":"7"}', '{"messageId":"7"}', job);
    const { batchItemFailures } = await handlerOf(async () => deps)(poison);
    expect(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(["m0", "m1", "m2", "m3"]);
  });

  it.each([
    ["matcher", matcherHandler],
    ["sender", senderHandler],
    ["mail-events", mailEventsHandler],
  ])("(%s) fails where it did nothing of a batch, so that Lambda counts the error and backs off", async (_name, of) => {
    const { deps, telemetry } = await openWorld({ now: SAMPLE_NOW });
    const failure = await of(async () => deps)(sqsBatch("ruth@example.org", "{}")).catch(String);
    expect(failure).toMatch(/^Error: no message of the [a-z-]+ queue was done$/);
    expect(telemetry.counted("queue-message-failed")).toBe(2);
  });

  it("has done all there was to do of an empty batch", async () => {
    const { deps } = await openWorld({ now: SAMPLE_NOW });
    expect(await senderHandler(async () => deps)(sqsBatch())).toEqual({ batchItemFailures: [] });
  });

  it("(matcher) fills what can be filled when somebody arrives", async () => {
    const { deps } = await openWorld({ now: SAMPLE_NOW });
    const { jobId, work } = newJob({ job: "arrival", because: "night" }, SAMPLE_NOW);
    await deps.store.commit([workFor(work, SAMPLE_NOW)]);
    expect(await matcherHandler(async () => deps)(sqsBatch(JSON.stringify({ jobId })))).toEqual({
      batchItemFailures: [],
    });
    expect(await deps.store.job(jobId)).toBeUndefined();
  });
});

describe("what the Scheduler starts", () => {
  it.each([
    ["sweep", sweeperHandler],
    ["plan", plannerHandler],
  ] as const)("counts every %s that went through, for the alarm on silence", async (metric, handlerOf) => {
    const { deps, telemetry } = await openWorld({ now: SAMPLE_NOW });
    await handlerOf(async () => deps)();
    expect(telemetry.counted(metric)).toBe(1);
  });

  it("throws a failure on, so that it is tried again, and does not count it", async () => {
    const { deps, telemetry } = await openWorld({ now: SAMPLE_NOW });
    const store = { ...deps.store, dueMessages: () => Promise.reject(new Error("table lost")) };
    const broken: Deps = { ...deps, store };
    await expect(sweeperHandler(async () => broken)()).rejects.toMatchObject({
      message: "1 of 2 sweeps failed",
      cause: { message: "table lost" },
    });
    expect(telemetry.counted("sweep")).toBe(0);
    expect(telemetry.events).toMatchObject([{ level: "error", name: "sweep-failed" }]);
  });
});

describe("what SES says of mails", () => {
  it("is taken note of, also when it is about no message of ours", async () => {
    const { deps, telemetry } = await openWorld({ now: SAMPLE_NOW });
    const event = JSON.stringify({ id: "e1", detail: DELIVERED });
    expect(await mailEventsHandler(async () => deps)(sqsBatch(event))).toEqual({ batchItemFailures: [] });
    expect(telemetry.events).toMatchObject([{ name: "mail-event-of-no-message", fields: { requestId: "e1" } }]);
  });

  it("comes back when it cannot be read, and holds none of the others up", async () => {
    const { deps, telemetry } = await openWorld({ now: SAMPLE_NOW });
    const events = [{ eventType: 7 }, DELIVERED].map((detail, at) => JSON.stringify({ id: `e${at}`, detail }));
    expect(await mailEventsHandler(async () => deps)(sqsBatch(...events))).toEqual({
      batchItemFailures: [{ itemIdentifier: "m0" }],
    });
    expect(telemetry.events.map(({ name }) => name).sort()).toEqual([
      "mail-event-of-no-message",
      "queue-message-failed",
    ]);
  });
});
