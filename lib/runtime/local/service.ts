import type { Settings } from "../../domain/settings.ts";
import type { Clock, Deps } from "../../use-cases/ports.ts";
import { systemClock } from "../clock.ts";
import { sweepAndDrain } from "./calendar-walk.ts";
import { listen, type ServeRequest } from "./http-server.ts";
import { localDeps } from "./local-deps.ts";
import type { DeadLetter } from "./local-queue.ts";
import { type LocalWork, localWork } from "./local-work.ts";
import type { MovableClock } from "./movable-clock.ts";
import { openPrivateFolder } from "./private-folder.ts";
import { clockDesk } from "./rehearsal/clock-desk.ts";
import { dueAhead } from "./rehearsal/due-ahead.ts";
import { isMovable, type Rehearsal, rehearsal } from "./rehearsal/rehearsal.ts";
import { sentMail } from "./rehearsal/sent-mail.ts";
import { serveWith } from "./serve.ts";
import { type StaffTokens, staffTokens } from "./staff-tokens.ts";
import { openStorage, type Storage } from "./storage.ts";
import { type Ticker, ticker } from "./ticker.ts";
import { tellUnforeseen } from "./unforeseen.ts";

type LocalOptions = {
  /** Where data, keys and secrets are kept; without it everything is in memory and gone with the process. */
  readonly dataDir?: string | undefined;
  /** 0, the default, takes a free one. */
  readonly port?: number | undefined;
  /** A movable clock stands still until `advance`, or what is asked of `/local`; the default is the system's. */
  readonly clock?: Clock | MovableClock | undefined;
  readonly settings?: Settings | undefined;
  /** Every log line and metric, as JSON. Left out: warnings and errors go to standard error. */
  readonly log?: ((line: string) => void) | undefined;
  /**
   * Seconds of the machine's clock between ticks; 0 for none. Left out: 60 with the system's clock, none with a movable
   * one, whose nights come as it is moved on and with no tick.
   */
  readonly tickSeconds?: number | undefined;
};

/** The whole service in this process: database, mail, queue, tick, API. */
export type LocalService = {
  readonly url: string;
  readonly inboxUrl: string;
  readonly mailEndpoint: string;
  readonly databaseEndpoint: string;
  readonly deps: Deps;
  readonly issueToken: StaffTokens["issue"];
  /** As if SES had said this of a mail: a bounce, a complaint. It goes through the queue that it has in AWS. */
  readonly mailEvent: LocalWork["mailEvent"];
  /** Until the queues are empty. Does not look for what fell due: see settle. */
  readonly drain: () => Promise<void>;
  /** Sweeps what is due now and drains. */
  readonly settle: () => Promise<void>;
  /** Moves a movable clock on, doing on the way what time would have started. */
  readonly advance: Rehearsal["walk"];
  /** What the nightly schedule starts. */
  readonly planNight: () => Promise<void>;
  readonly keepTicking: (seconds: number) => void;
  readonly deadLetters: () => readonly DeadLetter[];
  readonly stop: () => Promise<void>;
};

/** @example const service = await startLocal({ clock: movableClock("2026-09-01T09:00:00.000Z") }) */
export async function startLocal(options: LocalOptions = {}): Promise<LocalService> {
  const { dataDir, clock = systemClock } = options;
  if (dataDir !== undefined) await openPrivateFolder(dataDir);
  const storage = await openStorage(dataDir);
  try {
    return await startOn(storage, { ...options, clock });
  } catch (error) {
    await storage.close();
    throw error;
  }
}

async function startOn(storage: Storage, options: LocalOptions & { readonly clock: Clock }): Promise<LocalService> {
  const { dataDir, clock, port = 0 } = options;
  const tokens = await staffTokens(dataDir, clock);
  const started = Promise.withResolvers<Deps>();
  const depsOf = () => started.promise;
  const work = localWork(depsOf);
  const sent = sentMail(clock, storage.mail);
  const stands = isMovable(clock) ? rehearsal({ clock, depsOf, work, sent: sent.count }) : undefined;
  const functions = serveWith(depsOf, tokens);
  const desk = stands && clockDesk({ rehearsal: stands, depsOf, inboxUrl: storage.mail.inboxUrl });
  const serve: ServeRequest = async (request) => (await desk?.(request)) ?? functions(request);
  const server = await listen(port, serve, async (error, requestId) =>
    tellUnforeseen((await depsOf()).telemetry, error, { requestId }),
  );
  const adapters = await localDeps(storage, options, server.url, work.queue).catch(async (error: unknown) => {
    await server.close();
    throw error;
  });
  const store = stands === undefined ? adapters.store : dueAhead(adapters.store, clock);
  const deps = { ...adapters, store, mailer: sent.by(adapters.mailer) };
  started.resolve(deps);
  const ticking: Ticker = ticker(clock, stands === undefined ? work : { sweep: stands.sweep, planNight: asItWalks });
  ticking.keepTicking(options.tickSeconds ?? (stands === undefined ? 60 : 0));
  return {
    url: server.url,
    inboxUrl: storage.mail.inboxUrl,
    mailEndpoint: storage.mail.endpoint,
    databaseEndpoint: storage.database.endpoint,
    deps,
    issueToken: tokens.issue,
    mailEvent: work.mailEvent,
    drain: work.drain,
    settle: () => sweepAndDrain(work),
    advance: stands?.walk ?? movesByItself,
    planNight: work.planNight,
    keepTicking: ticking.keepTicking,
    deadLetters: work.deadLetters,
    stop: async () => {
      await stands?.stop();
      await ticking.stop();
      await server.close();
      await work.close();
      await storage.close();
    },
  };
}

/** Each night is planned when a walk comes to it. */
async function asItWalks(): Promise<void> {}

async function movesByItself(): Promise<void> {
  throw new Error("only a movable clock can be advanced: start the service with one");
}
