import type * as z from "zod";
import { DomainError } from "../../domain/errors.ts";
import type { LinkClaims } from "../../domain/link.ts";
import { changeAvailability, readAvailability } from "../../use-cases/members/change-availability.ts";
import { changePreferences, type PreferenceWish, readPreferences } from "../../use-cases/members/change-preferences.ts";
import { leaveGroup } from "../../use-cases/members/leave-group.ts";
import { readRoster } from "../../use-cases/members/read-roster.ts";
import { readStatus } from "../../use-cases/members/read-status.ts";
import { previewRemoval, removeMember } from "../../use-cases/members/remove-member.ts";
import { renewLinks, renewOwnLinks } from "../../use-cases/members/renew-links.ts";
import { readWake, wake, wakeApplication } from "../../use-cases/members/wake.ts";
import { readWithdraw, withdraw } from "../../use-cases/members/withdraw.ts";
import { pageOf } from "../http/page-reply.ts";
import type { OperationTable } from "../operation.ts";
import type { COORDINATOR_ROUTES } from "./coordinator-routes.ts";
import type { PUBLIC_ROUTES } from "./public-routes.ts";
import type { Preferences } from "./schemas.ts";

export const publicOperations: OperationTable<typeof PUBLIC_ROUTES> = {
  "show-status": async (deps, { claims }) => pageOf(await readStatus(deps, claims)),
  "renew-own-links": async (deps, { claims }) => pageOf(await renewOwnLinks(deps, claims)),
  "show-availability": async (deps, { claims }) => pageOf(await readAvailability(deps, claims)),
  "change-availability": async (deps, { claims, body }) =>
    pageOf(await changeAvailability(deps, claims, body.availability)),
  "show-wake": async (deps, { claims }) => pageOf(await readWake(deps, claims)),
  wake: async (deps, { claims }) => pageOf(await wake(deps, claims)),
  "show-withdraw": async (deps, { claims }) => pageOf(await readWithdraw(deps, claims)),
  withdraw: async (deps, { claims, body }) =>
    pageOf(body.leave === "group" ? await leaveGroup(deps, claims, body.offerId) : await withdraw(deps, claims)),
  "show-preferences": async (deps, { claims }) => pageOf(await readPreferences(deps, claims)),
  "change-preferences": async (deps, { claims, body }) => {
    return pageOf(await changePreferences(deps, claims, wishOf(claims, body)));
  },
};

export const coordinatorOperations: OperationTable<typeof COORDINATOR_ROUTES> = {
  "list-members": async (deps, { staff, params, query: { seated, limit, cursor } }) => ({
    data: await readRoster(deps, staff, params.groupId, { seated: seated === "true", limit, cursor }),
  }),
  "remove-member": async (deps, { staff, params: { offerId }, query, body }) =>
    query.preview === "true"
      ? { data: { preview: await previewRemoval(deps, offerId, body) } }
      : { data: { offer: await removeMember(deps, staff, offerId, body) } },
  "renew-links": async (deps, { staff, params }) => ({ data: await renewLinks(deps, staff, params.applicationId) }),
  "wake-application": async (deps, { staff, params }) => ({
    data: await wakeApplication(deps, staff, params.applicationId),
  }),
};

/**
 * Of a link in a mail's header, a POST that says nothing is not RFC 8058's one click, whose body tells it from what a
 * scanner sends: it changes nothing, and is not answered as if it had.
 */
function wishOf(claims: LinkClaims, body: z.infer<typeof Preferences>): PreferenceWish {
  if ("List-Unsubscribe" in body) return oneClickWish(claims);
  const says = Object.values(body).some((value) => value !== undefined);
  if (!says && claims.subject.length > 1) throw new DomainError("validation-failed", "one-click-unsaid");
  return body;
}

/** RFC 8058: the mail client posts to the address in the mail's header, whose link names the kind of mail. */
function oneClickWish({ subject: [, kind] }: LinkClaims): "unsubscribe-reminders" | "unsubscribe-optional" {
  if (kind === "reminder") return "unsubscribe-reminders";
  if (kind === "optional") return "unsubscribe-optional";
  throw new DomainError("validation-failed", "one-click-only");
}
