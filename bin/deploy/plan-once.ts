import { InvokeCommand } from "@aws-sdk/client-lambda";
import type { Account } from "./account.ts";
import { type Finding, good, note } from "./finding.ts";
import type { Outputs } from "./stacks.ts";

/**
 * Has the planner do now what it does each night, which may be done as often as one likes: the first night is up to a
 * day away, and until then nothing would be planned and the alarm on its silence would ring. It is started, not waited
 * for: a large calendar takes minutes, and what fails is tried again by Lambda.
 */
export async function planOnce({ lambda }: Pick<Account, "lambda">, { FunctionPlanner }: Outputs): Promise<Finding> {
  try {
    await lambda.send(new InvokeCommand({ FunctionName: FunctionPlanner, InvocationType: "Event", Payload: "{}" }));
    return good("the nightly planner plans once now, and then each night at 02:00 UTC");
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return note(
      `the nightly planner could not be started: ${name}: ${message}`,
      "It runs at 02:00 UTC by itself; until then sessions beyond the planned weeks have no messages.",
    );
  }
}
