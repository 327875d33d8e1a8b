import { beforeAll, describe, expect, test } from "vitest";
import type { Message } from "../../../lib/domain/messages/message.ts";
import { sendMessage } from "../../../lib/use-cases/messages/send-message.ts";
import type { SendOutcome } from "../../../lib/use-cases/ports.ts";
import { recordedTelemetry } from "../../support/recorded-telemetry.ts";
import { settingsOf } from "../../support/samples.ts";
import {
  asRow,
  changeContact,
  interruptedAfter,
  ledgerRow,
  openStory,
  STORY_NOW,
  type Story,
  sent,
} from "./ledger-story.ts";
import { MESSAGE_CASES } from "./message-cases.ts";

const METRICS = ["sent", "throttled", "rejected", "cancelled", "expired", "parked", "unknown"] as const;
const LATER = "2026-09-14T17:33:00.000Z";

let story: Story;
let reminder: Message;
beforeAll(async () => {
  story = await openStory(settingsOf({ sendGuarantee: "at-least-once" }));
  reminder = await MESSAGE_CASES["session-reminder"].given(story);
});

/** The reminder as a row of its own, sent to somewhere that answers like this, with what was logged and counted. */
async function sending(name: string, change: Partial<Message> = {}, ...outcomes: readonly SendOutcome[]) {
  const telemetry = recordedTelemetry();
  const answers = [...outcomes];
  const send = async (): Promise<SendOutcome> => answers.shift() ?? { outcome: "accepted", providerId: "ses-1" };
  const row = await sent({ ...story.deps, telemetry, mailer: { send } }, asRow(reminder, name, change));
  const counted = METRICS.filter((metric) => telemetry.counted(`messages-${metric}`) > 0);
  for (const metric of counted) expect(telemetry.counted(`messages-${metric}`)).toBe(1);
  const logged = telemetry.events.map(({ level, name, fields }) => [level, name, fields]);
  return { row, logged, counted, unsent: answers.length };
}

describe("each way a call goes is logged and counted once, by the message's id and nothing of the person", () => {
  test.each<[string, SendOutcome, level: string, event: string, fields: object, readonly (typeof METRICS)[number][]]>([
    [
      "accepted",
      { outcome: "accepted", providerId: "ses-1" },
      "info",
      "message-sent",
      { kind: "session-reminder" },
      ["sent"],
    ],
    [
      "throttled",
      { outcome: "throttled", code: "TooMany" },
      "info",
      "message-throttled",
      { code: "TooMany" },
      ["throttled"],
    ],
    [
      "throttled for no reason",
      { outcome: "throttled" },
      "info",
      "message-throttled",
      { code: "unknown" },
      ["throttled"],
    ],
    [
      "refused",
      { outcome: "rejected", code: "Refused" },
      "error",
      "message-rejected",
      { code: "Refused" },
      ["rejected", "cancelled"],
    ],
    ["cut off", { outcome: "unknown", code: "Timeout" }, "warn", "message-call-cut-off", { code: "Timeout" }, []],
    ["cut off for no reason", { outcome: "unknown" }, "warn", "message-call-cut-off", { code: "unknown" }, []],
  ])("%s", async (name, outcome, level, event, fields, counts) => {
    const { row, logged, counted } = await sending(name, {}, outcome);
    expect(logged).toEqual([[level, event, { messageId: row.messageId, ...fields }]]);
    expect(row.sentAt).toBe(outcome.outcome === "accepted" ? STORY_NOW : undefined);
    expect(counted).toEqual(counts);
  });

  test("with the request that led to it, where that is known", async () => {
    const { logged } = await sending("traced", { requestId: "request-7" });
    expect(logged).toEqual([["info", "message-sent", expect.objectContaining({ requestId: "request-7" })]]);
  });
});

describe("a message that is not sent after all is counted by how it ends", () => {
  test("too late, not wanted, or without a cause", async () => {
    expect(await sending("late", { notAfter: "2026-09-14T17:29:59.999Z" })).toMatchObject({ counted: ["expired"] });
    expect(await sending("of another revision", { causeRev: 1 })).toMatchObject({ counted: ["cancelled"] });
    await changeContact(story, { reminders: false });
    expect(await sending("not wanted")).toMatchObject({ counted: ["parked"], logged: [] });
    await changeContact(story, { reminders: true });
  });
});

