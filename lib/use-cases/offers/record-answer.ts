import { DomainError } from "../../domain/errors.ts";
import type { OfferId } from "../../domain/ids.ts";
import type { DeclineReason } from "../../domain/intake/application.ts";
import type { LinkClaims } from "../../domain/link.ts";
import type { Offer } from "../../domain/offers/cohort.ts";
import { done } from "../../domain/staff/task.ts";
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
  { offerId, personId }: Offer,
  { action, ...details }: { readonly action: string; readonly answer?: string },
): Promise<readonly Change[]> {
  const at = deps.clock.now();
  const listed = (await deps.store.tasksOfPerson(personId)).filter(
    ({ kind, subject: about }) => kind === "call-person" && about.offerId === offerId && ANSWERED.has(about.tell ?? ""),
  );
  // The list trails the table: what is written is decided on the task itself.
  const tasks = await Promise.all(listed.map(({ taskId }) => deps.store.task(taskId)));
  return [
    { write: "audit", entry: { at, actor: subject, action, subject: offerId, details: { ...details, readOut: true } } },
    ...tasks.flatMap((task): readonly Change[] =>
      task === undefined || task.state === "DONE"
        ? []
        : [{ write: "task", task: done(task, subject, at), expect: task.rev }],
    ),
  ];
}

const ANSWERED: ReadonlySet<string> = new Set(["offer", "offer-nudge", "agreement"]);
