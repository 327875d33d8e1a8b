import { expect, test } from "vitest";
import type { Message } from "../../../../lib/domain/messages/message.ts";
import { newMessage } from "../../../../lib/domain/messages/new-message.ts";
import { sendMessage } from "../../../../lib/use-cases/messages/send-message.ts";
import { interruptedAfter, openStory, STORY_NOW } from "../ledger-story.ts";
import { LATER, subjects, sweepAt, weekly } from "./door-story.ts";

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
