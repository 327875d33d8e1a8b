import { DomainError } from "../domain/errors.ts";
import { contentHash } from "../domain/hash.ts";
import type { LinkClaims } from "../domain/link.ts";
import { type Change, ConditionFailed } from "./ports.ts";

const TRIES = 5;

/**
 * Runs an attempt that reads, decides and commits. When something it read had changed by the time it committed, it is
 * run again and sees the new state, so each attempt must read everything it relies on itself.
 *
 * @throws DomainError link-used when a single-use link was used before; busy when others kept being faster
 */
export async function untilCommitted<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
      if (error.failed.some(({ write }) => write === "nonce")) throw linkUsed(error);
      if (tries === TRIES)
        throw new DomainError("busy", "Others are changing this too. Please try again.", [], { cause: error });
    }
  }
}

/** Lets a link act once: refused when it has acted before. */
export function burn(claims: LinkClaims): Change {
  return { write: "nonce", nonce: contentHash(claims), expiresAt: claims.expiresAt };
}

function linkUsed(cause: Error): DomainError {
  return new DomainError("link-used", "This link has been used already.", [], { cause });
}
