import { type Command, optionsOf } from "./command.ts";
import type { Option, Options } from "./options.ts";

/** A line for each form of a command, as in `npm run synth -- [--config FILE]`. */
export function usageOf(name: string, { forms }: Command): string {
  return forms.map(({ options }) => `npm run ${name}${withArguments(options)}`).join("\n");
}

/** All that `--help` says. */
export function helpOf(name: string, command: Command): string {
  const { summary, more } = command;
  const rows = Object.entries({ ...optionsOf(command), help: HELP }).map(
    ([each, option]) => [written(each, option), sentence(option)] as const,
  );
  const width = Math.max(...rows.map(([term]) => term.length));
  const lines = rows.map(([term, help]) => `  ${term.padEnd(width)}  ${help}`);
  return [summary, usageOf(name, command), lines.join("\n"), ...(more === undefined ? [] : [more])].join("\n\n");
}

const HELP: Option = { type: "switch", help: "Say this." };

function withArguments(options: Options): string {
  const terms = Object.entries(options).map(([name, option]) =>
    "required" in option ? written(name, option) : `[${written(name, option)}]`,
  );
  return terms.length === 0 ? "" : ` -- ${terms.join(" ")}`;
}

function written(name: string, option: Option): string {
  if (option.type === "switch") return `--${name}`;
  return `--${name} ${option.type === "choice" ? option.of.join("|") : option.placeholder}`;
}

function sentence(option: Option): string {
  return "default" in option ? option.help.replace(/\.$/, ` (${option.default} unless given).`) : option.help;
}
