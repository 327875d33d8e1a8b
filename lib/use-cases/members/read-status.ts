import { isPublished } from "../../domain/groups/group.ts";
import type { Application, Contact } from "../../domain/intake/application.ts";
import { epochOf, type LinkClaims, type LinkPurpose } from "../../domain/link.ts";
import { isLive, isOpen, type Offer } from "../../domain/offers/cohort.ts";
import type { Session } from "../../domain/sessions/session.ts";
import { addMinutes } from "../../time/instant.ts";
import { applicationOfLink, found } from "../found.ts";
import { groupSummary } from "../group-summary.ts";
import { offerClaims } from "../offers/offer-claims.ts";
import { personFrame } from "../person-frame.ts";
import type { Deps } from "../ports.ts";
import { signedHref } from "../signed-href.ts";
import type { StatusView } from "./views.ts";

const LINK_DAYS = 90;
const UPCOMING = 8;

/**
 * Where a person stands: their application, their group if they have one, and what they can do.
 *
 * @throws DomainError not-found
 */
export async function readStatus(deps: Deps, claims: LinkClaims): Promise<StatusView> {
  const application = await applicationOfLink(deps, claims);
  const contact = found(await deps.store.contact(application.personId), "no-application");
  const seat = await seatOf(deps, application, contact);
  const { caseCode, status, submittedAt } = application;
  return {
    ...personFrame(deps, application.country, contact),
    page: "status",
    preferredName: contact.preferredName,
    caseCode,
    timeZone: contact.timeZone,
    status,
    awaitingPerson: (await deps.store.hold(application.personId)) !== undefined,
    submittedAt,
    group: seat?.group,
    offerStatus: seat?.offer.status,
    upcoming: seat === undefined ? [] : await upcoming(deps, seat, contact),
    links: await links(deps, application, contact, seat?.offer),
  };
}

type SeatView = {
  readonly offer: Offer;
  readonly group: StatusView["group"];
  readonly ahead: readonly Session[];
};

/** The live offer of this application, with its group; undefined when it holds no seat. */
export async function seatOf(
  deps: Deps,
  application: Application,
  { timeZone }: Pick<Contact, "timeZone">,
): Promise<SeatView | undefined> {
  const placement = await deps.store.placement(application.personId);
  const offer = placement && (await deps.store.offer(placement.offerId));
  if (offer === undefined || !isLive(offer) || offer.applicationId !== application.applicationId) return undefined;
  const group = await deps.store.group(offer.groupId);
  if (group === undefined || !isPublished(group)) return undefined;
  const now = deps.clock.now();
  const sessions = await deps.store.sessions(offer.groupId);
  const ahead = sessions.filter(({ startsAt }) => startsAt > now).slice(0, UPCOMING);
  return { offer, group: groupSummary(group, sessions, { timeZone, now }), ahead };
}

async function upcoming(deps: Deps, { offer, ahead }: SeatView, contact: Contact): Promise<StatusView["upcoming"]> {
  const epoch = epochOf(contact);
  if (offer.status !== "CONFIRMED") return [];
  return Promise.all(
    ahead.map(async ({ groupId, sessionId, startsAt, endsAt, status, rev }) => {
      const subject = [groupId, sessionId, offer.offerId];
      const href = await signedHref(deps, { purpose: "session", subject, rev, epoch, expiresAt: endsAt });
      return { startsAt, cancelled: status === "CANCELLED", href };
    }),
  );
}

async function links(
  deps: Deps,
  { applicationId, rev, status }: Application,
  contact: Contact,
  offer: Offer | undefined,
): Promise<StatusView["links"]> {
  const expiresAt = addMinutes(deps.clock.now(), LINK_DAYS * 24 * 60);
  const epoch = epochOf(contact);
  const toApplication = (purpose: LinkPurpose) =>
    signedHref(deps, { purpose, subject: [applicationId], rev, epoch, expiresAt });
  const subject = [contact.personId];
  return {
    availability: await toApplication("availability"),
    withdraw: await toApplication("withdraw"),
    wake: status === "PAUSED" || status === "DONE" ? await toApplication("wake") : undefined,
    preferences: await signedHref(deps, { purpose: "preferences", subject, rev: contact.rev, epoch, expiresAt }),
    offer: await toOffer(deps, "offer", contact, offer?.status === "OFFERED" ? offer : undefined),
    agreement: await toOffer(deps, "agreement", contact, offer?.status === "ACCEPTED" ? offer : undefined),
  };
}

/** Good for as long as the seat is held. */
async function toOffer(
  deps: Deps,
  purpose: "offer" | "agreement",
  contact: Contact,
  offer: Offer | undefined,
): Promise<string | undefined> {
  if (offer === undefined || !isOpen(offer, deps.clock.now())) return undefined;
  return signedHref(deps, offerClaims(purpose, offer, contact));
}
