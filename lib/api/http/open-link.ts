import { DomainError } from "../../domain/errors.ts";
import type { LinkClaims, LinkPurpose } from "../../domain/link.ts";
import type { Deps } from "../../use-cases/ports.ts";
import { refuseEndedLink } from "../../use-cases/refuse-ended-link.ts";

/**
 * The claims of a link made for this purpose. Altered, foreign and misdirected links are refused in the same words, and
 * so are those that expired and those that were ended, so that nothing can be learnt by trying. Throws link-invalid or
 * link-expired.
 */
export async function openLink(
  deps: Pick<Deps, "links" | "clock" | "store">,
  token: string,
  purpose: LinkPurpose,
): Promise<LinkClaims> {
  const claims = await deps.links.open(token, deps.clock.now()).catch(refusedAlike);
  if (claims.purpose !== purpose) throw linkInvalid();
  await refuseEndedLink(deps, claims);
  return claims;
}

function refusedAlike(error: unknown): never {
  if (error instanceof DomainError && error.code === "link-invalid") throw linkInvalid();
  throw error;
}

function linkInvalid(): DomainError {
  return new DomainError("link-invalid", "link-altered");
}
