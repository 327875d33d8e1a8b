import type { OpenListing } from "../../lib/domain/groups/open-listing.ts";
import { caseCodeOf } from "../../lib/domain/ids.ts";
import type { MatchInput } from "../../lib/domain/runs/match-input.ts";
import type { MatchResult } from "../../lib/domain/runs/match-result.ts";
import type { OpenGroup } from "../../lib/use-cases/groups/store.ts";
import type { Change, Store } from "../../lib/use-cases/ports.ts";
import {
  actRecord,
  applicationId,
  applicationRecord,
  arrivalRecord,
  contactRecord,
  groupId,
  groupRecord,
  holdRecord,
  jobRecord,
  lineRules,
  messageRecord,
  offerId,
  offerRecord,
  paceRecord,
  pairRecord,
  personId,
  placeInLine,
  placementOf,
  runId,
  runRecord,
  sessionId,
  sessionRecord,
  signatureRecord,
  taskRecord,
} from "../support/records.ts";
import { intakeOf, SAMPLE_NOW } from "../support/samples.ts";

/** One read of the store: what it gives of what is there, with something beside it that it is not to give. */
export type ReadCase = {
  readonly given: readonly Change[] | ((store: Store) => Promise<unknown>);
  readonly ask: (store: Store) => Promise<unknown>;
  readonly gives: unknown;
  /** What it gives of an empty store. */
  readonly without: unknown;
};

/** What the store does beside committing and answering: what it adds is tested where it is read again. */
type Write =
  | "commit"
  | "addMessages"
  | "addSessions"
  | "joinLines"
  | "leaveLines"
  | "renewRecords"
  | "saveLineRules"
  | "saveRunResult"
  | "saveSnapshot"
  | "saveOpenGroups"
  | "removeOpenGroups";

const [declined, live, elsewhere] = [
  offerRecord(1, { status: "DECLINED" }),
  offerRecord(2),
  offerRecord(3, { groupId: groupId(2) }),
];
const offers = [declined, live, elsewhere].map((offer): Change => ({ write: "offer", offer, expect: "absent" }));
const [earlier, later, strangers] = [
  applicationRecord(1, { status: "PLACED", submittedAt: "2026-08-01T09:00:00.000Z" }),
  applicationRecord(2, { personId: personId(1), submittedAt: "2026-08-02T09:00:00.000Z" }),
  applicationRecord(3, { status: "SUBMITTED", safety: "REVIEW", submittedAt: "2026-08-03T09:00:00.000Z" }),
];
const applications = [earlier, later, strangers].map(
  (application): Change => ({ write: "application", application, expect: "absent" }),
);
const groups = (["DRAFT", "RUNNING"] as const).map(
  (status, index): Change => ({
    write: "group",
    group: groupRecord({ groupId: groupId(index + 1), status }),
    expect: "absent",
  }),
);
const intakes = [1, 2].map(
  (number): Change => ({
    write: "intake",
    applicationId: applicationId(number),
    intake: intakeOf({ preferredName: `Person ${number}` }),
    expect: "absent",
  }),
);
const contacts = [1, 2].map(
  (number): Change => ({
    write: "contact",
    contact: contactRecord({ personId: personId(number), preferredName: `Person ${number}` }),
    expect: "absent",
  }),
);
const placements = [live, elsewhere].map(
  (offer): Change => ({ write: "placement-claim", placement: placementOf(offer) }),
);
const signatures = [1, 2].map(
  (number): Change => ({ write: "signature", signature: signatureRecord({ personId: personId(number) }) }),
);
const pairs = [pairRecord(), pairRecord({ otherId: personId(3) }), pairRecord({ personId: personId(2) })].map(
  (pair): Change => ({ write: "pair", pair }),
);
const holds = [1, 2].map((number): Change => ({ write: "hold", hold: holdRecord(number), expect: "absent" }));
const [open, owned, over] = [
  taskRecord(1),
  taskRecord(2, { state: "TAKEN", owner: "staff", dueAt: "2026-09-02T16:00:00.000Z" }),
  taskRecord(3, { state: "DONE" }),
];
const tasks = [open, owned, over].map((task): Change => ({ write: "task", task, expect: "absent" }));
const sessions = [sessionRecord(1), sessionRecord(2), sessionRecord(3, { groupId: groupId(2) })].map(
  (session): Change => ({ write: "session", session, expect: "absent" }),
);
const [said, saidOfNext] = [1, 2].map((number) => ({
  sessionId: sessionId(number),
  groupId: groupId(),
  personId: personId(),
  answer: "coming" as const,
  sessionRev: 0,
  answeredAt: SAMPLE_NOW,
}));
const runs = [1, 2].map(
  (number): Change => ({
    write: "run",
    run: runRecord(number, { requestedAt: `2026-08-0${number}T09:00:00.000Z` }),
    expect: "absent",
  }),
);
const [due, sent, farOff] = [
  messageRecord(1),
  messageRecord(2, { state: "SENT", kind: "receipt", recipient: { to: "person", personId: personId(2) } }),
  messageRecord(3, { dueAt: "2026-11-01T09:00:00.000Z" }),
];
const [putOff, urgent] = [
  messageRecord(4, { notBefore: "2026-09-01T09:15:00.000Z" }),
  messageRecord(5, { kind: "safety-alert", recipient: { to: "duty", programme: "main" } }),
];
const messages = [due, sent, farOff].map((message): Change => ({ write: "message", message }));
const [waiting, resting] = [jobRecord(1), jobRecord(2, { dueAt: "2026-09-01T09:05:00.000Z" })];
const jobs = [waiting, resting].map((job): Change => ({ write: "job", job }));
// Staged as they are: what is in them does not matter to the store.
const INPUT = { people: [] } as unknown as MatchInput;
const RESULT = { placed: [] } as unknown as MatchResult;
const OPEN = [{ groupId: groupId() }] as unknown as readonly OpenGroup[];
const LISTING: OpenListing = { version: "2", builtAt: SAMPLE_NOW, rev: 3 };
const record = { key: "k", bodyHash: "h", status: 201, reply: { a: 1 }, expiresAt: "2026-09-08T09:00:00.000Z" };

