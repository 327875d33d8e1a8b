import type { Rule } from "./rules.ts";
import { codeOf, type Source } from "./source.ts";

/** Holds the examples of what the rules refuse. */
const EXAMPLES = "tests/architecture.test.ts";

const WIDEST = 120;

const widthRule: Rule = {
  name: "lines end at 120",
  findings: ({ path, text }) =>
    text
      .split("\n")
      .flatMap((line, index) =>
        line.length > WIDEST
          ? [
              `${path}:${index + 1} has ${line.length} columns, ${WIDEST} at most: break the comment or the text, ` +
                "name a part of the template, or say the title of the test in fewer words",
            ]
          : [],
      ),
};

const spreadRule: Rule = {
  name: "literals are written out",
  findings: (source) =>
    has(source, /\.\.\.\{/)
      ? [
          `${source.path} spreads a literal to save lines: write its properties out, one a line ` +
            "(where one may be missing, ...(x === undefined ? {} : { x }) is meant)",
        ]
      : [],
};

/** Every index of the solver's inner loops comes from a table built beside what it reads: see model/market.ts. */
const INDEXED = "lib/assignment/";

const castRule: Rule = {
  name: "no item is taken for a number",
  findings: (source) =>
    !source.path.startsWith(INDEXED) && has(source, /\bas number\b/)
      ? [
          `${source.path} casts an item to a number: go through the items with for…of or entries(), ` +
            "take them apart with a default, or give the variable its type; " +
            "what may be missing is asked for, not asserted away",
        ]
      : [],
};

function has({ path, text }: Source, of: RegExp): boolean {
  return path !== EXAMPLES && of.test(codeOf(text));
}

/** How code is written, in the tests as well. */
export const WRITING: readonly Rule[] = [widthRule, spreadRule, castRule];
