import { randomBytes } from "node:crypto";
import { dynamoStore } from "../../adapters/dynamodb/store.ts";
import { hmacLinks } from "../../adapters/hmac/links.ts";
import { OF_THIS_MACHINE } from "../../adapters/patience.ts";
import { askingSesClient, sesAccount } from "../../adapters/ses/account.ts";
import { sesClient } from "../../adapters/ses/client.ts";
import { sesMailer } from "../../adapters/ses/mailer.ts";
import type { Settings } from "../../domain/settings.ts";
import type { Clock, Deps, Queue } from "../../use-cases/ports.ts";
import { ulidIds } from "../ids.ts";
import { metricNamespace } from "../metric-namespace.ts";
import { loadSettings } from "../settings.ts";
import { jsonTelemetry } from "../telemetry.ts";
import { requireUtcProcess } from "../utc-process.ts";
import { keptSecret } from "./kept-secret.ts";
import { KEPT_FILES } from "./private-folder.ts";
import { LOCAL_TABLES, type Storage } from "./storage.ts";

type LocalDepsOptions = {
  readonly clock: Clock;
  readonly dataDir?: string | undefined;
  readonly settings?: Settings | undefined;
  readonly log?: ((line: string) => void) | undefined;
};

/** The adapters of the deployed functions, pointed at local endpoints; keys are kept in `dataDir`. */
export async function localDeps(
  { database, mail }: Storage,
  { dataDir, clock, settings = loadSettings(), log = complaintsOnly }: LocalDepsOptions,
  publicUrl: string,
  queue: Queue,
): Promise<Deps> {
  requireUtcProcess();
  const organisation = { ...settings.organisation, publicUrl };
  const personSecret = await keptSecret(dataDir, KEPT_FILES.personSecret, newSecret);
  const linkKey = await keptSecret(dataDir, KEPT_FILES.linkKey, newSecret);
  const telemetry = jsonTelemetry(
    { functionName: "local", namespace: metricNamespace(settings) },
    log,
    () => new Date(clock.now()),
  );
  const { client } = database;
  return {
    store: dynamoStore({ client, tables: LOCAL_TABLES, programme: settings.programme, clock, telemetry }),
    clock,
    ids: ulidIds(clock),
    links: hmacLinks({ current: "local", keys: { local: Buffer.from(linkKey, "base64") } }),
    mailer: sesMailer({
      client: sesClient({ endpoint: mail.endpoint, ...ANY_ACCOUNT }, OF_THIS_MACHINE.request),
      sender: { name: organisation.senderName, address: organisation.senderAddress },
    }),
    mailService: sesAccount(askingSesClient({ endpoint: mail.endpoint, ...ANY_ACCOUNT })),
    queue,
    telemetry,
    settings: { ...settings, organisation },
    personSecret: async () => personSecret,
  };
}

/** The local endpoint does not look at these, but the SDK wants some. */
const ANY_ACCOUNT = { region: "us-east-1", credentials: { accessKeyId: "local", secretAccessKey: "local" } };

function newSecret(): string {
  return randomBytes(32).toString("base64");
}

function complaintsOnly(line: string): void {
  if (/"level":"(WARN|ERROR)"/.test(line)) process.stderr.write(`${line}\n`);
}
