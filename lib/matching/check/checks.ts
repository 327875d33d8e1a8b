import type { GroupId } from "../../domain/ids.ts";
import type { Violation } from "../../domain/runs/violation.ts";
import { type CaseFile, labelOf, seatsOf } from "./case-file.ts";
import { fairness } from "./fairness.ts";
import { certificate, figures, fits, groupFigures, waits } from "./figures.ts";
import { brokenRule } from "./plain-rules.ts";
import { isolates, pairs, pins } from "./side-rules.ts";

/** One thing that must be true of a result; says in which cases it is not. */
type Check = (file: CaseFile) => readonly Violation[];

export const CHECKS: readonly Check[] = [
  everybodyOnce,
  hardRules,
  capacity,
  minimum,
  pairs,
  pins,
  isolates,
  fits,
  waits,
  figures,
  certificate,
  groupFigures,
  fairness,
];

function everybodyOnce({ input, result }: CaseFile): readonly Violation[] {
  const outcomes = [...result.placed, ...result.unplaced];
  const seen = new Map<string, number>();
  for (const { applicationId } of outcomes) seen.set(applicationId, (seen.get(applicationId) ?? 0) + 1);
  const known = new Set<string>(input.candidates.map(({ applicationId }) => applicationId));
  const people = Map.groupBy(result.placed, ({ personId }) => personId);
  return [
    ...input.candidates.flatMap(({ applicationId, caseCode }) => {
      const times = seen.get(applicationId) ?? 0;
      return times === 1 ? [] : [{ code: "not-once" as const, facts: { caseCode, times } }];
    }),
    ...outcomes.flatMap(({ applicationId, caseCode }) =>
      known.has(applicationId) ? [] : [{ code: "not-in-pool" as const, facts: { caseCode } }],
    ),
    ...[...people.values()].flatMap((same) =>
      same.length === 1
        ? []
        : [{ code: "placed-twice" as const, facts: { caseCodes: same.map(({ caseCode }) => caseCode) } }],
    ),
  ];
}

function hardRules(file: CaseFile): readonly Violation[] {
  return file.result.placed.flatMap(({ applicationId, caseCode, groupId }): readonly Violation[] => {
    const [candidate, group] = [file.candidates.get(applicationId), file.groups.get(groupId)];
    if (candidate === undefined) return [];
    if (group === undefined) return [{ code: "unknown-group", facts: { caseCode, groupId } }];
    const rule = brokenRule(candidate, group, file.input);
    if (rule === undefined) return [];
    return [{ code: "rule-broken", facts: { caseCode, group: labelOf(file, groupId), rule } }];
  });
}

function capacity(file: CaseFile): readonly Violation[] {
  return overGroups(file, (placed, own, group) => {
    const seats = Math.min(seatsOf(file, own), own.size.max - own.members.length);
    return placed > seats ? { code: "over-capacity", facts: { group, seats, placed } } : undefined;
  });
}

function minimum(file: CaseFile): readonly Violation[] {
  return overGroups(file, (placed, { entry, size, members }, group) => {
    const people = placed + members.length;
    if (placed === 0 || entry === "open" || people >= size.min) return undefined;
    return { code: "below-minimum", facts: { group, people, minimum: size.min } };
  });
}

type Group = CaseFile["input"]["groups"][number];

function overGroups(
  file: CaseFile,
  violation: (placed: number, own: Group, group: string) => Violation | undefined,
): readonly Violation[] {
  return file.input.groups
    .map((group) => {
      const groupId: GroupId = group.groupId;
      return violation(file.placedIn.get(groupId)?.length ?? 0, group, labelOf(file, groupId));
    })
    .filter((found) => found !== undefined);
}
