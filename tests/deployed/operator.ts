import { CloudFormationClient } from "@aws-sdk/client-cloudformation";
import { outputsOf, readStack } from "../../bin/deploy/stacks.ts";
import { EDGE_REGION } from "../../lib/domain/settings.ts";
import { cleanEnvironment, type Environment, type Finished, finish } from "./child.ts";
import { ACCOUNT, type Emulator, REGION, ROOT_KEY } from "./emulator/emulator.ts";

export const STACKS = ["Groupwright-Data", "Groupwright-App", "Groupwright-Observability"] as const;

const CDK = "node_modules/aws-cdk/bin/cdk";
const GROUPWRIGHT = "bin/groupwright.ts";

export type Outputs = {
  readonly apiUrl: string;
  readonly staffPoolId: string;
  readonly staffClientId: string;
};

/** What an operator types, in one copy of the project and for one account. */
export class Operator {
  readonly project: string;
  private readonly environment: Environment;
  readonly cloudFormation: CloudFormationClient;

  constructor(project: string, { aws, endpoint }: Emulator) {
    this.project = project;
    this.environment = { ...cleanEnvironment(), ...aws, CDK_DISABLE_CLI_TELEMETRY: "true" };
    const credentials = { accessKeyId: ROOT_KEY, secretAccessKey: ROOT_KEY };
    this.cloudFormation = new CloudFormationClient({ endpoint, region: REGION, credentials });
  }

  /** npm run build && npx cdk bootstrap */
  async bootstrap(): Promise<Finished> {
    await this.must(["bin/build.ts"]);
    return this.must([CDK, "bootstrap", `aws://${ACCOUNT}/${REGION}`, "--no-notices", "--ci"]);
  }

  /** npx cdk bootstrap, for the region of the edge's stack */
  bootstrapEdge(): Promise<Finished> {
    return this.must([CDK, "bootstrap", `aws://${ACCOUNT}/${EDGE_REGION}`, "--no-notices", "--ci"]);
  }

  /** npm run deploy, which is expected to go well. */
  async deploy(): Promise<{ readonly outputs: Outputs; readonly output: string }> {
    const { output } = await this.must([GROUPWRIGHT, "deploy"]);
    return { outputs: appOutputs(outputsOf(await readStack(this.cloudFormation, "Groupwright-App"))), output };
  }

  /** npm run …, as it ends, whatever its status. */
  groupwright(...args: readonly string[]): Promise<Finished> {
    return this.run([GROUPWRIGHT, ...args]);
  }

  /** As it ends, whatever its status: destroying may be refused. */
  destroy(stack: (typeof STACKS)[number]): Promise<Finished> {
    return this.run([CDK, "destroy", stack, "--force", "--no-notices"]);
  }

  private async must(args: readonly string[]): Promise<Finished> {
    const finished = await this.run(args);
    if (finished.status === 0) return finished;
    throw new Error(`${args.join(" ")} ended with ${finished.status}:\n${finished.output.slice(-3_000)}`);
  }

  private run(args: readonly string[]): Promise<Finished> {
    return finish(process.execPath, args, { cwd: this.project, env: this.environment });
  }
}

function appOutputs(app: Readonly<Record<string, string>>): Outputs {
  const named = (name: string) => {
    const value = app[name];
    if (value === undefined) throw new Error(`the App stack has no output ${name}`);
    return value;
  };
  return { apiUrl: named("ApiUrl"), staffPoolId: named("StaffPoolId"), staffClientId: named("StaffClientId") };
}
