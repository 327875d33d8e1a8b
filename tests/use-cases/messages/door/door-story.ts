import type { Message, MessageKind } from "../../../../lib/domain/messages/message.ts";
import type { Session } from "../../../../lib/domain/sessions/session.ts";
import type { Instant } from "../../../../lib/time/instant.ts";
import { sendMessage } from "../../../../lib/use-cases/messages/send-message.ts";
import { sweepDue } from "../../../../lib/use-cases/messages/sweep-due.ts";
import { cancelSession } from "../../../../lib/use-cases/sessions/cancel-session.ts";
import { moveSession } from "../../../../lib/use-cases/sessions/move-session.ts";
import { planForGroup } from "../../../../lib/use-cases/sessions/plan-cadence.ts";
import { sessionRecord } from "../../../support/records.ts";
import { COORDINATOR } from "../../../support/steps.ts";
import { openStory, type Story } from "../ledger-story.ts";

/** What is asked of every message at the moment it is sent. The story's session is on Tuesday 15 September at 18:00. */

/** When nothing of the story is too late yet. */
export const LATER = "2026-12-01T00:00:00.000Z";
const WEEK = 7 * 24 * 60 * 60_000;

type Begun = { readonly story: Story; readonly sessions: readonly Session[] };

/** So many weekly sessions; the first is the story's own. What a new member is sent at first has been sent. */
export async function withSessions(count: number): Promise<Begun> {
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
export async function inbox(story: Story) {
  return (await story.inbox()).slice(SEEN.get(story) ?? 0);
}

export function weekly(number: number): Session {
  const at = (instant: Instant) => new Date(Date.parse(instant) + (number - 1) * WEEK).toISOString();
  const { startsAt, endsAt } = sessionRecord();
  const begins = at(startsAt);
  return sessionRecord(number, { number, localDate: begins.slice(0, 10), startsAt: begins, endsAt: at(endsAt) });
}

/** One sweep, and all that it hands over is tried. */
export async function sweep({ deps, jobs }: Story): Promise<void> {
  await sweepDue(deps);
  await jobs.drain({ sender: (id) => sendMessage(deps, id), matcher: async () => undefined });
}

export async function sweepAt(story: Story, ...instants: readonly Instant[]): Promise<void> {
  for (const instant of instants) {
    story.clock.set(instant);
    await sweep(story);
  }
}

export async function subjects(story: Story): Promise<readonly string[]> {
  return (await inbox(story)).map(({ subject }) => subject);
}

export async function rows({ deps }: Story, kind: MessageKind): Promise<readonly Message[]> {
  return (await deps.store.messages({ kind, limit: 100 })).items;
}

export const move = (story: Story, session: Session, localDate: string, localStart = "18:00") =>
  moveSession(story.deps, COORDINATOR, session.groupId, session.sessionId, { localDate, localStart });
export const cancel = (story: Story, session: Session) =>
  cancelSession(story.deps, COORDINATOR, session.groupId, session.sessionId);
