import { describe, expect, test } from "vitest";
import { GroupDraft, type PublishedGroup } from "../../../lib/domain/groups/group.ts";
import type { Message, MessageKind } from "../../../lib/domain/messages/message.ts";
import { newMessage } from "../../../lib/domain/messages/new-message.ts";
import type { Session } from "../../../lib/domain/sessions/session.ts";
import type { Instant } from "../../../lib/time/instant.ts";
import { editGroup } from "../../../lib/use-cases/groups/edit-group.ts";
import { sendMessage } from "../../../lib/use-cases/messages/send-message.ts";
import { sweepDue } from "../../../lib/use-cases/messages/sweep-due.ts";
import type { Deps } from "../../../lib/use-cases/ports.ts";
import { answerSession } from "../../../lib/use-cases/sessions/answer-session.ts";
import { cancelSession } from "../../../lib/use-cases/sessions/cancel-session.ts";
import { moveSession } from "../../../lib/use-cases/sessions/move-session.ts";
import { planForGroup } from "../../../lib/use-cases/sessions/plan-cadence.ts";
import { sessionRecord } from "../../support/records.ts";
import { COORDINATOR, claimsOf } from "../../support/steps.ts";
import { changeContact, interruptedAfter, joined, openStory, STORY_NOW, type Story } from "./ledger-story.ts";

/** What is asked of every message at the moment it is sent. The story's session is on Tuesday 15 September at 18:00. */

// Object.keys forgets that the keys of a zod shape are its own.
const FIELDS = Object.keys(GroupDraft.shape) as (keyof GroupDraft)[];
const LATER = "2026-12-01T00:00:00.000Z";
const WEEK = 7 * 24 * 60 * 60_000;

type Begun = { readonly story: Story; readonly sessions: readonly Session[] };

/** So many weekly sessions; the first is the story's own. What a new member is sent at first has been sent. */
async function withSessions(count: number): Promise<Begun> {
  const story = await openStory();
  const later = Array.from({ length: count - 1 }, (_, index) => weekly(index + 2));
  await story.deps.store.addSessions(later);
  await planForGroup(story.deps, story.group.groupId);
  await sweep(story);
  SEEN.set(story, (await story.inbox()).length);
  return { story, sessions: [story.session, ...later] };
}

const SEEN = new WeakMap<Story, number>();

/** What came since. */
async function inbox(story: Story) {
  return (await story.inbox()).slice(SEEN.get(story) ?? 0);
}

function weekly(number: number): Session {
  const at = (instant: Instant) => new Date(Date.parse(instant) + (number - 1) * WEEK).toISOString();
  const { startsAt, endsAt } = sessionRecord();
  const begins = at(startsAt);
  return sessionRecord(number, { number, localDate: begins.slice(0, 10), startsAt: begins, endsAt: at(endsAt) });
}

/** One sweep, and all that it hands over is tried. */
async function sweep({ deps, jobs }: Story): Promise<void> {
  await sweepDue(deps);
  await jobs.drain({ sender: (id) => sendMessage(deps, id), matcher: async () => undefined });
}

async function sweepAt(story: Story, ...instants: readonly Instant[]): Promise<void> {
  for (const instant of instants) {
    story.clock.set(instant);
    await sweep(story);
  }
}

async function subjects(story: Story): Promise<readonly string[]> {
  return (await inbox(story)).map(({ subject }) => subject);
}

/** How a calendar file is to be taken, and when its entries begin. */
function entriesOf(base64: string): readonly string[] {
  const text = Buffer.from(base64, "base64").toString("utf8");
  return text.split("\r\n").filter((line) => /^(METHOD|DTSTART):/.test(line));
}

async function rows({ deps }: Story, kind: MessageKind): Promise<readonly Message[]> {
  return (await deps.store.messages({ kind, limit: 100 })).items;
}

const move = (story: Story, session: Session, localDate: string, localStart = "18:00") =>
  moveSession(story.deps, COORDINATOR, session.groupId, session.sessionId, { localDate, localStart });
const cancel = (story: Story, session: Session) =>
  cancelSession(story.deps, COORDINATOR, session.groupId, session.sessionId);
const sayNo = (story: Story) => {
  const { groupId, sessionId } = story.session;
  const claims = claimsOf("session", [groupId, sessionId, story.member.offer.offerId], 0);
  return answerSession(story.deps, claims, "not_coming");
};

