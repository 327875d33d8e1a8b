import { describe, expect, test } from "vitest";
import type { Message, MessageState } from "../../../lib/domain/messages/message.ts";
import type { Store } from "../../../lib/use-cases/ports.ts";
import { messageRecord, personId } from "../../support/records.ts";
import { openStore } from "../../support/stores.ts";

const at = (time: string, day = "2026-09-01"): string => `${day}T${time}:00.000Z`;
const numbersOf = (all: readonly Message[], some: readonly Message[]) =>
  some.map((message) => all.findIndex(({ messageId }) => messageId === message.messageId) + 1);

async function step(store: Store, message: Message, overrides: Partial<Message>): Promise<Message> {
  const next = { ...message, ...overrides, rev: message.rev + 1 };
  await store.commit([{ write: "message-step", message: next, expect: message.rev }]);
  return next;
}

describe("what is due", () => {
  test("is everything up to now and nothing after it, oldest first, across hours and shards", async () => {
    const { store } = await openStore();
    const times = ["09:59", "08:00", "10:00", "10:01", "09:00", "07:59", "11:30"];
    const all = times.map((time, index) => messageRecord(index + 1, { dueAt: at(time) }));
    await store.addMessages(all);
    expect(numbersOf(all, await store.dueMessages(at("10:00"), 100))).toEqual([6, 2, 5, 1, 3]);
    expect(numbersOf(all, await store.dueMessages(at("09:59"), 100))).toEqual([6, 2, 5, 1]);
    expect(numbersOf(all, await store.dueMessages(at("12:00"), 3))).toEqual([6, 2, 5]);
  });

  test("is found however long ago it was due: after a clock jumps by weeks, or a sweep stood still", async () => {
    const { store } = await openStore();
    const all = [1, 2, 3].map((number) => messageRecord(number, { dueAt: at("09:00", `2026-09-0${number}`) }));
    await store.addMessages(all);
    expect(numbersOf(all, await store.dueMessages("2026-12-24T00:00:00.000Z", 100))).toEqual([1, 2, 3]);
  });

  test("is the same however the instant is written", async () => {
    const { store } = await openStore();
    await store.addMessages([messageRecord(1, { dueAt: "2026-09-01T10:00:00Z" })]);
    expect(await store.dueMessages("2026-09-01T09:59:59.999Z", 1)).toHaveLength(0);
    expect(await store.dueMessages("2026-09-01T10:00:00Z", 1)).toHaveLength(1);
    expect(await store.dueMessages("2026-09-01T10:00:00.000Z", 1)).toHaveLength(1);
    expect(await store.nextDueAt()).toBe("2026-09-01T10:00:00.000Z");
  });

  test("a claimed or calling message comes back when its lease runs out, not before", async () => {
    const { store } = await openStore();
    await store.addMessages([messageRecord(1, { dueAt: at("09:00") })]);
    const claimed = await step(store, messageRecord(1, { dueAt: at("09:00") }), {
      state: "CLAIMED",
      leaseUntil: at("09:05"),
    });
    expect(await store.dueMessages(at("09:04"), 10)).toEqual([]);
    expect(await store.dueMessages(at("09:05"), 10)).toEqual([claimed]);
    const calling = await step(store, claimed, { state: "CALLING", leaseUntil: at("09:10") });
    expect(await store.dueMessages(at("09:09"), 10)).toEqual([]);
    expect(await store.dueMessages(at("09:10"), 10)).toEqual([calling]);
    expect(await store.nextDueAt()).toBe(at("09:10"));
  });

  test("a released message is due at its new time, whatever lease it had", async () => {
    const { store } = await openStore();
    const message = messageRecord(1, { dueAt: at("09:00"), leaseUntil: at("12:00") });
    await store.addMessages([message]);
    await step(store, message, { state: "PENDING", dueAt: at("09:20"), leaseUntil: undefined });
    expect(await store.dueMessages(at("09:19"), 10)).toEqual([]);
    expect(await store.dueMessages(at("09:20"), 10)).toHaveLength(1);
  });

  const FINAL: readonly MessageState[] = ["SENT", "CANCELLED", "EXPIRED", "SUPPRESSED", "UNKNOWN"];
  test.each(FINAL)("%s is never due again", async (state) => {
    const { store } = await openStore();
    await store.addMessages([messageRecord(1)]);
    await step(store, messageRecord(1), { state });
    expect(await store.dueMessages("2027-01-01T00:00:00.000Z", 10)).toEqual([]);
    expect(await store.nextDueAt()).toBeUndefined();
  });
});

