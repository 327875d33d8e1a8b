import { parseArgs } from "node:util";
import { playDemo } from "../demo/story.ts";

/** `groupwright demo [--exit] [--json FILE]`: plays a sample organisation; status 0 when every check held. */
export function demo(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { exit: { type: "boolean" }, json: { type: "string" } } });
  return playDemo({ exit: values.exit ?? false, jsonFile: values.json });
}