describe("at night", () => {
  test("news waits until morning on the reader's own clock", async () => {
    const { story, sessions } = await withSessions(2);
    await changeContact(story, { timeZone: "Asia/Tokyo" });
    await move(story, sessions[1] as Session, "2026-09-24");
    // 02:30 in Tokyo.
    await sweep(story);
    expect(await subjects(story)).toEqual([]);
    expect(await rows(story, "session-moved")).toMatchObject([
      { state: "PENDING", outcome: "quiet-hours", notBefore: "2026-09-14T23:00:00.000Z", dueAt: STORY_NOW },
    ]);
    await sweepAt(story, "2026-09-14T22:59:00.000Z", "2026-09-14T23:00:00.000Z");
    expect(await subjects(story)).toEqual([expect.stringContaining("moved")]);
  });

  test("news of a meeting that is over by then comes at once", async () => {
    const { story } = await withSessions(1);
    await changeContact(story, { timeZone: "America/Los_Angeles" });
    story.clock.set("2026-09-15T08:00:00.000Z");
    // One in the morning there, and the meeting is at ten: it can wait. At half past eight it could not.
    await cancel(story, story.session);
    await sweep(story);
    expect(await subjects(story)).toEqual([]);
    const early = sessionRecord(2, { startsAt: "2026-09-15T15:20:00.000Z", endsAt: "2026-09-15T15:25:00.000Z" });
    await story.deps.store.addSessions([early]);
    await cancel(story, early);
    await sweep(story);
    expect(await subjects(story)).toHaveLength(1);
  });

  test("what was planned for the evening and is late waits too, and comes while it is of use", async () => {
    const story = await openStory();
    const { groupId, sessionId } = story.session;
    const { personId, offerId } = story.member.offer;
    const cause = { about: "session", groupId, sessionId, offerId } as const;
    const hour = newMessage("join-link", { to: "person", personId }, cause, 0, STORY_NOW, story.session.startsAt);
    await story.deps.store.addMessages([hour]);
    await sweepAt(story, "2026-09-14T22:30:00.000Z", "2026-09-15T01:00:00.000Z");
    expect(await subjects(story)).toEqual([]);
    await sweepAt(story, "2026-09-15T07:00:00.000Z");
    expect(await subjects(story)).toHaveLength(1);
  });

  test("what answers its reader's own act comes whatever the hour", async () => {
    const story = await openStory();
    const { personId } = story.member.offer;
    const cause = { about: "application", applicationId: story.member.application.applicationId } as const;
    const links = newMessage("new-links", { to: "person", personId }, cause, 0, "2026-09-15T01:00:00.000Z", LATER);
    await story.deps.store.addMessages([links]);
    await sweepAt(story, "2026-09-15T01:00:00.000Z");
    expect(await subjects(story)).toHaveLength(1);
  });
});

describe("whoever said that they can't come", () => {
  test("gets no reminder, no link and no practice of that meeting", async () => {
    const story = await openStory();
    await planForGroup(story.deps, story.group.groupId);
    await sayNo(story);
    await sweepAt(story, "2026-09-14T17:31:00.000Z", "2026-09-15T16:00:00.000Z", "2026-09-17T17:00:00.000Z");
    const kinds = ["session-reminder", "join-link", "practice-prompt"] as const;
    for (const kind of kinds) {
      expect(await rows(story, kind)).toMatchObject([{ state: "CANCELLED", outcome: "not-coming" }]);
    }
  });

  test("is asked anew once it is at another time", async () => {
    const { story } = await withSessions(1);
    await sayNo(story);
    await move(story, story.session, "2026-09-18");
    await sweepAt(story, "2026-09-14T17:31:00.000Z", "2026-09-17T17:00:00.000Z");
    expect(await subjects(story)).toEqual([
      expect.stringContaining("moved"),
      expect.stringContaining("tomorrow at 18:00"),
    ]);
  });
});

describe("when the last of four is overtaken", () => {
  test("what is said of the last meeting is said of the one that is last now", async () => {
    const { story, sessions } = await withSessions(4);
    const third = sessions[2] as Session;
    // From 29 September to two days after the fourth.
    await move(story, third, "2026-10-08");
    const open = (await rows(story, "survey")).filter(({ state }) => state === "PENDING");
    expect(open.map(({ cause }) => cause)).toMatchObject(Array(2).fill({ sessionId: third.sessionId }));
    expect((await rows(story, "final-reflection")).filter(({ state }) => state === "PENDING")).toMatchObject([
      { cause: { sessionId: third.sessionId } },
    ]);
  });

  test("a row on its way is not sent of the wrong one, and the right one is not lost to it", async () => {
    const { story, sessions } = await withSessions(4);
    const [, , third, fourth] = sessions as [Session, Session, Session, Session];
    const { personId, offerId } = story.member.offer;
    const of = (session: Session, rev: number) => {
      const cause = { about: "session", groupId: session.groupId, sessionId: session.sessionId, offerId } as const;
      return newMessage("final-reflection", { to: "person", personId }, cause, rev, STORY_NOW, session.startsAt);
    };
    await move(story, third, "2026-10-08");
    await story.deps.store.addMessages([of(fourth, 0)]);
    await story.deps.store.addMessages([of(await at(story, third), 1)]);
    await sweepAt(story, "2026-10-01T17:30:00.000Z");
    const sent = await rows(story, "final-reflection");
    expect(new Map(sent.map(({ cause, state }) => [cause.about === "session" && cause.sessionId, state]))).toEqual(
      new Map([
        [fourth.sessionId, "CANCELLED"],
        [third.sessionId, "SENT"],
      ]),
    );
  });
});

