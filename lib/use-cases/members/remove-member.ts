import { DomainError } from "../../domain/errors.ts";
import { fillsOnArrival } from "../../domain/groups/standing-approval.ts";
import type { OfferId } from "../../domain/ids.ts";
import { type Application, type Contact, hasLeft } from "../../domain/intake/application.ts";
import { afterRefusal } from "../../domain/intake/wait.ts";
import { newMessage } from "../../domain/messages/new-message.ts";
import { isLive, type Offer, type Removal } from "../../domain/offers/cohort.ts";
import { addMinutes } from "../../time/instant.ts";
import { commitOrRetry } from "../commit.ts";
import { found } from "../found.ts";
import { takesPeople } from "../groups/matchable-group.ts";
import { handOver } from "../hand-over.ts";
import { giveBack } from "../offers/give-back.ts";
import { addressWaits } from "../people-at-address.ts";
import type { Change, Deps, Staff } from "../ports.ts";
import type { RemovalPreview } from "./views.ts";

const NEWS_DAYS = 7;

/**
 * What taking somebody's place back would do: to them, to their mail, to their seat. Nothing changes.
 *
 * @throws DomainError not-found; wrong-state, saying in which
 */
export async function previewRemoval(deps: Deps, offerId: OfferId, { next }: Removal): Promise<RemovalPreview> {
  const offer = await liveOffer(deps, offerId);
  const { caseCode, status: from, groupId, personId } = offer;
  const [group, sessions, contact] = await Promise.all([
    deps.store.group(groupId),
    deps.store.sessions(groupId),
    deps.store.contact(personId),
  ]);
  const goesOn = takesPeople(group, sessions, deps.clock.now()) && fillsOnArrival(group);
  return {
    offerId,
    caseCode,
    from,
    to: "REMOVED",
    application: next === "waits" ? "WAITING" : "WITHDRAWN",
    mail: await mailTo(deps, contact),
    seat: goesOn ? "next-in-line" : "free",
  };
}

/**
 * A person takes somebody's place back, with a reason that the audit has and no mail tells. The seat is the next one's
 * at once; who had it waits for other groups with the wait they had, or leaves. Repeated, it is
 * the answer of the first.
 *
 * @throws DomainError not-found; wrong-state, saying in which; busy
 */
export async function removeMember(deps: Deps, staff: Staff, offerId: OfferId, removal: Removal): Promise<Offer> {
  const { changes } = await commitOrRetry(deps, async () => {
    const before = found(await deps.store.offer(offerId), "no-offer");
    return { changes: before.status === "REMOVED" ? [] : await removing(deps, staff, before, removal) };
  });
  await handOver(deps, changes);
  return found(await deps.store.offer(offerId), "no-offer");
}

async function removing(deps: Deps, { subject }: Staff, offer: Offer, removal: Removal): Promise<readonly Change[]> {
  refuseOver(offer);
  const at = deps.clock.now();
  const { offerId, personId, status: from } = offer;
  const cause = { about: "offer", offerId } as const;
  const until = addMinutes(at, NEWS_DAYS * 24 * 60);
  const message = newMessage("removed", { to: "person", personId }, cause, offer.rev + 1, at, until);
  const details = { ...removal, from };
  return [
    ...giveBack(deps, offer, { status: "REMOVED", removed: { ...removal, at } }),
    ...(await afterwards(deps, offer, removal)),
    { write: "message", message },
    { write: "audit", entry: { at, actor: subject, action: "member-removed", subject: offerId, details } },
  ];
}

/** Whoever has gone meanwhile, or was erased, stays so. */
async function afterwards(deps: Deps, offer: Offer, { next }: Removal): Promise<readonly Change[]> {
  const before = await deps.store.application(offer.applicationId);
  if (before === undefined || hasLeft(before)) return [];
  const gone: Application = { ...before, status: "WITHDRAWN", rev: before.rev + 1 };
  const refusal = { groupId: offer.groupId, reason: undefined, at: deps.clock.now() };
  const application = next === "leaves" ? gone : afterRefusal(before, refusal);
  return [{ write: "application", application, expect: before.rev }];
}

async function liveOffer(deps: Deps, offerId: OfferId): Promise<Offer> {
  const offer = found(await deps.store.offer(offerId), "no-offer");
  refuseOver(offer);
  return offer;
}

function refuseOver(offer: Offer): void {
  const { status } = offer;
  if (!isLive(offer)) throw new DomainError("wrong-state", { code: "offer-not-live", facts: { status } });
}

async function mailTo(deps: Deps, contact: Contact | undefined): Promise<RemovalPreview["mail"]> {
  if (contact === undefined) return "none";
  if (contact.channel === "phone") return "call";
  const waits = contact.suppressed !== undefined || (await addressWaits(deps, contact));
  return waits ? "waits" : "mailed";
}
