import { describe, expect, test } from "vitest";
import { MessageKind } from "../../../lib/domain/messages/message.ts";
import { newMessage } from "../../../lib/domain/messages/new-message.ts";
import { sendMessage } from "../../../lib/use-cases/messages/send-message.ts";
import { sweepDue } from "../../../lib/use-cases/messages/sweep-due.ts";
import { stepMessage } from "../../../lib/use-cases/step-message.ts";
import { offerRecord } from "../../support/records.ts";
import { arrivalsAsked } from "../lines/line-story.ts";
import { CLASSES } from "./classes.ts";
import {
  alterSession,
  changeContact,
  changeOffer,
  interruptedAfter,
  interruptedBefore,
  joined,
  ledgerRow,
  openStory,
  type Story,
  sent,
} from "./ledger-story.ts";
import { aboutSession, MESSAGE_CASES } from "./message-cases.ts";

const KINDS = MessageKind.options;
const ALL_GONE = KINDS.flatMap((kind) =>
  Object.entries(MESSAGE_CASES[kind].gone).map(([what, gone]) => [kind, what, gone] as const),
);
const FIRST_GONE = ALL_GONE.filter(([kind], index) => ALL_GONE.findIndex(([other]) => other === kind) === index);
const REMINDER = MESSAGE_CASES["session-reminder"];

describe("a message whose cause holds", () => {
  test.each(KINDS)("%s is sent once, to one recipient, and the ledger says so", async (kind) => {
    const story = await openStory();
    const row = await sent(story.deps, await MESSAGE_CASES[kind].given(story));
    const mails = await story.inbox();
    expect(mails).toHaveLength(1);
    const to = CLASSES[kind] === "staff" ? "coordination@harbourlane.example" : "person-1@example.org";
    expect(mails[0]?.destination).toEqual({ to: [to], cc: [], bcc: [] });
    expect(row).toMatchObject({ state: "SENT", providerId: mails[0]?.messageId, attempts: 1 });
    expect(row.leaseUntil).toBeUndefined();
  });
});

describe("nothing is sent once its cause is gone", () => {
  // Which states end which kind, message-fate.test.ts tries one by one: here, that they are read, and read again.
  test.each(FIRST_GONE)("%s, when %s before it is claimed", async (kind, _what, { happens, ends }) => {
    const story = await openStory();
    const message = await MESSAGE_CASES[kind].given(story);
    await happens(story);
    expect((await sent(story.deps, message)).state).toBe(ends);
    expect(await story.inbox()).toEqual([]);
  });

  test.each(ALL_GONE)("%s, when %s between claim and call", async (kind, _what, { happens, ends }) => {
    const story = await openStory();
    const message = await MESSAGE_CASES[kind].given(story);
    const deps = interruptedBefore(story.deps, "CALLING", () => happens(story));
    expect((await sent(deps, message)).state).toBe(ends);
    expect(await story.inbox()).toEqual([]);
  });

  test("not even when it goes after the call was announced", async () => {
    const story = await openStory();
    const message = await REMINDER.given(story);
    const deps = interruptedAfter(story.deps, "CALLING", () => alterSession(story, { status: "CANCELLED" }));
    expect(await sent(deps, message)).toMatchObject({ state: "CANCELLED", outcome: "session-cancelled" });
    expect(await story.inbox()).toEqual([]);
  });

  test("nor when somebody else ended it between claim and call", async () => {
    const story = await openStory();
    const message = await REMINDER.given(story);
    const deps = interruptedBefore(story.deps, "CALLING", async () => {
      await stepMessage(story.deps, await ledgerRow(story.deps, message), { state: "CANCELLED", outcome: "elsewhere" });
    });
    expect(await sent(deps, message)).toMatchObject({ state: "CANCELLED", outcome: "elsewhere" });
    expect(await story.inbox()).toEqual([]);
  });

  test("nor past the time it was of use", async () => {
    const story = await openStory();
    const message = { ...(await REMINDER.given(story)), notAfter: "2026-09-15T17:00:00.000Z" };
    story.clock.set("2026-09-15T17:00:00.001Z");
    expect(await sent(story.deps, message)).toMatchObject({ state: "EXPIRED", outcome: "too-late" });
    expect(await story.inbox()).toEqual([]);
  });

  test("nor to somebody who was erased", async () => {
    const story = await openStory();
    const message = await REMINDER.given(story);
    const contact = async () => undefined;
    const row = await sent({ ...story.deps, store: { ...story.deps.store, contact } }, message);
    expect(row).toMatchObject({ state: "SUPPRESSED", outcome: "no-contact" });
  });
});

