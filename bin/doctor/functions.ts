import { GetFunctionConfigurationCommand, InvokeCommand } from "@aws-sdk/client-lambda";
import type { Account } from "../deploy/account.ts";
import { type Finding, good, wrong } from "../deploy/finding.ts";
import type { Outputs } from "../deploy/stacks.ts";

/** Every function is active and was last updated without fault; the sweeper, which may run at any time, answers. */
export async function checkFunctions({ lambda }: Account, outputs: Outputs): Promise<readonly Finding[]> {
  const names = Object.entries(outputs).filter(([key]) => key.startsWith("Function"));
  if (names.length === 0) return [wrong("The App stack names no functions", "Deploy this version: npm run deploy.")];
  const states = await Promise.all(
    names.map(async ([key, name]) => stateOf(lambda, key.slice("Function".length), name)),
  );
  const faults = states.filter((finding) => finding !== undefined);
  return faults.length > 0 ? faults : [good(`${names.length} functions are active`), await sweep(lambda, outputs)];
}

async function stateOf(lambda: Account["lambda"], label: string, FunctionName: string): Promise<Finding | undefined> {
  const {
    State = "Active",
    LastUpdateStatus = "Successful",
    StateReason,
    LastUpdateStatusReason,
  } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
  if (State === "Active" && LastUpdateStatus === "Successful") return undefined;
  const why = StateReason ?? LastUpdateStatusReason ?? "no reason is given";
  if (State === "Pending" || LastUpdateStatus === "InProgress") {
    return wrong(`${label} is still being set up (${State}, ${LastUpdateStatus})`, "Wait a minute and run this again.");
  }
  return wrong(
    `${label} cannot run (${State}, ${LastUpdateStatus}): ${why}`,
    "Deploy again: npm run deploy. Its log group says more.",
  );
}

/** What the Scheduler does each minute. To do it once more changes nothing. */
async function sweep(lambda: Account["lambda"], { FunctionSweeper }: Outputs): Promise<Finding> {
  const { FunctionError, Payload } = await lambda.send(
    new InvokeCommand({ FunctionName: FunctionSweeper, Payload: "{}" }),
  );
  if (FunctionError === undefined) return good("a sweep by hand goes well");
  const said = Buffer.from(Payload ?? [])
    .toString("utf8")
    .slice(0, 300);
  return wrong(
    `a sweep by hand fails: ${said}`,
    "Look for sweep-failed in the sweeper's log; see docs/operating.md, SweeperSilent.",
  );
}
