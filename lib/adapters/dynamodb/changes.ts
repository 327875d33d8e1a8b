import type { Change } from "../../use-cases/ports.ts";
import type { Engine } from "./engine.ts";
import { writeAct } from "./groups/acts.ts";
import { writeGroup } from "./groups/groups.ts";
import { writeOpenListing } from "./groups/open-listing.ts";
import { writeAddress, writeAllowance } from "./intake/addresses.ts";
import { writeApplication, writeApplicationOfPerson, writeCaseCode, writeIntake } from "./intake/applications.ts";
import { removeContact, requireLinkEpoch, writeContact } from "./intake/contacts.ts";
import { liftHold, requireNoHold, writeHold } from "./intake/holds.ts";
import { removePair, writePair } from "./intake/pairs.ts";
import { askJob, finishJob, stepJob } from "./messages/jobs.ts";
import { addMessage, requireNotCalling, stepMessage } from "./messages/outbox.ts";
import { writePace } from "./messages/pace.ts";
import { writeOffer } from "./offers/offers.ts";
import { claimPlacement, endPlacement } from "./offers/placements.ts";
import { writeSeat } from "./offers/seats.ts";
import { requireSignature, writeSignature } from "./offers/signatures.ts";
import { burnNonce, writeIdempotency } from "./once.ts";
import { activateRun, writeCheckpoint, writeRun, writeRunOf } from "./runs/runs.ts";
import { writeRsvp, writeSession } from "./sessions/sessions.ts";
import { writeAudit } from "./staff/audit.ts";
import { writeTask } from "./staff/tasks.ts";
import type { Write } from "./write.ts";

/** Each change is exactly one entry of a transaction, so that a hundred changes always fit. */
export function writeOf(engine: Engine, change: Change): Write {
  switch (change.write) {
    case "group":
    case "act":
    case "open-listing":
    case "session":
    case "rsvp":
      return writeOfGroup(engine, change);
    case "application":
    case "case-code":
    case "intake":
    case "application-of":
    case "pair":
    case "pair-remove":
    case "contact":
    case "contact-remove":
    case "require-link-epoch":
    case "signature":
    case "require-signature":
    case "address":
    case "allowance":
    case "hold":
    case "hold-lift":
    case "require-no-hold":
      return writeOfPerson(engine, change);
    case "task":
    case "audit":
      return writeOfStaff(engine, change);
    case "seat-open":
    case "seat-hold":
    case "seat-confirm":
    case "seat-release":
    case "seat-block":
      return writeSeat(engine, change);
    case "offer":
    case "placement-claim":
    case "placement-end":
      return writeOfOffer(engine, change);
    case "run":
    case "run-of":
    case "active-run":
    case "run-checkpoint":
      return writeOfRun(engine, change);
    case "nonce":
    case "idempotency":
      return writeOnce(engine, change);
    default:
      return writeOfOutbox(engine, change);
  }
}

type OfStaff = Extract<Change, { write: "task" | "audit" }>;

function writeOfStaff(engine: Engine, change: OfStaff): Write {
  switch (change.write) {
    case "task":
      return writeTask(engine, change.task, change.expect);
    case "audit":
      return writeAudit(engine, change.entry);
  }
}

type OfGroup = Extract<Change, { write: "group" | "act" | "open-listing" | "session" | "rsvp" }>;

function writeOfGroup(engine: Engine, change: OfGroup): Write {
  switch (change.write) {
    case "group":
      return writeGroup(engine, change.group, change.expect);
    case "act":
      return writeAct(engine, change.act, change.expect);
    case "open-listing":
      return writeOpenListing(engine, change.listing, change.expect);
    case "session":
      return writeSession(engine, change.session, change.expect);
    case "rsvp":
      return writeRsvp(engine, change.rsvp);
  }
}

type Once = Extract<Change, { write: "nonce" | "idempotency" }>;

function writeOnce(engine: Engine, change: Once): Write {
  switch (change.write) {
    case "nonce":
      return burnNonce(engine, change.nonce, change.expiresAt);
    case "idempotency":
      return writeIdempotency(engine, change.record);
  }
}

type OfRun = Extract<Change, { write: "run" | "run-of" | "active-run" | "run-checkpoint" }>;

function writeOfRun(engine: Engine, change: OfRun): Write {
  switch (change.write) {
    case "run":
      return writeRun(engine, change.run, change.expect);
    case "run-of":
      return writeRunOf(engine, change.run);
    case "active-run":
      return activateRun(engine, change.runId, change.expect);
    case "run-checkpoint":
      return writeCheckpoint(engine, change.runId, change.groupId);
  }
}

type OfPerson = Extract<
  Change,
  {
    write:
      | "application"
      | "case-code"
      | "intake"
      | "application-of"
      | "pair"
      | "pair-remove"
      | "contact"
      | "contact-remove"
      | "require-link-epoch"
      | "signature"
      | "require-signature"
      | "address"
      | "allowance"
      | "hold"
      | "hold-lift"
      | "require-no-hold";
  }
>;

/** What is kept of a person, and of each of their applications. */
function writeOfPerson(engine: Engine, change: OfPerson): Write {
  switch (change.write) {
    case "application":
      return writeApplication(engine, change.application, change.expect);
    case "case-code":
      return writeCaseCode(engine, change.applicationId);
    case "intake":
      return writeIntake(engine, change.applicationId, change.intake, change.expect);
    case "application-of":
      return writeApplicationOfPerson(engine, change.personId, change.applicationId);
    case "pair":
      return writePair(engine, change.pair);
    case "pair-remove":
      return removePair(engine, change.personId, change.otherId);
    case "contact":
      return writeContact(engine, change.contact, change.expect);
    case "contact-remove":
      return removeContact(engine, change.personId, change.expect);
    case "require-link-epoch":
      return requireLinkEpoch(engine, change.personId, change.epoch);
    case "signature":
      return writeSignature(engine, change.signature);
    case "require-signature":
      return requireSignature(engine, change.personId, change.agreementVersion);
    case "address":
      return writeAddress(engine, change.address, change.expect);
    case "allowance":
      return writeAllowance(engine, change.allowance, change.expect);
    case "hold":
      return writeHold(engine, change.hold, change.expect);
    case "hold-lift":
      return liftHold(engine, change.personId, change.expect);
    case "require-no-hold":
      return requireNoHold(engine, change.personId);
  }
}

type OfOutbox = Extract<
  Change,
  { write: "message" | "message-step" | "require-not-calling" | "job" | "job-step" | "job-done" | "pace" }
>;

/** What is still to be sent or done. */
function writeOfOutbox(engine: Engine, change: OfOutbox): Write {
  switch (change.write) {
    case "message":
      return addMessage(engine, change.message);
    case "message-step":
      return stepMessage(engine, change.message, change.expect);
    case "require-not-calling":
      return requireNotCalling(engine, change.messageId);
    case "job":
      return askJob(engine, change.job);
    case "job-step":
      return stepJob(engine, change.job, change.expect);
    case "job-done":
      return finishJob(engine, change.job);
    case "pace":
      return writePace(engine, change.pace, change.expect);
  }
}

type OfOffer = Extract<Change, { write: "offer" | "placement-claim" | "placement-end" }>;

function writeOfOffer(engine: Engine, change: OfOffer): Write {
  switch (change.write) {
    case "offer":
      return writeOffer(engine, change.offer, change.expect);
    case "placement-claim":
      return claimPlacement(engine, change.placement);
    case "placement-end":
      return endPlacement(engine, change.placement);
  }
}
