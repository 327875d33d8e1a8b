import { type Command, form } from "../command.ts";
import { CONFIG } from "../configuration.ts";
import { build, cdk } from "../tools.ts";

export const synth: Command = {
  summary: "Bundle the functions and write the stacks into cdk.out.",
  forms: [form({ config: CONFIG }, ({ config }) => synthesise(config))],
};

async function synthesise(config: string | undefined): Promise<number> {
  const built = await build(config);
  return built === 0 ? cdk(["synth", "--quiet"]) : built;
}
