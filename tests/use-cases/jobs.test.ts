import { describe, expect, it } from "vitest";
import type { JobId } from "../../lib/domain/ids.ts";
import type { Job } from "../../lib/domain/job.ts";
import { doJob } from "../../lib/use-cases/do-job.ts";
import { handOver } from "../../lib/use-cases/hand-over.ts";
import { sweepJobs } from "../../lib/use-cases/messages/sweep-jobs.ts";
import type { Change, Deps } from "../../lib/use-cases/ports.ts";
import { jobRecord } from "../support/records.ts";
import { SAMPLE_NOW } from "../support/samples.ts";
import { openWorld, type World } from "../support/world.ts";

const asked: Change = { write: "job", job: jobRecord() };
const { jobId } = jobRecord();

async function withJob(): Promise<World> {
  const world = await openWorld({ now: SAMPLE_NOW });
  await world.deps.store.commit([asked]);
  return world;
}

const withoutQueue = (deps: Deps): Deps => ({
  ...deps,
  queue: {
    ...deps.queue,
    toMatcher: async () => Promise.reject(new TypeError("the queue at sqs.example.org is down")),
  },
});

/** Does the job, and says how often it was begun. */
async function doing(deps: Deps, id: JobId, meanwhile: (job: Job) => Promise<boolean> = async () => true) {
  let begun = 0;
  await doJob(deps, id, async (_deps, job) => {
    begun += 1;
    return meanwhile(job);
  });
  return begun;
}

describe("handing over", () => {
  it("names each job among what was committed, and nothing else", async () => {
    const { deps, jobs } = await openWorld({ now: SAMPLE_NOW });
    await handOver(deps, [asked, { write: "nonce", nonce: "n", expiresAt: SAMPLE_NOW }]);
    expect(jobs.matcher).toEqual([jobRecord().work]);
  });

  it("is no failure when the queue is down: it is counted, and logged without what the queue said", async () => {
    const { deps, telemetry } = await openWorld({ now: SAMPLE_NOW });
    await handOver(withoutQueue(deps), [asked]);
    expect(telemetry.counted("hand-overs-failed")).toBe(1);
    expect(telemetry.events).toEqual([
      { level: "warn", name: "hand-over-failed", fields: { jobs: 1, error: "TypeError" } },
    ]);
  });
});

describe("work that was written down", () => {
  it("is handed over again a minute later, then further and further apart, and never for the last time", async () => {
    const { deps, clock, jobs } = await withJob();
    const handedOver: number[] = [];
    for (let minute = 0; minute <= 60; minute += 1) {
      const before = jobs.matcher.length;
      await sweepJobs(deps);
      if (jobs.matcher.length > before) handedOver.push(minute);
      clock.advance({ minutes: 1 });
    }
    expect(handedOver).toEqual([1, 3, 7, 15, 30, 45, 60]);
  });

  it("is counted and named once it has waited for a quarter of an hour", async () => {
    const { deps, clock, telemetry } = await withJob();
    clock.advance({ minutes: 14 });
    await sweepJobs(deps);
    expect(telemetry.counted("jobs-stuck")).toBe(0);
    clock.advance({ minutes: 2 });
    await sweepJobs(deps);
    expect(telemetry.counted("jobs-stuck")).toBe(1);
    expect(telemetry.events).toEqual([
      {
        level: "error",
        name: "job-stuck",
        fields: { jobId, job: "preview", askedAt: SAMPLE_NOW, tries: 1, failures: 0 },
      },
    ]);
  });

  it("stays due when the queue is down at the sweep too", async () => {
    const { deps, clock, jobs } = await withJob();
    clock.advance({ minutes: 1 });
    await expect(sweepJobs(withoutQueue(deps))).rejects.toThrow("is down");
    await sweepJobs(deps);
    expect(jobs.matcher).toEqual([jobRecord().work]);
  });

  it("is one row however often it is asked for, and is waited for since the first time", async () => {
    const { deps } = await withJob();
    await deps.store.commit([{ write: "job", job: jobRecord(1, { askedAt: "2026-09-01T09:05:00.000Z" }) }]);
    expect(await deps.store.job(jobId)).toMatchObject({ asks: 2, askedAt: SAMPLE_NOW });
  });

  it("is gone once it is done, and handing it over once more does nothing", async () => {
    const { deps } = await withJob();
    expect(await doing(deps, jobId)).toBe(1);
    expect(await deps.store.job(jobId)).toBeUndefined();
    expect(await doing(deps, jobId)).toBe(0);
  });

  it("stays when it was asked for again while it was done", async () => {
    const { deps } = await withJob();
    await doing(deps, jobId, async () => {
      await deps.store.commit([asked]);
      return true;
    });
    expect(await doing(deps, jobId)).toBe(1);
    expect(await deps.store.job(jobId)).toBeUndefined();
  });

  it("is gone when it was only handed over again while it was done", async () => {
    const { deps, clock } = await withJob();
    await doing(deps, jobId, async () => {
      clock.advance({ minutes: 6 });
      await sweepJobs(deps);
      return true;
    });
    expect(await deps.store.job(jobId)).toBeUndefined();
  });

  it("is not begun by another as long as somebody is at it, and is begun again once they must have died", async () => {
    const { deps, clock, jobs } = await withJob();
    const dies = doing(deps, jobId, async () => Promise.reject(new Error("killed")));
    await expect(dies).rejects.toThrow("killed");
    clock.advance({ minutes: 5 });
    await sweepJobs(deps);
    expect(jobs.matcher).toEqual([]);
    expect(await doing(deps, jobId)).toBe(0);
    clock.advance({ minutes: 1 });
    await sweepJobs(deps);
    expect(jobs.matcher).toHaveLength(1);
    expect(await doing(deps, jobId)).toBe(1);
  });

  it("that went wrong is handed over again in a minute, then in two, and in minutes ever after", async () => {
    const { deps, clock, jobs } = await withJob();
    const waits: number[] = [];
    for (let failure = 0; failure < 6; failure += 1) {
      await doing(deps, jobId, async () => false);
      let minutes = 0;
      for (const handed = jobs.matcher.length; jobs.matcher.length === handed; minutes += 1) {
        clock.advance({ minutes: 1 });
        await sweepJobs(deps);
      }
      waits.push(minutes);
    }
    expect(waits).toEqual([1, 2, 4, 8, 15, 15]);
    expect(await deps.store.job(jobId)).toMatchObject({ failures: 6 });
  });
});
