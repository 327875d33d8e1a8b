import { DomainError } from "../../domain/errors.ts";
import type { LinkClaims } from "../../domain/link.ts";
import { changePreferences as change } from "../../use-cases/members/change-preferences.ts";
import { pageOf } from "../http/page-reply.ts";
import type { Operation } from "../operation.ts";

export const changePreferences: Operation<"change-preferences"> = async (deps, { claims, body }) => {
  const wish = "List-Unsubscribe" in body ? oneClickWish(claims) : body;
  return pageOf(await change(deps, claims, wish));
};

/** RFC 8058: the mail client posts to the address in the mail's header, whose link names the kind of mail. */
function oneClickWish({ subject: [, kind] }: LinkClaims): "unsubscribe-reminders" | "unsubscribe-optional" {
  if (kind === "reminder") return "unsubscribe-reminders";
  if (kind === "optional") return "unsubscribe-optional";
  throw new DomainError("validation-failed", "One-click works with the address in a mail's List-Unsubscribe header.");
}
