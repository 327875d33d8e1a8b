import type { OfferId } from "../../domain/ids.ts";
import type { Application } from "../../domain/intake/application.ts";
import { afterRefusal } from "../../domain/intake/wait.ts";
import type { LinkClaims } from "../../domain/link.ts";
import { newMessage } from "../../domain/messages/new-message.ts";
import { isLive, type Offer } from "../../domain/offers/cohort.ts";
import { addMinutes } from "../../time/instant.ts";
import { commitOrRetry } from "../commit.ts";
import { applicationOfLink, found } from "../found.ts";
import { handOver } from "../hand-over.ts";
import { giveBack } from "../offers/give-back.ts";
import type { Change, Deps } from "../ports.ts";
import { whileLinkLasts } from "../refuse-ended-link.ts";
import type { WithdrawView } from "./views.ts";
import { withdrawView } from "./withdraw.ts";

const NEWS_DAYS = 7;

/**
 * Leaves one group and goes on waiting for another, with the wait they had; that one is not offered to them again. Its
 * seat goes to the next in line. Of a seat that is theirs no more it changes nothing: the page it was pressed on may be
 * an old one, and another seat is not meant by it.
 *
 * @param offerId the seat that was on the page
 * @throws DomainError not-found, link-expired, busy
 */
export async function leaveGroup(deps: Deps, claims: LinkClaims, offerId: OfferId): Promise<WithdrawView> {
  const { application, changes } = await commitOrRetry(deps, async () => {
    const before = await applicationOfLink(deps, claims);
    const offer = await deps.store.offer(offerId);
    const own = found(offer?.applicationId === before.applicationId ? offer : undefined, "no-offer");
    if (!isLive(own)) return { application: before, changes: [] };
    return leaving(deps, claims, before, own);
  });
  await handOver(deps, changes);
  return withdrawView(deps, application, application.status === "WITHDRAWN" ? "withdrawn" : "left-group");
}

type Left = { readonly application: Application; readonly changes: readonly Change[] };

function leaving(deps: Deps, claims: LinkClaims, before: Application, offer: Offer): Left {
  const at = deps.clock.now();
  const { offerId, groupId, personId, status: from } = offer;
  const application = afterRefusal(before, { groupId, reason: undefined, at });
  const cause = { about: "offer", offerId } as const;
  const until = addMinutes(at, NEWS_DAYS * 24 * 60);
  const message = newMessage("left-group", { to: "person", personId }, cause, offer.rev + 1, at, until);
  return {
    application,
    changes: [
      ...giveBack(deps, offer, { status: from === "CONFIRMED" ? "LEFT" : "DECLINED" }),
      { write: "application", application, expect: before.rev },
      whileLinkLasts(claims, before),
      { write: "message", message },
      {
        write: "audit",
        entry: { at, actor: "applicant", action: "group-left", subject: offerId, details: { from } },
      },
    ],
  };
}
