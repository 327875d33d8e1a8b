import type { Rule } from "./rules.ts";
import { codeOf, type Source } from "./source.ts";

/** Holds the examples of what the rules refuse. */
const EXAMPLES = "tests/architecture.test.ts";

/** Every index of the solver's inner loops comes from a table built beside what it reads: see market.ts. */
const INDEXED = "lib/assignment/";

const castRule: Rule = {
  name: "no item is taken for a number",
  findings: (source) =>
    !source.path.startsWith(INDEXED) && has(source, /\bas number\b/)
      ? [
          `${source.path} casts an item to a number: go through the items with for…of or entries(), take them apart with a ` +
            "default, or give the variable its type; what may be missing is asked for, not asserted away",
        ]
      : [],
};

function has({ path, text }: Source, of: RegExp): boolean {
  return path !== EXAMPLES && of.test(codeOf(text));
}

/** How code is written, in the tests as well. */
export const WRITING: readonly Rule[] = [castRule];
