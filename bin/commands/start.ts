import { once } from "node:events";
import { resolve } from "node:path";
import pc from "picocolors";
import { instantFrom } from "../../lib/runtime/local/rehearsal/asked-time.ts";
import { openKeptClock } from "../../lib/runtime/local/rehearsal/kept-clock.ts";
import { clockWords } from "../../lib/runtime/local/rehearsal/words.ts";
import { type LocalService, startLocal } from "../../lib/runtime/local/service.ts";
import { outliveThrows, tellUnforeseen } from "../../lib/runtime/local/unforeseen.ts";
import { loadSettings } from "../../lib/runtime/settings.ts";
import type { Instant } from "../../lib/time/instant.ts";
import { type Command, form } from "../command.ts";
import { type Values, WrongUse } from "../options.ts";

const OPTIONS = {
  port: {
    type: "number",
    from: 0,
    to: 65_535,
    placeholder: "PORT",
    default: 8400,
    help: "The API's port; for 0, any free one.",
  },
  data: { type: "text", placeholder: "DIR", default: ".data", help: "Where the data is kept." },
  clock: {
    type: "text",
    placeholder: "TIME",
    help: "Rehearse: a clock stands still at this date or instant and is moved on from a page (docs/rehearsing.md).",
  },
  verbose: { type: "switch", help: "Print the functions' log, and of a failure its stack." },
} as const;

/** Runs until it is interrupted. */
export const start: Command = {
  summary: "Run the whole service here, with its data kept in .data between runs.",
  forms: [form(OPTIONS, serve)],
};

/** By the machine's clock: what is due now, while another clock stands still, goes out as soon as this. */
const SECONDS_STANDING = 2;

async function serve({ port, data, clock: time, verbose }: Values<typeof OPTIONS>): Promise<number> {
  const dataDir = resolve(data);
  const kept = openKeptClock(dataDir, time === undefined ? undefined : clockTime(time));
  const log = verbose ? { log: (line: string) => console.error(line) } : {};
  const rehearsed = kept && { clock: kept.clock, tickSeconds: SECONDS_STANDING };
  const service = await startLocal({ dataDir, port, ...rehearsed, ...log });
  outliveThrows(service.deps.telemetry);
  kept?.keep();
  console.log(await introduction(service, dataDir, kept?.clock.now()));
  if (kept?.walkTo !== undefined) {
    service.advance(kept.walkTo).catch((error: unknown) => tellUnforeseen(service.deps.telemetry, error));
  }
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  console.log("\nStopping.");
  await service.stop();
  return 0;
}

function clockTime(text: string): Instant {
  const instant = instantFrom(text, loadSettings().organisation.timeZone);
  if (instant === undefined) throw new WrongUse(clockWords.command.notATime(text));
  return instant;
}

/** Of a rehearsal: no walk goes further at once. */
const HOURS_OF_A_TERM = 24 * 366;

async function introduction(service: LocalService, dataDir: string, standsAt: Instant | undefined): Promise<string> {
  const { url, inboxUrl, issueToken } = service;
  const token = await issueToken(standsAt === undefined ? {} : { lifetimeHours: HOURS_OF_A_TERM });
  const row = (name: string, value: string) => `  ${pc.dim(name.padEnd(10))}${pc.cyan(value)}`;
  return `
${pc.bold("Groupwright is running.")}

${row("API", url)}
${row("OpenAPI", `${url}/openapi.json`)}
${row("Inbox", inboxUrl)}  all mail ends here, none leaves this machine
${row("Data", dataDir)}
${standsAt === undefined ? "" : `${row("Clock", `${url}/local`)}  it stands still at ${standsAt}: move it on there\n`}
A coordinator's access token, good for ${standsAt === undefined ? "12 hours" : "a year of that clock"}:

export TOKEN=${token}

Then, for example:

  curl -s ${url}/v1/open-groups
  curl -s -H "Authorization: Bearer $TOKEN" ${url}/v1/groups
  curl -s -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \\
    -d '{"title":"Tuesday circle"}' ${url}/v1/groups

Stop with Ctrl-C; the data stays.
`;
}
