import type { RuleName } from "../../domain/runs/rule-name.ts";
import { declined, excluded, keepApart, keepTogether } from "./decided.ts";
import { access, accessRequest, fee, language, modality, travel } from "./how.ts";
import { theme } from "./required-theme.ts";
import type { Rule } from "./rule.ts";
import { entry, everySession } from "./when.ts";
import { adult, affinity, ageBand, country, licence, role } from "./who.ts";

/**
 * Every hard rule; all must hold. In the order in which a reason names them when several stand in the way: what nobody
 * can change first, then what a group could, what the person could, and what people have decided.
 */
export const RULES: readonly Rule[] = [
  adult,
  licence,
  country,
  entry,
  affinity,
  accessRequest,
  role,
  ageBand,
  theme,
  language,
  modality,
  travel,
  access,
  fee,
  everySession,
  keepApart,
  keepTogether,
  declined,
  excluded,
];

/**
 * Changes with every change of a rule or a part of the score; stored with each run, and pinned by a test to a result.
 */
export const RULES_VERSION = "2026-11.8";

export function ruleNamed(name: RuleName): Rule {
  const rule = RULES.find((candidate) => candidate.name === name);
  if (rule === undefined) throw new RangeError(`no rule is called ${name}`);
  return rule;
}