describe("one message is one mail", () => {
  test("however many senders have it at once", async () => {
    const story = await openStory();
    const message = await REMINDER.given(story);
    await story.deps.store.addMessages([message]);
    await Promise.all(Array.from({ length: 12 }, () => sendMessage(story.deps, message.messageId)));
    expect(await story.inbox()).toHaveLength(1);
  });

  test("however often it is swept", async () => {
    const story = await openStory();
    await story.deps.store.addMessages([await REMINDER.given(story)]);
    for (let sweep = 0; sweep < 3; sweep++) await sweepDue(story.deps);
    await story.deps.queue.toSender(story.jobs.sender);
    expect(story.jobs.sender).toHaveLength(2);
    await story.jobs.drain({ sender: (id) => sendMessage(story.deps, id) });
    await sweepDue(story.deps);
    expect(story.jobs.sender).toEqual([]);
    expect(await story.inbox()).toHaveLength(1);
  });

  test("and members of one group each get their own", async () => {
    const story = await openStory();
    const other = await joined(story.deps, 2, { preferredName: "Abel" });
    for (const member of [story.member, other]) {
      await sent(story.deps, await REMINDER.given({ ...story, member }));
    }
    const mails = await story.inbox();
    expect(mails.map(({ destination }) => destination.to)).toEqual([
      ["person-1@example.org"],
      ["person-2@example.org"],
    ]);
    expect(mails[0]?.body.text).not.toContain("Abel");
    expect(mails[1]?.body.text).not.toMatch(/person-1|Ruth/);
  });

  test("an orientation is not repeated when the first session becomes another one", async () => {
    const story = await openStory();
    const { orientation } = MESSAGE_CASES;
    await sent(story.deps, await orientation.given(story));
    await alterSession(story, { startsAt: "2026-09-22T17:00:00.000Z" });
    const { personId } = story.member.offer;
    const [dueAt, notAfter] = ["2026-09-14T17:30:00.000Z", "2026-09-22T17:00:00.000Z"];
    const again = newMessage("orientation", { to: "person", personId }, aboutSession(story), 1, dueAt, notAfter);
    const row = await sent(story.deps, again);
    expect(row).toMatchObject({ state: "CANCELLED", outcome: "told-before" });
    expect(await story.inbox()).toHaveLength(1);
  });

  test("a message is left alone before it is due", async () => {
    const story = await openStory();
    const message = { ...(await REMINDER.given(story)), dueAt: "2026-09-14T17:30:00.001Z" };
    expect(await sent(story.deps, message)).toMatchObject({ state: "PENDING", attempts: 0 });
  });
});

describe("the row that lapses an offer", () => {
  test("lapses it at its deadline, and tells the person", async () => {
    const story = await withOpenOffer();
    const message = await MESSAGE_CASES["offer-lapsed"].given(story);
    await changeOffer(story, { status: "OFFERED", expiresAt: story.deps.clock.now() });
    expect((await sent(story.deps, message)).state).toBe("SENT");
    expect(await statusOf(story)).toBe("LAPSED");
    expect(await arrivalsAsked(story.deps)).toContain(story.member.offer.offerId);
  });

  test("lapses it also when the person cannot be told", async () => {
    const story = await withOpenOffer();
    const message = await MESSAGE_CASES["offer-lapsed"].given(story);
    await changeOffer(story, { status: "ACCEPTED", expiresAt: story.deps.clock.now() });
    await changeContact(story, { suppressed: "bounced" });
    expect((await sent(story.deps, message)).state).toBe("PARKED");
    expect(await statusOf(story)).toBe("LAPSED");
  });

  test("is the only one that does: another message about an offer past its deadline leaves it open", async () => {
    const story = await withOpenOffer();
    const message = await MESSAGE_CASES.offer.given(story);
    await changeOffer(story, { status: "OFFERED", expiresAt: story.deps.clock.now() });
    expect(await sent(story.deps, message)).toMatchObject({ state: "CANCELLED", outcome: "offer-closed" });
    expect(await statusOf(story)).toBe("OFFERED");
  });

  test("does nothing to somebody who has signed", async () => {
    const story = await openStory();
    const message = await MESSAGE_CASES["offer-lapsed"].given(story);
    await changeOffer(story, { status: "CONFIRMED", expiresAt: story.deps.clock.now() });
    expect(await sent(story.deps, message)).toMatchObject({ state: "CANCELLED", outcome: "not-lapsed" });
    expect(await statusOf(story)).toBe("CONFIRMED");
  });
});

test("a message that is not in the ledger is reported, and nothing is sent", async () => {
  const story = await openStory();
  const { messageId } = await REMINDER.given(story);
  await sendMessage(story.deps, messageId);
  expect(story.telemetry.events).toEqual([{ level: "warn", name: "message-unknown", fields: { messageId } }]);
  expect(await story.inbox()).toEqual([]);
});

/** The member's seat is only held, so that lapsing has something to give back. */
async function withOpenOffer(): Promise<Story> {
  const story = await openStory();
  const { offer } = story.member;
  const { groupId, personId, offerId } = offer;
  await story.deps.store.commit([
    { write: "seat-open", groupId, number: offerRecord().seatNumber },
    { write: "placement-claim", placement: { groupId, personId, offerId } },
  ]);
  await story.deps.store.commit([{ write: "seat-hold", offer }]);
  return story;
}

async function statusOf({ deps, member }: Story) {
  return (await deps.store.offer(member.offer.offerId))?.status;
}
