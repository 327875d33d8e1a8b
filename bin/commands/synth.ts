import { optionsOf } from "../options.ts";
import { build, cdk } from "../tools.ts";

export const summary = "Bundle the functions and write the stacks into cdk.out: [--config FILE].";

export async function run(args: readonly string[]): Promise<number> {
  const { config } = optionsOf(args, { config: { type: "string" } }, "npm run synth -- [--config FILE]");
  const built = await build(config);
  return built === 0 ? cdk(["synth", "--quiet"]) : built;
}