describe("each lane of what is due", () => {
  const ALERT = { kind: "safety-alert", recipient: { to: "duty", programme: "main" } } as const;

  test("is read by itself: an alert is the first of its own, whatever waits in the other", async () => {
    const { store } = await openStore();
    const planned = Array.from({ length: 30 }, (_, index) => messageRecord(index + 1, { dueAt: at("08:00") }));
    const alert = messageRecord(40, { ...ALERT, dueAt: at("09:00") });
    await store.addMessages([...planned, alert]);
    expect(await store.dueMessages(at("09:00"), 1, "urgent")).toEqual([alert]);
    expect(await store.dueMessages(at("09:00"), 100, "planned")).toHaveLength(30);
    expect(await store.dueMessages(at("09:00"), 100)).toHaveLength(31);
  });

  test("has what was taken up and put off apart, and once it is ready among what is due", async () => {
    const { store } = await openStore();
    const all = [messageRecord(1), messageRecord(2, ALERT), messageRecord(3, { dueAt: at("12:00") })];
    await store.addMessages(all);
    const putOff = await step(store, all[1] ?? messageRecord(2), { notBefore: at("09:15") });
    const claimed = await step(store, messageRecord(1), { state: "CLAIMED", leaseUntil: at("09:03") });
    expect(await store.heldBack(10)).toEqual([claimed, putOff]);
    expect(await store.dueMessages(at("09:14"), 10, "urgent")).toEqual([]);
    expect(await store.dueMessages(at("09:15"), 10, "urgent")).toEqual([putOff]);
    await step(store, putOff, { state: "PARKED", notBefore: at("10:00") });
    expect(await store.heldBack(10)).toEqual([claimed]);
  });
});

describe("adding messages", () => {
  const many = Array.from({ length: 250 }, (_, index) => messageRecord(index + 1));

  test("any number, each once, and adding them again touches nothing", async () => {
    const { store } = await openStore();
    expect(await store.addMessages(many)).toEqual({ added: 250 });
    const sent = await step(store, messageRecord(7), { state: "SENT" });
    expect(await store.addMessages([...many, messageRecord(251), messageRecord(251)])).toEqual({ added: 1 });
    expect(await store.message(sent.messageId)).toEqual(sent);
    expect(await store.addMessages([])).toEqual({ added: 0 });
  });

  test("by two planners at once: each message is added by one of them", async () => {
    const { store } = await openStore();
    const [one, other] = await Promise.all([store.addMessages(many), store.addMessages(many.toReversed())]);
    expect(one.added + other.added).toBe(250);
    expect(await store.dueMessages("2027-01-01T00:00:00.000Z", 1000)).toHaveLength(250);
  });
});

describe("the list of messages", () => {
  const staff = { recipient: { to: "duty", programme: "main" }, kind: "match-report" } as const;
  const all = [
    messageRecord(1, { dueAt: at("09:00") }),
    messageRecord(2, { dueAt: at("11:00"), kind: "receipt" }),
    messageRecord(3, { dueAt: at("10:00"), recipient: { to: "person", personId: personId(2) } }),
    messageRecord(4, { dueAt: at("12:00"), ...staff }),
    messageRecord(5, { dueAt: at("08:00"), state: "SENT" }),
  ];

  test.each([
    ["all of them", {}, [4, 2, 3, 1, 5]],
    ["of a person", { personId: personId() }, [2, 1, 5]],
    ["of a kind", { kind: "session-reminder" as const }, [3, 1, 5]],
    ["of a person and a kind", { personId: personId(), kind: "receipt" as const }, [2]],
    ["of a stranger", { personId: personId(9) }, []],
  ])("%s, newest due time first", async (_, filter, numbers) => {
    const { store } = await openStore();
    await store.addMessages(all);
    const page = await store.messages({ ...filter, limit: 10 });
    expect(numbersOf(all, page.items)).toEqual(numbers);
    expect(page.cursor).toBeUndefined();
  });
});
