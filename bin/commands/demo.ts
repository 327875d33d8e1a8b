import { parseArgs } from "node:util";
import { playDemo } from "../demo/story.ts";

export const summary = "Play a sample organisation through the API: [--exit] [--json FILE].";

/** Status 0 when every check held. */
export function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { exit: { type: "boolean" }, json: { type: "string" } } });
  return playDemo({ exit: values.exit ?? false, jsonFile: values.json });
}
