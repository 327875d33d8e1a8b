import { setTimeout as sleepFor } from "node:timers/promises";
import type { Store } from "../../use-cases/ports.ts";
import { addMessages, addSessions } from "./add.ts";
import { commitChanges } from "./commit.ts";
import type { Engine } from "./engine.ts";
import { GROUPS } from "./groups/groups.ts";
import { INTAKE } from "./intake/applications.ts";
import { LINES } from "./lines/lines.ts";
import { readArrivals, readDueJobs, readJob } from "./messages/jobs.ts";
import { MESSAGES } from "./messages/outbox.ts";
import { type Methods, withEngine } from "./methods.ts";
import { OFFERS } from "./offers/offers.ts";
import { readIdempotency, readNonceBurnt } from "./once.ts";
import { RENEWED } from "./records.ts";
import { RUNS } from "./runs/runs.ts";
import { SESSIONS } from "./sessions/sessions.ts";
import { STAFF } from "./staff/tasks.ts";
import { renewSome } from "./upgrading/renew-records.ts";

type Options = Pick<Engine, "client" | "tables" | "programme" | "clock" | "telemetry"> &
  Partial<Pick<Engine, "sleep" | "random">>;

const METHODS: Methods<Store> = {
  commit: commitChanges,
  addMessages,
  addSessions,
  idempotency: readIdempotency,
  nonceBurnt: readNonceBurnt,
  renewRecords: (engine, most) => renewSome(engine, RENEWED, most),
  job: readJob,
  dueJobs: readDueJobs,
  arrivals: readArrivals,
  ...GROUPS,
  ...INTAKE,
  ...LINES,
  ...RUNS,
  ...OFFERS,
  ...SESSIONS,
  ...STAFF,
  ...MESSAGES,
};

/**
 * The one store there is: DynamoDB in AWS, the embedded engine locally and in tests.
 *
 * @example dynamoStore({ client: dynamoClient({ region }), tables, programme, clock, telemetry })
 */
export function dynamoStore(options: Options): Store {
  const engine: Engine = { sleep: async (milliseconds) => sleepFor(milliseconds), random: Math.random, ...options };
  return withEngine<Store>(engine, METHODS);
}
