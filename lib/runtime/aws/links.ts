import type { Links } from "../../use-cases/ports.ts";
import type { LinkEnvironment } from "../config.ts";
import { once } from "./once.ts";

/** Signs and opens links. KMS's client is loaded with the first one, so that no start waits for it. */
export function awsLinks(environment: LinkEnvironment): Links {
  const kms = once(async () => (await import("./kms.ts")).kmsSigner(environment));
  return {
    sign: async (claims) => (await kms()).sign(claims),
    open: async (token, now) => (await kms()).open(token, now),
  };
}

/**
 * Derived from the link key, so that there is no second secret to store or to lose. The same for as long as the key.
 */
export async function awsPersonSecret(environment: LinkEnvironment): Promise<string> {
  const { derivedSecret } = await import("./kms.ts");
  return derivedSecret(environment, "groupwright person secret");
}