/** `satisfies` keeps a new read from going without a case. */
export const READ_CASES = {
  group: {
    given: groups,
    ask: (store) => store.group(groupId()),
    gives: groupRecord(),
    without: undefined,
  },
  act: {
    given: [{ write: "act", act: actRecord(), expect: "absent" }],
    ask: (store) => store.act(groupId(), actRecord().actId),
    gives: actRecord(),
    without: undefined,
  },
  groups: {
    given: groups,
    ask: (store) => store.groups(["PUBLISHED", "RUNNING"]),
    gives: [groupRecord({ groupId: groupId(2), status: "RUNNING" })],
    without: [],
  },
  groupPage: {
    given: groups,
    ask: (store) => store.groupPage({ limit: 5 }),
    gives: { items: [groupRecord(), groupRecord({ groupId: groupId(2), status: "RUNNING" })], cursor: undefined },
    without: { items: [], cursor: undefined },
  },
  openListing: {
    given: [{ write: "open-listing", listing: LISTING, expect: "absent" }],
    ask: (store) => store.openListing(),
    gives: LISTING,
    without: undefined,
  },
  openListingSince: {
    given: [{ write: "open-listing", listing: LISTING, expect: "absent" }],
    ask: (store) => store.openListingSince("2026-09-01T08:59:00.000Z"),
    gives: LISTING,
    without: undefined,
  },
  openGroups: {
    given: async (store) => {
      await store.saveOpenGroups("1", []);
      await store.saveOpenGroups("2", OPEN);
    },
    ask: (store) => store.openGroups("2"),
    gives: OPEN,
    without: undefined,
  },
  application: {
    given: applications,
    ask: (store) => store.application(applicationId(2)),
    gives: later,
    without: undefined,
  },
  applications: {
    given: applications,
    ask: (store) => store.applications({ status: "WAITING", limit: 5 }),
    gives: { items: [later], cursor: undefined },
    without: { items: [], cursor: undefined },
  },
  applicationsIn: {
    given: applications,
    ask: (store) => store.applicationsIn("WAITING"),
    gives: [later],
    without: [],
  },
  applicationOfPerson: {
    given: applications,
    ask: (store) => store.applicationOfPerson(personId()),
    gives: earlier,
    without: undefined,
  },
  applicationsOfPerson: {
    given: applications,
    ask: (store) => store.applicationsOfPerson(personId()),
    gives: [later, earlier],
    without: [],
  },
  applicationsByCode: {
    given: [
      ...applications,
      ...[1, 2].map((number): Change => ({ write: "case-code", applicationId: applicationId(number) })),
    ],
    ask: (store) => store.applicationsByCode([caseCodeOf(applicationId(2)), caseCodeOf(applicationId(3))]),
    gives: new Map([[caseCodeOf(applicationId(2)), later]]),
    without: new Map(),
  },
  applicationsById: {
    given: applications,
    ask: (store) => store.applicationsById([applicationId(2), applicationId(9)]),
    gives: [later],
    without: [],
  },
  pairs: {
    given: pairs,
    ask: async (store) => (await store.pairs()).map(({ personId: person }) => person).sort(),
    gives: [personId(1), personId(1), personId(2)],
    without: [],
  },
  pairsOf: {
    given: pairs,
    ask: (store) => store.pairsOf(personId(1)),
    gives: [pairRecord(), pairRecord({ otherId: personId(3) })],
    without: [],
  },
  intake: {
    given: intakes,
    ask: (store) => store.intake(applicationId()),
    gives: intakeOf({ preferredName: "Person 1" }),
    without: undefined,
  },
  intakes: {
    given: intakes,
    ask: (store) => store.intakes([applicationId(2), applicationId(3)]),
    gives: new Map([[applicationId(2), intakeOf({ preferredName: "Person 2" })]]),
    without: new Map(),
  },
  contact: {
    given: contacts,
    ask: (store) => store.contact(personId()),
    gives: contactRecord({ preferredName: "Person 1" }),
    without: undefined,
  },
  address: {
    given: ["m", "n"].map((mac, index) => ({
      write: "address",
      address: { mac, persons: [personId(index + 1)], rev: 0 },
      expect: "absent",
    })),
    ask: (store) => store.address("n"),
    gives: { mac: "n", persons: [personId(2)], rev: 0 },
    without: undefined,
  },
  allowance: {
    given: ["p", "q"].map((of) => ({
      write: "allowance",
      allowance: { of, from: SAMPLE_NOW, used: 1, rev: 0 },
      expect: "absent",
    })),
    ask: (store) => store.allowance("q"),
    gives: { of: "q", from: SAMPLE_NOW, used: 1, rev: 0 },
    without: undefined,
  },
  hold: {
    given: holds,
    ask: (store) => store.hold(personId(2)),
    gives: holdRecord(2),
    without: undefined,
  },
  onHold: {
    given: holds,
    ask: (store) => store.onHold([personId(2), personId(3)]),
    gives: new Set([personId(2)]),
    without: new Set(),
  },
  task: {
    given: tasks,
    ask: (store) => store.task(open.taskId),
    gives: open,
    without: undefined,
  },
  tasks: {
    given: tasks,
    ask: (store) => store.tasks({ limit: 5 }),
    gives: { items: [owned, open], cursor: undefined },
    without: { items: [], cursor: undefined },
  },
  openTasks: {
    given: tasks,
    ask: (store) => store.openTasks(),
    gives: [open, owned],
    without: [],
  },
  seats: {
    given: [1, 2].map((number) => ({ write: "seat-open", groupId: groupId(number), number: 1 }) as const),
    ask: (store) => store.seats(groupId()),
    gives: [{ groupId: groupId(), number: 1, state: "FREE" }],
    without: [],
  },
  offer: {
    given: offers,
    ask: (store) => store.offer(offerId()),
    gives: declined,
    without: undefined,
  },
  offers: {
    given: offers,
    ask: (store) => store.offers(groupId()),
    gives: [declined, live],
    without: [],
  },
  offerPage: {
    given: offers,
    ask: (store) => store.offerPage(groupId(), { limit: 5 }),
    gives: { items: [live, declined], cursor: undefined },
    without: { items: [], cursor: undefined },
  },
  placement: {
    given: placements,
    ask: (store) => store.placement(live.personId),
    gives: placementOf(live),
    without: undefined,
  },
  signature: {
    given: signatures,
    ask: (store) => store.signature(personId(2), signatureRecord().agreementVersion),
    gives: signatureRecord({ personId: personId(2) }),
    without: undefined,
  },
  sessions: {
    given: sessions,
    ask: (store) => store.sessions(groupId()),
    gives: [sessionRecord(1), sessionRecord(2)],
    without: [],
  },
  session: {
    given: sessions,
    ask: (store) => store.session(groupId(), sessionId(2)),
    gives: sessionRecord(2),
    without: undefined,
  },
  rsvps: {
    given: [said, saidOfNext].flatMap((rsvp) => (rsvp === undefined ? [] : [{ write: "rsvp", rsvp } as const])),
    ask: (store) => store.rsvps(groupId(), sessionId()),
    gives: [said],
    without: [],
  },
  run: {
    given: runs,
    ask: (store) => store.run(runId(2)),
    gives: runRecord(2, { requestedAt: "2026-08-02T09:00:00.000Z" }),
    without: undefined,
  },
  runs: {
    given: runs,
    ask: (store) => store.runs({ limit: 5 }),
    gives: {
      items: [2, 1].map((number) => runRecord(number, { requestedAt: `2026-08-0${number}T09:00:00.000Z` })),
      cursor: undefined,
    },
    without: { items: [], cursor: undefined },
  },
  newestRuns: {
    given: [
      ...runs,
      ...[1, 2].map(
        (number): Change => ({
          write: "run-of",
          run: { ...runRecord(number), requestedAt: `2026-08-0${number}T09:00:00.000Z` },
        }),
      ),
      { write: "run-of", run: runRecord(3, { trigger: "arrival" }) },
    ],
    ask: (store) => store.newestRuns("coordinator", 1),
    gives: [runRecord(2, { requestedAt: "2026-08-02T09:00:00.000Z" })],
    without: [],
  },
  activeRun: {
    given: [{ write: "active-run", runId: runId(2), expect: "absent" }],
    ask: (store) => store.activeRun(),
    gives: runId(2),
    without: undefined,
  },
  checkpoints: {
    given: [1, 2].map((number) => ({ write: "run-checkpoint", runId: runId(number), groupId: groupId(number) })),
    ask: (store) => store.checkpoints(runId(2)),
    gives: [groupId(2)],
    without: [],
  },
  runResult: {
    given: (store) => store.saveRunResult(runId(), RESULT),
    ask: (store) => store.runResult(runId()),
    gives: RESULT,
    without: undefined,
  },
  snapshot: {
    given: (store) => store.saveSnapshot(runId(), INPUT),
    ask: (store) => store.snapshot(runId()),
    gives: INPUT,
    without: undefined,
  },
  message: {
    given: messages,
    ask: (store) => store.message(sent.messageId),
    gives: sent,
    without: undefined,
  },
  dueMessages: {
    given: messages,
    ask: (store) => store.dueMessages(SAMPLE_NOW, 5),
    gives: [due],
    without: [],
  },
  heldBack: {
    given: [due, putOff, urgent].map((message): Change => ({ write: "message", message })),
    ask: (store) => store.heldBack(5),
    gives: [putOff],
    without: [],
  },
  dueByMinute: {
    given: [due, putOff, urgent, sent, farOff].map((message): Change => ({ write: "message", message })),
    ask: (store) => store.dueByMinute("2026-09-02T09:00:00.000Z"),
    gives: { "2026-09-01T09:00": 2, "2026-09-01T09:15": 1 },
    without: {},
  },
  pace: {
    given: [{ write: "pace", pace: paceRecord(), expect: "absent" }],
    ask: (store) => store.pace(),
    gives: paceRecord(),
    without: undefined,
  },
  nextDueAt: {
    given: messages,
    ask: (store) => store.nextDueAt(),
    gives: due.dueAt,
    without: undefined,
  },
  messages: {
    given: messages,
    ask: (store) => store.messages({ kind: "session-reminder", limit: 5 }),
    gives: { items: [farOff, due], cursor: undefined },
    without: { items: [], cursor: undefined },
  },
  job: {
    given: jobs,
    ask: (store) => store.job(waiting.jobId),
    gives: waiting,
    without: undefined,
  },
  dueJobs: {
    given: jobs,
    ask: (store) => store.dueJobs("2026-09-01T09:01:00.000Z", 5),
    gives: [waiting],
    without: [],
  },
  arrivals: {
    given: [...jobs, { write: "job", job: arrivalRecord() }],
    ask: (store) => store.arrivals(),
    gives: [arrivalRecord()],
    without: [],
  },
  line: {
    given: (store) => store.joinLines([placeInLine(2), placeInLine(1), { ...placeInLine(1), groupId: groupId(2) }]),
    ask: (store) => store.line(groupId(), { after: placeInLine(1), limit: 5 }),
    gives: [placeInLine(2)],
    without: [],
  },
  lineRules: {
    given: (store) => store.saveLineRules(lineRules()),
    ask: (store) => store.lineRules(groupId()),
    gives: lineRules(),
    without: undefined,
  },
  idempotency: {
    given: [record, { ...record, key: "other", reply: { a: 2 } }].map((each) => ({
      write: "idempotency",
      record: each,
    })),
    ask: (store) => store.idempotency("k"),
    gives: record,
    without: undefined,
  },
  nonceBurnt: {
    given: [{ write: "nonce", nonce: "n", expiresAt: "2026-09-02T09:00:00.000Z" }],
    ask: (store) => store.nonceBurnt("n"),
    gives: true,
    without: false,
  },
} as const satisfies Record<Exclude<keyof Store, Write>, ReadCase>;
