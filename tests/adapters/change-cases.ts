import { caseCodeOf } from "../../lib/domain/ids.ts";
import type { Change, Store } from "../../lib/use-cases/ports.ts";
import {
  actRecord,
  applicationId,
  applicationRecord,
  contactRecord,
  groupId,
  groupRecord,
  holdRecord,
  jobRecord,
  messageRecord,
  offerRecord,
  paceRecord,
  pairRecord,
  personId,
  placementOf,
  runId,
  runRecord,
  sessionId,
  sessionRecord,
  signatureRecord,
  taskRecord,
} from "../support/records.ts";
import { intakeOf, SAMPLE_NOW } from "../support/samples.ts";

/** One change: what must be there before, what is read after, and every past in which it is refused. */
export type ChangeCase = {
  readonly given: readonly Change[];
  readonly change: Change;
  readonly read: (store: Store) => Promise<unknown>;
  readonly becomes: unknown;
  readonly refused: Readonly<Record<string, readonly Change[]>>;
};

const offer = offerRecord(1);
const rival = offerRecord(2);
const open: Change = { write: "seat-open", groupId: groupId(), number: 1 };
const held: readonly Change[] = [open, { write: "seat-hold", offer }];
const heldByRival: readonly Change[] = [open, { write: "seat-hold", offer: rival }];
const confirmed: readonly Change[] = [...held, { write: "seat-confirm", offer }];
const blocked: readonly Change[] = [open, { write: "seat-block", groupId: groupId(), number: 1 }];
const claim: Change = { write: "placement-claim", placement: placementOf(offer) };
const rivalClaim: Change = {
  write: "placement-claim",
  placement: { ...placementOf(rival), personId: personId(1) },
};
const signature = signatureRecord();
const freeSeat = { groupId: groupId(), number: 1, state: "FREE" };
const holder = { personId: offer.personId, applicationId: offer.applicationId, offerId: offer.offerId };
const seats = (store: Store) => store.seats(groupId());

const group = (rev: number, expect: number | "absent"): Change => ({
  write: "group",
  group: groupRecord({ rev, status: "PUBLISHED" }),
  expect,
});
const application = (rev: number, expect: number | "absent"): Change => ({
  write: "application",
  application: applicationRecord(1, { rev }),
  expect,
});
const contact = (rev: number, expect: number | "absent" | "any"): Change => ({
  write: "contact",
  contact: contactRecord({ rev }),
  expect,
});
const offerAt = (rev: number, expect: number | "absent"): Change => ({
  write: "offer",
  offer: { ...offer, rev },
  expect,
});
const session = (rev: number, expect: number | "absent"): Change => ({
  write: "session",
  session: sessionRecord(1, { rev }),
  expect,
});
const run = (rev: number, expect: number | "absent"): Change => ({ write: "run", run: runRecord(1, { rev }), expect });
const intake: Change = { write: "intake", applicationId: applicationId(), intake: intakeOf(), expect: "absent" };
const message: Change = { write: "message", message: messageRecord(1) };
const job: Change = { write: "job", job: jobRecord() };
const checkpoint: Change = { write: "run-checkpoint", runId: runId(), groupId: groupId() };
const nonce: Change = { write: "nonce", nonce: "n-1", expiresAt: "2026-09-02T09:00:00.000Z" };
const record = {
  key: "k-1",
  bodyHash: "h",
  status: 201,
  reply: { z: 1, a: [null, "x"] },
  expiresAt: "2026-09-08T09:00:00.000Z",
};
const rsvp = {
  sessionId: sessionId(),
  groupId: groupId(),
  personId: personId(),
  answer: "not_coming" as const,
  sessionRev: 0,
  answeredAt: SAMPLE_NOW,
};

