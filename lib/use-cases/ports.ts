import type { Signature } from "../domain/groups/agreement.ts";
import type { ApplicationId, GroupId, JobId, MessageId, OfferId, PersonId, RunId } from "../domain/ids.ts";
import type { Address } from "../domain/intake/address.ts";
import type { Allowance } from "../domain/intake/allowance.ts";
import type { Application, Contact, KeptIntake } from "../domain/intake/application.ts";
import type { Hold } from "../domain/intake/hold.ts";
import type { Pair } from "../domain/intake/pair.ts";
import type { Job } from "../domain/job.ts";
import type { LinkClaims } from "../domain/link.ts";
import type { Lane } from "../domain/messages/lane.ts";
import type { Message } from "../domain/messages/message.ts";
import type { Pace } from "../domain/messages/pace.ts";
import type { SendingAccount } from "../domain/messages/sending-account.ts";
import type { Offer, Placement } from "../domain/offers/cohort.ts";
import type { Run } from "../domain/runs/match-run.ts";
import type { Rsvp, Session } from "../domain/sessions/session.ts";
import type { Settings } from "../domain/settings.ts";
import type { Task } from "../domain/staff/task.ts";
import type { Instant } from "../time/instant.ts";
import type { GroupChange, GroupStore } from "./groups/store.ts";
import type { IntakeStore } from "./intake/store.ts";
import type { LineStore } from "./lines/store.ts";
import type { MessageStore } from "./messages/store.ts";
import type { NightlyStore } from "./nightly/store.ts";
import type { OfferStore } from "./offers/store.ts";
import type { RunStore } from "./runs/store.ts";
import type { SessionStore } from "./sessions/store.ts";
import type { StaffStore } from "./staff/store.ts";

/** The present instant. Only `lib/runtime` makes one. */
export type Clock = { readonly now: () => Instant };

/** New sortable ids: prefix and ULID. */
export type Ids = {
  readonly group: () => GroupId;
  readonly application: () => ApplicationId;
  readonly run: () => RunId;
  readonly offer: () => OfferId;
  /** Random alone: nothing of when, and nothing of the address. */
  readonly person: () => PersonId;
};

/** An idempotent request's reply, kept so that the same key gets the same answer. */
export type IdempotencyRecord = {
  readonly key: string;
  readonly bodyHash: string;
  readonly status: number;
  readonly reply: unknown;
  readonly expiresAt: Instant;
};

/** A staff or safety action, append only. `details` holds ids and codes, never names, answers or addresses. */
export type AuditEntry = {
  readonly at: Instant;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly details?: Readonly<Record<string, string | number | boolean>>;
};

/**
 * Long because it is the one list of what can be written.
 *
 * One conditional write. `commit` applies a list of them in one transaction or not at all.
 * `expect`: the revision the record must still have; "absent" for one that must not exist yet.
 * Records are stored exactly as given, so the caller raises `rev` itself: `{...old, rev: old.rev + 1}` with
 * `expect: old.rev`.
 */
