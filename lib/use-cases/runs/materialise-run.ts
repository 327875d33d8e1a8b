import { locksAt } from "../../domain/groups/lock.ts";
import { contentHash, offerIdOf } from "../../domain/hash.ts";
import type { CaseCode, GroupId, PersonId, RunId } from "../../domain/ids.ts";
import type { MatchResult, Placed } from "../../domain/runs/match-result.ts";
import type { Run, RunException } from "../../domain/runs/match-run.ts";
import { withExceptions } from "../../domain/runs/run-exceptions.ts";
import { match } from "../../matching/match.ts";
import { commitIfCurrent, commitOrRetry } from "../commit.ts";
import { takesPeople } from "../groups/matchable-group.ts";
import type { Change, Deps } from "../ports.ts";
import { lockGroup } from "../sessions/lock-group.ts";
import { orSetAside } from "../set-aside.ts";
import { discardSuperseded } from "./discard-superseded.ts";
import { byGroup, exceptionsNow } from "./seating/exceptions-now.ts";
import { seatAgain } from "./seating/seat-again.ts";
import { offerChanges, offerOf, PEOPLE_PER_TRANSACTION, type Seated } from "./seating/seat-offers.ts";
import { stillOfferable } from "./seating/still-offerable.ts";
import { inputOf, resultOf } from "./staged-run.ts";

// Each try that fails means that somebody else's write went through; the queue delivers the job again after that.
const TRIES = 20;

/**
 * Makes the offers of an approved run, group by group. Does nothing for a run in any other state. Killed anywhere it
 * is resumed by running it again: offers have one id a run and person, finished groups have a checkpoint, and what
 * changed since the snapshot is read anew. Who cannot be offered a seat any more becomes an exception of the run.
 */
export async function materialiseRun(deps: Deps, runId: RunId): Promise<void> {
  const run = await deps.store.run(runId);
  if (run?.status !== "APPROVED") return;
  const result = await approvedResult(deps, run);
  const done = new Set(await deps.store.checkpoints(runId));
  const found: RunException[] = [];
  for (const [groupId, placed] of byGroup(result)) {
    if (!done.has(groupId)) found.push(...(await materialiseGroup(deps, run, groupId, placed)));
  }
  await discardSuperseded(deps, run);
  await finish(deps, run, await exceptionsOf(deps, run, result), found);
}

/** Looked at again as a whole; then one transaction, or a few for a big group: the last one writes the checkpoint. */
async function materialiseGroup(
  deps: Deps,
  run: Run,
  groupId: GroupId,
  placed: readonly Placed[],
): Promise<readonly RunException[]> {
  const { kept, alone, exceptions } = await seatAgain(deps, run, groupId, placed);
  // Once a coordinator was told that somebody is an exception, they stay one, though it be mended since.
  const told = new Set(run.exceptions);
  const seated = placed
    .filter(({ caseCode }) => kept.has(caseCode) && !told.has(caseCode))
    .map((one): Seated => ({ ...one, alone: alone.get(one.personId) }));
  for (let start = 0; start === 0 || start < seated.length; start += PEOPLE_PER_TRANSACTION) {
    const people = seated.slice(start, start + PEOPLE_PER_TRANSACTION);
    await offerSeats(deps, run, groupId, people, start + PEOPLE_PER_TRANSACTION >= seated.length);
  }
  return exceptions;
}

async function offerSeats(
  deps: Deps,
  run: Run,
  groupId: GroupId,
  people: readonly Seated[],
  isLast: boolean,
): Promise<void> {
  const { runId } = run;
  const checkpoint: readonly Change[] = isLast ? [{ write: "run-checkpoint", runId, groupId }] : [];
  const attempt = async () => {
    // Another delivery of this job has done the group meanwhile.
    if ((await deps.store.checkpoints(runId)).includes(groupId)) return { changes: [] };
    return { changes: [...(await changesFor(deps, run, groupId, people)), ...checkpoint] };
  };
  await commitOrRetry(deps, attempt, TRIES);
}

