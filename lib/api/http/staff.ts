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
  if (!wordsOf(claims.scope).includes(COORDINATE_SCOPE)) {
    throw forbidden({ code: "token-without-scope", facts: { scope: COORDINATE_SCOPE } });
  }
  const groups = wordsOf(claims["cognito:groups"]);
  if (!groups.includes(COORDINATOR_GROUP)) {
    throw forbidden({ code: "account-outside-group", facts: { group: COORDINATOR_GROUP } });
  }
  if (typeof claims.sub !== "string") throw forbidden("token-without-subject");
  return { subject: claims.sub, groups };
}

/** API Gateway writes a list claim as "[a b]"; others give an array, or words with spaces. */
function wordsOf(claim: unknown): readonly string[] {
  if (Array.isArray(claim)) return claim.map(String);
  if (typeof claim !== "string") return [];
  return claim
    .replace(/^\[|\]$/g, "")
    .split(/[\s,]+/)
    .filter((word) => word !== "");
}

function forbidden(detail: Detail | BareDetail): DomainError {
  return new DomainError("forbidden", detail);
}
