import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { cleanEnvironment, type Environment, type Finished, finish } from "./child.ts";
import { ACCOUNT, REGION } from "./emulator.ts";

/** Observability is left out: the emulator has neither metric filters nor composite alarms. */
export const STACKS = ["Groupwright-Data", "Groupwright-App"] as const;

export type Outputs = {
  readonly apiUrl: string;
  readonly staffPoolId: string;
  readonly staffClientId: string;
};

/** The CDK command line of the project, on one copy of it and one account. */
export class Cdk {
  readonly project: string;
  private readonly environment: Environment;

  constructor(project: string, aws: Environment) {
    this.project = project;
    this.environment = { ...cleanEnvironment(), ...aws, CDK_DISABLE_CLI_TELEMETRY: "true" };
  }

  /** The bundles of all functions. */
  build(): Promise<Finished> {
    return this.must(["bin/build.ts"]);
  }

  bootstrap(): Promise<Finished> {
    return this.cdk(["bootstrap", `aws://${ACCOUNT}/${REGION}`]);
  }

  async deploy(): Promise<{ readonly outputs: Outputs; readonly output: string }> {
    const file = join(this.project, "outputs.json");
    const { output } = await this.cdk(["deploy", ...STACKS, "--outputs-file", file]);
    return { outputs: outputsOf(JSON.parse(await readFile(file, "utf8"))), output };
  }

  /** As it is, whatever its status: destroying may be refused. */
  destroy(stack: (typeof STACKS)[number]): Promise<Finished> {
    return this.run(["node_modules/aws-cdk/bin/cdk", "destroy", stack, "--force", "--no-notices"]);
  }

  private cdk(args: readonly string[]): Promise<Finished> {
    return this.must(["node_modules/aws-cdk/bin/cdk", ...args, "--no-notices", "--ci", "--progress", "events"]);
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

function outputsOf(file: Record<string, Record<string, string> | undefined>): Outputs {
  const app = file["Groupwright-App"] ?? {};
  const named = (name: string) => {
    const value = app[name];
    if (value === undefined) throw new Error(`the App stack has no output ${name}`);
    return value;
  };
  return { apiUrl: named("ApiUrl"), staffPoolId: named("StaffPoolId"), staffClientId: named("StaffClientId") };
}
