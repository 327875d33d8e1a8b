import type { CaseCode } from "../../domain/ids.ts";
import type { Candidate, MatchGroup } from "../../domain/runs/match-input.ts";
import type { MatchContext } from "../context.ts";
import type { Rule } from "./rule.ts";

/** What people have decided already: the person themselves, or a coordinator. */

export const declined: Rule = {
  name: "declined",
  holdsWhen: "they have not declined this group",
  personKey: ({ declinedGroups }) => [...declinedGroups].sort().join(),
  groupKey: (group) => group.groupId,
  holds: ({ declinedGroups }, group) => !declinedGroups.includes(group.groupId),
  reason: () => ({ code: "declined" }),
  mend: undefined,
};

/** Present members only: two people who both wait are kept apart by the assignment. */
export const keepApart: Rule = {
  name: "keep-apart",
  holdsWhen: "nobody they are kept apart from is a member",
  personKey: (candidate) => [...candidate.keepApart].sort().join(),
  groupKey: ({ members }) =>
    members
      .map(({ caseCode }) => caseCode)
      .sort()
      .join(),
  holds: (candidate, group) => apartFrom(candidate, group) === undefined,
  reason: (candidate, group) => ({ code: "has-kept-apart", facts: { other: apartFrom(candidate, group) } }),
  mend: undefined,
};

function apartFrom(candidate: Candidate, { members }: MatchGroup): CaseCode | undefined {
  return members.find(({ caseCode }) => candidate.keepApart.includes(caseCode))?.caseCode;
}

/**
 * Somebody they are kept together with holds a seat: then only that group will do. Two who both wait: the assignment.
 */
export const keepTogether: Rule = {
  name: "keep-together",
  holdsWhen: "no one they are kept together with sits in another group of this run",
  personKey: (candidate) => [...candidate.keepTogether].sort().join(),
  groupKey: (group) => group.groupId,
  holds: (candidate, group, context) => partnerElsewhere(candidate, group, context) === undefined,
  reason: (candidate, group, context) => ({
    code: "lacks-kept-together",
    facts: { other: partnerElsewhere(candidate, group, context) },
  }),
  mend: undefined,
};

function partnerElsewhere(candidate: Candidate, group: MatchGroup, { seatedIn }: MatchContext): CaseCode | undefined {
  return candidate.keepTogether.find((code) => seatedIn.has(code) && seatedIn.get(code) !== group.groupId);
}

export const excluded: Rule = {
  name: "excluded",
  holdsWhen: "no coordinator excluded them from it in this run",
  personKey: ({ caseCode }, { exclusions }) => (exclusions.has(caseCode) ? caseCode : ""),
  groupKey: (group) => group.groupId,
  holds: (candidate, group, context) => !isExcluded(candidate, group, context),
  reason: () => ({ code: "excluded" }),
  mend: undefined,
};

function isExcluded({ caseCode }: Candidate, group: MatchGroup, { exclusions }: MatchContext): boolean {
  const from = exclusions.get(caseCode);
  return from === "all" || (from?.has(group.groupId) ?? false);
}
