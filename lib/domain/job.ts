import * as z from "zod";
import { addMinutes, Instant } from "../time/instant.ts";
import { jobIdOf } from "./hash.ts";
import { ActId, ApplicationId, GroupId, JobId, OfferId, PersonId, RunId } from "./ids.ts";

/** What is done apart from the call that makes it necessary: which work, and what it is about. */
export const Work = z.discriminatedUnion("job", [
  z.object({ job: z.literal("preview"), runId: RunId }),
  z.object({ job: z.literal("materialise"), runId: RunId }),
  /**
   * Somebody became available, a seat became free, or a group opened: fill open groups under their standing approval.
   * `because`: of whom or what, so that no two who arrive at once write one row.
   */
  z.object({ job: z.literal("arrival"), because: z.union([ApplicationId, OfferId, GroupId, z.literal("night")]) }),
  /** A group's calendar and ledger are brought up to date: nightly, and where something of it has just changed. */
  z.object({ job: z.literal("plan-group"), groupId: GroupId }),
  /** What an act over a group is to each person in it. */
  z.object({ job: z.literal("settle-act"), groupId: GroupId, actId: ActId }),
  /** Somebody turned out to be another person: what was confirmed of whom to be with goes along. */
  z.object({ job: z.literal("move-pairs"), from: PersonId, to: PersonId }),
  /** More share an address than the transaction of a hold has room for: the clocks of their offers, and who waits. */
  z.object({ job: z.literal("settle-clocks"), personId: PersonId }),
  /** Nightly: ask about the free seats of open groups that ask. */
  z.object({ job: z.literal("free-seats") }),
  /** Nightly: tell of licences that end, or do not hold where a member is. */
  z.object({ job: z.literal("licences") }),
  /** Nightly: write again what an older version of this code has stored. */
  z.object({ job: z.literal("renew-records") }),
]);
export type Work = z.infer<typeof Work>;

/**
 * Work that is still to be done: written in the transaction that makes it necessary, deleted once it is done. Until
 * then it is handed over again, so that no queue can lose it.
 */
export const Job = z.object({
  jobId: JobId,
  work: Work,
  /** How often it was asked for. Done is what nobody asked for again since it was begun. */
  asks: z.int().min(1),
  /** Since when it is waited for. */
  askedAt: Instant,
  /** When it is handed over again. */
  dueAt: Instant,
  /** How often it was handed over again. */
  tries: z.int().nonnegative(),
  /** How often it went wrong. */
  failures: z.int().nonnegative(),
  /** Somebody is at it until then. */
  leaseUntil: Instant.optional(),
  /** The request that led to it, as the log names it. */
  requestId: z.string().optional(),
  rev: z.int().nonnegative(),
});
export type Job = z.infer<typeof Job>;

const LONGEST_WAIT_MINUTES = 15;
/** Longer than whoever does it may run, so that a lease that ran out means that they died. */
const LEASE_MINUTES = 6;

/**
 * To be handed over at once by whoever asks; should that fail, a minute later. Arrivals lie in their queue for a minute
 * first, so that those of a minute come together.
 */
export function newJob(work: Work, now: Instant): Job {
  const dueAt = addMinutes(now, work.job === "arrival" ? 2 : 1);
  return { jobId: jobIdOf(work), work, asks: 1, askedAt: now, dueAt, tries: 0, failures: 0, rev: 1 };
}

/** Handed over again: the next time is further off each time, and there always is one. */
export function handedOver(job: Job, now: Instant): Job {
  const tries = job.tries + 1;
  return { ...job, tries, dueAt: addMinutes(now, waitAfter(tries)), rev: job.rev + 1 };
}

export function begun(job: Job, now: Instant): Job {
  const leaseUntil = addMinutes(now, LEASE_MINUTES);
  return { ...job, leaseUntil, dueAt: leaseUntil, rev: job.rev + 1 };
}

/** It went wrong: again in some minutes. */
export function putOff({ leaseUntil: _over, ...job }: Job, now: Instant): Job {
  return { ...job, failures: job.failures + 1, dueAt: addMinutes(now, waitAfter(job.failures)), rev: job.rev + 1 };
}

export function isBeingDone({ leaseUntil }: Pick<Job, "leaseUntil">, now: Instant): boolean {
  return leaseUntil !== undefined && leaseUntil > now;
}

function waitAfter(times: number): number {
  return Math.min(2 ** times, LONGEST_WAIT_MINUTES);
}

/** Whether it is among what is done together for a programme. */
export function isArrival({ work }: Pick<Job, "work">): boolean {
  return work.job === "arrival";
}
