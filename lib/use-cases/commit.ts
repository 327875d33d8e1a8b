import { DomainError } from "../domain/errors.ts";
import { contentHash } from "../domain/hash.ts";
import type { LinkClaims } from "../domain/link.ts";
import type { Change, Deps } from "./ports.ts";
import { ConditionFailed } from "./store-failures.ts";

// The one place where use-cases commit. All changes are in or none is; what a policy says is what it means when a
// condition failed, since something that was read beforehand is not so any more. Every other failure is passed on.

type Committing = Pick<Deps, "store">;

/** What one attempt wants to be true, beside whatever it wants to know of itself once that is so. */
type Attempt = { readonly changes: readonly Change[] };

const TRIES = 5;

/**
 * For what can be decided anew: an answer by link, a withdrawal, a decision about a case. When something changed
 * meanwhile the attempt is made again on what is true by then, so it must read everything it relies on itself, and
 * must do nothing but read. Without changes nothing is written.
 *
 * @param tries how often in all; more of them where many write to the same thing at once
 * @returns the attempt that was committed
 * @throws DomainError link-used when a single-use link acted before; link-expired when it was ended meanwhile; busy
 * when others kept being faster; and what the attempt throws
 * @example
 * const { application } = await commitOrRetry(deps, async () => {
 *   const before = await foundApplication(deps, id);
 *   const application = { ...before, status: "WITHDRAWN", rev: before.rev + 1 };
 *   return { application, changes: [{ write: "application", application, expect: before.rev }] };
 * });
 */
export async function commitOrRetry<A extends Attempt>(
  deps: Committing,
  attempt: () => Promise<A>,
  tries = TRIES,
): Promise<A> {
  let failure: ConditionFailed | undefined;
  for (let left = tries; left > 0; left -= 1) {
    const made = await attempt();
    const before = failure;
    failure = await refusal(deps, made.changes);
    if (failure === undefined) return made;
    // Once more, so that an attempt may find that the link has just done this very thing.
    if (ofLink(failure) && ofLink(before)) throw linkUsed(failure);
    if (failure.failed.some(({ write }) => write === "require-link-epoch")) throw linkOver(failure);
  }
  throw new DomainError("busy", "others-changing", [], { cause: failure });
}

/**
 * For what somebody decided by a version they had read (`If-Match`): it is theirs to read the new one and decide again.
 *
 * @throws DomainError stale-version when somebody was faster
 * @throws ConditionFailed when only changes without `expect` failed: what they add was there, though the thing itself
 * had not changed, and reading it again would not help
 * @example
 * refuseStale(group, ifMatch, "group");
 * await commitOrStale(deps, [{ write: "group", group: edited, expect: group.rev }], "group");
 */
export async function commitOrStale(deps: Committing, changes: readonly Change[], what: Versioned): Promise<void> {
  const failure = await refusal(deps, changes);
  if (failure === undefined) return;
  throw failure.failed.some(({ index }) => expects(changes[index])) ? staleVersion(what, failure) : failure;
}

/**
 * For a step that another may have taken as well, or that comes round again: a job that is delivered twice, a planner's
 * nightly round, a message that two senders claim. Losing is no failure; the caller leaves it or looks anew.
 *
 * @returns false when something else wrote first, and nothing of this was applied
 * @example if (!(await commitIfCurrent(deps, [stepOf(message, { state: "CLAIMED" })]))) return;
 */
export async function commitIfCurrent(deps: Committing, changes: readonly Change[]): Promise<boolean> {
  return (await refusal(deps, changes)) === undefined;
}

/**
 * For what nobody else can be writing: a record under an id just drawn, a line of the audit, an answer of which only
 * the last counts.
 *
 * @throws ConditionFailed which is then a fault of ours
 * @example await commitUncontested(deps, [{ write: "run", run: { ...run, runId: deps.ids.run() }, expect: "absent" }]);
 */
export async function commitUncontested(deps: Committing, changes: readonly Change[]): Promise<void> {
  await deps.store.commit(changes);
}

const STALE = { group: "stale-group", run: "stale-run" } as const;
type Versioned = keyof typeof STALE;

/** @throws DomainError stale-version when the record has changed since the version that somebody read */
export function refuseStale({ rev }: { readonly rev: number }, ifMatch: number, what: Versioned): void {
  if (rev !== ifMatch) throw staleVersion(what);
}

/** Lets a link act once: committed beside what the link does, it is refused when the link has acted before. */
export function burn(claims: LinkClaims): Change {
  return { write: "nonce", nonce: contentHash(claims), expiresAt: claims.expiresAt };
}

/** Whether the link has acted. What it did shows in what it was for: the same again is answered with that. */
export async function hasActed(deps: Committing, claims: LinkClaims): Promise<boolean> {
  return deps.store.nonceBurnt(contentHash(claims));
}

function ofLink(failure: ConditionFailed | undefined): boolean {
  return failure?.failed.some(({ write }) => write === "nonce") ?? false;
}

/** The failed conditions; undefined when the changes are in. */
async function refusal(deps: Committing, changes: readonly Change[]): Promise<ConditionFailed | undefined> {
  try {
    await deps.store.commit(changes);
    return undefined;
  } catch (failure) {
    if (failure instanceof ConditionFailed) return failure;
    throw failure;
  }
}

function expects(change: Change | undefined): boolean {
  return change !== undefined && "expect" in change;
}

function staleVersion(what: Versioned, cause?: Error): DomainError {
  return new DomainError("stale-version", STALE[what], [], { cause });
}

function linkOver(cause: Error): DomainError {
  return new DomainError("link-expired", "link-over", [], { cause });
}

function linkUsed(cause: Error): DomainError {
  return new DomainError("link-used", "link-used", [], { cause });
}
