import pc from "picocolors";
import { awsDeps } from "../../lib/runtime/aws/deps.ts";
import { type Command, form } from "../command.ts";
import { CONFIG, configurationFile, readConfiguration } from "../configuration.ts";
import { openAccount } from "../deploy/account.ts";
import { isWrong, lineOf } from "../deploy/finding.ts";
import type { Outputs } from "../deploy/stacks.ts";
import { examine } from "../doctor/examine.ts";
import { getter } from "../doctor/get.ts";
import type { Values } from "../options.ts";

const OPTIONS = {
  config: CONFIG,
  json: { type: "switch", help: "Print the findings as JSON." },
} as const;

/** Status 0 when nothing is wrong, 3 when something is. */
export const doctor: Command = {
  summary: "Examine the deployed service and say how to mend what is wrong.",
  forms: [form(OPTIONS, diagnose)],
};

async function diagnose({ config, json }: Values<typeof OPTIONS>): Promise<number> {
  const settings = await readConfiguration(configurationFile(config));
  const sections = await examine(openAccount(), settings, {
    get: getter(process.env.AWS_ENDPOINT_URL),
    now: () => new Date(),
    nextDueAt,
  });
  const faults = sections.flatMap(({ findings }) => findings).filter(isWrong).length;
  if (json) console.log(JSON.stringify(sections, null, 2));
  else {
    for (const { title, findings } of sections) console.log(`${pc.bold(title)}\n${findings.map(lineOf).join("\n")}`);
    console.log(faults === 0 ? "\nAll is well." : `\n${faults} ${faults === 1 ? "thing is" : "things are"} wrong.`);
  }
  return faults === 0 ? 0 : 3;
}

/** The service's own store, on the one table that the ledger is in. */
function nextDueAt({ OutboxTable = "" }: Outputs): Promise<string | undefined> {
  const tables = { CORE_TABLE: "", SENSITIVE_TABLE: "", AUDIT_TABLE: "", OUTBOX_TABLE: OutboxTable };
  return awsDeps("sweeper", tables, {}).store.nextDueAt();
}
