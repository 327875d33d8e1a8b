import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Message } from "../../lib/domain/messages/message.ts";
import { movableClock } from "../../lib/runtime/local/movable-clock.ts";
import { dueAhead } from "../../lib/runtime/local/rehearsal/due-ahead.ts";
import { addMinutes, type Instant } from "../../lib/time/instant.ts";
import type { Change } from "../../lib/use-cases/ports.ts";
import { messageRecord } from "../support/records.ts";

const NOON = "2026-09-01T12:00:00.000Z";

/** What a message still waits for, by the rule of its states written again. */
function timeOf({ state, dueAt, leaseUntil }: Message): Instant | undefined {
  if (state === "PENDING" || state === "PARKED") return dueAt;
  return state === "CLAIMED" || state === "CALLING" ? leaseUntil : undefined;
}

/** Messages in memory, with how often somebody looked for what is due. */
function ledger() {
  const rows = new Map<string, Message>();
  let looks = 0;
  let isLost = false;
  const inOrder = () =>
    [...rows.values()]
      .flatMap((message) => {
        const at = timeOf(message);
        return at === undefined ? [] : [{ at, message }];
      })
      .toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const write = (change: Change) => {
    if (change.write === "message-step" || change.write === "message")
      rows.set(change.message.messageId, change.message);
  };
  const store = {
    commit: async (changes: readonly Change[]) => {
      changes.forEach(write);
      if (isLost) throw new Error("the reply was lost");
    },
    addMessages: async (messages: readonly Message[]) => {
      const missing = messages.filter(({ messageId }) => !rows.has(messageId));
      for (const message of missing) rows.set(message.messageId, message);
      return { added: missing.length };
    },
    dueMessages: async (until: Instant, limit: number) => {
      looks += 1;
      return inOrder()
        .filter(({ at }) => at <= until)
        .slice(0, limit)
        .map(({ message }) => message);
    },
    nextDueAt: async () => {
      looks += 1;
      return inOrder()[0]?.at;
    },
  };
  const lose = (lost: boolean) => {
    isLost = lost;
  };
  return { store, next: () => inOrder()[0]?.at, looked: () => looks, lose };
}

const step = (message: Message): readonly Change[] => [{ write: "message-step", message, expect: message.rev }];

describe("what falls due next, remembered", () => {
  it("is asked for once, while mail goes out as it was found", async () => {
    const { store, looked } = ledger();
    const clock = movableClock(NOON);
    const ahead = dueAhead(store, clock);
    const mails = [1, 2, 3, 4].map((hour) => messageRecord(hour, { dueAt: addMinutes(NOON, hour * 60) }));
    await ahead.addMessages(mails);
    for (const mail of mails) {
      expect(await ahead.nextDueAt()).toBe(mail.dueAt);
      clock.moveTo(mail.dueAt);
      await ahead.commit(step({ ...mail, state: "CLAIMED", leaseUntil: addMinutes(mail.dueAt, 5) }));
      await ahead.commit(step({ ...mail, state: "SENT" }));
      // A plan that finds all of it there already changes nothing.
      await ahead.addMessages(mails);
    }
    expect(looked()).toBe(1);
  });

  it("is what the store would say, whatever was written, lost or left undone", async () => {
    const write = fc.record({
      number: fc.integer({ min: 1, max: 6 }),
      state: fc.constantFrom("PENDING", "PARKED", "CLAIMED", "CALLING", "SENT", "EXPIRED"),
      inMinutes: fc.integer({ min: -60, max: 6000 }),
      by: fc.constantFrom("commit", "lost", "add"),
    });
    const act = fc.oneof(write, fc.record({ minutes: fc.integer({ min: 0, max: 3000 }) }));
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
        const { store, next, lose } = ledger();
        const clock = movableClock(NOON);
        const ahead = dueAhead(store, clock);
        for (const each of acts) {
          if ("minutes" in each) clock.moveTo(addMinutes(clock.now(), each.minutes));
          else {
            const dueAt = addMinutes(clock.now(), each.inMinutes);
            const message = messageRecord(each.number, { state: each.state, dueAt, leaseUntil: addMinutes(dueAt, 5) });
            lose(each.by === "lost");
            await (each.by === "add" ? ahead.addMessages([message]) : ahead.commit(step(message))).catch(() => {});
          }
          expect(await ahead.nextDueAt()).toBe(next());
        }
      }),
      { numRuns: 300 },
    );
  });
});
