import { isOnHold } from "../../domain/intake/screening.ts";
import { MESSAGE_CLASSES, type Message, type MessageKind } from "../../domain/messages/message.ts";
import type { Facts } from "./message-facts.ts";

/** Why a message is not sent after all: the state it ends in and a short code. */
export type Fate = {
  readonly state: "CANCELLED" | "EXPIRED" | "SUPPRESSED";
  readonly outcome: string;
};

/**
 * undefined when the message is to be sent. Nothing is sent after its cause is gone, nothing to somebody who is not to
 * be written to, nothing of a class the person turned off, and nothing too late.
 */
export function fateOf(message: Message, facts: Facts): Fate | undefined {
  if (facts.now > message.notAfter) return { state: "EXPIRED", outcome: "too-late" };
  const silence = silenceOf(message, facts);
  if (silence !== undefined) return { state: "SUPPRESSED", outcome: silence };
  const gone = CAUSE_GONE[message.kind](facts, message);
  return gone === undefined ? undefined : { state: "CANCELLED", outcome: gone };
}

/** Why this person is not written to, or not with this class of mail. */
function silenceOf({ kind, recipient }: Message, { contact }: Facts): string | undefined {
  if (recipient.to === "coordinator") return undefined;
  if (contact === undefined) return "no-contact";
  if (contact.suppressed !== undefined) return contact.suppressed;
  const messageClass = MESSAGE_CLASSES[kind];
  if (messageClass === "reminder" && !contact.reminders) return "reminders-off";
  if (messageClass === "optional" && !contact.optional) return "optional-off";
  return kind === "join-link" && !contact.hourBefore ? "hour-before-off" : undefined;
}

type Rule = (facts: Facts, message: Message) => string | undefined;

/** The first reason that some rule has. */
function all(...rules: readonly Rule[]): Rule {
  return (facts, message) => {
    for (const rule of rules) {
      const reason = rule(facts, message);
      if (reason !== undefined) return reason;
    }
    return undefined;
  };
}

const unless = (holds: boolean, reason: string) => (holds ? undefined : reason);

const applicationOpen: Rule = ({ application }) =>
  unless(
    application !== undefined && application.status !== "WITHDRAWN" && application.status !== "REFERRED",
    "application-closed",
  );
const notOnHold: Rule = ({ application }) =>
  unless(application !== undefined && !isOnHold(application.safety), "on-hold");
const offerOpen: Rule = ({ offer, now }) =>
  unless(offer?.status === "OFFERED" && now < offer.expiresAt, "offer-closed");
const unsigned: Rule = ({ offer, now }) =>
  unless(offer?.status === "ACCEPTED" && now < offer.expiresAt, "offer-closed");
const lapsed: Rule = ({ offer }) => unless(offer?.status === "LAPSED", "not-lapsed");
const isMember: Rule = ({ offer }) => unless(offer?.status === "CONFIRMED", "not-a-member");
// An application or a group that was erased leaves nothing to write from, whatever became of the offer.
const applicationThere: Rule = ({ application }) => unless(application !== undefined, "application-gone");
const groupThere: Rule = ({ group }) => unless(group !== undefined, "group-gone");
const member = all(isMember, applicationThere);
const groupAlive: Rule = ({ group }) =>
  unless(group?.status === "PUBLISHED" || group?.status === "RUNNING", "group-over");
const groupRuns: Rule = ({ group }) => unless(group?.status === "RUNNING", "group-not-running");
const groupHasMet: Rule = ({ group }) =>
  unless(group?.status === "RUNNING" || group?.status === "ENDED", "group-not-running");
const sameRevision: Rule = ({ session }, { causeRev }) => unless(session?.rev === causeRev, "session-changed");
const scheduled: Rule = ({ session }) => unless(session?.status === "SCHEDULED", "session-cancelled");
const cancelled: Rule = ({ session }) => unless(session?.status === "CANCELLED", "session-not-cancelled");
const hasMet: Rule = ({ session, now }) =>
  unless(session !== undefined && session.status !== "CANCELLED" && session.startsAt <= now, "session-not-held");
const notToldYet: Rule = ({ told }) => unless(!told, "told-before");

const beforeSession = [member, groupRuns, scheduled, sameRevision];
const afterSession = [member, groupHasMet, hasMet, sameRevision];

const runShows: Rule = ({ run }, { causeRev }) => {
  if (run?.status === "APPROVED" || run?.status === "MATERIALISED") return undefined;
  // A preview that was adjusted has a report of its own.
  return unless(run?.status === "PREVIEW" && run.rev === causeRev, "run-superseded");
};

/** For each kind, what must still be true for it to be sent; a code when it is not. */
const CAUSE_GONE: { readonly [K in MessageKind]: Rule } = {
  receipt: applicationOpen,
  withdrawn: ({ application }) => unless(application?.status === "WITHDRAWN", "not-withdrawn"),
  offer: all(offerOpen, groupAlive, applicationOpen, notOnHold),
  "offer-nudge": all(offerOpen, groupAlive, applicationOpen, notOnHold),
  "offer-lapsed": all(lapsed, groupThere, applicationOpen),
  agreement: all(unsigned, groupAlive, applicationOpen, notOnHold),
  welcome: all(member, groupAlive),
  "group-starts": all(member, groupRuns),
  orientation: all(...beforeSession, notToldYet),
  "session-reminder": all(...beforeSession),
  // It leads to the session's page, which asks whether the current agreement is signed before it shows the way in.
  "join-link": all(...beforeSession),
  "session-cancelled": all(member, groupAlive, cancelled, sameRevision),
  "session-moved": all(member, groupAlive, scheduled, sameRevision),
  "closing-dates": all(...beforeSession, notToldYet),
  "final-reflection": all(...beforeSession, notToldYet),
  "practice-prompt": all(...afterSession),
  survey: all(...afterSession),
  "safety-alert": ({ application }) => unless(application !== undefined && isOnHold(application.safety), "hold-lifted"),
  "match-report": runShows,
  "viability-watch": ({ group }) => unless(group?.status === "PUBLISHED", "group-started-or-over"),
  "bounced-mail": applicationThere,
  "stale-waitlist": ({ application }) => unless(application?.status === "WAITING", "not-waiting"),
};
