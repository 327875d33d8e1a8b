import type { MatchInput } from "../../lib/domain/runs/match-input.ts";
import type { MatchResult } from "../../lib/domain/runs/match-result.ts";
import type { Change, Store } from "../../lib/use-cases/ports.ts";
import { CHANGE_CASES, type ChangeCase } from "../adapters/change-cases.ts";
import {
  applicationId,
  groupId,
  messageRecord,
  offerId,
  personId,
  runId,
  sessionId,
  sessionRecord,
} from "../support/records.ts";
import { SAMPLE_NOW } from "../support/samples.ts";
import { type Call, recordingStore } from "./recorded-calls.ts";

type Use = (store: Store) => Promise<unknown>;
const APPLICATIONS = { limit: 5 };
// Staged as they are: what is in them does not matter to the store.
const INPUT = { people: [] } as unknown as MatchInput;
const RESULT = { placed: [] } as unknown as MatchResult;

/**
 * Every way to use the store, as code writes it: the method, and where a call differs by what is asked, how the call
 * begins. A new method of the store does not compile without a row here.
 */
const USES: Readonly<Record<Exclude<keyof Store, "commit">, readonly Use[]>> = {
  addMessages: [(store) => store.addMessages([messageRecord(7)])],
  addSessions: [(store) => store.addSessions([sessionRecord(7)])],
  group: [(store) => store.group(groupId())],
  groups: [(store) => store.groups(["PUBLISHED"])],
  application: [(store) => store.application(applicationId())],
  applications: [
    (store) => store.applications({ ...APPLICATIONS, status: "WAITING" }),
    (store) => store.applications({ ...APPLICATIONS, safety: "REVIEW" }),
  ],
  applicationsIn: [(store) => store.applicationsIn("WAITING")],
  applicationOfPerson: [(store) => store.applicationOfPerson(personId())],
  applicationsOfPerson: [(store) => store.applicationsOfPerson(personId())],
  intake: [(store) => store.intake(applicationId())],
  intakes: [(store) => store.intakes([applicationId(), applicationId(2)])],
  contact: [(store) => store.contact(personId())],
  seats: [(store) => store.seats(groupId())],
  offer: [(store) => store.offer(offerId())],
  offers: [(store) => store.offers(groupId())],
  placement: [(store) => store.placement(personId())],
  signature: [(store) => store.signature(personId(), "2026-11")],
  sessions: [(store) => store.sessions(groupId())],
  session: [(store) => store.session(groupId(), sessionId())],
  rsvps: [(store) => store.rsvps(groupId(), sessionId())],
  run: [(store) => store.run(runId())],
  runs: [(store) => store.runs({ limit: 5 })],
  activeRun: [(store) => store.activeRun()],
  checkpoints: [(store) => store.checkpoints(runId())],
  saveRunResult: [(store) => store.saveRunResult(runId(), RESULT)],
  runResult: [(store) => store.runResult(runId())],
  saveSnapshot: [(store) => store.saveSnapshot(runId(), INPUT)],
  snapshot: [(store) => store.snapshot(runId())],
  message: [(store) => store.message(messageRecord().messageId)],
  dueMessages: [(store) => store.dueMessages(SAMPLE_NOW, 5)],
  nextDueAt: [(store) => store.nextDueAt()],
  messages: [(store) => store.messages({ limit: 5 }), (store) => store.messages({ personId: personId(), limit: 5 })],
  idempotency: [(store) => store.idempotency("k")],
  nonceBurnt: [(store) => store.nonceBurnt("n")],
};

export type StoreCalls = {
  readonly byMethod: Readonly<Record<string, readonly Call[]>>;
  readonly byChange: Readonly<Record<Change["write"], readonly Call[]>>;
  /** `store.messages({ personId, … })` is known to ask for one person's. */
  readonly messagesOfPerson: readonly Call[];
};

/** What the store calls for each of its methods and for each kind of change, seen by doing each once. */
export async function storeCalls(): Promise<StoreCalls> {
  const { during, ofChange } = await recordingStore();
  const byMethod: Record<string, readonly Call[]> = {};
  for (const [method, uses] of Object.entries(USES)) {
    const seen: Call[] = [];
    for (const use of uses) seen.push(...(await during(use)));
    byMethod[method] = [...new Set(seen)];
  }
  const messagesOfPerson = await during((store) => store.messages({ personId: personId(), limit: 5 }));
  // Object.entries forgets that the cases are listed by kind of change.
  const byChange = Object.fromEntries(
    Object.entries<ChangeCase>(CHANGE_CASES).map(([kind, { change }]) => [kind, ofChange(change)]),
  ) as StoreCalls["byChange"];
  return { byMethod, byChange, messagesOfPerson };
}
