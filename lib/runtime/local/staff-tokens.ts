import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { errors, type JWTPayload, jwtVerify, SignJWT } from "jose";
import type { JwtAuthorizer } from "../../api/http/event.ts";
import { COORDINATE_SCOPE, COORDINATOR_GROUP } from "../../api/http/staff.ts";
import type { Clock } from "../../use-cases/ports.ts";
import { keptSecret } from "./kept-secret.ts";
import { KEPT_FILES } from "./private-folder.ts";

const CLIENT = "groupwright-local";
const ISSUER = "groupwright-local";
const ALGORITHM = "RS256";

/** What may be asked of a token, to try what the API refuses. Everything left out is as a coordinator has it. */
type TokenWish = {
  readonly subject?: string;
  readonly groups?: readonly string[];
  readonly scope?: string;
  readonly tokenUse?: "access" | "id";
  /** Negative for one that has expired. */
  readonly lifetimeHours?: number;
};

/** Stands in for the user pool and for API Gateway's JWT authorizer. */
export type StaffTokens = {
  readonly issue: (wish?: TokenWish) => Promise<string>;
  /** What the authorizer hands to a function; undefined for no token, or one that does not hold. */
  readonly authorize: (authorization: string | undefined) => Promise<JwtAuthorizer | undefined>;
};

const LIFETIME_HOURS = 12;

/** With `dataDir` the key outlives the process, and so do tokens. They are of the clock that the service goes by. */
export async function staffTokens(dataDir: string | undefined, clock: Clock): Promise<StaffTokens> {
  const secret = createPrivateKey(await keptSecret(dataDir, KEPT_FILES.staffTokenKey, newKey));
  const open = createPublicKey(secret);
  const issue = async ({ subject, groups, scope, tokenUse, lifetimeHours = LIFETIME_HOURS }: TokenWish = {}) => {
    const now = secondsOf(clock);
    return new SignJWT({
      token_use: tokenUse ?? "access",
      scope: scope ?? COORDINATE_SCOPE,
      client_id: CLIENT,
      "cognito:groups": groups ?? [COORDINATOR_GROUP],
    })
      .setProtectedHeader({ alg: ALGORITHM })
      .setSubject(subject ?? "local-coordinator")
      .setIssuer(ISSUER)
      .setIssuedAt(now)
      .setExpirationTime(now + lifetimeHours * 3600)
      .sign(secret);
  };
  return { issue, authorize: (authorization) => authorize(authorization, open, clock) };
}

/** Of the epoch. */
function secondsOf(clock: Clock): number {
  return Math.floor(Date.parse(clock.now()) / 1000);
}

async function authorize(
  authorization: string | undefined,
  key: KeyObject,
  clock: Clock,
): Promise<JwtAuthorizer | undefined> {
  const token = /^Bearer +(\S+)$/i.exec(authorization ?? "")?.[1];
  if (token === undefined) return undefined;
  try {
    const currentDate = new Date(clock.now());
    const { payload } = await jwtVerify(token, key, { issuer: ISSUER, algorithms: [ALGORITHM], currentDate });
    return payload.client_id === CLIENT ? { jwt: { claims: asGatewayWrites(payload), scopes: null } } : undefined;
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}

/** API Gateway passes every claim as text, lists as "[a b]". */
function asGatewayWrites(payload: JWTPayload): Record<string, string> {
  return Object.fromEntries(
    Object.entries(payload).map(([name, value]) => [
      name,
      Array.isArray(value) ? `[${value.join(" ")}]` : String(value),
    ]),
  );
}

function newKey(): string {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return privateKey.export({ type: "pkcs8", format: "pem" }).toString();
}