export type Change =
  | GroupChange
  | { readonly write: "application"; readonly application: Application; readonly expect: number | "absent" }
  /** Beside a new application: names it where its person's are found by key. */
  | { readonly write: "application-of"; readonly personId: PersonId; readonly applicationId: ApplicationId }
  /** Beside a new application: its case code finds it by key. Refused when another has drawn the same code. */
  | { readonly write: "case-code"; readonly applicationId: ApplicationId }
  /** One side of a pair; both are written together. */
  | { readonly write: "pair"; readonly pair: Pair }
  /** One side of it is no more, whether or not it was there. */
  | { readonly write: "pair-remove"; readonly personId: PersonId; readonly otherId: PersonId }
  | {
      readonly write: "intake";
      readonly applicationId: ApplicationId;
      readonly intake: KeptIntake;
      readonly expect: "absent" | "any";
    }
  | { readonly write: "contact"; readonly contact: Contact; readonly expect: number | "absent" | "any" }
  /** Of somebody who turned out to be another: nothing of it is left. */
  | { readonly write: "contact-remove"; readonly personId: PersonId; readonly expect: number }
  /** Who is reached at an address. */
  | { readonly write: "address"; readonly address: Address; readonly expect: number | "absent" }
  | { readonly write: "allowance"; readonly allowance: Allowance; readonly expect: number | "absent" }
  | { readonly write: "hold"; readonly hold: Hold; readonly expect: number | "absent" }
  | { readonly write: "hold-lift"; readonly personId: PersonId; readonly expect: number }
  /** Refused while the person is on hold, whatever for. */
  | { readonly write: "require-no-hold"; readonly personId: PersonId }
  /** Refused once this person's links are of a later epoch: what a link does, it does while it lasts. */
  | { readonly write: "require-link-epoch"; readonly personId: PersonId; readonly epoch: number }
  | { readonly write: "task"; readonly task: Task; readonly expect: number | "absent" }
  /** Adds a FREE seat. */
  | { readonly write: "seat-open"; readonly groupId: GroupId; readonly number: number }
  /** FREE -> HELD for this offer; refused when someone else holds it or the group is closed. */
  | { readonly write: "seat-hold"; readonly offer: Offer }
  /** HELD by this offer -> CONFIRMED. */
  | { readonly write: "seat-confirm"; readonly offer: Offer }
  /** HELD or CONFIRMED by this offer -> FREE. */
  | { readonly write: "seat-release"; readonly offer: Offer }
  /** FREE -> BLOCKED: the group takes nobody more. */
  | { readonly write: "seat-block"; readonly groupId: GroupId; readonly number: number }
  | { readonly write: "offer"; readonly offer: Offer; readonly expect: number | "absent" }
  /** Refused when the person already has an active placement in the programme. */
  | { readonly write: "placement-claim"; readonly placement: Placement }
  | { readonly write: "placement-end"; readonly placement: Placement }
  | { readonly write: "signature"; readonly signature: Signature }
  | { readonly write: "require-signature"; readonly personId: PersonId; readonly agreementVersion: string }
  | { readonly write: "session"; readonly session: Session; readonly expect: number | "absent" }
  | { readonly write: "rsvp"; readonly rsvp: Rsvp }
  | { readonly write: "run"; readonly run: Run; readonly expect: number | "absent" }
  /** Beside a new run: names it where the newest of its kind are found by key. */
  | { readonly write: "run-of"; readonly run: Pick<Run, "runId" | "trigger" | "requestedAt"> }
  /** The one commit point of a run: which run the programme's offers come from. "absent": none yet. */
  | { readonly write: "active-run"; readonly runId: RunId; readonly expect: RunId | "absent" | "any" }
  | { readonly write: "run-checkpoint"; readonly runId: RunId; readonly groupId: GroupId }
  /** Put if absent; refused when the id exists. For messages whose cause is new in this same transaction. */
  | { readonly write: "message"; readonly message: Message }
  /** A state step of an existing message. */
  | { readonly write: "message-step"; readonly message: Message; readonly expect: number }
  /** Refused while a sender is about to call for this message. */
  | { readonly write: "require-not-calling"; readonly messageId: MessageId }
  /**
   * Asks for work, beside what makes it necessary: the row is there until the work is done. Never refused. Where it is
   * asked for already it is asked for once more, and waits no longer for what went wrong before.
   */
  | { readonly write: "job"; readonly job: Job }
  /** A state step of an existing job. */
  | { readonly write: "job-step"; readonly job: Job; readonly expect: number }
  /** Deletes it; refused when it was asked for again since `job` was read. */
  | { readonly write: "job-done"; readonly job: Job }
  /** What a sweep leaves to the next; refused when another swept meanwhile. */
  | { readonly write: "pace"; readonly pace: Pace; readonly expect: number | "absent" | "any" }
  /** Refused when burnt before: replay of a single-use link. */
  | { readonly write: "nonce"; readonly nonce: string; readonly expiresAt: Instant }
  | { readonly write: "idempotency"; readonly record: IdempotencyRecord }
  | { readonly write: "audit"; readonly entry: AuditEntry };

/** A transaction takes this many changes. */
export const MOST_CHANGES = 100;

/**
 * What is kept, by chapter: reads return undefined for what is not there, and lists are complete unless they return a
 * Page. A new read is a line of its chapter's `store.ts`.
 */
