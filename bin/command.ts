import { type Given, type Options, type Values, valuesOf } from "./options.ts";

/** What can be called by name. Most commands have one form; where options exclude each other, one for each way. */
export type Command = {
  readonly summary: string;
  readonly forms: readonly Form[];
  /** What `--help` says after the options. */
  readonly more?: string;
};

/** Options that go together. `run` resolves to the exit status. */
export type Form = { readonly options: Options; readonly run: (given: Given) => Promise<number> };

/** All that a command may be told, in whatever form. */
export function optionsOf({ forms }: Command): Options {
  return Object.assign({}, ...forms.map(({ options }) => options));
}

/** A form whose `run` is given each option by its type. */
export function form<const Of extends Options>(options: Of, run: (values: Values<Of>) => Promise<number>): Form {
  return { options, run: (given) => run(valuesOf(options, given)) };
}
