import { beforeAll, describe, expect, test } from "vitest";
import type { Message } from "../../../lib/domain/messages/message.ts";
import type { AuditEntry, Deps } from "../../../lib/use-cases/ports.ts";
import { moveSession } from "../../../lib/use-cases/sessions/move-session.ts";
import { planForGroup } from "../../../lib/use-cases/sessions/plan-cadence.ts";
import { stepMessage } from "../../../lib/use-cases/step-message.ts";
import { recordedAudit } from "../../support/recorded-audit.ts";
import { groupId, sessionRecord } from "../../support/records.ts";
import { COORDINATOR } from "../../support/steps.ts";
import { alterSession, joined, openStory, type Story } from "../messages/ledger-story.ts";

/** A week after the story's session, at the same hour. */
const SECOND = sessionRecord(2, {
  localDate: "2026-09-22",
  startsAt: "2026-09-22T17:00:00.000Z",
  endsAt: "2026-09-22T18:30:00.000Z",
});
const THURSDAY = { localDate: "2026-09-17", localStart: "19:30" };

/** Two members, two sessions, and everything that these imply is planned. */
async function twoSessions(): Promise<Story> {
  const story = await openStory();
  await joined(story.deps, 2);
  await story.deps.store.commit([{ write: "session", session: SECOND, expect: "absent" }]);
  await planForGroup(story.deps, story.group.groupId);
  return story;
}

const moveFirst = (story: Story, deps = story.deps) =>
  moveSession(deps, COORDINATOR, story.group.groupId, story.session.sessionId, THURSDAY);

async function ledgerOf({ deps }: Pick<Story, "deps">): Promise<readonly Message[]> {
  return (await deps.store.messages({ limit: 100 })).items;
}

const isAbout = ({ cause }: Message, sessionId: string) => cause.about === "session" && cause.sessionId === sessionId;

describe("when one session of two is moved", () => {
  let before: readonly Message[];
  let after: readonly Message[];
  let story: Story;
  let audited: readonly AuditEntry[];
  beforeAll(async () => {
    story = await twoSessions();
    before = await ledgerOf(story);
    const { deps, entries } = recordedAudit(story.deps);
    await moveFirst(story, deps);
    after = await ledgerOf(story);
    audited = entries;
  });

  test("what is planned for the other stays as it is", () => {
    const ofSecond = before.filter((message) => isAbout(message, SECOND.sessionId));
    expect(ofSecond.length).toBeGreaterThanOrEqual(8);
    const now = new Map(after.map((message) => [message.messageId, message]));
    expect(ofSecond.map(({ messageId }) => now.get(messageId))).toEqual(ofSecond);
  });

  test("all that was planned for it is cancelled at once, for every member", () => {
    const old = after.filter((message) => isAbout(message, story.session.sessionId) && message.causeRev === 0);
    expect(old.length).toBeGreaterThanOrEqual(6);
    for (const { state, outcome } of old) expect([state, outcome]).toEqual(["CANCELLED", "session-changed"]);
    expect(new Set(old.map(({ recipient }) => JSON.stringify(recipient))).size).toBe(2);
  });

  test("every member is told at once, for as long as the new time is of use", () => {
    const news = after.filter(({ kind }) => kind === "session-moved");
    expect(news.map(({ dueAt, notAfter, causeRev }) => [dueAt, notAfter, causeRev])).toEqual(
      Array(2).fill(["2026-09-14T17:30:00.000Z", "2026-09-17T20:00:00.000Z", 1]),
    );
  });

  test("the audit says who did it, and from when to when", () => {
    const details = {
      groupId: story.group.groupId,
      from: story.session.startsAt,
      to: "2026-09-17T18:30:00.000Z",
      rev: 1,
    };
    const { sessionId: subject } = story.session;
    expect(audited).toEqual([
      { at: "2026-09-14T17:30:00.000Z", actor: COORDINATOR.subject, action: "session-moved", subject, details },
    ]);
  });
});

test("a message that a sender has already is left to it, also when it was faster by a moment", async () => {
  const story = await twoSessions();
  const claimed = (message: Message) =>
    stepMessage(story.deps, message, { state: "CLAIMED", leaseUntil: "2026-09-14T17:33:00.000Z", attempts: 1 });
  const [early, late, ...others] = (await ledgerOf(story)).filter(
    (one) => isAbout(one, story.session.sessionId) && one.kind !== "survey",
  );
  if (early === undefined || late === undefined) throw new Error("too little was planned");
  await claimed(early);
  const message: Deps["store"]["message"] = async (id) => {
    const found = await story.deps.store.message(id);
    if (id === late.messageId && found?.state === "PENDING") await claimed(found);
    return found;
  };
  await moveFirst(story, { ...story.deps, store: { ...story.deps.store, message } });
  for (const { messageId } of [early, late]) {
    expect(await story.deps.store.message(messageId)).toMatchObject({ state: "CLAIMED", rev: 1 });
  }
  for (const { messageId } of others) {
    expect(await story.deps.store.message(messageId)).toMatchObject({ state: "CANCELLED" });
  }
});

test("a session that was held, is cancelled, or is of no group, is not moved: each is said by its name", async () => {
  const story = await openStory();
  const elsewhere = moveSession(story.deps, COORDINATOR, groupId(9), story.session.sessionId, THURSDAY);
  await expect(elsewhere).rejects.toMatchObject({ code: "not-found", detail: { code: "no-group" } });
  for (const [change, code] of [
    [{ startsAt: story.deps.clock.now() }, "session-begun"],
    [{ status: "CANCELLED" }, "session-cancelled-already"],
  ] as const) {
    await alterSession(story, change);
    await expect(moveFirst(story)).rejects.toMatchObject({ code: "wrong-state", detail: { code } });
  }
});
