import type { JobId } from "../../../domain/ids.ts";
import { Job } from "../../../domain/job.ts";
import type { Instant } from "../../../time/instant.ts";
import type { Engine } from "../engine.ts";
import { type Item, parseIfStored, type RecordKind } from "../items.ts";
import { endOf, jobKey, timeKey } from "../keys.ts";
import { firstOf } from "../merge.ts";
import { get } from "../read.ts";
import { TABLES } from "../tables.ts";
import { expecting, itemOf, put, remove, type Write } from "../write.ts";

export const JOB: RecordKind<typeof Job> = {
  name: "job",
  table: "outbox",
  keyed: { pk: "JOB#", sk: "META" },
  schema: Job,
  upgrades: [],
};

/**
 * In the index of what is due, apart from messages: neither waits behind the other. What nobody has done yet is little,
 * so one partition holds it.
 */
const DUE = "JOBS";

function dueKeys({ jobId, dueAt }: Job): Item {
  return { duePk: DUE, dueSk: timeKey(dueAt, jobId) };
}

/**
 * Without reading first: who asks does not know whether it was asked for, and two who ask at once both succeed. No
 * version is asked for either: all but the counts is written anew, so no half of another version is left.
 */
export function askJob(engine: Engine, job: Job): Write {
  const key = jobKey(job.jobId);
  const item = itemOf(engine, JOB, key, job, dueKeys(job));
  const fields = Object.entries(item).filter(([name, value]) => !KEPT.has(name) && value !== undefined);
  const set = [...fields.map((_, at) => `#f${at} = :f${at}`), "askedAt = if_not_exists(askedAt, :askedAt)"].join(", ");
  return {
    Update: {
      TableName: engine.tables.outbox,
      Key: { ...key },
      UpdateExpression: `SET ${set} REMOVE leaseUntil ADD rev :one, asks :one`,
      ExpressionAttributeNames: Object.fromEntries(fields.map(([name], at) => [`#f${at}`, name])),
      ExpressionAttributeValues: {
        ...Object.fromEntries(fields.map(([, value], at) => [`:f${at}`, value])),
        ":askedAt": job.askedAt,
        ":one": 1,
      },
    },
  };
}

/** What the row that is there already goes on from. */
const KEPT: ReadonlySet<string> = new Set(["pk", "sk", "askedAt", "asks", "rev", "leaseUntil"]);

export function stepJob(engine: Engine, job: Job, expect: number): Write {
  return put(engine, JOB, jobKey(job.jobId), job, expecting(expect), dueKeys(job));
}

/** `askedAt` too: a row that was deleted and written anew counts from one again. */
export function finishJob({ tables }: Engine, { jobId, asks, askedAt }: Job): Write {
  return remove(tables.outbox, jobKey(jobId), {
    expression: "asks = :asks AND askedAt = :askedAt",
    values: { ":asks": asks, ":askedAt": askedAt },
  });
}

export async function readJob(engine: Engine, id: JobId): Promise<Job | undefined> {
  return parseIfStored(JOB, await get(engine, engine.tables.outbox, jobKey(id)));
}

export async function readDueJobs(engine: Engine, now: Instant, limit: number): Promise<readonly Job[]> {
  const due = {
    table: engine.tables.outbox,
    index: { name: "due", keys: TABLES.outbox.indexes.due },
    partitions: [DUE],
    bound: { operator: "<=", value: endOf(now) },
    order: "ascending",
    kind: JOB,
  } as const;
  const { found } = await firstOf(engine, due, limit);
  return found.map(({ record }) => record);
}
