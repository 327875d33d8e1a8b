import { once } from "node:events";
import { resolve } from "node:path";
import pc from "picocolors";
import { type LocalService, startLocal } from "../../lib/runtime/local/service.ts";
import { outliveThrows } from "../../lib/runtime/local/unforeseen.ts";
import { type Command, form } from "../command.ts";
import type { Values } from "../options.ts";

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
  verbose: { type: "switch", help: "Print the functions' log, and of a failure its stack." },
} as const;

/** Runs until it is interrupted. */
export const start: Command = {
  summary: "Run the whole service here, with its data kept in .data between runs.",
  forms: [form(OPTIONS, serve)],
};

async function serve({ port, data, verbose }: Values<typeof OPTIONS>): Promise<number> {
  const dataDir = resolve(data);
  const log = verbose ? { log: (line: string) => console.error(line) } : {};
  const service = await startLocal({ dataDir, port, ...log });
  outliveThrows(service.deps.telemetry);
  console.log(await introduction(service, dataDir));
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  console.log("\nStopping.");
  await service.stop();
  return 0;
}

async function introduction({ url, inboxUrl, issueToken }: LocalService, dataDir: string): Promise<string> {
  const token = await issueToken();
  const row = (name: string, value: string) => `  ${pc.dim(name.padEnd(10))}${pc.cyan(value)}`;
  return `
${pc.bold("Groupwright is running.")}

${row("API", url)}
${row("OpenAPI", `${url}/openapi.json`)}
${row("Inbox", inboxUrl)}  all mail ends here, none leaves this machine
${row("Data", dataDir)}

A coordinator's access token, good for 12 hours:

export TOKEN=${token}

Then, for example:

  curl -s ${url}/v1/open-groups
  curl -s -H "Authorization: Bearer $TOKEN" ${url}/v1/groups
  curl -s -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \\
    -d '{"title":"Tuesday circle"}' ${url}/v1/groups

Stop with Ctrl-C; the data stays.
`;
}
