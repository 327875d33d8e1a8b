import { setTimeout as sleepFor } from "node:timers/promises";
import type { Store } from "../../use-cases/ports.ts";
import { addMessages, addSessions } from "./add.ts";
import { commitChanges } from "./commit.ts";
import type { Engine } from "./engine.ts";
import { readGroup, readGroups } from "./groups/groups.ts";
import {
  readApplication,
  readApplicationOfPerson,
  readApplications,
  readApplicationsIn,
  readApplicationsOfPerson,
  readIntake,
  readIntakes,
} from "./intake/applications.ts";
import { readContact, readPlacement, readSignature } from "./intake/people.ts";
import { readDue, readMessage, readMessages, readNextDueAt } from "./messages/outbox.ts";
import { readOffer, readOffers } from "./offers/offers.ts";
import { readSeats } from "./offers/seats.ts";
import { readIdempotency, readNonceBurnt } from "./once.ts";
import { readActiveRun, readCheckpoints, readRun, readRuns } from "./runs/runs.ts";
import { readResult, readSnapshot, saveResult, saveSnapshot } from "./runs/staging.ts";
import { readRsvps, readSession, readSessions } from "./sessions/sessions.ts";

type Options = Pick<Engine, "client" | "tables" | "programme" | "clock"> & Partial<Pick<Engine, "sleep" | "random">>;

/**
 * The one store there is: DynamoDB in AWS, the embedded engine locally and in tests.
 *
 * @example dynamoStore({ client: dynamoClient({ region }), tables, programme: settings.programme, clock })
 */
export function dynamoStore(options: Options): Store {
  const engine: Engine = { sleep: async (milliseconds) => sleepFor(milliseconds), random: Math.random, ...options };
  return {
    commit: (changes) => commitChanges(engine, changes),
    addMessages: (messages) => addMessages(engine, messages),
    addSessions: (sessions) => addSessions(engine, sessions),

    group: (id) => readGroup(engine, id),
    groups: (statuses) => readGroups(engine, statuses),
    application: (id) => readApplication(engine, id),
    applications: (query) => readApplications(engine, query),
    applicationsIn: (status) => readApplicationsIn(engine, status),
    applicationOfPerson: (person) => readApplicationOfPerson(engine, person),
    applicationsOfPerson: (person) => readApplicationsOfPerson(engine, person),
    intake: (id) => readIntake(engine, id),
    intakes: (ids) => readIntakes(engine, ids),
    contact: (id) => readContact(engine, id),
    seats: (group) => readSeats(engine, group),
    offer: (id) => readOffer(engine, id),
    offers: (group) => readOffers(engine, group),
    placement: (person) => readPlacement(engine, person),
    signature: (person, agreementVersion) => readSignature(engine, person, agreementVersion),
    sessions: (group) => readSessions(engine, group),
    session: (group, id) => readSession(engine, group, id),
    rsvps: (group, session) => readRsvps(engine, group, session),

    run: (id) => readRun(engine, id),
    runs: (query) => readRuns(engine, query),
    activeRun: () => readActiveRun(engine),
    checkpoints: (id) => readCheckpoints(engine, id),
    saveRunResult: (id, result) => saveResult(engine, id, result),
    runResult: (id) => readResult(engine, id),
    saveSnapshot: (id, input) => saveSnapshot(engine, id, input),
    snapshot: (id) => readSnapshot(engine, id),

    message: (id) => readMessage(engine, id),
    dueMessages: (now, limit) => readDue(engine, now, limit),
    nextDueAt: () => readNextDueAt(engine),
    messages: (query) => readMessages(engine, query),

    idempotency: (key) => readIdempotency(engine, key),
    nonceBurnt: (nonce) => readNonceBurnt(engine, nonce),
  };
}
