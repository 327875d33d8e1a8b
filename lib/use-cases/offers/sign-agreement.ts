import { DomainError } from "../../domain/errors.ts";
import { LONGEST_NAME, Signature } from "../../domain/groups/agreement.ts";
import { hasMet } from "../../domain/groups/lock.ts";
import type { LinkClaims } from "../../domain/link.ts";
import { newMessage } from "../../domain/messages/new-message.ts";
import type { Offer } from "../../domain/offers/cohort.ts";
import { addMinutes } from "../../time/instant.ts";
import { atOnce, planningOf } from "../after-commit.ts";
import { burn, commitOrRetry, hasActed } from "../commit.ts";
import { groupSummary } from "../group-summary.ts";
import { personFrame } from "../person-frame.ts";
import type { Change, Deps } from "../ports.ts";
import { whileLinkLasts } from "../refuse-ended-link.ts";
import { planForMember } from "../sessions/plan-cadence.ts";
import { type OfferFile, offerOfLink, refuseClosedOffer, unlessOnHold } from "./offer-of-link.ts";
import type { AgreementView } from "./views.ts";

const WELCOME_STAYS_NEWS_MINUTES = 7 * 24 * 60;

/** Shows the terms, and whether this person has signed them; also by a link that was used. */
export async function readAgreement(deps: Deps, claims: LinkClaims): Promise<AgreementView> {
  const { offer, group, application, contact } = await offerOfLink(deps, claims);
  const sessions = await deps.store.sessions(offer.groupId);
  return {
    page: "agreement",
    ...personFrame(deps, application.country, contact),
    preferredName: contact?.preferredName ?? "",
    timeZone: application.timeZone,
    group: groupSummary(group, sessions, { timeZone: application.timeZone, now: deps.clock.now() }),
    terms: group.agreement,
    agreementVersion: group.agreementVersion,
    signed: (await deps.store.signature(offer.personId, group.agreementVersion)) !== undefined,
  };
}

/** `recordedBy`: who of staff read it out. */
type Typed = Pick<Signature, "typedName" | "locale" | "recordedBy">;

/**
 * Signs the current terms and so confirms the seat: from here on the person is a member.
 *
 * @param also what is written with it, where somebody else enters it
 * @throws DomainError validation-failed naming typedName; link-used, link-expired or wrong-state; nothing has changed
 */
export async function signAgreement(
  deps: Deps,
  claims: LinkClaims,
  typed: Typed,
  also: () => Promise<readonly Change[]> = async () => [],
): Promise<AgreementView> {
  const { member } = await commitOrRetry(deps, async () => {
    const file = await offerOfLink(deps, claims);
    if (file.offer.status === "CONFIRMED" && (await hasActed(deps, claims))) return { member: undefined, changes: [] };
    await refuseClosedOffer(deps, claims, file);
    await refuseUnsignable(deps, file);
    const member = confirmedOffer(deps, file);
    const link = [burn(claims), whileLinkLasts(claims, member), ...(await also())];
    const changes = [
      ...link,
      unlessOnHold(file),
      await signing(deps, file, typed),
      ...confirming(file, member),
      ...planningOf(deps, file.group),
    ];
    return { member, changes };
  });
  if (member !== undefined) await atOnce(deps, () => planForMember(deps, member));
  return readAgreement(deps, claims);
}

async function refuseUnsignable(deps: Deps, file: OfferFile): Promise<void> {
  const { offer, group } = file;
  if (offer.status !== "ACCEPTED") {
    throw new DomainError("wrong-state", "accept-first");
  }
  const sessions = await deps.store.sessions(group.groupId);
  if (group.entry === "closed" && hasMet(group, sessions, deps.clock.now())) {
    throw new DomainError("wrong-state", "group-has-met");
  }
}

function confirmedOffer(deps: Deps, { offer, group }: OfferFile): Offer {
  const confirmedAt = deps.clock.now();
  return { ...offer, status: "CONFIRMED", confirmedAt, signedVersion: group.agreementVersion, rev: offer.rev + 1 };
}

/** Terms this person has signed before, in a group with the very same ones, are not signed twice. */
async function signing(deps: Deps, file: OfferFile, typed: Typed): Promise<Change> {
  const { personId } = file.offer;
  const { agreementVersion } = file.group;
  const known = await deps.store.signature(personId, agreementVersion);
  if (known !== undefined) return { write: "require-signature", personId, agreementVersion };
  return { write: "signature", signature: signatureOf(deps, file, typed) };
}

function signatureOf(deps: Deps, file: OfferFile, typed: Typed): Signature {
  const parsed = Signature.safeParse({
    personId: file.offer.personId,
    agreementVersion: file.group.agreementVersion,
    typedName: typed.typedName,
    affirmed: true,
    signedAt: deps.clock.now(),
    locale: typed.locale,
    ...(typed.recordedBy === undefined ? {} : { recordedBy: typed.recordedBy }),
    meaning: "I have read this agreement and promise to keep it.",
  });
  if (parsed.success) return parsed.data;
  throw new DomainError("validation-failed", "signature-without-name", [
    { field: "/typedName", code: "no-typed-name", facts: { maximum: LONGEST_NAME } },
  ]);
}

function confirming({ offer, application }: OfferFile, confirmed: Offer): readonly Change[] {
  const to = { to: "person", personId: offer.personId } as const;
  const about = { about: "offer", offerId: offer.offerId } as const;
  const now = confirmed.confirmedAt ?? offer.offeredAt;
  const until = addMinutes(now, WELCOME_STAYS_NEWS_MINUTES);
  return [
    { write: "seat-confirm", offer: confirmed },
    { write: "offer", offer: confirmed, expect: offer.rev },
    {
      write: "application",
      application: { ...application, status: "PLACED", rev: application.rev + 1 },
      expect: application.rev,
    },
    { write: "message", message: newMessage("welcome", to, about, confirmed.rev, now, until) },
  ];
}
