import type { Candidate, MatchGroup } from "../../domain/runs/match-input.ts";
import type { Placed } from "../../domain/runs/match-result.ts";
import type { Violation } from "../../domain/runs/violation.ts";
import { pointsOf } from "../fit/parts.ts";
import { type CaseFile, labelOf } from "./case-file.ts";
import { plainFit } from "./plain-fit.ts";
import { isEligible } from "./plain-rules.ts";
import { plainValue, writtenIn } from "./plain-values.ts";

/**
 * Nobody is left out of a group in which somebody was placed who has waited fewer days and fits no better, unless a
 * side rule (a pin, a pair, an attribute the group declares) is about one of the two.
 */
export function fairness(file: CaseFile): readonly Violation[] {
  const points = pointsOf(file.input.settings.weights);
  const bound = sideRulesBind(file);
  return file.result.unplaced.flatMap(({ applicationId, waitedDays }) => {
    const person = file.candidates.get(applicationId);
    if (person === undefined) return [];
    return [...file.placedIn].flatMap(([groupId, placed]) => {
      const group = file.groups.get(groupId);
      const shorter = placed.filter((other) => other.waitedDays < waitedDays);
      if (group === undefined || shorter.length === 0 || bound(person.caseCode, person, group)) return [];
      if (!isEligible(person, group, file.input)) return [];
      const fit = plainFit(person, group, file.input, points);
      return shorter
        .filter((other) => other.fit <= fit && !isBound(file, bound, other, group))
        .map((other) => ({
          code: "unfair" as const,
          facts: { caseCode: person.caseCode, other: other.caseCode, group: labelOf(file, groupId) },
        }));
    });
  });
}

type Bound = (caseCode: string, person: Candidate, group: MatchGroup) => boolean;

function isBound(file: CaseFile, bound: Bound, { caseCode, applicationId }: Placed, group: MatchGroup): boolean {
  const person = file.candidates.get(applicationId);
  return person !== undefined && bound(caseCode, person, group);
}

function sideRulesBind({ input, byCode }: CaseFile): Bound {
  const named = new Set<string>(input.adjustments.pins.map(({ caseCode }) => caseCode));
  for (const { caseCode, keepApart, keepTogether } of input.candidates) {
    for (const other of [...keepApart, ...keepTogether]) {
      if (!byCode.has(other)) continue;
      named.add(other);
      named.add(caseCode);
    }
  }
  return (caseCode, { answers }, { salientAttributes }) =>
    named.has(caseCode) ||
    salientAttributes.some((attribute) => plainValue(writtenIn(answers.affinity, attribute)) !== undefined);
}
