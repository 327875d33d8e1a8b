import { DomainError } from "../domain/errors.ts";
import { LinkClaims } from "../domain/link.ts";
import type { Instant } from "../time/instant.ts";
import type { Links } from "../use-cases/ports.ts";

/** Message authentication with named keys, wherever the keys live. HMAC-SHA-256. */
type Macs = {
  /** Key id that new links are signed with; letters and digits. */
  readonly current: string;
  readonly sign: (text: string) => Promise<Uint8Array>;
  /** False for a wrong mac and for a key id that is not known (any more). Constant time. */
  readonly verify: (kid: string, text: string, mac: Uint8Array) => Promise<boolean>;
};

const VERSION = "v1";

/**
 * Links over any Macs. A token is `v1.<key id>.<payload>.<mac>`, the last two in base64url; the mac covers the rest.
 */
export function linksOver(macs: Macs): Links {
  return {
    sign: async (claims) => {
      const text = `${VERSION}.${macs.current}.${encode(Buffer.from(payloadOf(claims)))}`;
      return `${text}.${encode(await macs.sign(text))}`;
    },
    open: async (token, now) => {
      const claims = await authentic(macs, token);
      if (claims === undefined) throw new DomainError("link-invalid", "link-foreign");
      if (hasExpired(claims, now)) throw new DomainError("link-expired", "link-over");
      return claims;
    },
  };
}

/** Nothing in the payload is looked at before the mac has been found right. */
async function authentic(macs: Macs, token: string): Promise<LinkClaims | undefined> {
  const [version, kid, payload, mac, ...rest] = token.split(".");
  if (version !== VERSION || kid === undefined || payload === undefined || mac === undefined) return undefined;
  if (rest.length > 0) return undefined;
  const macBytes = decode(mac);
  if (macBytes === undefined) return undefined;
  const genuine = await macs.verify(kid, `${version}.${kid}.${payload}`, macBytes);
  return genuine ? claimsOf(payload) : undefined;
}

/** An array, in a fixed order, keeps the token short. */
function payloadOf({ purpose, subject, rev, expiresAt, epoch }: LinkClaims): string {
  return JSON.stringify([purpose, subject, rev, expiresAt, epoch]);
}

/** Genuine, so we wrote it: a shape we do not know means an older version of ours, and the link is refused. */
function claimsOf(payload: string): LinkClaims | undefined {
  const parts: unknown = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
  if (!Array.isArray(parts)) return undefined;
  const [purpose, subject, rev, expiresAt, epoch] = parts;
  return LinkClaims.safeParse({ purpose, subject, rev, expiresAt, epoch }).data;
}

function hasExpired(claims: LinkClaims, now: Instant): boolean {
  return Date.parse(claims.expiresAt) <= Date.parse(now);
}

function encode(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64url");
}

/** Only the one spelling that `encode` gives: decoders otherwise overlook stray letters and spare bits. */
function decode(text: string): Uint8Array | undefined {
  const bytes = Buffer.from(text, "base64url");
  return encode(bytes) === text ? bytes : undefined;
}
