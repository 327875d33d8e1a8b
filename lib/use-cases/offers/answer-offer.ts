import { DomainError } from "../../domain/errors.ts";
import type { DeclineReason } from "../../domain/intake/application.ts";
import { heardOf } from "../../domain/intake/wait.ts";
import type { LinkClaims } from "../../domain/link.ts";
import { deadlineOf, isOpen, isPending, type Offer } from "../../domain/offers/cohort.ts";
import { messagesForAcceptance } from "../../scheduling/offer-messages.ts";
import { burn, commitOrRetry, hasActed } from "../commit.ts";
import { groupSummary } from "../group-summary.ts";
import { handOver } from "../hand-over.ts";
import { personFrame } from "../person-frame.ts";
import type { Change, Deps } from "../ports.ts";
import { whileLinkLasts } from "../refuse-ended-link.ts";
import { signedHref } from "../signed-href.ts";
import { endOffer } from "./end-offer.ts";
import { offerClaims } from "./offer-claims.ts";
import { type OfferFile, offerOfLink, refuseClosedOffer, unlessOnHold } from "./offer-of-link.ts";
import { offerTerms } from "./offer-terms.ts";
import type { OfferView } from "./views.ts";
import { whyOffered } from "./why-offered.ts";

/** Shows the offer in the state it is in, also by a link that was used. */
export async function readOffer(deps: Deps, claims: LinkClaims): Promise<OfferView> {
  const file = await offerOfLink(deps, claims);
  const { offer, application, contact } = file;
  const now = deps.clock.now();
  const sessions = await deps.store.sessions(offer.groupId);
  return {
    page: "offer",
    ...personFrame(deps, application.country, contact),
    preferredName: contact?.preferredName ?? "",
    timeZone: application.timeZone,
    offerId: offer.offerId,
    status: shownStatus(offer, now),
    expiresAt: deadlineOf(offer),
    awaitingPerson: isPending(offer) && file.hold !== undefined,
    group: groupSummary(file.group, sessions, { timeZone: application.timeZone, now }),
    terms: await offerTerms(deps, file),
    reasons: whyOffered(offer.fit),
    agreementHref: offer.status === "ACCEPTED" && isOpen(offer, now) ? await agreementHref(deps, file) : undefined,
  };
}

/** Why they say no, where they say; and what is written with the answer, where somebody else enters it. */
type Beside = { readonly reason?: DeclineReason | undefined; readonly also?: () => Promise<readonly Change[]> };

/**
 * Accepts or declines. An accepted seat stays held until it is signed for, and may still be declined; a declined one
 * is free at once, and that group is not offered to this person again. A reason is asked of nobody. The same answer
 * again by the same link changes nothing, and is answered alike.
 *
 * @throws DomainError link-used, link-expired or wrong-state; nothing has changed then
 */
export async function answerOffer(
  deps: Deps,
  claims: LinkClaims,
  answer: "accept" | "decline",
  { reason, also = async () => [] }: Beside = {},
): Promise<OfferView> {
  const { changes } = await commitOrRetry(deps, async () => {
    const file = await offerOfLink(deps, claims);
    if (REACHED[answer].includes(file.offer.status) && (await hasActed(deps, claims))) return { changes: [] };
    await refuseClosedOffer(deps, claims, file);
    const link = [burn(claims), whileLinkLasts(claims, file.offer), ...(await also())];
    return { changes: [...link, ...(answer === "accept" ? acceptance(deps, file) : declining(deps, file, reason))] };
  });
  await handOver(deps, changes);
  return readOffer(deps, claims);
}

/** Where an answer leads. By the link that gave it, the same answer again is no fault: its reply may have been lost. */
const REACHED: Readonly<Record<"accept" | "decline", readonly Offer["status"][]>> = {
  accept: ["ACCEPTED", "CONFIRMED"],
  decline: ["DECLINED"],
};

function acceptance(deps: Deps, file: OfferFile): readonly Change[] {
  const { offer } = file;
  if (offer.status !== "OFFERED") {
    throw new DomainError("wrong-state", "accepted-already");
  }
  const gate = unlessOnHold(file);
  const accepted: Offer = { ...offer, status: "ACCEPTED", rev: offer.rev + 1 };
  const { cadence } = deps.settings;
  const messages = messagesForAcceptance(accepted, deps.clock.now(), file.application.timeZone, cadence);
  const heard = heardOf(file.application);
  return [
    gate,
    { write: "offer", offer: accepted, expect: offer.rev },
    ...(heard === undefined
      ? []
      : [{ write: "application", application: heard, expect: file.application.rev } as const]),
    ...messages.map((message) => ({ write: "message", message }) as const),
  ];
}

function declining(deps: Deps, { offer, application }: OfferFile, reason?: DeclineReason): readonly Change[] {
  return endOffer(deps, offer, { status: "DECLINED", reason }, application);
}

/** Past its deadline an offer is over for the person, even before it is marked so. */
function shownStatus(offer: Offer, now: string): Offer["status"] {
  const isPast = isPending(offer) && !isOpen(offer, now);
  return isPast ? "LAPSED" : offer.status;
}

function agreementHref(deps: Deps, { offer, contact }: OfferFile): Promise<string> {
  return signedHref(deps, offerClaims("agreement", offer, contact));
}