describe("a call that was lost", () => {
  const LOST = { state: "CALLING", leaseUntil: STORY_NOW, attempts: 1 } as const;

  test("is left alone to the end of its lease, and no longer", async () => {
    const early = await sending("leased", { ...LOST, leaseUntil: "2026-09-14T17:30:00.001Z" });
    expect(early).toMatchObject({ row: { state: "CALLING", attempts: 1 }, logged: [] });
    expect(await sending("at the end of its lease", LOST)).toMatchObject({ row: { state: "SENT", attempts: 2 } });
    const claimed = { ...LOST, state: "CLAIMED" } as const;
    const held = await sending("claimed", { ...claimed, leaseUntil: "2026-09-14T17:30:00.001Z" });
    expect(held).toMatchObject({ row: { state: "CLAIMED", attempts: 1 }, logged: [] });
    expect(await sending("claimed too long ago", claimed)).toMatchObject({ row: { state: "SENT", attempts: 2 } });
    const { leaseUntil: _, ...unleased } = claimed;
    expect(await sending("claimed without a lease", unleased)).toMatchObject({ row: { state: "SENT" } });
  });

  test("takes a new lease of three minutes, for the claim and for the call", async () => {
    const { row } = await sending("cut off once more", LOST, { outcome: "unknown" });
    expect(row).toMatchObject({ state: "CALLING", leaseUntil: LATER });
  });

  test("is made again at its last moment, and reported once it is not", async () => {
    expect(await sending("in time", { ...LOST, notAfter: STORY_NOW })).toMatchObject({ row: { state: "SENT" } });
    const { row, logged, counted, unsent } = await sending(
      "out of time",
      { ...LOST, notAfter: "2026-09-14T17:29:59.999Z" },
      { outcome: "accepted", providerId: "ses-2" },
    );
    expect(row).toMatchObject({ state: "UNKNOWN", outcome: "call-lost" });
    expect(logged).toEqual([["error", "message-unknown-outcome", { messageId: row.messageId }]]);
    expect([counted, unsent]).toEqual([["unknown"], 1]);
  });

  test("is free for the next sender when the one that would make it again dies", async () => {
    const lost = asRow(reminder, "freed", LOST);
    await story.deps.store.addMessages([lost]);
    const dies = interruptedAfter(story.deps, "CLAIMED", () => Promise.reject(new Error("the sender died")));
    await expect(sendMessage(dies, lost.messageId)).rejects.toThrow("the sender died");
    await sendMessage(story.deps, lost.messageId);
    expect(await ledgerRow(story.deps, lost)).toMatchObject({ state: "SENT", attempts: 2 });
  });

  test("is reported once by two senders at once, and made again by one of them", async () => {
    const telemetry = recordedTelemetry();
    let calls = 0;
    const send = async (): Promise<SendOutcome> => {
      calls += 1;
      return { outcome: "unknown" };
    };
    const deps = { ...story.deps, telemetry, mailer: { send } };
    const lost = asRow(reminder, "lost to two", LOST);
    await story.deps.store.addMessages([lost]);
    await Promise.all([sendMessage(deps, lost.messageId), sendMessage(deps, lost.messageId)]);
    expect(calls).toBe(1);
    story.clock.set(LATER);
    await Promise.all([sendMessage(deps, lost.messageId), sendMessage(deps, lost.messageId)]);
    story.clock.set(STORY_NOW);
    expect(calls).toBe(1);
    expect(await ledgerRow(story.deps, lost)).toMatchObject({ state: "UNKNOWN" });
    expect(telemetry.counted("messages-unknown")).toBe(1);
    expect(telemetry.events.filter(({ name }) => name === "message-unknown-outcome")).toHaveLength(1);
  });
});

test.each([
  [0, "2026-09-14T17:31:00.000Z"],
  [1, "2026-09-14T17:32:00.000Z"],
  [3, "2026-09-14T17:38:00.000Z"],
  [4, "2026-09-14T17:45:00.000Z"],
  [9, "2026-09-14T17:45:00.000Z"],
])(
  "a throttled message that was tried %i times before waits until %s, a quarter of an hour at most",
  async (attempts, notBefore) => {
    const { row } = await sending(`tried ${attempts} times`, { attempts }, { outcome: "throttled" });
    expect(row).toMatchObject({ state: "PENDING", notBefore, attempts: attempts + 1 });
    expect(row.leaseUntil).toBeUndefined();
  },
);
