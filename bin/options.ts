import { type ParseArgsConfig, parseArgs } from "node:util";
import { PlainError } from "./plain-error.ts";

/**
 * The options a command was called with; nothing else may be given.
 *
 * @throws PlainError of status 2, with the line that says how the command is called
 */
export function optionsOf<Options extends NonNullable<ParseArgsConfig["options"]>>(
  args: readonly string[],
  options: Options,
  usage: string,
) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    // parseArgs speaks of one option at a time; the line below says how all of them are meant.
    throw new PlainError(`${error instanceof Error ? error.message : error}\n\n${usage}`, 2);
  }
}
