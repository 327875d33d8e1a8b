import { DomainError } from "../../domain/errors.ts";
import type { OfferId, TaskId } from "../../domain/ids.ts";
import type { DeclineReason } from "../../domain/intake/application.ts";
import type { LinkClaims } from "../../domain/link.ts";
import { newMessage } from "../../domain/messages/new-message.ts";
import type { Offer } from "../../domain/offers/cohort.ts";
import { callTaskId, done } from "../../domain/staff/task.ts";
import { ASKING } from "../../scheduling/offer-messages.ts";
import { found } from "../found.ts";
import type { Change, Deps, Staff } from "../ports.ts";
import { answerOffer } from "./answer-offer.ts";
import { offerClaims } from "./offer-claims.ts";
import { signAgreement } from "./sign-agreement.ts";

/** What a coordinator enters for somebody on the telephone, once the words were read out to them. */
export type ReadOut = {
  readonly typedName: string;
  readonly locale: string;
  readonly agreementVersion?: string | undefined;
};

/**
 * The answer to an offer of somebody who is reached by telephone: the very act of their link, with all its gates.
 *
 * @throws DomainError not-found; link-used, link-expired or wrong-state as by the link, and for somebody with mail
 */
export async function recordAnswer(
  deps: Deps,
  staff: Staff,
  offerId: OfferId,
  { answer, reason }: { readonly answer: "accept" | "decline"; readonly reason?: DeclineReason | undefined },
): Promise<Offer> {
  const { offer, claims } = await byTelephone(deps, offerId, "offer");
  const also = () => recorded(deps, staff, offer, { action: "answer-recorded", answer });
  await answerOffer(deps, claims, answer, { reason, also });
  return found(await deps.store.offer(offerId), "no-offer");
}

/**
 * Their signature under the agreement that was read out, which is the one the group has now.
 *
 * @throws DomainError as `recordAnswer`; wrong-state too when another version was read out
 */
export async function recordSignature(deps: Deps, staff: Staff, offerId: OfferId, readOut: ReadOut): Promise<Offer> {
  const { offer, claims } = await byTelephone(deps, offerId, "agreement");
  const group = await deps.store.group(offer.groupId);
  const { agreementVersion, ...typed } = readOut;
  if (agreementVersion !== undefined && agreementVersion !== group?.agreementVersion) {
    throw new DomainError("wrong-state", "agreement-changed");
  }
  const signedBy = { staff: staff.subject, at: deps.clock.now() };
  const also = () => recorded(deps, staff, offer, { action: "signature-recorded" });
  await signAgreement(deps, claims, { ...typed, recordedBy: signedBy }, also);
  return found(await deps.store.offer(offerId), "no-offer");
}

type Telephone = { readonly offer: Offer; readonly claims: LinkClaims };

async function byTelephone(deps: Deps, offerId: OfferId, purpose: "offer" | "agreement"): Promise<Telephone> {
  const offer = found(await deps.store.offer(offerId), "no-offer");
  const contact = found(await deps.store.contact(offer.personId), "no-person");
  if (contact.channel !== "phone") throw new DomainError("wrong-state", "answers-by-link");
  return { offer, claims: offerClaims(purpose, offer, contact) };
}

/** On record with the act; and whoever was to call about this offer has. */
async function recorded(
  deps: Deps,
  { subject }: Staff,
  offer: Offer,
  { action, ...details }: { readonly action: string; readonly answer?: string },
): Promise<readonly Change[]> {
  const at = deps.clock.now();
  const offerNow = (await deps.store.offer(offer.offerId)) ?? offer;
  const tasks = await Promise.all(callsAbout(offerNow).map((taskId) => deps.store.task(taskId)));
  return [
    {
      write: "audit",
      entry: { at, actor: subject, action, subject: offer.offerId, details: { ...details, readOut: true } },
    },
    ...tasks.flatMap((task): readonly Change[] =>
      task === undefined || task.state === "DONE"
        ? []
        : [{ write: "task", task: done(task, subject, at), expect: task.rev }],
    ),
  ];
}

/** It changes when it is answered, and when its clock stops and starts: what is older than this was called about. */
const MOST_REVISIONS = 15;

/**
 * Whatever asks may have become a call. By key: of one that was just asked for no list need have heard. Each was
 * planned at one revision of the offer.
 */
function callsAbout({ offerId, personId, rev, offeredAt }: Offer): readonly TaskId[] {
  const revisions = Array.from({ length: Math.min(rev + 1, MOST_REVISIONS) }, (_, back) => rev - back);
  const cause = { about: "offer", offerId } as const;
  const recipient = { to: "person", personId } as const;
  return ASKING.flatMap((kind) =>
    [...new Set([0, ...revisions])].map((causeRev) =>
      callTaskId(newMessage(kind, recipient, cause, causeRev, offeredAt, offeredAt).messageId),
    ),
  );
}
