import * as z from "zod";
import { Instant } from "../../time/instant.ts";
import { ApplicationId, CaseCode, GroupId, MessageId, OfferId, PersonId, RunId, SessionId, StaffId } from "../ids.ts";

/**
 * service: part of the service, no unsubscribe (it ends with withdrawal). reminder and optional: each has
 * List-Unsubscribe, and turning them off never costs a seat. staff: to the organisation.
 */
export type MessageClass = "service" | "reminder" | "optional" | "staff";

/** Every kind of mail. What each one is stands in its row: see lib/use-cases/messages/kinds.ts. */
export const MESSAGE_KINDS = [
  "receipt",
  "offer",
  "offer-nudge",
  "offer-lapsed",
  "agreement",
  "agreement-nudge",
  "welcome",
  "group-starts",
  "group-changed",
  "group-over",
  "aftercare",
  "new-links",
  "withdrawn",
  "left-group",
  "removed",
  "orientation",
  "session-reminder",
  "join-link",
  "session-cancelled",
  "session-moved",
  "closing-dates",
  "final-reflection",
  "practice-prompt",
  "survey",
  "safety-alert",
  "match-report",
  "viability-watch",
  "bounced-mail",
  "stale-waitlist",
  "free-seats",
  "licence-alert",
] as const;
export const MessageKind = z.enum(MESSAGE_KINDS);
export type MessageKind = z.infer<typeof MessageKind>;

/** What a message is about; the sender reads it again before sending, and sends nothing once it is gone. */
export const Cause = z.discriminatedUnion("about", [
  z.object({ about: z.literal("application"), applicationId: ApplicationId }),
  z.object({ about: z.literal("offer"), offerId: OfferId }),
  z.object({
    about: z.literal("session"),
    groupId: GroupId,
    sessionId: SessionId,
    offerId: OfferId,
    /** Of a survey: how many days after the last session it asks. Each is a message of its own. */
    daysAfterEnd: z.int().min(1).optional(),
  }),
  z.object({ about: z.literal("membership"), groupId: GroupId, offerId: OfferId }),
  z.object({ about: z.literal("run"), runId: RunId }),
  z.object({
    about: z.literal("group"),
    groupId: GroupId,
    /** Of a licence alert: members where no licence of the group holds. Whoever sends it cannot read where they are. */
    uncovered: z.array(CaseCode).optional(),
  }),
  /** A hold, and when alerting of it began: begun anew, it is another cause. */
  z.object({ about: z.literal("hold"), personId: PersonId, since: Instant }),
]);
export type Cause = z.infer<typeof Cause>;

export const Recipient = z.discriminatedUnion("to", [
  z.object({ to: z.literal("person"), personId: PersonId }),
  /** One person on staff. */
  z.object({ to: z.literal("staff"), staffId: StaffId }),
  /** Whoever is on duty in a programme. */
  z.object({ to: z.literal("duty"), programme: z.string() }),
]);
export type Recipient = z.infer<typeof Recipient>;
export type StaffRecipient = Exclude<Recipient, { to: "person" }>;

/**
 * PARKED waits for a reason that can end, and is looked at again at `notBefore`.
 * PENDING -> CLAIMED (lease) -> CALLING (first `announced`, then written once more just before the call) -> SENT. A
 * lost CALLING is UNKNOWN until the mail service's own event resolves it, and UNKNOWN is never sent again under
 * at-most-once; one that was lost while only announced is sent after all.
 */
export const MessageState = z.enum([
  "PENDING",
  "PARKED",
  "CLAIMED",
  "CALLING",
  "SENT",
  "CANCELLED",
  "EXPIRED",
  "SUPPRESSED",
  "UNKNOWN",
]);
export type MessageState = z.infer<typeof MessageState>;

/** A row of the outbox. Holds no text and no address: it is rendered when sent, from what is true then. */
export const Message = z.object({
  messageId: MessageId,
  kind: MessageKind,
  recipient: Recipient,
  cause: Cause,
  /** Revision of the cause this message was planned for. */
  causeRev: z.int().nonnegative(),
  /** Of one that a coordinator sends again: which one. */
  repeats: MessageId.optional(),
  dueAt: Instant,
  /** Not handed over before, when later than `dueAt`: it was slowed down, or waits. */
  notBefore: Instant.optional(),
  /** It waited until then for somebody's decision, or for quiet hours to end: lateness counts from then. */
  waitedUntil: Instant.optional(),
  /** Past this the message is EXPIRED instead of sent. */
  notAfter: Instant,
  state: MessageState,
  attempts: z.int().nonnegative(),
  leaseUntil: Instant.optional(),
  /** Of CALLING, until right before the call: what is lost meanwhile was surely never called. */
  announced: z.literal(true).optional(),
  sentAt: Instant.optional(),
  /** The mail service's id of the accepted message. */
  providerId: z.string().optional(),
  /** The request that led to it, as the log names it. */
  requestId: z.string().optional(),
  /** Which rows of the ledger its mail says, of news of which several are one mail: itself and others. */
  tells: z.array(MessageId).optional(),
  /** Why it was not sent, as a short code. */
  outcome: z.string().optional(),
  rev: z.int().nonnegative(),
});
export type Message = z.infer<typeof Message>;

/** When it is handed over at the earliest. */
export function readyAt({ dueAt, notBefore }: Pick<Message, "dueAt" | "notBefore">): Instant {
  return notBefore !== undefined && notBefore > dueAt ? notBefore : dueAt;
}
