import { type ParseArgsConfig, parseArgs } from "node:util";

/** A command was called as it is not meant to be: the message says with what, and whoever catches it says how it is. */
export class WrongUse extends Error {}

/** What a command may be told: `help` is one sentence, `placeholder` stands for what is to be given. */
export type Option =
  | { readonly type: "switch"; readonly help: string }
  | (Common & { readonly type: "text"; readonly placeholder: string; readonly default?: string })
  | (Common & { readonly type: "choice"; readonly of: readonly string[] })
  | (Common & Range & { readonly type: "number"; readonly placeholder: string; readonly default?: number });
type Common = { readonly help: string; readonly required?: true };
/** Both ends are allowed; up to 2³¹ - 1 without the upper one. */
type Range = { readonly from: number; readonly to?: number };
export type Options = Readonly<Record<string, Option>>;

type ValueOf<Of extends Option> = Of extends { type: "switch" }
  ? boolean
  : Of extends { type: "number" }
    ? number
    : Of extends { type: "choice"; of: readonly (infer Choice)[] }
      ? Choice
      : string;
type AlwaysThere = { type: "switch" } | { required: true } | { default: string | number };
export type Values<Of extends Options> = {
  readonly [Name in keyof Of]: Of[Name] extends AlwaysThere ? ValueOf<Of[Name]> : ValueOf<Of[Name]> | undefined;
};

/** As it was typed: by name, the text of an option, or true for a switch. */
export type Given = Readonly<Record<string, string | boolean | undefined>>;

/** @throws WrongUse for an option that is not one of these, and for one without its text */
export function parsed(args: readonly string[], options: Options): Given {
  const known: ParseArgsConfig["options"] = Object.fromEntries(
    Object.entries(options).map(([name, { type }]) => [name, { type: type === "switch" ? "boolean" : "string" }]),
  );
  try {
    // No option is declared to be given more than once.
    return parseArgs({ args: [...args], options: known }).values as Given;
  } catch (error) {
    // It goes on about arguments that begin with a dash, of which no command has any.
    const [fault] = String(error instanceof Error ? error.message : error).split(/\.?\s+To specify/);
    throw new WrongUse(fault);
  }
}

/** @throws WrongUse for a text that its option does not allow */
export function valuesOf<Of extends Options>(options: Of, given: Given): Values<Of> {
  // Each name has the value that its own option's type describes: the compiler loses track of names in entries.
  return Object.fromEntries(
    Object.entries(options).map(([name, option]) => [name, valueFrom(name, option, given[name])]),
  ) as Values<Of>;
}

function valueFrom(name: string, option: Option, given: string | boolean | undefined) {
  if (option.type === "switch") return given === true;
  if (typeof given !== "string") return "default" in option ? option.default : undefined;
  if (option.type === "number") return numberOf(name, option, given);
  if (option.type === "choice" && !option.of.includes(given)) {
    throw new WrongUse(`--${name} ${given}: choose ${option.of.join(" or ")}`);
  }
  return given;
}

function numberOf(name: string, { from, to = 2 ** 31 - 1 }: Range, text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= from && number <= to) return number;
  throw new WrongUse(`--${name} ${text}: give a whole number from ${from} to ${to}`);
}
