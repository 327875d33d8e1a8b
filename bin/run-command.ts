import { type Command, optionsOf } from "./command.ts";
import { type Given, type Options, parsed, WrongUse } from "./options.ts";
import { PlainError } from "./plain-error.ts";
import { helpOf, usageOf } from "./usage.ts";

/**
 * Runs a command, or says its help. Resolves to the exit status.
 *
 * @throws PlainError of status 2, with how the command is called, when it was called in no form it has
 */
export async function runCommand(name: string, command: Command, args: readonly string[]): Promise<number> {
  if (args.includes("--help")) {
    console.log(helpOf(name, command));
    return 0;
  }
  try {
    return await runForm(command, parsed(args, optionsOf(command)));
  } catch (error) {
    throw error instanceof WrongUse ? new PlainError(`${error.message}\n\n${usageOf(name, command)}`, 2) : error;
  }
}

function runForm({ forms }: Command, given: Given): Promise<number> {
  const meant = forms.find(({ options }) => isMeant(options, given));
  if (meant !== undefined) return meant.run(given);
  const missing = forms.map(({ options }) => missingFrom(options, given).join(" and "));
  throw new WrongUse(forms.length > 1 ? "It is called in one of these ways:" : `${missing} must be given`);
}

function isMeant(options: Options, given: Given): boolean {
  return missingFrom(options, given).length === 0 && Object.keys(given).every((name) => name in options);
}

function missingFrom(options: Options, given: Given): readonly string[] {
  return Object.entries(options).flatMap(([name, option]) =>
    "required" in option && given[name] === undefined ? [`--${name}`] : [],
  );
}
