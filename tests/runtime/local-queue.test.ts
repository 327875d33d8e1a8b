import type { SQSEvent } from "aws-lambda";
import { describe, expect, it } from "vitest";
import { LocalQueue } from "../../lib/runtime/local/local-queue.ts";

const OK = { batchItemFailures: [] };

function bodies({ Records }: SQSEvent): readonly string[] {
  return Records.map(({ body }) => body);
}

describe("the queue in this process", () => {
  it("delivers everything, in batches of the given size, in order", async () => {
    const batches: (readonly string[])[] = [];
    const queue = new LocalQueue("sender", 2, async (event) => {
      batches.push(bodies(event));
      return OK;
    });
    for (const body of ["a", "b", "c"]) queue.send(body);
    await queue.drained();
    expect(batches).toEqual([["a", "b"], ["c"]]);
    expect(queue.isEmpty).toBe(true);
  });

  it("hands nothing over before its sender has finished", async () => {
    const seen: string[] = [];
    const queue = new LocalQueue("matcher", 1, async (event) => {
      seen.push(...bodies(event));
      return OK;
    });
    queue.send("a");
    seen.push("sender went on");
    await queue.drained();
    expect(seen).toEqual(["sender went on", "a"]);
  });

  it("is drained only when what its handler added is handled too", async () => {
    const seen: string[] = [];
    const queue: LocalQueue = new LocalQueue("matcher", 1, async (event) => {
      seen.push(...bodies(event));
      if (seen.length < 3) queue.send(`${seen.length}`);
      return OK;
    });
    queue.send("0");
    await queue.drained();
    expect(seen).toEqual(["0", "1", "2"]);
  });

  it("sets a message that keeps failing aside after five receives, and lets its neighbours through once", async () => {
    const receives: string[] = [];
    const queue = new LocalQueue("sender", 10, async ({ Records }) => {
      receives.push(...Records.map(({ body, attributes }) => `${body}${attributes.ApproximateReceiveCount}`));
      const poisoned = Records.filter(({ body }) => body === "bad");
      return { batchItemFailures: poisoned.map(({ messageId }) => ({ itemIdentifier: messageId })) };
    });
    for (const body of ["good", "bad", "fine"]) queue.send(body);
    await queue.drained();
    expect(receives).toEqual(["good1", "bad1", "fine1", "bad2", "bad3", "bad4", "bad5"]);
    expect(queue.deadLetters).toEqual([{ queue: "sender", body: "bad", receives: 5 }]);
  });

  it("takes a handler that throws for one that failed its whole batch", async () => {
    const queue = new LocalQueue("sender", 10, () => Promise.reject(new Error("out of memory")));
    queue.send("a");
    queue.send("b");
    await queue.drained();
    expect(queue.deadLetters.map(({ body }) => body)).toEqual(["a", "b"]);
  });

  it("takes nothing any more once it is closed", async () => {
    const seen: string[] = [];
    const queue = new LocalQueue("sender", 1, async (event) => {
      seen.push(...bodies(event));
      return OK;
    });
    await queue.close();
    queue.send("late");
    await queue.drained();
    expect(seen).toEqual([]);
  });
});
