import { createHash, createHmac } from "node:crypto";
import { ActId, ApplicationId, GroupId, JobId, MessageId, OfferId, PersonId, RunId, SessionId, TaskId } from "./ids.ts";
import { mailboxOf } from "./mail-address.ts";

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** 26 Crockford base-32 characters (130 bits) of a digest: the id alphabet, without look-alike letters. */
function base32(digest: Buffer): string {
  return Array.from(digest.subarray(0, 26), (byte) => CROCKFORD[byte & 31]).join("");
}

/** Hex SHA-256 of a canonical JSON text: keys sorted at every depth, so that equal values hash equally. */
export function contentHash(value: unknown): string {
  return createHash("sha256").update(canonicalJson(value)).digest("hex");
}

export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value ?? null);
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(",")}}`;
}

/** Same purpose, subject, recipient and revision, same id: planning a message twice writes one row. */
export function messageIdOf(purpose: string, subject: string, recipient: string, revision: number): MessageId {
  const key = canonicalJson([purpose, subject, recipient, revision]);
  return MessageId.parse(`msg_${base32(createHash("sha256").update(key).digest())}`);
}

/** The n-th occurrence of a group's series keeps its id when it is moved, and when it is planned again. */
export function sessionIdOf(group: string, number: number): SessionId {
  const key = canonicalJson([group, number]);
  return SessionId.parse(`ses_${base32(createHash("sha256").update(key).digest())}`);
}

/** One offer a person and run: a run that is resumed makes the same offers, not second ones. */
export function offerIdOf(run: string, person: string): OfferId {
  const key = canonicalJson([run, person]);
  return OfferId.parse(`off_${base32(createHash("sha256").update(key).digest())}`);
}

/** One draft a run and proposal: a proposal that is turned into a draft twice is one group. */
export function proposedGroupIdOf(run: string, index: number): GroupId {
  const key = canonicalJson(["proposal", run, index]);
  return GroupId.parse(`grp_${base32(createHash("sha256").update(key).digest())}`);
}

/** Same kind, subject and round, same id: what opens a task twice opens one. */
export function taskIdOf(kind: string, subject: string, round: string): TaskId {
  const key = canonicalJson([kind, subject, round]);
  return TaskId.parse(`tsk_${base32(createHash("sha256").update(key).digest())}`);
}

/** One act a group and the version it was decided on: said twice, it is one. */
export function actIdOf(group: string, rev: number, act: string): ActId {
  const key = canonicalJson(["act", group, rev, act]);
  return ActId.parse(`act_${base32(createHash("sha256").update(key).digest())}`);
}

/** Same work, same id: what is asked for twice before it is done is done once. */
export function jobIdOf(work: unknown): JobId {
  return JobId.parse(
    `job_${base32(
      createHash("sha256")
        .update(canonicalJson(["job", work]))
        .digest(),
    )}`,
  );
}

/**
 * Under what an address is kept, without the address: `secret` keeps it from being searched with a list of addresses.
 * Spellings of one mailbox have one.
 */
export function addressMacOf(email: string, secret: string): string {
  return keyedHash(mailboxOf(email), secret);
}

/** Where a request came from, for a day: the next day it is another, and nobody can tell that it was the same. */
export function clientMacOf(source: string, day: string, secret: string): string {
  return keyedHash(canonicalJson(["client", day, source]), secret);
}

function keyedHash(text: string, secret: string): string {
  if (secret === "") throw new Error("an address needs the secret, which is only given to functions that name people");
  return base32(createHmac("sha256", secret).update(text).digest());
}

/** Ids for what comes out of files and has none: the same source text gives the same ids, on every machine. */
export function idsOfSource(source: string): {
  readonly groupId: GroupId;
  readonly applicationId: ApplicationId;
  readonly personId: PersonId;
  readonly runId: RunId;
} {
  const part = base32(
    createHash("sha256")
      .update(canonicalJson(["file", source]))
      .digest(),
  );
  return {
    groupId: GroupId.parse(`grp_${part}`),
    applicationId: ApplicationId.parse(`app_${part}`),
    personId: PersonId.parse(`per_${part}`),
    runId: RunId.parse(`run_${part}`),
  };
}
