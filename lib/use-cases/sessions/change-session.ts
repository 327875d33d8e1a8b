import { DomainError } from "../../domain/errors.ts";
import type { Group } from "../../domain/groups/group.ts";
import type { GroupId, SessionId } from "../../domain/ids.ts";
import type { Message } from "../../domain/messages/message.ts";
import { newMessage } from "../../domain/messages/new-message.ts";
import { latestMove } from "../../domain/sessions/move-faults.ts";
import { changedAt, type Session } from "../../domain/sessions/session.ts";
import type { Instant } from "../../time/instant.ts";
import type { LocalDate } from "../../time/local-date-time.ts";
import { atOnce, linesOf, planningOf } from "../after-commit.ts";
import { commitOrRetry } from "../commit.ts";
import { found, foundGroup } from "../found.ts";
import type { AuditEntry, Change, Deps } from "../ports.ts";
import { stepMessage } from "../step-message.ts";
import { lockGroup } from "./lock-group.ts";
import { confirmedMembers, messagesImplied } from "./plan-cadence.ts";

/** What a session may be moved to: after `now`, and not past the date `latest`. */
export type Bounds = { readonly now: Instant; readonly latest: LocalDate };

/** What somebody does to one session. */
export type SessionEdit = {
  readonly actor: string;
  readonly action: "session-moved" | "session-cancelled";
  readonly groupId: GroupId;
  readonly sessionId: SessionId;
  /** The session as it is to be, its revision left to `changeSession`. Throws DomainError to refuse. */
  readonly alter: (session: Session, bounds: Bounds) => Session;
  /** It has come to pass already, and is not done twice. */
  readonly isDone: (session: Session) => boolean;
};

/**
 * Changes a session that is still ahead and tells every confirmed member, in one transaction. Reminders planned for
 * what it was are never sent, since they carry its old revision; new ones are planned, before anything is committed, so
 * that what cannot be planned is not committed either. Members are asked anew whether they come.
 *
 * @throws DomainError not-found, wrong-state, busy, and what `alter` throws; nothing has changed then
 */
export async function changeSession(deps: Deps, edit: SessionEdit): Promise<Session> {
  const { groupId } = edit;
  const planned = await messagesImplied(deps, groupId);
  const { changed, changes, reminders } = await commitOrRetry(deps, () => decide(deps, edit));
  if (changes.length === 0) return changed;
  await atOnce(deps, () => cancelPlanned(deps, noLonger(planned, reminders)));
  await atOnce(deps, () => deps.store.addMessages(reminders));
  return changed;
}

type Decided = {
  readonly changed: Session;
  readonly changes: readonly Change[];
  /** What the group's members are to be sent from now on. */
  readonly reminders: readonly Message[];
};

async function decide(deps: Deps, edit: SessionEdit): Promise<Decided> {
  const { groupId, sessionId, action, actor } = edit;
  const now = deps.clock.now();
  const group = await foundGroup(deps, groupId);
  const session = found(await deps.store.session(groupId, sessionId), "no-session");
  if (edit.isDone(session)) return { changed: session, changes: [], reminders: [] };
  refuseUnlessAhead(session, now);
  const changed = changedAt(session, edit.alter(session, boundsOf(deps, group, session)), now);
  const details = { groupId, from: session.startsAt, to: changed.startsAt, rev: changed.rev };
  const entry: AuditEntry = { at: now, actor, action, subject: sessionId, details };
  // Members number at most the seats of a group, so that all of this fits one transaction.
  const changes: readonly Change[] = [
    { write: "session", session: changed, expect: session.rev },
    ...lockGroup(group, await deps.store.sessions(groupId), now),
    ...(await news(deps, edit, changed, now)),
    ...planningOf(deps, group),
    ...linesOf(deps, groupId, group),
    { write: "audit", entry },
  ];
  return { changed, changes, reminders: await messagesImplied(deps, groupId, changed) };
}

/** By the stored session alone where its group has no series, as none that was published is. */
function boundsOf({ clock, settings }: Deps, { schedule }: Group, { localDate }: Session): Bounds {
  const now = clock.now();
  const latest = schedule === undefined ? localDate : latestMove(schedule, now, settings.matching.horizonWeeks);
  return { now, latest };
}

function refuseUnlessAhead({ status, startsAt }: Session, now: Instant): void {
  if (status === "SCHEDULED" && startsAt > now) return;
  throw new DomainError("wrong-state", status === "CANCELLED" ? "session-cancelled-already" : "session-begun");
}

async function news(deps: Deps, { action, groupId }: SessionEdit, to: Session, now: Instant): Promise<Change[]> {
  return (await confirmedMembers(deps, groupId)).map(({ personId, offerId }) => {
    const cause = { about: "session", groupId, sessionId: to.sessionId, offerId } as const;
    const message = newMessage(action, { to: "person", personId }, cause, to.rev, now, to.endsAt);
    return { write: "message", message };
  });
}

/** Of other sessions too: which is the last, say, may have changed with this one. */
function noLonger(planned: readonly Message[], implied: readonly Message[]): readonly Message[] {
  const still = new Set(implied.map(({ messageId }) => messageId));
  return planned.filter(({ messageId }) => !still.has(messageId));
}

/** Tidies the ledger at once. A message that a sender holds already is left to it: it reads the session again. */
async function cancelPlanned(deps: Deps, planned: readonly Message[]): Promise<void> {
  for (const { messageId } of planned) {
    const message = await deps.store.message(messageId);
    if (message?.state !== "PENDING") continue;
    await stepMessage(deps, message, { state: "CANCELLED", outcome: "session-changed" });
  }
}
