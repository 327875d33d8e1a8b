import { RULES } from "../../lib/matching/eligibility/rules.ts";
import { tableOf } from "./markdown.ts";

const WHOSE = { person: "theirs", group: "the group's", coordinator: "a coordinator's" } as const;

/** Every hard rule, in the order in which a reason names them: for docs/matching.md. */
export function ruleTable(): string {
  const rows = RULES.map(({ name, holdsWhen, mend }) => [
    name,
    holdsWhen,
    mend === undefined ? "no" : WHOSE[mend.asks],
  ]);
  return tableOf(["rule", "holds when", "if it does not, may the reason suggest a change?"], rows);
}
