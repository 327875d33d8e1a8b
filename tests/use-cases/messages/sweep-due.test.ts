import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { describe, expect, test } from "vitest";
import type { MessageId } from "../../../lib/domain/ids.ts";
import type { Lane } from "../../../lib/domain/messages/lane.ts";
import type { Message } from "../../../lib/domain/messages/message.ts";
import type { SendingAccount } from "../../../lib/domain/messages/sending-account.ts";
import { sweepDue } from "../../../lib/use-cases/messages/sweep-due.ts";
import type { Deps } from "../../../lib/use-cases/ports.ts";
import { stepMessage } from "../../../lib/use-cases/step-message.ts";
import { wakeMessages } from "../../../lib/use-cases/wake-messages.ts";
import { recordedTelemetry } from "../../support/recorded-telemetry.ts";
import { messageRecord, personId } from "../../support/records.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import { openWorld } from "../../support/world.ts";

test("what is due goes to the sender, oldest first, and nothing else does", async () => {
  const { deps, jobs, telemetry } = await openWorld({ now: SAMPLE_NOW });
  const older = messageRecord(1, { dueAt: "2026-09-01T08:55:00.000Z" });
  const now = messageRecord(2, { dueAt: SAMPLE_NOW });
  const later = messageRecord(3, { dueAt: "2026-09-01T09:00:00.001Z" });
  const done = messageRecord(4, { dueAt: SAMPLE_NOW, state: "SENT" });
  await deps.store.addMessages([now, later, done, older]);
  expect(await sweepDue(deps)).toBe(2);
  expect(jobs.sender).toEqual([older.messageId, now.messageId]);
  expect(telemetry.counted("messages-due")).toBe(2);
  expect(telemetry.counted("oldest-overdue-seconds")).toBe(300);
});

test("a sweep changes no row", async () => {
  const { deps } = await openWorld({ now: SAMPLE_NOW });
  const message = messageRecord(1);
  await deps.store.addMessages([message]);
  await sweepDue(deps);
  expect(await deps.store.message(message.messageId)).toEqual(message);
});

test("with nothing due the sender hears nothing", async () => {
  const { deps, jobs } = await openWorld({ now: SAMPLE_NOW });
  expect(await sweepDue(deps)).toBe(0);
  expect(jobs.sender).toEqual([]);
});

type Handed = { readonly id: MessageId; readonly lane: Lane | undefined; readonly delay: number | undefined };

const SLOW: SendingAccount = { perSecond: 1, sentInADay: 0, standing: "healthy" };
const ALERT = { kind: "safety-alert", recipient: { to: "duty", programme: "main" } } as const;

/** A world whose mail service takes one a second, and a queue that says when it was given what. */
async function slowWorld(account: SendingAccount = SLOW) {
  const world = await openWorld({ now: SAMPLE_NOW });
  const handed: Handed[] = [];
  const toSender: Deps["queue"]["toSender"] = async (ids, lane, delay) =>
    void handed.push(...ids.map((id) => ({ id, lane, delay })));
  const mailService = { account: async () => account };
  const deps: Deps = { ...world.deps, mailService, queue: { ...world.deps.queue, toSender } };
  return { ...world, deps, handed };
}

/** What one sweep counted. */
async function countedBy(deps: Deps) {
  const telemetry = recordedTelemetry();
  await sweepDue({ ...deps, telemetry });
  return telemetry;
}

