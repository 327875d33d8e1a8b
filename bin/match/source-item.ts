import type { InputFault } from "./input-fault.ts";

/** One group or application as a file has it, before it is checked. */
export type SourceItem = {
  readonly raw: unknown;
  /** How a coordinator finds it again: "row 12", "applications 11". */
  readonly label: string;
  /** A fault of the value at a JSON pointer into `raw`, at its place in the file. */
  readonly fault: (pointer: string, problem: string, fix: string) => InputFault;
};

/** All the items of one file. */
export type Source = {
  readonly file: string;
  readonly isSheet: boolean;
  readonly items: readonly SourceItem[];
  /** Headings of columns that are not used. */
  readonly unused: readonly string[];
};
