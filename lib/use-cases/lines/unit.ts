import type { ApplicationId, GroupId, PersonId } from "../../domain/ids.ts";
import { type Application, isCandidate } from "../../domain/intake/application.ts";
import { type Pair, type PairKind, pairCodes } from "../../domain/intake/pair.ts";
import type { Candidate } from "../../domain/runs/match-input.ts";
import { addressWaits } from "../people-at-address.ts";
import type { Deps } from "../ports.ts";
import { candidate, codesOf } from "../runs/take-snapshot.ts";
import type { StandingGroups } from "./standing-groups.ts";

/** Somebody who may be offered a seat, and whoever waits to sit where they sit. */
export type Unit = {
  readonly candidates: readonly Candidate[];
  /** Whom they are kept together with has a place there already. */
  readonly onlyIn: GroupId | undefined;
};

/** As it is now, read by key. undefined: nothing may be offered to them. */
export async function unitOf(
  deps: Deps,
  groups: StandingGroups,
  applicationId: ApplicationId,
): Promise<Unit | undefined> {
  const application = await deps.store.application(applicationId);
  return application && unitWith(deps, groups, application);
}

/**
 * By which application the person of this one waits now: a hold or a seat is theirs, and what ended it may have been
 * decided or said about another of theirs. undefined: by none.
 */
export async function waitingNow(deps: Deps, applicationId: ApplicationId): Promise<Application | undefined> {
  const named = await deps.store.application(applicationId);
  if (named === undefined || named.status === "WAITING") return named;
  const counts = await deps.store.applicationOfPerson(named.personId);
  return counts?.status === "WAITING" ? counts : undefined;
}

/** Of somebody as they have just been read. */
export async function unitWith(
  deps: Deps,
  groups: StandingGroups,
  application: Application,
): Promise<Unit | undefined> {
  const { applicationId } = application;
  if (!(await mayBeOffered(deps, application))) return undefined;
  const together = await bundleOf(deps, application);
  const candidates = await candidatesOf(deps, groups, together.waiting);
  if (!candidates.some((one) => one.applicationId === applicationId)) return undefined;
  return { candidates, onlyIn: together.placedIn };
}

async function mayBeOffered(deps: Deps, application: Application): Promise<boolean> {
  if (!isCandidate(application, false)) return false;
  const { store } = deps;
  const { personId } = application;
  const [hold, placement, contact] = await Promise.all([
    store.hold(personId),
    store.placement(personId),
    store.contact(personId),
  ]);
  return hold === undefined && placement === undefined && (await addressWaits(deps, contact)) === undefined;
}

type Waiting = { readonly application: Application; readonly pairs: readonly Pair[] };
type Bundle = { readonly waiting: readonly Waiting[]; readonly placedIn: GroupId | undefined };

/** With everybody they sit together with, and those with them. Whoever waits for something else holds nobody up. */
async function bundleOf(deps: Deps, first: Application): Promise<Bundle> {
  const waiting = new Map<PersonId, Waiting>([[first.personId, await withPairs(deps, first)]]);
  let placedIn: GroupId | undefined;
  for (const { pairs } of waiting.values()) {
    for (const otherId of othersOf(pairs, "together")) {
      if (waiting.has(otherId)) continue;
      placedIn ??= (await deps.store.placement(otherId))?.groupId;
      const other = await deps.store.applicationOfPerson(otherId);
      if (other && (await mayBeOffered(deps, other))) waiting.set(otherId, await withPairs(deps, other));
    }
  }
  return { waiting: [...waiting.values()], placedIn };
}

async function withPairs(deps: Deps, application: Application): Promise<Waiting> {
  return { application, pairs: await deps.store.pairsOf(application.personId) };
}

async function candidatesOf(
  deps: Deps,
  groups: StandingGroups,
  waiting: readonly Waiting[],
): Promise<readonly Candidate[]> {
  const applications = waiting.map(({ application }) => application);
  const intakes = await deps.store.intakes(applications.map(({ applicationId }) => applicationId));
  const codes = codesOf(applications, [...groups.values()]);
  return waiting.flatMap(
    ({ application, pairs }) =>
      candidate(application, intakes.get(application.applicationId), pairCodes(pairs, codes)) ?? [],
  );
}

function othersOf(pairs: readonly Pair[], of: PairKind): readonly PersonId[] {
  return pairs.flatMap(({ kind, otherId }) => (kind === of ? [otherId] : []));
}

/** Those who wait and may not sit where this person sits. */
export async function keptApartFrom(deps: Deps, personId: PersonId): Promise<readonly ApplicationId[]> {
  const others = othersOf(await deps.store.pairsOf(personId), "apart");
  const applications = await Promise.all(others.map((other) => deps.store.applicationOfPerson(other)));
  return applications.flatMap((other) => (other?.status === "WAITING" ? [other.applicationId] : []));
}
