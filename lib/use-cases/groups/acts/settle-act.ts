import type { Act } from "../../../domain/groups/act.ts";
import { type Consequence, consequenceFor } from "../../../domain/groups/consequences.ts";
import type { ActId, GroupId, OfferId } from "../../../domain/ids.ts";
import { afterGroup } from "../../../domain/intake/wait.ts";
import { newMessage } from "../../../domain/messages/new-message.ts";
import type { Offer, Seat } from "../../../domain/offers/cohort.ts";
import { changedAt, type Session } from "../../../domain/sessions/session.ts";
import { addMinutes, type Instant } from "../../../time/instant.ts";
import { commitIfCurrent, commitOrRetry } from "../../commit.ts";
import { workFor } from "../../hand-over.ts";
import type { Change, Deps } from "../../ports.ts";

const DAY_MINUTES = 24 * 60;
/** How long it is of use to be told. */
const OF_USE_DAYS = { aftercare: 14, "group-over": 7 } as const;
/** Each takes one change. */
const SESSIONS_AT_ONCE = 50;

/**
 * Does what an act over a group is to its sessions, to each person with a seat in it or an offer of one, and to its
 * seats. May be cut off and repeated anywhere: what is done already is found done. The seats say who there is, since
 * they are read consistently; one that was taken while the group was being ended is found at the next look. What it
 * asks for besides, the next sweep hands over.
 */
export async function settleAct(deps: Deps, groupId: GroupId, actId: ActId): Promise<void> {
  const act = await deps.store.act(groupId, actId);
  if (act === undefined || act.doneAt !== undefined) return;
  await cancelSessions(deps, act);
  await settleSeats(deps, act);
  await finish(deps, act);
}

/** A seat takes two looks: whoever has it first, and then itself. Others may have changed it in between. */
const LOOKS = 4;

/** One whose records are at fault keeps no other from being settled; the job fails for it, and comes again. */
async function settleSeats(deps: Deps, act: Act): Promise<void> {
  let failures: readonly unknown[] = [];
  for (let look = 0; look < LOOKS; look += 1) {
    const seats = (await deps.store.seats(act.groupId)).filter(({ state }) => state !== "BLOCKED");
    if (seats.length === 0) return;
    const outcomes: unknown[] = [];
    for (const seat of seats)
      await settleSeat(deps, act, seat).catch((failure: unknown) => void outcomes.push(failure));
    failures = outcomes;
  }
  throw new AggregateError(failures, `seats of ${act.groupId} that are left: ${failures.length}`);
}

/** Nobody is told of each: the one mail of the act says all of it. */
async function cancelSessions(deps: Deps, { groupId, at }: Act): Promise<void> {
  const ahead = (await deps.store.sessions(groupId)).filter(
    ({ status, startsAt }) => status === "SCHEDULED" && startsAt > at,
  );
  for (let start = 0; start < ahead.length; start += SESSIONS_AT_ONCE) {
    const changes = ahead.slice(start, start + SESSIONS_AT_ONCE).map((session) => cancelled(session, at));
    // Moved or cancelled by somebody meanwhile: the job comes again, and finds what is left.
    if (!(await commitIfCurrent(deps, changes))) throw new Error(`sessions of ${groupId} changed while it was ended`);
  }
}

function cancelled(session: Session, at: Instant): Change {
  return {
    write: "session",
    session: changedAt(session, { ...session, status: "CANCELLED" }, at),
    expect: session.rev,
  };
}

async function settleSeat(deps: Deps, act: Act, { groupId, number, offerId }: Seat): Promise<void> {
  if (offerId === undefined) await commitIfCurrent(deps, [{ write: "seat-block", groupId, number }]);
  else await settlePerson(deps, act, offerId);
}

async function settlePerson(deps: Deps, act: Act, offerId: OfferId): Promise<void> {
  await commitOrRetry(deps, async () => {
    const offer = await deps.store.offer(offerId);
    const consequence = offer && consequenceFor(act.why, offer);
    if (offer === undefined || consequence === undefined) throw new Error(`${offerId} has a seat, and is not live`);
    return { changes: await changesFor(deps, act, offer, consequence) };
  });
}

async function changesFor(deps: Deps, act: Act, offer: Offer, consequence: Consequence): Promise<readonly Change[]> {
  const { personId, groupId, offerId } = offer;
  const now = deps.clock.now();
  const ended: Offer = { ...offer, status: consequence.to, rev: offer.rev + 1 };
  const cause = { about: "membership", groupId, offerId } as const;
  const notAfter = addMinutes(now, OF_USE_DAYS[consequence.mail] * DAY_MINUTES);
  const message = newMessage(consequence.mail, { to: "person", personId }, cause, ended.rev, now, notAfter);
  const details = { actId: act.actId, status: consequence.to };
  return [
    { write: "offer", offer: ended, expect: offer.rev },
    { write: "seat-release", offer: ended },
    { write: "placement-end", placement: { personId, groupId, offerId } },
    ...(await applicationAfter(deps, offer, consequence)),
    // They, and whoever was kept away from a group of theirs.
    workFor({ job: "arrival", because: offerId }, now),
    { write: "message", message },
    { write: "audit", entry: { at: now, actor: act.by, action: "membership-ended", subject: offerId, details } },
  ];
}

/** Whoever has withdrawn altogether meanwhile stays so. */
async function applicationAfter(deps: Deps, offer: Offer, { application }: Consequence): Promise<readonly Change[]> {
  const before = await deps.store.application(offer.applicationId);
  if (before === undefined || (before.status !== "OFFERED" && before.status !== "PLACED")) return [];
  return [{ write: "application", application: afterGroup(before, application), expect: before.rev }];
}

/** Its line, if it has one, is dissolved. */
async function finish(deps: Deps, act: Act): Promise<void> {
  const now = deps.clock.now();
  const changes: readonly Change[] = [
    { write: "act", act: { ...act, doneAt: now, rev: act.rev + 1 }, expect: act.rev },
    workFor({ job: "arrival", because: act.groupId }, now),
  ];
  await commitIfCurrent(deps, changes);
}
