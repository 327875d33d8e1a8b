import { ApplicationId, GroupId, OfferId } from "../../domain/ids.ts";
import { type Job, putOff, type Work } from "../../domain/job.ts";
import { commitIfCurrent } from "../commit.ts";
import type { Deps } from "../ports.ts";
import { callLine } from "./call-line.ts";
import { drawnFromPool, drawUpLines } from "./draw-up-lines.ts";
import { findSeat } from "./find-seat.ts";
import { tellMissed } from "./missed.ts";
import { keepPromises } from "./offer-seats.ts";
import { type StandingGroups, standingGroups } from "./standing-groups.ts";
import { keptApartFrom } from "./unit.ts";

/** What five minutes are enough for; the rest comes a minute later. */
const MOST_AT_ONCE = 300;

/**
 * Deals with all arrivals of the programme that wait: seats that were given back go to those in line, then groups that
 * opened are filled from the pool, then whoever became available finds a seat or joins the lines. So nobody who waits
 * could have a free seat that a standing approval offers. May be cut off and repeated anywhere. One that fails keeps no
 * other from being dealt with, and comes again.
 */
export async function handleArrivals(deps: Deps): Promise<void> {
  const now = deps.clock.now();
  const waiting = (await deps.store.arrivals()).filter(({ failures, dueAt }) => failures === 0 || dueAt <= now);
  if (waiting.length === 0) return;
  await keepPromises(deps);
  const arrivals = sorted(waiting.slice(0, MOST_AT_ONCE));
  const groups = await standingGroups(deps, arrivals.groups.ids);
  for (const { job, id } of arrivals.seats) await deal(deps, [job], () => seatGivenBack(deps, groups, id));
  await deal(deps, arrivals.groups.jobs, () => drawUpLines(deps, groups, arrivals.groups.ids));
  for (const { job, id } of arrivals.people) await deal(deps, [job], () => findSeat(deps, groups, id));
  await deal(deps, arrivals.nights, () => lookAtAll(deps, groups));
}

type Sorted = {
  readonly seats: readonly { readonly job: Job; readonly id: OfferId }[];
  readonly groups: { readonly jobs: readonly Job[]; readonly ids: readonly GroupId[] };
  readonly people: readonly { readonly job: Job; readonly id: ApplicationId }[];
  readonly nights: readonly Job[];
};

function sorted(waiting: readonly Job[]): Sorted {
  const of = <Id>(schema: { readonly safeParse: (value: unknown) => { readonly data?: Id | undefined } }) =>
    waiting.flatMap((job) => {
      const id = schema.safeParse(becauseOf(job.work)).data;
      return id === undefined ? [] : [{ job, id }];
    });
  const groups = of(GroupId);
  return {
    seats: of(OfferId),
    groups: { jobs: groups.map(({ job }) => job), ids: groups.map(({ id }) => id) },
    people: of(ApplicationId),
    nights: waiting.filter(({ work }) => becauseOf(work) === "night"),
  };
}

function becauseOf(work: Work): string | undefined {
  return work.job === "arrival" ? work.because : undefined;
}

/** The seat of an offer that ended, and whoever it makes available: who had it, and whom it kept away. */
async function seatGivenBack(deps: Deps, groups: StandingGroups, offerId: OfferId): Promise<void> {
  const offer = await deps.store.offer(offerId);
  if (offer === undefined) return;
  await callLine(deps, groups, offer.groupId);
  for (const id of [...(await keptApartFrom(deps, offer.personId)), offer.applicationId]) {
    await findSeat(deps, groups, id);
  }
}

/** Nightly, from the pool and not from the lines: it must find nobody, and draws the lines up anew. */
async function lookAtAll(deps: Deps, groups: StandingGroups): Promise<void> {
  const drawn = await drawnFromPool(deps, [...groups.values()]);
  await tellMissed(deps, groups, drawn);
  await drawUpLines(deps, groups, [...groups.keys()], drawn);
}

/** What was asked for again meanwhile stays to be done. */
async function deal(deps: Deps, jobs: readonly Job[], perform: () => Promise<void>): Promise<void> {
  if (jobs.length === 0) return;
  try {
    await perform();
    for (const job of jobs) await commitIfCurrent(deps, [{ write: "job-done", job }]);
  } catch (failure) {
    const error = failure instanceof Error ? failure.name : "unknown";
    deps.telemetry.count("jobs-failed", jobs.length);
    for (const job of jobs) {
      deps.telemetry.event("error", "job-failed", { jobId: job.jobId, job: job.work.job, error });
      await commitIfCurrent(deps, [{ write: "job-step", job: putOff(job, deps.clock.now()), expect: job.rev }]);
    }
  }
}