async function at({ deps }: Story, { groupId, sessionId }: Session): Promise<Session> {
  return (await deps.store.session(groupId, sessionId)) as Session;
}

describe("news of one cause is one mail", () => {
  test("four meetings cancelled: one mail, with the next that is really held", async () => {
    const { story, sessions } = await withSessions(6);
    for (const session of sessions.slice(1, 5)) await cancel(story, session);
    await sweep(story);
    await sweepAt(story, "2026-09-14T17:31:00.000Z", "2026-09-14T17:35:00.000Z");
    const [mail, ...more] = await inbox(story);
    expect(more).toEqual([]);
    expect(mail?.body.text).toMatch(/22 September[\s\S]*29 September[\s\S]*6 October[\s\S]*13 October/);
    expect(mail?.body.text).toContain("The next meeting is on Tuesday 15 September");
    expect((await rows(story, "session-cancelled")).map(({ state, outcome }) => [state, outcome]).toSorted()).toEqual([
      ["CANCELLED", "said-together"],
      ["CANCELLED", "said-together"],
      ["CANCELLED", "said-together"],
      ["SENT", undefined],
    ]);
  });

  test("one moved and one cancelled: one mail, with a calendar file for each of the two", async () => {
    const { story, sessions } = await withSessions(4);
    await move(story, sessions[1] as Session, "2026-09-24");
    await cancel(story, sessions[2] as Session);
    await sweep(story);
    const [mail, ...more] = await inbox(story);
    expect(more).toEqual([]);
    expect(mail?.attachments.map(({ filename, content }) => [filename, entriesOf(content)])).toEqual([
      ["dates.ics", ["METHOD:PUBLISH", "DTSTART:20260924T170000Z"]],
      ["dates-off.ics", ["METHOD:CANCEL", "DTSTART:20260929T170000Z"]],
    ]);
  });

  test("a later one cancelled: the mail names the one after it, not the one before", async () => {
    const { story, sessions } = await withSessions(3);
    await cancel(story, sessions[1] as Session);
    await sweep(story);
    const [mail] = await inbox(story);
    expect(mail?.body.text).toContain("The one after that is on Tuesday 29 September");
    expect(mail?.body.text).not.toContain("15 September");
  });

  test("moved to half an hour from now: one mail, and neither reminder nor link beside it", async () => {
    const { story } = await withSessions(1);
    story.clock.set("2026-09-15T12:00:00.000Z");
    await move(story, story.session, "2026-09-15", "13:30");
    await sweep(story);
    await sweepAt(story, "2026-09-15T12:01:00.000Z", "2026-09-15T12:02:00.000Z");
    expect(await subjects(story)).toEqual([expect.stringContaining("moved")]);
  });

  test("moved away and back before anybody was told: no mail", async () => {
    const { story } = await withSessions(1);
    await move(story, story.session, "2026-09-18");
    await move(story, story.session, "2026-09-15");
    await sweep(story);
    expect(await subjects(story)).toEqual([]);
    const outcomes = (await rows(story, "session-moved")).map(({ outcome }) => outcome);
    expect(outcomes.toSorted()).toEqual(["nothing-changed", "session-changed"]);
  });

  test("moved twice, told in between: the second mail says where it was moved from as they know it", async () => {
    const { story } = await withSessions(2);
    await move(story, story.session, "2026-09-17");
    await sweep(story);
    await move(story, story.session, "2026-09-18");
    await sweep(story);
    const [, second] = await inbox(story);
    expect(second?.body.text).toMatch(/Thursday 17 September[\s\S]*Friday 18 September/);
  });

  test("two senders at once say it once, and what the other had is not lost", async () => {
    const { story, sessions } = await withSessions(4);
    await cancel(story, sessions[1] as Session);
    await cancel(story, sessions[2] as Session);
    const [one, two] = await rows(story, "session-cancelled");
    const other = interruptedAfter(story.deps, "CLAIMED", () => sendMessage(story.deps, two?.messageId as never));
    await sendMessage(other, one?.messageId as never);
    expect(await subjects(story)).toHaveLength(1);
    await sweepAt(story, "2026-09-14T17:34:00.000Z", "2026-09-14T17:36:00.000Z");
    expect(await subjects(story)).toHaveLength(1);
    const ledger = await rows(story, "session-cancelled");
    expect(ledger.map(({ state }) => state).toSorted()).toEqual(["CANCELLED", "SENT"]);
  });

  test("two senders that go in step: one of them goes on, and not neither", async () => {
    const { story, sessions } = await withSessions(4);
    await cancel(story, sessions[1] as Session);
    await cancel(story, sessions[2] as Session);
    const both = Promise.withResolvers<void>();
    let announcing = 0;
    const commit: Deps["store"]["commit"] = async (changes) => {
      const announces = changes.some((change) => change.write === "message-step" && change.message.announced);
      if (announces) announcing += 1;
      if (announcing === 2) both.resolve();
      const outcome = story.deps.store.commit(changes);
      if (announces) await Promise.allSettled([outcome, both.promise]);
      return outcome;
    };
    const deps = { ...story.deps, store: { ...story.deps.store, commit } };
    const ledger = await rows(story, "session-cancelled");
    await Promise.all(ledger.map(({ messageId }) => sendMessage(deps, messageId)));
    expect(await subjects(story)).toHaveLength(1);
  });

  test("whoever joined after a change is not told of it", async () => {
    const { story, sessions } = await withSessions(3);
    await cancel(story, sessions[1] as Session);
    const late = await joined(story.deps, 2);
    const confirmed = { ...late.offer, confirmedAt: "2026-09-14T18:00:00.000Z", rev: late.offer.rev + 1 };
    await story.deps.store.commit([{ write: "offer", offer: confirmed, expect: late.offer.rev }]);
    story.clock.set("2026-09-14T18:30:00.000Z");
    await cancel(story, sessions[2] as Session);
    await sweep(story);
    const mails = await inbox(story);
    const textTo = (address: string) => mails.find(({ destination }) => destination.to.includes(address))?.body.text;
    expect(textTo("person-1@example.org")).toMatch(/22 September[\s\S]*29 September/);
    expect(textTo("person-2@example.org")).not.toContain("22 September");
  });
});

