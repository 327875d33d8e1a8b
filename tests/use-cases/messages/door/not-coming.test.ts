import { describe, expect, test } from "vitest";
import { answerSession } from "../../../../lib/use-cases/sessions/answer-session.ts";
import { planForGroup } from "../../../../lib/use-cases/sessions/plan-cadence.ts";
import { claimsOf } from "../../../support/steps.ts";
import { openStory, type Story } from "../ledger-story.ts";
import { move, rows, subjects, sweepAt, withSessions } from "./door-story.ts";

const sayNo = (story: Story) => {
  const { groupId, sessionId } = story.session;
  const claims = claimsOf("session", [groupId, sessionId, story.member.offer.offerId], 0);
  return answerSession(story.deps, claims, "not_coming");
};

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
