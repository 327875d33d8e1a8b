import { dynamoStore } from "../../lib/adapters/dynamodb/store.ts";
import { hmacLinks } from "../../lib/adapters/hmac/links.ts";
import { sesMailer } from "../../lib/adapters/ses/mailer.ts";
import type { Settings } from "../../lib/domain/settings.ts";
import { readMail, type StoredMail } from "../../lib/runtime/local/mail.ts";
import type { Instant } from "../../lib/time/instant.ts";
import type { Deps, Mailer } from "../../lib/use-cases/ports.ts";
import { freshTables } from "./database.ts";
import { mailClient, sharedMail } from "./mail-endpoint.ts";
import { type RecordedJobs, recordedJobs } from "./recorded-jobs.ts";
import { type RecordedTelemetry, recordedTelemetry } from "./recorded-telemetry.ts";
import { settingsOf } from "./samples.ts";
import { seededIds } from "./seeded-ids.ts";
import { type SettableClock, settableClock } from "./settable-clock.ts";

/** Everything a use-case needs, on real parts: the store's engine, the mail endpoint, signed links. */
export type World = {
  readonly deps: Deps;
  readonly clock: SettableClock;
  /** Mail that this world has sent, oldest first. */
  readonly inbox: () => Promise<readonly StoredMail[]>;
  readonly jobs: RecordedJobs;
  readonly telemetry: RecordedTelemetry;
  /** The tables under the store: what is written there by hand no adapter has looked at. */
  readonly raw: Awaited<ReturnType<typeof freshTables>>;
};

type WorldOptions = {
  readonly now: Instant;
  readonly settings?: Settings;
  /** Those of the engine, unless said otherwise. */
  readonly tables?: World["raw"];
};

/**
 * A world of its own: fresh tables, a clock that stands at `now`, ids that are the same in every run. It needs no
 * closing: the engine and the mail endpoint belong to the test file and end with its process.
 *
 * @example
 * const { deps, clock, jobs, inbox } = await openWorld({ now: "2026-09-01T09:00:00.000Z" });
 */
export async function openWorld(options: WorldOptions): Promise<World> {
  const settings = options.settings ?? settingsOf();
  const clock = settableClock(options.now);
  const jobs = recordedJobs();
  const telemetry = recordedTelemetry();
  const { mailer, inbox } = ownMail(settings);
  const raw = options.tables ?? (await freshTables());
  const deps: Deps = {
    store: dynamoStore({ ...raw, programme: settings.programme, clock, telemetry }),
    clock,
    ids: seededIds(clock),
    links: hmacLinks({ current: "test", keys: { test: Buffer.alloc(32, 7) } }),
    mailer,
    mailService: { account: async () => ({ perSecond: 200, sentInADay: 0, standing: "healthy" }) },
    queue: jobs.queue,
    telemetry,
    settings,
    personSecret: async () => "a secret for tests",
  };
  return { deps, clock, inbox, jobs, telemetry, raw };
}

/** The endpoint is shared by the test file, so a world remembers which mails are its own. */
function ownMail(settings: Settings): { readonly mailer: Mailer; readonly inbox: World["inbox"] } {
  const own = new Set<string>();
  let mailerOfEndpoint: Promise<Mailer> | undefined;
  const { senderName, senderAddress } = settings.organisation;
  const sender = { name: senderName, address: senderAddress };
  const open = async () => sesMailer({ client: mailClient((await sharedMail()).endpoint), sender });
  return {
    mailer: {
      send: async (mail, messageId) => {
        mailerOfEndpoint ??= open();
        const outcome = await (await mailerOfEndpoint).send(mail, messageId);
        if (outcome.outcome === "accepted") own.add(outcome.providerId);
        return outcome;
      },
    },
    inbox: async () => {
      if (own.size === 0) return [];
      const mails = await readMail((await sharedMail()).endpoint);
      return mails.filter((mail) => own.has(mail.messageId));
    },
  };
}
