import { DomainError } from "../../domain/errors.ts";
import { isPublished, type PublishedGroup } from "../../domain/groups/group.ts";
import { GroupId, OfferId, SessionId } from "../../domain/ids.ts";
import type { Contact } from "../../domain/intake/application.ts";
import type { LinkClaims } from "../../domain/link.ts";
import type { Offer } from "../../domain/offers/cohort.ts";
import { answerOf, type Rsvp, type Session } from "../../domain/sessions/session.ts";
import type { Instant } from "../../time/instant.ts";
import { commitOrRetry } from "../commit.ts";
import { found, foundGroup } from "../found.ts";
import { groupSummary } from "../group-summary.ts";
import { personFrame } from "../person-frame.ts";
import type { Deps } from "../ports.ts";
import { whileLinkLasts } from "../refuse-ended-link.ts";
import type { SessionView } from "./views.ts";

/**
 * One session as a member sees it. How to get in is shown once the agreement the group has now is signed.
 *
 * @throws DomainError not-found; wrong-state for somebody who is not a member any more
 */
export async function readSession(deps: Deps, claims: LinkClaims): Promise<SessionView> {
  const file = await sessionOfLink(deps, claims);
  const { group, session, offer, contact } = file;
  const answers = await deps.store.rsvps(group.groupId, session.sessionId);
  const reader = { timeZone: contact.timeZone, now: deps.clock.now() };
  return {
    page: "session",
    ...personFrame(deps, contact.country, contact),
    preferredName: contact.preferredName,
    timeZone: contact.timeZone,
    group: groupSummary(group, await deps.store.sessions(group.groupId), reader),
    number: session.number,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    cancelled: session.status === "CANCELLED",
    answer: answerOf(answers, offer.personId, session),
    where: await whereTo(deps, file),
  };
}

/**
 * Says whether the member is coming; the last answer counts, and none costs a seat.
 *
 * @throws DomainError not-found; link-expired; wrong-state for a session that is cancelled or over
 */
export async function answerSession(deps: Deps, claims: LinkClaims, answer: Rsvp["answer"]): Promise<SessionView> {
  await commitOrRetry(deps, async () => {
    const { session, offer } = await sessionOfLink(deps, claims);
    const answeredAt = deps.clock.now();
    refuseUnlessAhead(session, answeredAt);
    const { groupId, sessionId, rev: sessionRev } = session;
    const rsvp = { groupId, sessionId, personId: offer.personId, answer, sessionRev, answeredAt };
    return { changes: [whileLinkLasts(claims, offer), { write: "rsvp", rsvp }] };
  });
  return readSession(deps, claims);
}

type SessionFile = {
  readonly group: PublishedGroup;
  readonly session: Session;
  readonly offer: Offer;
  readonly contact: Contact;
};

async function sessionOfLink(deps: Deps, { subject }: LinkClaims): Promise<SessionFile> {
  const groupId = GroupId.parse(subject[0]);
  const [group, session, offer] = await Promise.all([
    foundGroup(deps, groupId),
    deps.store.session(groupId, SessionId.parse(subject[1])),
    deps.store.offer(OfferId.parse(subject[2])),
  ]);
  const member = found(offer, "no-membership");
  if (member.status !== "CONFIRMED") throw new DomainError("wrong-state", "seat-given-up");
  return {
    group: found(isPublished(group) ? group : undefined, "no-group"),
    session: found(session, "no-session"),
    offer: member,
    contact: found(await deps.store.contact(member.personId), "no-membership"),
  };
}

function refuseUnlessAhead({ status, endsAt }: Session, now: Instant): void {
  if (status === "CANCELLED") throw new DomainError("wrong-state", "meeting-cancelled");
  if (endsAt <= now) throw new DomainError("wrong-state", "meeting-over");
}

async function whereTo(deps: Deps, { group, session, offer }: SessionFile): Promise<SessionView["where"]> {
  if (session.status === "CANCELLED" || session.endsAt <= deps.clock.now()) return undefined;
  const signature = await deps.store.signature(offer.personId, group.agreementVersion);
  if (signature === undefined) return undefined;
  return group.modality === "virtual"
    ? { meetingUrl: group.meetingUrl, address: undefined }
    : { meetingUrl: undefined, address: group.place?.address };
}
