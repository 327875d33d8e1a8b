import type { JobId } from "../../../domain/ids.ts";
import { isArrival, Job } from "../../../domain/job.ts";
import type { Instant } from "../../../time/instant.ts";
import type { Engine } from "../engine.ts";
import { type Item, parseIfStored, parseReadable, type RecordKind } from "../items.ts";
import { endOf, jobKey, type Key, timeKey } from "../keys.ts";
import { firstOf } from "../merge.ts";
import { get, queryAll } from "../read.ts";
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

/**
 * Dealt with together, a programme at a time, so they lie in one partition, where none is overlooked: an index trails
 * what it is of. It is read as a whole, by whoever looks for what is due as well.
 */
export const ARRIVAL: RecordKind<typeof Job> = {
  name: "arrival",
  table: "outbox",
  keyed: { pk: "ARRIVALS#", sk: "job_" },
  schema: Job,
  upgrades: [],
};

const arrivalsPk = ({ programme }: Engine): string => `${ARRIVAL.keyed.pk}${programme}`;

type Place = { readonly kind: RecordKind<typeof Job>; readonly key: Key; readonly dueKeys: Item };

function placeOf(engine: Engine, job: Pick<Job, "jobId" | "work">, dueAt?: Instant): Place {
  const { jobId } = job;
  if (isArrival(job)) return { kind: ARRIVAL, key: { pk: arrivalsPk(engine), sk: jobId }, dueKeys: {} };
  return {
    kind: JOB,
    key: jobKey(jobId),
    dueKeys: dueAt === undefined ? {} : { duePk: DUE, dueSk: timeKey(dueAt, jobId) },
  };
}

/**
 * Without reading first: who asks does not know whether it was asked for, and two who ask at once both succeed. No
 * version is asked for either: all but the counts is written anew, so no half of another version is left.
 */
export function askJob(engine: Engine, job: Job): Write {
  const { kind, key, dueKeys } = placeOf(engine, job, job.dueAt);
  const item = itemOf(engine, kind, key, job, dueKeys);
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
  const { kind, key, dueKeys } = placeOf(engine, job, job.dueAt);
  return put(engine, kind, key, job, expecting(expect), dueKeys);
}

/** `askedAt` too: a row that was deleted and written anew counts from one again. */
export function finishJob(engine: Engine, job: Job): Write {
  return remove(engine.tables.outbox, placeOf(engine, job).key, {
    expression: "asks = :asks AND askedAt = :askedAt",
    values: { ":asks": job.asks, ":askedAt": job.askedAt },
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

export async function readArrivals(engine: Engine): Promise<readonly Job[]> {
  const items = await queryAll(engine, { table: engine.tables.outbox, pk: arrivalsPk(engine) });
  return parseReadable(engine, ARRIVAL, items).toSorted((a, b) => (a.askedAt < b.askedAt ? -1 : 1));
}
