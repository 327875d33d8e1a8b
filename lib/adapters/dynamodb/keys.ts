import { contentHash } from "../../domain/hash.ts";
import type {
  ActId,
  ApplicationId,
  CaseCode,
  GroupId,
  JobId,
  MessageId,
  OfferId,
  PersonId,
  RunId,
  SessionId,
  TaskId,
} from "../../domain/ids.ts";
import type { RunTrigger } from "../../domain/runs/match-run.ts";
import type { Instant } from "../../time/instant.ts";

export type Key = { readonly pk: string; readonly sk: string };

const META = "META";

export const groupKey = (group: GroupId): Key => ({ pk: `GROUP#${group}`, sk: META });
export const seatKey = (group: GroupId, number: number): Key => ({
  pk: `GROUP#${group}`,
  sk: `SEAT#${String(number).padStart(3, "0")}`,
});
export const actKey = (group: GroupId, act: ActId): Key => ({ pk: `GROUP#${group}`, sk: `ACT#${act}` });
/** By id and not by start: a moved session keeps its row, its answers and its calendar UID. */
export const sessionKey = (group: GroupId, session: SessionId): Key => ({
  pk: `GROUP#${group}`,
  sk: `SESSION#${session}`,
});
export const rsvpKey = (group: GroupId, session: SessionId, person: PersonId): Key => ({
  pk: `GROUP#${group}`,
  sk: `RSVP#${session}#${person}`,
});
export const offerKey = (offer: OfferId): Key => ({ pk: `OFFER#${offer}`, sk: META });
export const applicationKey = (application: ApplicationId): Key => ({ pk: `APP#${application}`, sk: META });
export const caseKey = (code: CaseCode): Key => ({ pk: `CASE#${code}`, sk: META });
export const intakeKey = (application: ApplicationId): Key => ({ pk: `APP#${application}`, sk: "INTAKE" });
export const contactKey = (person: PersonId): Key => ({ pk: `PERSON#${person}`, sk: "CONTACT" });
export const holdKey = (person: PersonId): Key => ({ pk: `PERSON#${person}`, sk: "HOLD" });
export const PAIRS = "PAIRS";
/** Both sides of a pair, each beside the others of its person: few partitions hold all that there are. */
export const pairKey = (person: PersonId, other: PersonId): Key => ({
  pk: shardOf(PAIRS, person),
  sk: `${person}#${other}`,
});
export const addressKey = (mac: string): Key => ({ pk: `ADDRESS#${mac}`, sk: META });
export const allowanceKey = (of: string): Key => ({ pk: `ALLOWANCE#${of}`, sk: META });
export const taskKey = (task: TaskId): Key => ({ pk: `TASK#${task}`, sk: META });
export const placementKey = (person: PersonId, programme: string): Key => ({
  pk: `PERSON#${person}`,
  sk: `PROGRAMME#${programme}`,
});
export const signatureKey = (person: PersonId, agreementVersion: string): Key => ({
  pk: `SIGN#${person}`,
  sk: `AGREEMENT#${agreementVersion}`,
});
export const runKey = (run: RunId): Key => ({ pk: `RUN#${run}`, sk: META });
/** By time, so that the newest are the last. */
export const runOfPk = (programme: string, trigger: RunTrigger): string => `RUNS#${programme}#${trigger}`;
export const resultPk = (run: RunId): string => `RESULT#${run}`;
export const checkpointKey = (run: RunId, group: GroupId): Key => ({ pk: `RUN#${run}`, sk: `DONE#${group}` });
export const renewalKey = (programme: string): Key => ({ pk: `RENEWAL#${programme}`, sk: META });
export const linePk = (group: GroupId): string => `LINE#${group}`;
export const activeRunKey = (programme: string): Key => ({ pk: `PROGRAMME#${programme}`, sk: "ACTIVE" });
export const openListingKey = (programme: string): Key => ({ pk: `OPEN-GROUPS#${programme}`, sk: META });
export const openGroupsPk = (programme: string, version: string): string => `OPEN-GROUPS#${programme}#${version}`;
export const messageKey = (message: MessageId): Key => ({ pk: `MSG#${message}`, sk: META });
/** One a programme: what its sweeps leave to each other. */
export const paceKey = (programme: string): Key => ({ pk: `PACE#${programme}`, sk: META });
export const jobKey = (job: JobId): Key => ({ pk: `JOB#${job}`, sk: META });
export const nonceKey = (nonce: string): Key => ({ pk: `NONCE#${nonce}`, sk: META });
/** Hashed: a caller may send anything as a key, of any length, an address included. */
export const idempotencyKey = (key: string): Key => ({ pk: `IDEMPOTENCY#${contentHash(key)}`, sk: META });

/** What is written very often is spread over this many partitions, and merged when read: each is a read a page. */
const SHARDS = 4;

export const shards = (prefix: string): readonly string[] =>
  Array.from({ length: SHARDS }, (_, shard) => `${prefix}#${shard}`);

/** Ids end in random or hashed letters, so their last one spreads evenly. */
export const shardOf = (prefix: string, id: string): string => `${prefix}#${id.charCodeAt(id.length - 1) % SHARDS}`;

/** Sorts by time, then id. Instants may be written with or without milliseconds; keys always have them. */
export const timeKey = (at: Instant, id: string): string => `${sortable(at)}#${id}`;

export const sortable = (at: Instant): Instant => new Date(at).toISOString();

/** After every key of that instant, since "~" follows all letters of ids. */
export const endOf = (at: Instant): string => `${sortable(at)}#~`;
