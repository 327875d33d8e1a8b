import { licenceEnding } from "../../domain/groups/licences.ts";
import { lastChange } from "../../domain/groups/member-facts.ts";
import type { Contact } from "../../domain/intake/application.ts";
import { isWaiting } from "../../domain/intake/hold.ts";
import type { Message } from "../../domain/messages/message.ts";
import { isOpen } from "../../domain/offers/cohort.ts";
import { hasBegun } from "../../domain/sessions/meetings.ts";
import { localParts } from "../../time/wall-clock.ts";
import type { Facts } from "./facts/facts.ts";

/** Something that must be true for a message to be sent: undefined when it is, else a short code of why not. */
export type Condition<Reason extends string = string> = (facts: Facts, message: Message) => Reason | undefined;

const unless = <Reason extends string>(holds: boolean, reason: Reason) => (holds ? undefined : reason);

// An application or a group that was erased leaves nothing to write from, whatever became of the offer.
export const applicationThere: Condition = ({ application }) => unless(application !== undefined, "application-gone");
export const groupThere: Condition = ({ group }) => unless(group !== undefined, "group-gone");

export const applicationOpen: Condition = ({ application }) =>
  unless(
    application !== undefined && application.status !== "WITHDRAWN" && application.status !== "REFERRED",
    "application-closed",
  );
export const withdrew: Condition = ({ application }) => unless(application?.status === "WITHDRAWN", "not-withdrawn");
export const waits: Condition = ({ application }) => unless(application?.status === "WAITING", "not-waiting");
/** Of links that were made new then: made new once more, a later mail has them. */
export const latestLinks: Condition = ({ contact }, { causeRev }) =>
  unless(contact === undefined || contact.linkEpoch <= causeRev, "renewed-again");
/** Asked of what would be lost to a silence that a person can end: it is parked until then. */
export const writable: Condition<NonNullable<Contact["suppressed"]>> = ({ contact }) => contact?.suppressed;
/** Asked of what waits meanwhile: it is parked, and goes out once a person has decided. */
export const notOnHold: Condition<"on-hold"> = ({ hold }) => unless(hold === undefined, "on-hold");
/** Of alerting that was begun then: begun anew, or ended by somebody who looks, it says nothing more. */
export const unacknowledged: Condition = ({ hold }, { cause }) =>
  unless(hold !== undefined && isWaiting(hold) && cause.about === "hold" && hold.since === cause.since, "seen");

export const offerOpen: Condition = ({ offer, now }) =>
  unless(offer?.status === "OFFERED" && isOpen(offer, now), "offer-closed");
export const unsigned: Condition = ({ offer, now }) =>
  unless(offer?.status === "ACCEPTED" && isOpen(offer, now), "offer-closed");
/** Asked of the row that ends it: until then there is nothing to tell. */
export const clockRanOut: Condition<"clock-stood-still"> = ({ offer, now }) =>
  unless(offer === undefined || !isOpen(offer, now), "clock-stood-still");
export const lapsed: Condition = ({ offer }) => unless(offer?.status === "LAPSED", "not-lapsed");
const confirmed: Condition = ({ offer }) => unless(offer?.status === "CONFIRMED", "not-a-member");
/** Spread into a row: somebody with a confirmed seat, whose application is still there. */
export const member = [confirmed, applicationThere] as const;

/** The same, and whoever was one until their group came to its end. */
const attended: Condition = ({ offer }) =>
  unless(offer?.status === "CONFIRMED" || offer?.status === "COMPLETED", "not-a-member");
export const completed: Condition = ({ offer }) => unless(offer?.status === "COMPLETED", "not-completed");
export const placeTakenBack: Condition = ({ offer }) => unless(offer?.status === "REMOVED", "not-removed");
/** A no to a seat that was offered, or a member's goodbye. */
export const leftGroup: Condition = ({ offer }) =>
  unless(offer?.status === "LEFT" || offer?.status === "DECLINED", "not-left");
export const takenBack: Condition = ({ offer }) => unless(offer?.status === "WITHDRAWN", "not-taken-back");
/** The same application, and not another that they have made since or gone on with. */
export const isDone: Condition = ({ application }) => unless(application?.status === "DONE", "not-done");
export const groupIsOver: Condition = ({ group }) =>
  unless(group?.status === "ENDED" || group?.status === "CANCELLED", "group-not-over");

export const groupForms: Condition = ({ group }) => unless(group?.status === "PUBLISHED", "group-started-or-over");
/** A licence alert's own cause: the licence still ends soon, or does not hold where somebody is. */
export const licenceAmiss: Condition = ({ group, now }, { cause }) => {
  const zone = group?.schedule?.timeZone;
  const ends = zone === undefined || group === undefined ? undefined : licenceEnding(group, localParts(now, zone).date);
  const somebody = cause.about === "group" && (cause.uncovered ?? []).length > 0;
  return unless(ends !== undefined || somebody, "licence-mended");
};

export const groupAlive: Condition = ({ group }) =>
  unless(group?.status === "PUBLISHED" || group?.status === "RUNNING", "group-over");
/** Changed once more, a later mail says all of it. */
export const latestChange: Condition = ({ group }, { causeRev }) =>
  unless(group !== undefined && lastChange(group) === causeRev, "changed-again");
export const somethingNew: Condition = ({ groupChange }) => unless(groupChange !== undefined, "nothing-changed");
export const groupRuns: Condition = ({ group }) => unless(group?.status === "RUNNING", "group-not-running");
const groupHasMet: Condition = ({ group }) =>
  unless(group?.status === "RUNNING" || group?.status === "ENDED", "group-not-running");

export const sameRevision: Condition = ({ session }, { causeRev }) =>
  unless(session?.rev === causeRev, "session-changed");
export const scheduled: Condition = ({ session }) => unless(session?.status === "SCHEDULED", "session-cancelled");
export const cancelled: Condition = ({ session }) => unless(session?.status === "CANCELLED", "session-not-cancelled");
/** Of what is of use to those alone who come, or came. */
export const comes: Condition = ({ answer }) => unless(answer !== "not_coming", "not-coming");
const inPlace: Condition = ({ inPlace: holds }) => unless(holds, "another-session");
const hasMet: Condition = ({ session, now }) =>
  unless(session !== undefined && hasBegun(session, now), "session-not-held");

/** Of what is said before a session, and of what is said after it. */
export const beforeSession = [...member, groupRuns, scheduled, sameRevision, inPlace] as const;
export const afterSession = [attended, applicationThere, groupHasMet, hasMet, sameRevision, inPlace] as const;

export const runShows: Condition = ({ run }, { causeRev }) => {
  if (run?.status === "APPROVED" || run?.status === "MATERIALISED") return undefined;
  // A preview that was adjusted has a report of its own.
  return unless(run?.status === "PREVIEW" && run.rev === causeRev, "run-superseded");
};
