import { describe, expect, it } from "vitest";
import { sendMessage } from "../../lib/use-cases/messages/send-message.ts";
import { traced } from "../../lib/use-cases/traced.ts";
import { jobRecord, messageRecord } from "../support/records.ts";
import { SAMPLE_NOW } from "../support/samples.ts";
import { applied, waiting } from "../support/steps.ts";
import { openWorld } from "../support/world.ts";

const open = () => openWorld({ now: SAMPLE_NOW });
const all = { limit: 10 };

describe("the id of a request", () => {
  it("is in the row of the message that came of it, and in the log when another function sends it", async () => {
    const { deps, telemetry } = await open();
    await applied(traced(deps, "call-1"));
    const [receipt] = (await deps.store.messages(all)).items;
    expect(receipt).toMatchObject({ kind: "receipt", requestId: "call-1" });
    if (receipt === undefined) throw new Error("an application has its receipt");
    await sendMessage(traced(deps, "batch-7", { queue: "sender" }), receipt.messageId);
    expect(telemetry.events).toContainEqual({
      level: "info",
      name: "message-sent",
      fields: { requestId: "call-1", queue: "sender", messageId: receipt.messageId, kind: "receipt" },
    });
  });

  it("goes with the job that came of it", async () => {
    const { deps } = await open();
    await waiting(traced(deps, "call-2"));
    expect(await deps.store.arrivals()).toMatchObject([{ requestId: "call-2" }]);
  });

  it("is that of the first request where there were several", async () => {
    const { deps } = await open();
    const inner = traced(traced(deps, "outer"), "inner");
    await inner.store.commit([{ write: "message", message: messageRecord(1) }]);
    await inner.store.addMessages([messageRecord(2), messageRecord(3, { requestId: "before" })]);
    await inner.store.commit([{ write: "job", job: jobRecord(1) }]);
    const rows = await Promise.all([1, 2, 3].map((number) => deps.store.message(messageRecord(number).messageId)));
    expect(rows.map((row) => row?.requestId)).toEqual(["inner", "inner", "before"]);
    expect((await deps.store.job(jobRecord(1).jobId))?.requestId).toBe("inner");
  });
});
