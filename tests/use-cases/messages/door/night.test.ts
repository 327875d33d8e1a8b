import { describe, expect, test } from "vitest";
import { newMessage } from "../../../../lib/domain/messages/new-message.ts";
import type { Session } from "../../../../lib/domain/sessions/session.ts";
import { sessionRecord } from "../../../support/records.ts";
import { changeContact, openStory, STORY_NOW } from "../ledger-story.ts";
import { cancel, LATER, move, rows, subjects, sweep, sweepAt, withSessions } from "./door-story.ts";

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
