import { describe, expect, test } from "vitest";
import { newMessage } from "../../../../lib/domain/messages/new-message.ts";
import type { Session } from "../../../../lib/domain/sessions/session.ts";
import { STORY_NOW, type Story } from "../ledger-story.ts";
import { move, rows, sweepAt, withSessions } from "./door-story.ts";

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