describe("at the pace of the mail service", () => {
  test("a minute's mail is spread over it, urgent first; the rest follows on, and none goes twice", async () => {
    const { deps, clock, handed } = await slowWorld();
    const many = Array.from({ length: 90 }, (_, index) => messageRecord(index + 1));
    await deps.store.addMessages(many);
    expect(await sweepDue(deps)).toBe(68);
    const alert = messageRecord(200, { ...ALERT, dueAt: "2026-09-01T09:00:30.000Z" });
    await deps.store.addMessages([alert]);
    clock.advance({ minutes: 1 });
    expect(await sweepDue(deps)).toBe(23);
    expect(handed[68]).toEqual({ id: alert.messageId, lane: "urgent", delay: 0 });
    expect(handed.filter(({ lane }) => lane === "planned").map(({ delay = 0 }) => delay)).toEqual([
      ...Array.from({ length: 68 }, (_, at) => Math.floor((at * 10) / 9)),
      ...Array.from({ length: 22 }, (_, at) => Math.floor(15.55 + (at * 10) / 9)),
    ]);
    expect(new Set(handed.map(({ id }) => id)).size).toBe(91);
  });

  test("what was lost on its way is handed over again, and what was sent is not", async () => {
    const { deps, clock, handed } = await slowWorld();
    const [sent, lost] = [messageRecord(1), messageRecord(2)];
    await deps.store.addMessages([sent, lost]);
    await sweepDue(deps);
    await stepMessage(deps, sent, { state: "SENT" });
    expect(await sweepDue(deps)).toBe(0);
    clock.advance({ minutes: 1 });
    expect(await sweepDue(deps)).toBe(1);
    expect(handed.map(({ id }) => id).slice(2)).toEqual([lost.messageId]);
  });

  test("what the queue refused is said, and goes with the next sweep", async () => {
    const { deps, handed } = await slowWorld();
    await deps.store.addMessages([1, 2, 3].map((number) => messageRecord(number)));
    let refusals = 1;
    const { toSender } = deps.queue;
    const queue: Deps["queue"] = {
      ...deps.queue,
      toSender: async (...asked) => {
        refusals -= 1;
        if (refusals === 0) throw new Error("not now");
        return toSender(...asked);
      },
    };
    await expect(sweepDue({ ...deps, queue })).rejects.toThrow("1 of 3 hand-overs failed");
    expect(await sweepDue(deps)).toBe(1);
    expect(new Set(handed.map(({ id }) => id)).size).toBe(3);
  });

  test("of two sweeps at once one hands over", async () => {
    const { deps, handed } = await slowWorld();
    await deps.store.addMessages([1, 2, 3].map((number) => messageRecord(number)));
    expect((await Promise.all([sweepDue(deps), sweepDue(deps)])).toSorted()).toEqual([0, 3]);
    expect(handed).toHaveLength(3);
  });

  test("a sweep that died before it handed over keeps nothing back for long", async () => {
    const { deps, clock, handed } = await slowWorld();
    await deps.store.addMessages([messageRecord(1)]);
    const asked = Promise.withResolvers<void>();
    const dies: Deps["queue"]["toSender"] = () => {
      asked.resolve();
      return new Promise(() => {});
    };
    void sweepDue({ ...deps, queue: { ...deps.queue, toSender: dies } });
    await asked.promise;
    clock.advance({ minutes: 1 });
    await sweepDue(deps);
    expect(handed).toHaveLength(1);
  });

  test("a mail service that does not say is taken at its last word, at first at the operator's", async () => {
    const { deps, clock } = await slowWorld();
    const silent: Deps = { ...deps, mailService: { account: async () => Promise.reject(new Error("no answer")) } };
    await deps.store.addMessages(Array.from({ length: 90 }, (_, index) => messageRecord(index + 1)));
    const first = await countedBy(silent);
    expect(first.counted("sending-account-unread")).toBe(1);
    expect(first.events).toMatchObject([
      { level: "warn", name: "sending-account-unread", fields: { lastKnown: false } },
    ]);
    expect((await deps.store.pace())?.account.perSecond).toBe(14);
    clock.advance({ minutes: 1 });
    await sweepDue(deps);
    clock.advance({ minutes: 1 });
    await countedBy(silent);
    expect((await deps.store.pace())?.account.perSecond).toBe(1);
  });

  test("a pace that cannot be read stops nothing: it is counted, and written anew", async () => {
    const { deps, handed, raw } = await slowWorld();
    await deps.store.addMessages([messageRecord(1)]);
    const Item = { pk: "PACE#main", sk: "META", v: 1, rev: "?" };
    await raw.client.send(new PutCommand({ TableName: raw.tables.outbox, Item }));
    expect((await countedBy(deps)).counted("records-unreadable")).toBe(1);
    expect(handed).toHaveLength(1);
    expect((await deps.store.pace())?.rev).toBe(1);
  });

  test("at the day's last mails planned ones are kept back; that, a stop and a review are counted", async () => {
    const { deps, handed } = await slowWorld({ ...SLOW, perDay: 200, sentInADay: 185, standing: "stopped" });
    await deps.store.addMessages([messageRecord(1), messageRecord(2, ALERT)]);
    const counted = await countedBy(deps);
    expect(handed.map(({ lane }) => lane)).toEqual(["urgent"]);
    expect(counted.counted("mails-over-quota")).toBe(1);
    expect(counted.counted("sending-stopped")).toBe(1);
    const review = { account: async (): Promise<SendingAccount> => ({ ...SLOW, standing: "under-review" }) };
    expect((await countedBy({ ...deps, mailService: review })).counted("sending-under-review")).toBe(1);
  });
});