export type Store = GroupStore &
  IntakeStore &
  LineStore &
  RunStore &
  OfferStore &
  SessionStore &
  StaffStore &
  NightlyStore &
  MessageStore & {
    /** At most MOST_CHANGES, in one transaction or not at all. Throws ConditionFailed, TransactionUnfit. */
    readonly commit: (changes: readonly Change[]) => Promise<void>;
    /** Adds planned messages that are not there yet, and leaves those that are untouched. Any number. */
    readonly addMessages: (messages: readonly Message[]) => Promise<{ readonly added: number }>;
    /** Adds sessions that are not there yet (deterministic ids), and leaves those that are untouched. Any number. */
    readonly addSessions: (sessions: readonly Session[]) => Promise<void>;
    readonly idempotency: (key: string) => Promise<IdempotencyRecord | undefined>;
    readonly nonceBurnt: (nonce: string) => Promise<boolean>;
    /** undefined: there is nothing left to do. */
    readonly job: (id: JobId) => Promise<Job | undefined>;
    /** Those that are to be handed over again at or before `now`, the longest due first. */
    readonly dueJobs: (now: Instant, limit: number) => Promise<readonly Job[]>;
    /** All arrivals of this programme that nobody has dealt with yet, the longest waiting first. Consistent. */
    readonly arrivals: () => Promise<readonly Job[]>;
  };

/** A rendered mail, ready for the wire. One recipient, always. */
export type Mail = {
  readonly to: string;
  /** Mail to there was turned away before: it is taken off the list that the mail service may keep of those. */
  readonly wasRefused?: true;
  /** Where an answer goes; left out, to the sender. */
  readonly replyTo?: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly attachments: readonly {
    readonly fileName: string;
    readonly contentType: string;
    readonly content: string;
  }[];
};

export type SendOutcome =
  | { readonly outcome: "accepted"; readonly providerId: string }
  /** Surely not sent; try later. */
  | { readonly outcome: "throttled"; readonly code?: string }
  /** Surely not sent, and never will be (address refused, content refused). */
  | { readonly outcome: "rejected"; readonly code: string }
  /** The call was cut off: it may or may not have been sent. */
  | { readonly outcome: "unknown"; readonly code?: string };

export type Mailer = { readonly send: (mail: Mail, messageId: MessageId) => Promise<SendOutcome> };

/** What the mail service says of itself. */
export type MailService = {
  /** What it lets this account send now. Throws what its call throws. */
  readonly account: () => Promise<SendingAccount>;
};

/** Hands over ids alone: what is to be done, and whether it still is, stands in the rows. */
export type Queue = {
  readonly toMatcher: (jobs: readonly Job[]) => Promise<void>;
  /** That a programme has arrivals to deal with: those of a minute together, and one minute's after another's. */
  readonly toArrivals: (programme: string, at: Instant) => Promise<void>;
  /** After so many whole seconds, 0 when left out; 900 at most. */
  readonly toSender: (messageIds: readonly MessageId[], lane?: Lane, delaySeconds?: number) => Promise<void>;
};

/** Signs and opens links: HMAC with a key id. `open` throws DomainError link-invalid or link-expired. */
export type Links = {
  readonly sign: (claims: LinkClaims) => Promise<string>;
  /** The token's claims, when its signature holds and it has not expired at `now`. */
  readonly open: (token: string, now: Instant) => Promise<LinkClaims>;
};

/** Counters and structured events without personal data; only ids, codes and numbers. */
export type Telemetry = {
  readonly count: (metric: string, value: number) => void;
  readonly event: (
    level: "info" | "warn" | "error",
    name: string,
    fields: Readonly<Record<string, string | number | boolean>>,
  ) => void;
};

/** What every use-case is given. */
export type Deps = {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly links: Links;
  readonly mailer: Mailer;
  /** Only where mail is handed over. */
  readonly mailService?: MailService | undefined;
  readonly queue: Queue;
  readonly telemetry: Telemetry;
  readonly settings: Settings;
  /** Keys the hashes under which addresses are kept. */
  readonly personSecret: () => Promise<string>;
};

/** Who acts, from the verified token: `subject` for the audit, groups as the pool says. */
export type Staff = { readonly subject: string; readonly groups: readonly string[] };
