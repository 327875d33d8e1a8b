import { once } from "node:events";
import { createRequire } from "node:module";
import type * as CommonJs from "aws-ses-v2-local";
import type * as StoreModule from "aws-ses-v2-local/dist/store.js";
import * as z from "zod";
import type { Instant } from "../../time/instant.ts";
import { lendToEnvironment } from "../config.ts";

/** A mail as the local endpoint keeps it; `at` is in epoch seconds of the clock that the service goes by. */
const StoredMail = z.object({
  messageId: z.string(),
  from: z.string(),
  destination: z.object({ to: z.array(z.string()), cc: z.array(z.string()), bcc: z.array(z.string()) }),
  replyTo: z.array(z.string()),
  subject: z.string(),
  body: z.object({ html: z.string().optional(), text: z.string().optional() }),
  attachments: z.array(z.object({ filename: z.string().optional(), contentType: z.string(), content: z.string() })),
  headers: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
  at: z.number(),
});
export type StoredMail = z.infer<typeof StoredMail>;

export type LocalMail = {
  /** For the SES client. */
  readonly endpoint: string;
  /** For a browser. */
  readonly inboxUrl: string;
  /** Says when a mail went out, which the inbox shows as its date: left alone it is the machine's clock's. */
  readonly date: (mailId: string, at: Instant) => void;
  readonly stop: () => Promise<void>;
};

/** What the endpoint says of the account: it reads it from its environment, which is this process's. */
const ACCOUNT = {
  DedicatedIpAutoWarmupEnabled: false,
  Details: {
    AdditionalContactEmailAddresses: [],
    ContactLanguage: "EN",
    MailType: "TRANSACTIONAL",
    ReviewDetails: { CaseId: "none", Status: "GRANTED" },
    UseCaseDescription: "A service on one machine",
    WebsiteURL: "http://127.0.0.1",
  },
  EnforcementStatus: "HEALTHY",
  ProductionAccessEnabled: true,
  SendingEnabled: true,
  // As many a day as there are.
  SendQuota: { Max24HourSend: -1, MaxSendRate: 200, SentLast24Hours: 0 },
  SuppressionAttributes: { SuppressedReasons: [] },
};

/** A real SES v2 endpoint on loopback, with an inbox; port 0 takes a free one. Nothing leaves this machine. */
export async function openMail(port = 0): Promise<LocalMail> {
  lendToEnvironment("AWS_SES_ACCOUNT", JSON.stringify(ACCOUNT));
  const server = await endpointModule().default({ host: "127.0.0.1", port });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The mail endpoint has no port.");
  const endpoint = `http://127.0.0.1:${address.port}`;
  // A connection that is closed as it is used again is a call of which nobody knows whether it was made.
  server.keepAliveTimeout = 0;
  await empty(endpoint);
  const stop = async () => {
    const closed = once(server, "close");
    server.close();
    server.closeAllConnections();
    await closed;
  };
  return { endpoint, inboxUrl: `${endpoint}/`, date, stop };
}

/** The endpoint has no call for it, and keeps its mails in this process. */
function date(mailId: string, at: Instant): void {
  const mail = storeModule()
    .getStoreReadonly()
    .emails.findLast(({ messageId }) => messageId === mailId);
  if (mail !== undefined) mail.at = Math.floor(Date.parse(at) / 1000);
}

/** The module keeps one store a process, whichever of its endpoints the mails came in by. */
async function empty(endpoint: string): Promise<void> {
  const { ok } = await fetch(`${endpoint}/clear-store`, { method: "POST" });
  if (!ok) throw new Error("The mail endpoint could not be emptied.");
}

/**
 * Loaded when first needed: it brings a web server and a mail parser. Required, since Node and vitest import it unlike.
 */
function endpointModule(): typeof CommonJs.default {
  // `require` gives no type; this is the module's own.
  return createRequire(import.meta.url)("aws-ses-v2-local") as typeof CommonJs.default;
}

function storeModule(): typeof StoreModule {
  // As above.
  return createRequire(import.meta.url)("aws-ses-v2-local/dist/store.js") as typeof StoreModule;
}

/** Every mail accepted since the endpoint started, oldest first. */
export async function readMail(endpoint: string): Promise<readonly StoredMail[]> {
  const reply = await fetch(`${endpoint}/store`);
  return z.object({ emails: z.array(StoredMail) }).parse(await reply.json()).emails;
}