describe("lateness", () => {
  const late = async (deps: Deps) => (await countedBy(deps)).counted("oldest-overdue-seconds");
  const putOff = (deps: Deps, message: Message, notBefore: string) =>
    stepMessage(deps, message, { state: "PENDING", notBefore });

  test("counts from when a mail was due, however often SES took none of it", async () => {
    const { deps, clock } = await slowWorld();
    const message = messageRecord(1);
    await deps.store.addMessages([message]);
    let at: Message | undefined = message;
    for (const wait of [1, 2, 4, 8, 15, 15]) {
      clock.advance({ minutes: wait - 1 });
      at = at && (await putOff(deps, at, new Date(Date.parse(clock.now()) + 15 * 60_000).toISOString()));
      clock.advance({ minutes: 1 });
      expect(await late(deps)).toBe((Date.parse(clock.now()) - Date.parse(message.dueAt)) / 1000);
    }
    clock.advance({ minutes: 301 - 45 });
    expect(await late(deps)).toBe(301 * 60);
  });

  test("counts what somebody works on, too", async () => {
    const { deps, clock } = await slowWorld();
    const message = messageRecord(1);
    await deps.store.addMessages([message]);
    clock.advance({ minutes: 10 });
    await stepMessage(deps, message, { state: "CLAIMED", leaseUntil: "2026-09-01T09:13:00.000Z" });
    expect(await late(deps)).toBe(600);
  });

  test("does not count what waits for a person or for the morning, and counts from then once it may go", async () => {
    const { deps, clock } = await slowWorld();
    const [held, quiet] = [messageRecord(1), messageRecord(2)];
    await deps.store.addMessages([held, quiet]);
    await stepMessage(deps, held, { state: "PARKED", outcome: "on-hold", notBefore: "2026-09-02T09:00:00.000Z" });
    await stepMessage(deps, quiet, { state: "PENDING", outcome: "quiet-hours", notBefore: "2026-09-02T07:00:00.000Z" });
    clock.set("2026-09-02T06:00:00.000Z");
    expect(await late(deps)).toBe(0);
    await wakeMessages(deps, personId());
    clock.set("2026-09-02T06:10:00.000Z");
    expect(await late(deps)).toBe(600);
    const woken = await deps.store.message(held.messageId);
    if (woken === undefined) throw new Error("it was planned");
    await stepMessage(deps, woken, { state: "SENT" });
    clock.set("2026-09-02T07:05:00.000Z");
    expect(await late(deps)).toBe(300);
  });

  test("a mail that has waited for somebody for days is counted each hour that it is looked at", async () => {
    const { deps, clock } = await slowWorld();
    await deps.store.addMessages([messageRecord(1, { state: "PARKED", outcome: "on-hold" })]);
    expect((await countedBy(deps)).counted("messages-parked-long")).toBe(0);
    clock.advance({ days: 3 });
    expect((await countedBy(deps)).counted("messages-parked-long")).toBe(1);
  });
});