/** `satisfies` keeps a new kind of change from going without a case. */
export const CHANGE_CASES = {
  group: {
    given: [group(0, "absent")],
    change: group(1, 0),
    read: (store) => store.group(groupId()),
    becomes: groupRecord({ rev: 1, status: "PUBLISHED" }),
    refused: { absent: [], "of another revision": [group(5, "absent")] },
  },
  act: {
    given: [{ write: "act", act: actRecord(), expect: "absent" }],
    change: { write: "act", act: actRecord({ rev: 1, doneAt: SAMPLE_NOW }), expect: 0 },
    read: (store) => store.act(groupId(), actRecord().actId),
    becomes: actRecord({ rev: 1, doneAt: SAMPLE_NOW }),
    refused: {
      absent: [],
      "of another revision": [{ write: "act", act: actRecord({ rev: 5 }), expect: "absent" }],
    },
  },
  application: {
    given: [application(0, "absent")],
    change: application(1, 0),
    read: (store) => store.application(applicationId()),
    becomes: applicationRecord(1, { rev: 1 }),
    refused: { absent: [], "of another revision": [application(5, "absent")] },
  },
  "application-of": {
    given: [application(0, "absent")],
    change: { write: "application-of", personId: personId(), applicationId: applicationId() },
    read: (store) => store.applicationsOfPerson(personId()),
    becomes: [applicationRecord(1)],
    refused: {},
  },
  "case-code": {
    given: [application(0, "absent")],
    change: { write: "case-code", applicationId: applicationId() },
    read: (store) => store.applicationsByCode([caseCodeOf(applicationId())]),
    becomes: new Map([[caseCodeOf(applicationId()), applicationRecord(1)]]),
    refused: { "drawn before": [{ write: "case-code", applicationId: applicationId() }] },
  },
  pair: {
    given: [{ write: "pair", pair: pairRecord({ kind: "together" }) }],
    change: { write: "pair", pair: pairRecord() },
    read: (store) => store.pairsOf(personId()),
    becomes: [pairRecord()],
    refused: {},
  },
  "pair-remove": {
    given: [{ write: "pair", pair: pairRecord() }],
    change: { write: "pair-remove", personId: personId(), otherId: personId(2) },
    read: (store) => store.pairsOf(personId()),
    becomes: [],
    refused: {},
  },
  intake: {
    given: [],
    change: intake,
    read: (store) => store.intake(applicationId()),
    becomes: intakeOf(),
    refused: { "there already": [intake] },
  },
  contact: {
    given: [contact(0, "absent")],
    change: contact(1, 0),
    read: (store) => store.contact(personId()),
    becomes: contactRecord({ rev: 1 }),
    refused: { absent: [], "of another revision": [contact(5, "any")] },
  },
  "contact-remove": {
    given: [contact(0, "absent")],
    change: { write: "contact-remove", personId: personId(), expect: 0 },
    read: (store) => store.contact(personId()),
    becomes: undefined,
    refused: { absent: [], "of another revision": [contact(5, "any")] },
  },
  "require-link-epoch": {
    given: [{ write: "contact", contact: contactRecord({ linkEpoch: 2 }), expect: "absent" }],
    change: { write: "require-link-epoch", personId: personId(), epoch: 2 },
    read: (store) => store.contact(personId()),
    becomes: contactRecord({ linkEpoch: 2 }),
    refused: {
      "renewed meanwhile": [{ write: "contact", contact: contactRecord({ linkEpoch: 3 }), expect: "absent" }],
    },
  },
  "seat-open": {
    given: [],
    change: open,
    read: seats,
    becomes: [freeSeat],
    refused: { "there already": [open], "there and held": held },
  },
  "seat-hold": {
    given: [open],
    change: { write: "seat-hold", offer },
    read: seats,
    becomes: [{ ...freeSeat, ...holder, state: "HELD" }],
    refused: {
      "no such seat": [],
      "held by another": heldByRival,
      "held already": held,
      "blocked by closing": blocked,
    },
  },
  "seat-confirm": {
    given: held,
    change: { write: "seat-confirm", offer },
    read: seats,
    becomes: [{ ...freeSeat, ...holder, state: "CONFIRMED" }],
    refused: { free: [open], "held by another": heldByRival, "confirmed already": confirmed },
  },
  "seat-release": {
    given: confirmed,
    change: { write: "seat-release", offer },
    read: seats,
    becomes: [freeSeat],
    refused: { free: [open], "held by another": heldByRival, blocked },
  },
  "seat-block": {
    given: [open],
    change: { write: "seat-block", groupId: groupId(), number: 1 },
    read: seats,
    becomes: [{ ...freeSeat, state: "BLOCKED" }],
    refused: { "no such seat": [], held, confirmed, "blocked already": blocked },
  },
  offer: {
    given: [offerAt(0, "absent")],
    change: offerAt(1, 0),
    read: (store) => store.offer(offer.offerId),
    becomes: { ...offer, rev: 1 },
    refused: { absent: [], "of another revision": [offerAt(5, "absent")] },
  },
  "placement-claim": {
    given: [],
    change: claim,
    read: (store) => store.placement(personId()),
    becomes: placementOf(offer),
    refused: { "placed already": [claim], "placed by another offer": [rivalClaim] },
  },
  "placement-end": {
    given: [claim],
    change: { write: "placement-end", placement: placementOf(offer) },
    read: (store) => store.placement(personId()),
    becomes: undefined,
    refused: { "not placed": [], "placed by another offer": [rivalClaim] },
  },
  signature: {
    given: [],
    change: { write: "signature", signature },
    read: (store) => store.signature(personId(), signature.agreementVersion),
    becomes: signature,
    refused: { "signed already": [{ write: "signature", signature: { ...signature, typedName: "Another" } }] },
  },
  "require-signature": {
    given: [{ write: "signature", signature }],
    change: { write: "require-signature", personId: personId(), agreementVersion: signature.agreementVersion },
    read: (store) => store.signature(personId(), signature.agreementVersion),
    becomes: signature,
    refused: {
      unsigned: [],
      "signed in another version": [{ write: "signature", signature: { ...signature, agreementVersion: "v1-old" } }],
    },
  },
  session: {
    given: [session(0, "absent")],
    change: session(1, 0),
    read: (store) => store.session(groupId(), sessionId()),
    becomes: sessionRecord(1, { rev: 1 }),
    refused: { absent: [], "of another revision": [session(5, "absent")] },
  },
  rsvp: {
    given: [{ write: "rsvp", rsvp: { ...rsvp, answer: "coming" } }],
    change: { write: "rsvp", rsvp },
    read: (store) => store.rsvps(groupId(), sessionId()),
    becomes: [rsvp],
    refused: {},
  },
  run: {
    given: [run(0, "absent")],
    change: run(1, 0),
    read: (store) => store.run(runId()),
    becomes: runRecord(1, { rev: 1 }),
    refused: { absent: [], "of another revision": [run(5, "absent")] },
  },
  "run-of": {
    given: [run(0, "absent")],
    change: { write: "run-of", run: runRecord(1) },
    read: (store) => store.newestRuns("coordinator", 5),
    becomes: [runRecord(1, { rev: 0 })],
    refused: {},
  },
  "open-listing": {
    given: [{ write: "open-listing", listing: { version: "1", builtAt: SAMPLE_NOW, rev: 1 }, expect: "absent" }],
    change: { write: "open-listing", listing: { version: "2", builtAt: SAMPLE_NOW, rev: 2 }, expect: 1 },
    read: (store) => store.openListing(),
    becomes: { version: "2", builtAt: SAMPLE_NOW, rev: 2 },
    refused: {
      "claimed meanwhile": [{ write: "open-listing", listing: { claimedUntil: SAMPLE_NOW, rev: 2 }, expect: "absent" }],
    },
  },
  "active-run": {
    given: [{ write: "active-run", runId: runId(1), expect: "absent" }],
    change: { write: "active-run", runId: runId(2), expect: runId(1) },
    read: (store) => store.activeRun(),
    becomes: runId(2),
    refused: { absent: [], "pointing elsewhere": [{ write: "active-run", runId: runId(3), expect: "any" }] },
  },
  "run-checkpoint": {
    given: [],
    change: checkpoint,
    read: (store) => store.checkpoints(runId()),
    becomes: [groupId()],
    refused: { "done already": [checkpoint] },
  },
  message: {
    given: [],
    change: message,
    read: (store) => store.message(messageRecord(1).messageId),
    becomes: messageRecord(1),
    refused: { "planned already": [message] },
  },
  "message-step": {
    given: [message],
    change: { write: "message-step", message: messageRecord(1, { state: "CANCELLED", rev: 1 }), expect: 0 },
    read: (store) => store.message(messageRecord(1).messageId),
    becomes: messageRecord(1, { state: "CANCELLED", rev: 1 }),
    refused: {
      absent: [],
      "claimed meanwhile": [
        message,
        { write: "message-step", message: messageRecord(1, { state: "CLAIMED", rev: 1 }), expect: 0 },
      ],
    },
  },
  "require-not-calling": {
    given: [message],
    change: { write: "require-not-calling", messageId: messageRecord(1).messageId },
    read: (store) => store.message(messageRecord(1).messageId),
    becomes: messageRecord(1),
    refused: {
      "called meanwhile": [
        message,
        { write: "message-step", message: messageRecord(1, { state: "CALLING", rev: 1 }), expect: 0 },
      ],
    },
  },
  job: {
    given: [],
    change: job,
    read: (store) => store.job(jobRecord().jobId),
    becomes: jobRecord(),
    refused: {},
  },
  "job-step": {
    given: [job],
    change: { write: "job-step", job: jobRecord(1, { tries: 1, rev: 2 }), expect: 1 },
    read: (store) => store.job(jobRecord().jobId),
    becomes: jobRecord(1, { tries: 1, rev: 2 }),
    refused: { absent: [], "asked for again meanwhile": [job, job] },
  },
  "job-done": {
    given: [job],
    change: { write: "job-done", job: jobRecord() },
    read: (store) => store.job(jobRecord().jobId),
    becomes: undefined,
    refused: {
      absent: [],
      "asked for again meanwhile": [job, job],
      "done and asked for anew": [{ write: "job", job: jobRecord(1, { askedAt: "2026-09-01T09:00:01.000Z" }) }],
    },
  },
  pace: {
    given: [{ write: "pace", pace: paceRecord(), expect: "absent" }],
    change: { write: "pace", pace: paceRecord({ rev: 1 }), expect: 0 },
    read: (store) => store.pace(),
    becomes: paceRecord({ rev: 1 }),
    refused: { absent: [], "swept meanwhile": [{ write: "pace", pace: paceRecord({ rev: 1 }), expect: "absent" }] },
  },
  address: {
    given: [],
    change: { write: "address", address: { mac: "m", persons: [personId()], rev: 0 }, expect: "absent" },
    read: (store) => store.address("m"),
    becomes: { mac: "m", persons: [personId()], rev: 0 },
    refused: {
      "named meanwhile": [
        { write: "address", address: { mac: "m", persons: [personId(2)], rev: 0 }, expect: "absent" },
      ],
    },
  },
  allowance: {
    given: [],
    change: { write: "allowance", allowance: { of: "p", from: SAMPLE_NOW, used: 1, rev: 0 }, expect: "absent" },
    read: (store) => store.allowance("p"),
    becomes: { of: "p", from: SAMPLE_NOW, used: 1, rev: 0 },
    refused: {
      "drawn on meanwhile": [
        { write: "allowance", allowance: { of: "p", from: SAMPLE_NOW, used: 1, rev: 0 }, expect: "absent" },
      ],
    },
  },
  hold: {
    given: [],
    change: { write: "hold", hold: holdRecord(), expect: "absent" },
    read: (store) => store.hold(personId()),
    becomes: holdRecord(),
    refused: { "raised meanwhile": [{ write: "hold", hold: holdRecord(), expect: "absent" }] },
  },
  "hold-lift": {
    given: [{ write: "hold", hold: holdRecord(), expect: "absent" }],
    change: { write: "hold-lift", personId: personId(), expect: 0 },
    read: (store) => store.hold(personId()),
    becomes: undefined,
    refused: {
      absent: [],
      "raised again meanwhile": [{ write: "hold", hold: holdRecord(1, { rev: 1 }), expect: "absent" }],
    },
  },
  "require-no-hold": {
    given: [],
    change: { write: "require-no-hold", personId: personId() },
    read: (store) => store.hold(personId()),
    becomes: undefined,
    refused: { "on hold": [{ write: "hold", hold: holdRecord(), expect: "absent" }] },
  },
  task: {
    given: [],
    change: { write: "task", task: taskRecord(), expect: "absent" },
    read: (store) => store.task(taskRecord().taskId),
    becomes: taskRecord(),
    refused: { "opened before": [{ write: "task", task: taskRecord(), expect: "absent" }] },
  },
  nonce: {
    given: [],
    change: nonce,
    read: (store) => store.nonceBurnt("n-1"),
    becomes: true,
    refused: { "burnt before": [nonce] },
  },
  idempotency: {
    given: [],
    change: { write: "idempotency", record },
    read: (store) => store.idempotency("k-1"),
    becomes: record,
    refused: { "used before": [{ write: "idempotency", record: { ...record, bodyHash: "other" } }] },
  },
  audit: {
    given: [],
    change: { write: "audit", entry: { at: SAMPLE_NOW, actor: "coordinator", action: "release", subject: "app" } },
    read: async () => "only written, never read",
    becomes: "only written, never read",
    refused: {},
  },
} as const satisfies Record<Change["write"], ChangeCase>;
