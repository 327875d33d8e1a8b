import { once } from "node:events";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import pc from "picocolors";
import { type LocalService, startLocal } from "../../lib/runtime/local/service.ts";

export const summary = "Run the whole service here, with its data kept in .data between runs.";

const OPTIONS = {
  port: { type: "string", default: "8400" },
  data: { type: "string", default: ".data" },
  verbose: { type: "boolean", default: false },
} as const;

/** Runs until it is interrupted. */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const dataDir = resolve(values.data);
  const log = values.verbose ? { log: (line: string) => console.error(line) } : {};
  const service = await startLocal({ dataDir, port: portOf(values.port), ...log });
  console.log(await introduction(service, dataDir));
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  console.log("\nStopping.");
  await service.stop();
  return 0;
}

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new Error(`--port ${text} is not a port: give a number from 0 (any free one) to 65535`);
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
