import { type BareDetail, type Detail, DomainError } from "../../domain/errors.ts";
import type { Staff } from "../../use-cases/ports.ts";
import type { ApiEvent } from "./event.ts";

export const COORDINATE_SCOPE = "groupwright/coordinate";
export const COORDINATOR_GROUP = "coordinator";

/**
 * Who acts. The authorizer has checked signature, issuer and expiry, but ID and access tokens look alike to it, and it
 * knows no groups: those are checked here. Throws unauthenticated or forbidden.
 */
export function staffOf(event: ApiEvent): Staff {
  const claims = event.requestContext.authorizer?.jwt.claims;
  if (claims === undefined) {
    throw new DomainError("unauthenticated", "token-missing");
  }
  if (claims.token_use !== "access") throw forbidden("token-not-for-access");
  if (!scopesOf(claims.scope).includes(COORDINATE_SCOPE)) {
    throw forbidden({ code: "token-without-scope", facts: { scope: COORDINATE_SCOPE } });
  }
  const groups = groupsOf(claims["cognito:groups"]);
  if (!groups.includes(COORDINATOR_GROUP)) {
    throw forbidden({ code: "account-outside-group", facts: { group: COORDINATOR_GROUP } });
  }
  if (typeof claims.sub !== "string") throw forbidden("token-without-subject");
  return { subject: claims.sub, groups };
}

/** RFC 6749: scopes are parted by one space each, and hold none. */
function scopesOf(claim: unknown): readonly string[] {
  return typeof claim === "string" ? claim.split(" ") : [];
}

/** Names of groups that cannot be taken for anything but one name. */
const PLAIN = /^[\p{L}\p{M}\p{N}._:/+-]+$/u;

/**
 * API Gateway writes a list claim as "[a b]", by which "night,coordinator", or a name with brackets, cannot be told
 * from several. In no group is therefore whoever is in one that has such a name; a list of names that stayed one is
 * taken as it is.
 */
function groupsOf(claim: unknown): readonly string[] {
  if (Array.isArray(claim)) return claim.every((name) => typeof name === "string") ? claim : [];
  const written = typeof claim === "string" ? /^\[(.*)\]$/s.exec(claim)?.[1] : undefined;
  const names = written?.split(" ") ?? [];
  return names.every((name) => PLAIN.test(name)) ? names : [];
}

function forbidden(detail: Detail | BareDetail): DomainError {
  return new DomainError("forbidden", detail);
}
