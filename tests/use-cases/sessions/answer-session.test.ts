import { describe, expect, test } from "vitest";
import { listMessages } from "../../../lib/use-cases/messages/read-messages.ts";
import { answerSession, readSession } from "../../../lib/use-cases/sessions/answer-session.ts";
import { listSessions } from "../../../lib/use-cases/sessions/read-sessions.ts";
import { groupId, messageRecord, sessionRecord } from "../../support/records.ts";
import { claimsOf } from "../../support/steps.ts";
import { alterSession, changeGroup, changeOffer, openStory, type Story } from "../messages/ledger-story.ts";

const linkOf = ({ group, session, member }: Story) =>
  claimsOf("session", [group.groupId, session.sessionId, member.offer.offerId]);

describe("the page of one session", () => {
  test("shows when it is and, to somebody who has signed, how to get in", async () => {
    const story = await openStory();
    expect(await readSession(story.deps, linkOf(story))).toMatchObject({
      page: "session",
      number: 1,
      startsAt: "2026-09-15T17:00:00.000Z",
      timeZone: "Europe/London",
      cancelled: false,
      answer: undefined,
      where: { meetingUrl: "https://meet.example.org/tuesday-circle", address: undefined },
      crisis: { emergency: { dial: "999" } },
    });
  });

  test.each([
    ["the agreement is another one", (story: Story) => changeGroup(story, { agreementVersion: "v1-fedcba9876543210" })],
    ["the session is cancelled", (story: Story) => alterSession(story, { status: "CANCELLED" })],
    ["the session is over", async (story: Story) => story.clock.set("2026-09-15T18:30:00.000Z")],
  ])("does not say how to get in when %s", async (_what, happens) => {
    const story = await openStory();
    await happens(story);
    expect((await readSession(story.deps, linkOf(story))).where).toBeUndefined();
  });

  test("of a meeting in person shows the address, and no link", async () => {
    const story = await openStory();
    const place = { area: { latitude: 51.5, longitude: -0.1 }, address: "4 Quay Street" };
    await changeGroup(story, { modality: "in_person", place });
    expect((await readSession(story.deps, linkOf(story))).where).toEqual({
      meetingUrl: undefined,
      address: "4 Quay Street",
    });
  });

  test("is closed to somebody who has left", async () => {
    const story = await openStory();
    await changeOffer(story, { status: "LEFT" });
    await expect(readSession(story.deps, linkOf(story))).rejects.toMatchObject({ code: "wrong-state" });
    await expect(answerSession(story.deps, linkOf(story), "coming")).rejects.toMatchObject({ code: "wrong-state" });
  });

  test("of a session that is not there is not found", async () => {
    const story = await openStory();
    const { offerId } = story.member.offer;
    const claims = claimsOf("session", [story.group.groupId, sessionRecord(7).sessionId, offerId]);
    await expect(readSession(story.deps, claims)).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("an answer", () => {
  test("is kept and shown, and the last one counts", async () => {
    const story = await openStory();
    expect((await answerSession(story.deps, linkOf(story), "not_coming")).answer).toBe("not_coming");
    expect((await answerSession(story.deps, linkOf(story), "coming")).answer).toBe("coming");
    expect(await story.deps.store.rsvps(story.group.groupId, story.session.sessionId)).toHaveLength(1);
  });

  test("never costs a seat", async () => {
    const story = await openStory();
    await answerSession(story.deps, linkOf(story), "not_coming");
    expect(await story.deps.store.offer(story.member.offer.offerId)).toEqual(story.member.offer);
  });

  test.each([
    ["cancelled", (story: Story) => alterSession(story, { status: "CANCELLED" })],
    ["over", async (story: Story) => story.clock.set("2026-09-15T18:30:00.000Z")],
  ])("is refused when the session is %s", async (_what, happens) => {
    const story = await openStory();
    await happens(story);
    await expect(answerSession(story.deps, linkOf(story), "coming")).rejects.toMatchObject({ code: "wrong-state" });
    expect(await story.deps.store.rsvps(story.group.groupId, story.session.sessionId)).toEqual([]);
  });
});

test("a coordinator lists sessions by start, and is told when there is no such group", async () => {
  const { deps, group, session } = await openStory();
  const earlier = sessionRecord(2, { startsAt: "2026-09-08T17:00:00.000Z", status: "CANCELLED" });
  await deps.store.addSessions([earlier]);
  expect(await listSessions(deps, group.groupId)).toEqual([earlier, session]);
  await expect(listSessions(deps, groupId(8))).rejects.toMatchObject({ code: "not-found" });
});

test("a coordinator reads the ledger by person and kind, a page at a time", async () => {
  const { deps, member } = await openStory();
  const recipient = { to: "person", personId: member.offer.personId } as const;
  const rows = [1, 2, 3].map((number) =>
    messageRecord(number, { recipient, dueAt: `2026-09-0${number}T09:00:00.000Z` }),
  );
  await deps.store.addMessages(rows);
  const first = await listMessages(deps, { personId: recipient.personId, kind: "session-reminder", limit: 2 });
  expect(first.items).toEqual([rows[2], rows[1]]);
  const rest = await listMessages(deps, { ...recipient, limit: 2, cursor: first.cursor });
  expect(rest.items).toEqual([rows[0]]);
});
