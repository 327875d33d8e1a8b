import { type CloudFormationClient, DescribeStacksCommand, type Stack } from "@aws-sdk/client-cloudformation";
import type { Settings } from "../../lib/domain/settings.ts";
import { type Finding, good, note, wrong } from "./finding.ts";

/** In the region that is deployed to, in this order. The edge's stack, where there is one, comes after them. */
export const STACKS = ["Data", "App", "Observability"] as const;
/** How the descriptions of all our stacks begin. */
const DESCRIBED = "Groupwright: ";

export type Outputs = Readonly<Record<string, string>>;

/** undefined: there is no such stack. */
export async function readStack(cloudFormation: CloudFormationClient, name: string): Promise<Stack | undefined> {
  try {
    const { Stacks } = await cloudFormation.send(new DescribeStacksCommand({ StackName: name }));
    return Stacks?.[0];
  } catch (error) {
    if (error instanceof Error && error.name === "ValidationError" && /does not exist/.test(error.message))
      return undefined;
    throw error;
  }
}

export function outputsOf(stack: Stack | undefined): Outputs {
  return Object.fromEntries(
    (stack?.Outputs ?? []).map(({ OutputKey = "", OutputValue = "" }) => [OutputKey, OutputValue]),
  );
}

/** Where the API answers: at the edge alone, once that has closed the API's own address. */
export function openAddress({ web }: Pick<Settings, "web">, { ApiUrl = "", PublicUrl = "" }: Outputs): string {
  return web.edge?.directAddress === "closed" ? PublicUrl : ApiUrl;
}

/** Whether a stack is in a state from which it can be deployed, and the way on from each in which it is not. */
export function stackFinding(name: string, stack: Stack | undefined): Finding {
  const status = stack?.StackStatus;
  if (status === undefined || status === "DELETE_COMPLETE" || status === "REVIEW_IN_PROGRESS") {
    return good(`${name} is not there yet and will be created`);
  }
  if (stack?.Description && !stack.Description.startsWith(DESCRIBED)) {
    return wrong(
      `The name ${name} is taken by a stack of something else ("${stack.Description}")`,
      'Give this deployment a name of its own: environment: "…" in the configuration.',
    );
  }
  if (status.endsWith("_IN_PROGRESS")) {
    return wrong(
      `${name} is being changed (${status})`,
      "Wait until the other deployment has ended, then run this again.",
    );
  }
  if (status === "UPDATE_ROLLBACK_FAILED") {
    return wrong(
      `${name} is stuck between two versions (${status})`,
      `Mend what its events name, then: aws cloudformation continue-update-rollback --stack-name ${name}`,
    );
  }
  if (status === "ROLLBACK_COMPLETE" || status === "ROLLBACK_FAILED" || status === "CREATE_FAILED") {
    return wrong(
      `${name} could not be created last time (${status})`,
      `It never ran, so nothing is lost: delete it (npx cdk destroy ${name}; ` +
        "turn its termination protection off first if that is refused) and run this again.",
    );
  }
  if (status === "DELETE_FAILED") {
    return wrong(
      `${name} was half deleted (${status})`,
      "Finish deleting it in the CloudFormation console, keeping its tables and keys; then run this again.",
    );
  }
  if (status === "UPDATE_ROLLBACK_COMPLETE") {
    return note(
      `${name} is at the version before the last deployment, which failed`,
      "Its events in the CloudFormation console say why.",
    );
  }
  return good(`${name} is deployed (${status})`);
}
