import { describe, expect, test } from "vitest";
import { type Message, MessageKind } from "../../../lib/domain/messages/message.ts";
import { addMinutes } from "../../../lib/time/instant.ts";
import { sendMessage } from "../../../lib/use-cases/messages/send-message.ts";
import type { Deps, Store } from "../../../lib/use-cases/ports.ts";
import { changeOffer, ledgerRow, openStory, type Story } from "./ledger-story.ts";
import { MESSAGE_CASES } from "./message-cases.ts";

const READS = ["application", "contact", "group", "hold", "offer", "run", "session"] as const;

/** A store in which nothing that a message is written from can be read. */
function unreadable(deps: Deps): Deps {
  const reads = READS.map((name) => [name, async () => Promise.reject(new Error(`${name} of ruth@example.org`))]);
  // Each of them is a read of the store, and rejects whatever it is asked.
  return { ...deps, store: { ...deps.store, ...(Object.fromEntries(reads) as Partial<Store>) } };
}

/** Sends it again and again, as the sweep would, for as long as it is due. */
async function until(story: Story, deps: Deps, message: Message, minutes: number): Promise<number> {
  let failures = 0;
  for (let minute = 0; minute < minutes; minute += 1) {
    await sendMessage(deps, message.messageId).catch(() => {
      failures += 1;
    });
    story.clock.advance({ minutes: 1 });
  }
  return failures;
}

describe("a message of which nothing can be read", () => {
  test.each(MessageKind.options)(
    "%s is tried again further and further apart, and expires past its time",
    async (kind) => {
      const story = await openStory();
      const given = await MESSAGE_CASES[kind].given(story);
      const message = { ...given, dueAt: story.deps.clock.now(), notAfter: addMinutes(story.deps.clock.now(), 20) };
      await story.deps.store.addMessages([message]);
      expect(await until(story, unreadable(story.deps), message, 21)).toBe(5);
      expect((await ledgerRow(story.deps, message)).state).toBe("PENDING");
      expect(await until(story, unreadable(story.deps), message, 15)).toBe(0);
      expect(await ledgerRow(story.deps, message)).toMatchObject({ state: "EXPIRED", outcome: "unreadable" });
      expect(story.telemetry.counted("messages-expired")).toBe(1);
      expect(story.telemetry.counted("messages-unreadable")).toBe(6);
      expect(JSON.stringify(story.telemetry.events)).not.toContain("ruth");
      expect(await story.inbox()).toEqual([]);
    },
  );

  test("is sent once it can be read again", async () => {
    const story = await openStory();
    const message = await MESSAGE_CASES.receipt.given(story);
    await story.deps.store.addMessages([message]);
    await expect(sendMessage(unreadable(story.deps), message.messageId)).rejects.toThrow();
    story.clock.advance({ minutes: 1 });
    await sendMessage(story.deps, message.messageId);
    expect((await ledgerRow(story.deps, message)).state).toBe("SENT");
  });

  test("does not expire while the clock of the offer it is about stands still", async () => {
    const story = await openStory();
    const given = await MESSAGE_CASES.offer.given(story);
    const now = story.deps.clock.now();
    await changeOffer(story, { pausedAt: now });
    const message = { ...given, notAfter: now };
    await story.deps.store.addMessages([message]);
    story.clock.advance({ minutes: 1 });
    const { offer } = story.deps.store;
    const deps = { ...unreadable(story.deps), store: { ...unreadable(story.deps).store, offer } };
    await expect(sendMessage(deps, message.messageId)).rejects.toThrow();
    expect((await ledgerRow(story.deps, message)).state).toBe("PENDING");
  });
});
