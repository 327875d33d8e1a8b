import type { Settings } from "../../domain/settings.ts";
import type { Instant } from "../../time/instant.ts";
import type { Clock, Deps } from "../../use-cases/ports.ts";
import { systemClock } from "../clock.ts";
import { sweepAndDrain, walkTo } from "./calendar-walk.ts";
import { listen } from "./http-server.ts";
import { localDeps } from "./local-deps.ts";
import type { DeadLetter } from "./local-queue.ts";
import { type LocalWork, localWork } from "./local-work.ts";
import type { MovableClock } from "./movable-clock.ts";
import { openPrivateFolder } from "./private-folder.ts";
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
  /** A movable clock stands still until `advance`; the default is the system's. */
  readonly clock?: Clock | MovableClock | undefined;
  readonly settings?: Settings | undefined;
  /** Every log line and metric, as JSON. Left out: warnings and errors go to standard error. */
  readonly log?: ((line: string) => void) | undefined;
  /** Seconds between ticks; 0 for none. Left out: 60 with the system's clock, none with a movable one. */
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
  readonly advance: (to: Instant, everyNights?: number) => Promise<void>;
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
  const tokens = await staffTokens(dataDir);
  const started = Promise.withResolvers<Deps>();
  const depsOf = () => started.promise;
  const work = localWork(depsOf);
  const server = await listen(port, serveWith(depsOf, tokens), async (error, requestId) =>
    tellUnforeseen((await depsOf()).telemetry, error, { requestId }),
  );
  const deps = await localDeps(storage, options, server.url, work.queue).catch(async (error: unknown) => {
    await server.close();
    throw error;
  });
  started.resolve(deps);
  const ticking: Ticker = ticker(clock, work);
  ticking.keepTicking(options.tickSeconds ?? (isMovable(clock) ? 0 : 60));
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
    advance: (to, everyNights) => walkTo(to, { clock: movable(clock), store: deps.store, work }, everyNights),
    planNight: work.planNight,
    keepTicking: ticking.keepTicking,
    deadLetters: work.deadLetters,
    stop: async () => {
      await ticking.stop();
      await server.close();
      await work.close();
      await storage.close();
    },
  };
}

function isMovable(clock: Clock): clock is MovableClock {
  return "moveTo" in clock;
}

function movable(clock: Clock): MovableClock {
  if (isMovable(clock)) return clock;
  throw new Error("only a movable clock can be advanced: start the service with one");
}