describe("what members go by of their group", () => {
  const edit = async ({ deps, group }: Story, change: Partial<PublishedGroup>) => {
    const { rev, ...now } = (await deps.store.group(group.groupId)) as PublishedGroup;
    const draft = GroupDraft.parse(Object.fromEntries(FIELDS.map((field) => [field, { ...now, ...change }[field]])));
    return editGroup(deps, COORDINATOR, group.groupId, draft, rev);
  };

  test("its link changed half an hour before: told at once, and where the new one is", async () => {
    const { story } = await withSessions(2);
    story.clock.set("2026-09-15T16:30:00.000Z");
    await edit(story, { meetingUrl: "https://meet.example.org/other" });
    await sweep(story);
    const [mail, ...more] = (await inbox(story)).filter(({ subject }) => subject.includes("something has changed"));
    expect(more).toEqual([]);
    expect(mail?.body.text).toContain("The next meeting is on Tuesday 15 September");
    expect(mail?.body.text).toContain("/l/session/");
    expect(mail?.body.text).not.toContain("meet.example.org");
  });

  test("changed twice and looked at once: one mail of all of it", async () => {
    const { story } = await withSessions(2);
    await edit(story, { discreetLabel: "Wednesday circle" });
    await edit(story, { meetingUrl: "https://meet.example.org/other" });
    await sweep(story);
    const mails = await inbox(story);
    expect(mails.map(({ subject }) => subject)).toEqual(["Wednesday circle: something has changed"]);
    expect(mails[0]?.body.text).toMatch(/Tuesday circle is called Wednesday circle[\s\S]*new way in/);
  });

  test("changed and changed back, or of no matter to members: no mail", async () => {
    const { story } = await withSessions(2);
    const { discreetLabel } = story.group;
    await edit(story, { discreetLabel: "Wednesday circle" });
    await edit(story, { discreetLabel });
    await edit(story, { title: "Living with it" });
    await sweep(story);
    expect(await subjects(story)).toEqual([]);
  });
});

test("two that come once a membership, due together: one goes, and not neither", async () => {
  const story = await openStory();
  const sessions = [story.session, weekly(2)];
  await story.deps.store.addSessions([weekly(2)]);
  const { personId, offerId } = story.member.offer;
  const [one, two] = sessions.map(({ groupId, sessionId }) => {
    const cause = { about: "session", groupId, sessionId, offerId } as const;
    return newMessage("orientation", { to: "person", personId }, cause, 0, STORY_NOW, LATER);
  }) as [Message, Message];
  await story.deps.store.addMessages([one, two]);
  const both = interruptedAfter(story.deps, "CLAIMED", () => sendMessage(story.deps, two.messageId));
  await sendMessage(both, one.messageId);
  await sweepAt(story, "2026-09-14T17:34:00.000Z", "2026-09-14T17:36:00.000Z");
  expect(await subjects(story)).toHaveLength(1);
});
