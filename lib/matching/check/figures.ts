import type { Candidate, MatchGroup } from "../../domain/runs/match-input.ts";
import type { Placed } from "../../domain/runs/match-result.ts";
import type { Weights } from "../../domain/runs/match-settings.ts";
import { type CaseFile, labelOf, seatsOf } from "./case-file.ts";
import { daysWaited, PLAIN_SHARES } from "./plain-fit.ts";

/** The parts of each fit are what the answers make them, and add up. */
export function fits(file: CaseFile): readonly string[] {
  return file.result.placed.flatMap((placed) => {
    const [candidate, group] = [file.candidates.get(placed.applicationId), file.groups.get(placed.groupId)];
    if (candidate === undefined || group === undefined) return [];
    const fault = faultInFit(file, placed, candidate, group);
    return fault === undefined ? [] : [`${placed.caseCode} in ${labelOf(file, placed.groupId)}: ${fault}.`];
  });
}

function faultInFit(file: CaseFile, placed: Placed, candidate: Candidate, group: MatchGroup): string | undefined {
  const { weights } = file.input.settings;
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  const sum = placed.parts.reduce((points, part) => points + part.points, 0);
  if (sum !== placed.fit) return `the fit is ${placed.fit}, and its parts add up to ${sum}`;
  const of = placed.parts.reduce((points, part) => points + part.of, 0);
  if (of !== (total === 0 ? 0 : 1000)) return `the parts are out of ${of} points in all`;
  for (const { part, points, of: most } of placed.parts) {
    const exact = total === 0 ? 0 : (1000 * weights[part]) / total;
    if (Math.abs(most - exact) >= 1) return `${part} is out of ${most}, and its weight makes it ${exact}`;
    const share = Math.round(PLAIN_SHARES[part](candidate, group, file.input) * most);
    if (points !== share) return `${part} is given ${points} points, and the answers make it ${share}`;
  }
  return missingPart(placed, weights);
}

function missingPart({ parts }: Placed, weights: Weights): string | undefined {
  const named = new Set<string>(parts.map(({ part }) => part));
  const missing = Object.keys(weights).find((part) => !named.has(part));
  return missing === undefined ? undefined : `${missing} is not among the parts`;
}

export function waits({ input, result, candidates }: CaseFile): readonly string[] {
  return [...result.placed, ...result.unplaced].flatMap(({ applicationId, caseCode, waitedDays }) => {
    const candidate = candidates.get(applicationId);
    const days = candidate === undefined ? waitedDays : daysWaited(candidate, input.now);
    return days === waitedDays ? [] : [`${caseCode} has waited ${days} days, not ${waitedDays}.`];
  });
}

/** The run's three figures are those of the people placed. */
export function figures({ input, result: { chosen, placed, other } }: CaseFile): readonly string[] {
  const days = placed.reduce((sum, { waitedDays }) => sum + waitedDays, 0);
  const fit = placed.reduce((sum, person) => sum + person.fit, 0);
  const claims: readonly (readonly [string, unknown, unknown])[] = [
    ["objective", chosen.objective, input.settings.objective],
    ["number placed", chosen.placed, placed.length],
    ["days of waiting served", chosen.waitingServedDays, days],
    ["total fit", chosen.totalFit, fit],
    ["other objective", other.objective === chosen.objective, false],
  ];
  return claims.flatMap(([name, said, counted]) =>
    said === counted ? [] : [`The ${name} is given as ${said}, and is ${counted}.`],
  );
}

/** A bound is no bound if the answer passes it, and best possible means that nothing is missing. */
export function certificate({
  result: {
    certificate: { status, gap, bound },
    chosen,
  },
}: CaseFile): readonly string[] {
  const faults: string[] = [];
  if (status === "optimal" && gap !== 0) faults.push(`The result is called optimal with a gap of ${gap}.`);
  if (gap < 0) faults.push(`The gap is negative: ${gap}.`);
  if (chosen.objective === "best_fit" && chosen.totalFit > bound) {
    faults.push(`The total fit of ${chosen.totalFit} passes the bound of ${bound}.`);
  }
  return faults;
}

export function groupFigures(file: CaseFile): readonly string[] {
  const outcomes = new Map(file.result.groups.map((outcome) => [outcome.groupId, outcome]));
  return file.input.groups.flatMap((group) => {
    const { groupId } = group;
    const outcome = outcomes.get(groupId);
    const name = labelOf(file, groupId);
    if (outcome === undefined) return [`${name} is missing from the result.`];
    const placed = file.placedIn.get(groupId)?.length ?? 0;
    if (outcome.placed !== placed) return [`${name} is said to get ${outcome.placed} people, and gets ${placed}.`];
    const seats = seatsOf(file, group);
    if (outcome.freeSeats !== seats) return [`${name} is said to have ${outcome.freeSeats} seats, and has ${seats}.`];
    return outcome.members === group.members.length ? [] : [`${name} is said to have ${outcome.members} members.`];
  });
}
