import type { Group, PublishedGroup } from "../../domain/groups/group.ts";
import { type ApplicationId, type CaseCode, caseCodeOf, type PersonId } from "../../domain/ids.ts";
import type { Application, KeptIntake } from "../../domain/intake/application.ts";
import { isCandidate } from "../../domain/intake/application.ts";
import { type PairCodes, pairCodes } from "../../domain/intake/pair.ts";
import { groupsClosedTo } from "../../domain/intake/wait.ts";
import type { Seat } from "../../domain/offers/cohort.ts";
import {
  answersForMatching,
  type Candidate,
  type GroupMember,
  type MatchGroup,
  type MatchInput,
} from "../../domain/runs/match-input.ts";
import type { Adjustments, Objective } from "../../domain/runs/match-run.ts";
import { meetingsAhead, type StoredMeeting } from "../../domain/sessions/meetings.ts";
import type { Instant } from "../../time/instant.ts";
import { forMatching, isInScope, isTaken, type RunScope, seatsToFill, takesPeople } from "../groups/matchable-group.ts";
import type { Deps, Store } from "../ports.ts";

export const NO_ADJUSTMENTS: Adjustments = { pins: [], exclusions: [], extraSeats: [] };

/** What a snapshot is taken from: the store, or a folder of files. */
export type SnapshotSource = Pick<Deps, "clock" | "settings" | "telemetry"> & {
  readonly store: Pick<Store, "groups" | "sessions" | "seats" | "applicationsIn" | "intakes" | "onHold" | "pairs">;
};

/**
 * All that a run may know, read once: groups that take people and have a free seat, and everybody the screening let
 * through who is waiting. No name, address, safety answer or free text of an applicant is in it.
 */
export async function takeSnapshot(deps: SnapshotSource, scope: RunScope, objective: Objective): Promise<MatchInput> {
  const now = deps.clock.now();
  const groups = await groupsWithSeats(deps, scope, now);
  // Asked each night; where no group wants people, the pool need not be read.
  if (groups.length === 0 && scope !== "all") return emptySnapshot(deps, now, objective);
  const candidates = await candidatesWaiting(deps, groups);
  const held = groups.flatMap(({ seats }) => seats.flatMap(({ applicationId }) => applicationId ?? []));
  const intakes = await deps.store.intakes(held);
  return {
    now,
    groups: groups.map((group) => matchGroup(deps, group, intakes, now)),
    candidates,
    adjustments: NO_ADJUSTMENTS,
    settings: { ...deps.settings.matching, objective },
  };
}

/** Everybody the screening let through who is waiting, with whom they may sit of those who wait or sit in `groups`. */
export async function candidatesWaiting(
  deps: SnapshotSource,
  groups: readonly Pick<SeatedGroup, "seats">[],
): Promise<readonly Candidate[]> {
  const waiting = onePerPerson(await deps.store.applicationsIn("WAITING"));
  const onHold = await deps.store.onHold(waiting.map(({ personId }) => personId));
  const pool = waiting.filter((application) => isCandidate(application, onHold.has(application.personId)));
  const intakes = await deps.store.intakes(pool.map(({ applicationId }) => applicationId));
  const pairs = Map.groupBy(await deps.store.pairs(), ({ personId }) => personId);
  const codes = codesOf(pool, groups);
  const candidates = pool.flatMap((application) => {
    const paired = pairCodes(pairs.get(application.personId) ?? [], codes);
    return candidate(application, intakes.get(application.applicationId), paired) ?? [];
  });
  if (candidates.length < pool.length) {
    deps.telemetry.event("error", "candidates-without-answers", { count: pool.length - candidates.length });
  }
  return candidates;
}

function emptySnapshot(deps: SnapshotSource, now: Instant, objective: Objective): MatchInput {
  const settings = { ...deps.settings.matching, objective };
  return { now, groups: [], candidates: [], adjustments: NO_ADJUSTMENTS, settings };
}

/** The newest, should a person have two for the moment between verifying one and withdrawing the other. */
function onePerPerson(byId: readonly Application[]): readonly Application[] {
  return [...new Map(byId.map((application) => [application.personId, application])).values()];
}

export type SeatedGroup = {
  readonly group: PublishedGroup;
  readonly sessions: readonly StoredMeeting[];
  readonly seats: readonly Seat[];
};

async function groupsWithSeats(deps: SnapshotSource, scope: RunScope, now: Instant): Promise<readonly SeatedGroup[]> {
  const groups = (await deps.store.groups(["PUBLISHED", "RUNNING"])).filter((group) => isInScope(group, scope));
  const seated = await Promise.all(groups.map((group) => seatedGroup(deps, group, now)));
  return seated
    .filter((group) => group !== undefined)
    .filter(({ group, seats }) => seatsToFill(group, seats, deps.settings.matching.expectedStay) > 0);
}

/** undefined: it takes nobody by now. */
export async function seatedGroup(
  { store }: { readonly store: Pick<Store, "sessions" | "seats"> },
  group: Group,
  now: Instant,
): Promise<SeatedGroup | undefined> {
  const sessions = await store.sessions(group.groupId);
  if (!takesPeople(group, sessions, now)) return undefined;
  return { group, sessions, seats: await store.seats(group.groupId) };
}

export function matchGroup(
  deps: Pick<Deps, "settings">,
  { group, sessions, seats }: SeatedGroup,
  intakes: ReadonlyMap<ApplicationId, KeptIntake>,
  now: Instant,
): MatchGroup {
  return {
    ...forMatching(group),
    freeSeats: seatsToFill(group, seats, deps.settings.matching.expectedStay),
    members: seats.filter(isTaken).flatMap((seat) => member(seat, intakes) ?? []),
    sessions: sessions.map(({ status, startsAt, endsAt }) => ({ status, startsAt, endsAt })),
    occurrences: meetingsAhead(sessions, now).map(({ startsAt, endsAt }) => ({ startsAt, endsAt })),
  };
}

/** A member whose intake is gone (erased on request) still counts as a member. */
function member(seat: Seat, intakes: ReadonlyMap<ApplicationId, KeptIntake>): GroupMember | undefined {
  if (seat.applicationId === undefined) return undefined;
  const intake = intakes.get(seat.applicationId);
  const answers = intake && answersForMatching(intake);
  return {
    caseCode: caseCodeOf(seat.applicationId),
    affinity: answers?.affinity ?? {},
    participationStyle: answers?.participationStyle,
  };
}

/** Everybody that a pair can be about here: who waits, and who sits in one of these groups. */
export function codesOf(
  waiting: readonly Application[],
  groups: readonly Pick<SeatedGroup, "seats">[],
): ReadonlyMap<PersonId, CaseCode> {
  const seated = groups.flatMap(({ seats }) =>
    seats.flatMap(({ personId, applicationId }) =>
      personId === undefined || applicationId === undefined ? [] : [[personId, caseCodeOf(applicationId)] as const],
    ),
  );
  return new Map([...waiting.map(({ personId, caseCode }) => [personId, caseCode] as const), ...seated]);
}

export function candidate(
  application: Application,
  intake: KeptIntake | undefined,
  pairs: PairCodes,
): Candidate | undefined {
  if (intake === undefined) return undefined;
  const { applicationId, personId, caseCode, waitingSince, accessAnswer } = application;
  return {
    applicationId,
    personId,
    caseCode,
    submittedAt: waitingSince,
    answers: answersForMatching(intake),
    declinedGroups: groupsClosedTo(application),
    ...pairs,
    ...(accessAnswer === undefined ? {} : { accessAnswer }),
  };
}