/** Who can still be offered a seat, on the seats that are free now. */
async function changesFor(
  deps: Deps,
  run: Run,
  groupId: GroupId,
  people: readonly Seated[],
): Promise<readonly Change[]> {
  const now = deps.clock.now();
  const [group, sessions] = await Promise.all([
    orSetAside(deps, () => deps.store.group(groupId), undefined),
    deps.store.sessions(groupId),
  ]);
  if (!takesPeople(group, sessions, now)) return lockGroup(group, sessions, now);
  const locked = locksAt(group, sessions, now);
  const seats = await deps.store.seats(groupId);
  const free = seats.filter(({ state }) => state === "FREE").map(({ number }) => number);
  const sitting = new Set(seats.flatMap(({ personId }) => personId ?? []));
  const { cadence } = deps.settings;
  const changes: Change[] = [];
  for (const placed of people) {
    const offerable = await stillOfferable(deps, run, placed);
    if (offerable === undefined || offerable.why !== undefined) continue;
    // Kept apart from somebody there since it was looked at; whoever pairs either of them makes this decided anew.
    if (await isKeptApart(deps, placed.personId, sitting)) continue;
    const { application } = offerable;
    const terms = { locksAt: locked, zone: application.timeZone, cadence, now };
    const seat = free.shift();
    if (seat === undefined) break;
    sitting.add(placed.personId);
    changes.push(...offerChanges(offerOf(run.runId, placed, seat, terms), application, cadence));
  }
  return changes;
}

async function isKeptApart(deps: Deps, person: PersonId, from: ReadonlySet<PersonId>): Promise<boolean> {
  const pairs = await deps.store.pairsOf(person);
  return pairs.some(({ kind, otherId }) => kind === "apart" && from.has(otherId));
}

async function exceptionsOf(deps: Deps, run: Run, result: MatchResult): Promise<readonly CaseCode[]> {
  const exceptions: CaseCode[] = [];
  for (const [, placed] of byGroup(result)) {
    const offers = await Promise.all(
      placed.map(({ personId }) => orSetAside(deps, () => deps.store.offer(offerIdOf(run.runId, personId)), "there")),
    );
    exceptions.push(...placed.filter((_, index) => offers[index] === undefined).map(({ caseCode }) => caseCode));
  }
  return exceptions;
}

async function finish(
  deps: Deps,
  run: Run,
  exceptions: readonly CaseCode[],
  found: readonly RunException[],
): Promise<void> {
  const known = [...found, ...(run.exceptionReasons ?? [])];
  // Of a group that an earlier delivery of this job has done, what it found is found again.
  const isWhole = exceptions.every((code) => known.some(({ caseCode }) => caseCode === code));
  const again = isWhole ? [] : await exceptionsNow(deps, run);
  const reasons = new Map([...again, ...known].map((each) => [each.caseCode, each]));
  const exceptionReasons = exceptions.flatMap((caseCode) => reasons.get(caseCode) ?? []);
  const { failure: _over, ...went } = run;
  const finished: Run = {
    ...withExceptions(went, exceptions, exceptionReasons),
    status: "MATERIALISED",
    rev: run.rev + 1,
  };
  // Losing here means that another delivery of this job has finished the run: nothing else writes an approved one.
  if (!(await commitIfCurrent(deps, [{ write: "run", run: finished, expect: run.rev }]))) return;
  deps.telemetry.event("info", "run-materialised", { runId: run.runId, exceptions: exceptions.length });
}

/** The result that was approved: staged, or else solved again, which gives the very same one. */
async function approvedResult(deps: Pick<Deps, "store">, run: Run): Promise<MatchResult> {
  const staged = await resultOf(deps, run);
  if (staged !== undefined) return staged;
  const snapshot = await deps.store.snapshot(run.runId);
  const again = snapshot === undefined ? undefined : match(inputOf(run, snapshot));
  if (again === undefined || contentHash(again) !== run.resultHash) {
    throw new Error(`run ${run.runId}: the approved result is neither staged nor reproducible`);
  }
  await deps.store.saveRunResult(run.runId, again);
  return again;
}
