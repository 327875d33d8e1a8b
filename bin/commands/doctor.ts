import pc from "picocolors";
import { awsDeps } from "../../lib/runtime/aws/deps.ts";
import { foreseeLateness } from "../../lib/use-cases/messages/pace/foresee-lateness.ts";
import { oldestLate } from "../../lib/use-cases/messages/pace/lateness.ts";
import type { Store } from "../../lib/use-cases/ports.ts";
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
    latenessAhead: (outputs) =>
      foreseeLateness({ store: storeOf(outputs), clock: { now: () => new Date().toISOString() }, settings }),
  });
  const faults = sections.flatMap(({ findings }) => findings).filter(isWrong).length;
  if (json) console.log(JSON.stringify(sections, null, 2));
  else {
    for (const { title, findings } of sections) console.log(`${pc.bold(title)}\n${findings.map(lineOf).join("\n")}`);
    console.log(faults === 0 ? "\nAll is well." : `\n${faults} ${faults === 1 ? "thing is" : "things are"} wrong.`);
  }
  return faults === 0 ? 0 : 3;
}

/** What was put off is overdue all the same, though it is tried again only later. */
async function nextDueAt(outputs: Outputs): Promise<string | undefined> {
  const store = storeOf(outputs);
  const now = new Date().toISOString();
  return (await oldestLate({ store }, await store.dueMessages(now, LOOKED_AT), now)) ?? store.nextDueAt();
}

/** Those before the first that is late wait for something. */
const LOOKED_AT = 100;

/** The service's own, on the one table that the ledger is in. */
function storeOf({ OutboxTable = "" }: Outputs): Store {
  const tables = { CORE_TABLE: "", SENSITIVE_TABLE: "", AUDIT_TABLE: "", OUTBOX_TABLE: OutboxTable };
  return awsDeps("sweeper", tables, {}).store;
}
