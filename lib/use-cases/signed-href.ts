import type { LinkClaims } from "../domain/link.ts";
import type { Deps } from "./ports.ts";

/**
 * The whole URL of a signed link, ready for a page or a mail.
 *
 * @example
 * const epoch = epochOf(contact);
 * await signedHref(deps, { purpose: "status", subject: [applicationId], rev: 0, epoch, expiresAt });
 */
export async function signedHref(deps: Deps, claims: LinkClaims): Promise<string> {
  return `${deps.settings.organisation.publicUrl}/l/${claims.purpose}/${await deps.links.sign(claims)}`;
}
