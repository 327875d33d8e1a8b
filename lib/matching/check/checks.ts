import type { GroupId } from "../../domain/ids.ts";
import { type CaseFile, labelOf, seatsOf } from "./case-file.ts";
import { fairness } from "./fairness.ts";
import { certificate, figures, fits, groupFigures, waits } from "./figures.ts";
import { brokenRule } from "./plain-rules.ts";
import { isolates, pairs, pins } from "./side-rules.ts";

/** One thing that must be true of a result; says in which cases it is not. */
type Check = { readonly name: string; readonly violations: (file: CaseFile) => readonly string[] };

export const CHECKS: readonly Check[] = [
  { name: "everybody-once", violations: everybodyOnce },
  { name: "hard-rules", violations: hardRules },
  { name: "capacity", violations: capacity },
  { name: "minimum", violations: minimum },
  { name: "pairs", violations: pairs },
  { name: "pins", violations: pins },
  { name: "isolates", violations: isolates },
  { name: "fits", violations: fits },
  { name: "waits", violations: waits },
  { name: "figures", violations: figures },
  { name: "certificate", violations: certificate },
  { name: "group-figures", violations: groupFigures },
  { name: "fairness", violations: fairness },
];

function everybodyOnce({ input, result }: CaseFile): readonly string[] {
  const outcomes = [...result.placed, ...result.unplaced];
  const seen = new Map<string, number>();
  for (const { applicationId } of outcomes) seen.set(applicationId, (seen.get(applicationId) ?? 0) + 1);
  const known = new Set<string>(input.candidates.map(({ applicationId }) => applicationId));
  const people = Map.groupBy(result.placed, ({ personId }) => personId);
  return [
    ...input.candidates.flatMap(({ applicationId, caseCode }) => {
      const times = seen.get(applicationId) ?? 0;
      return times === 1 ? [] : [`${caseCode} appears ${times} times in the result, not once.`];
    }),
    ...outcomes.flatMap(({ applicationId, caseCode }) =>
      known.has(applicationId) ? [] : [`${caseCode} is in the result and not in the pool.`],
    ),
    ...[...people.values()].flatMap((same) =>
      same.length === 1 ? [] : [`${same.map(({ caseCode }) => caseCode).join(" and ")} are one person, placed twice.`],
    ),
  ];
}

function hardRules(file: CaseFile): readonly string[] {
  return file.result.placed.flatMap(({ applicationId, caseCode, groupId }) => {
    const [candidate, group] = [file.candidates.get(applicationId), file.groups.get(groupId)];
    if (candidate === undefined) return [];
    if (group === undefined) return [`${caseCode} is placed in ${groupId}, which takes nobody in this run.`];
    const rule = brokenRule(candidate, group, file.input);
    return rule === undefined ? [] : [`${caseCode} in ${labelOf(file, groupId)} breaks the rule ${rule}.`];
  });
}

function capacity(file: CaseFile): readonly string[] {
  return overGroups(file, (placed, group, name) => {
    const seats = Math.min(seatsOf(file, group), group.size.max - group.members.length);
    return placed > seats ? `${name} has ${seats} seats to fill, and ${placed} people are placed in it.` : undefined;
  });
}

function minimum(file: CaseFile): readonly string[] {
  return overGroups(file, (placed, { entry, size, members }, name) => {
    const there = placed + members.length;
    if (placed === 0 || entry === "open" || there >= size.min) return undefined;
    return `${name} would start with ${there}, below its minimum of ${size.min}.`;
  });
}

type Group = CaseFile["input"]["groups"][number];

function overGroups(
  file: CaseFile,
  violation: (placed: number, group: Group, name: string) => string | undefined,
): readonly string[] {
  return file.input.groups
    .map((group) => {
      const groupId: GroupId = group.groupId;
      return violation(file.placedIn.get(groupId)?.length ?? 0, group, labelOf(file, groupId));
    })
    .filter((text) => text !== undefined);
}
