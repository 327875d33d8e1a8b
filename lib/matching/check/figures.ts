import type { Candidate, MatchGroup } from "../../domain/runs/match-input.ts";
import type { Placed } from "../../domain/runs/match-result.ts";
import type { Weights } from "../../domain/runs/match-settings.ts";
import type { Violation } from "../../domain/runs/violation.ts";
import { type CaseFile, labelOf, seatsOf } from "./case-file.ts";
import { daysWaited, PLAIN_SHARES } from "./plain-fit.ts";

/** The parts of each fit are what the answers make them, and add up. */
export function fits(file: CaseFile): readonly Violation[] {
  return file.result.placed.flatMap((placed) => {
    const [candidate, group] = [file.candidates.get(placed.applicationId), file.groups.get(placed.groupId)];
    if (candidate === undefined || group === undefined) return [];
    const fault = faultInFit(file, placed, candidate, group);
    return fault === undefined ? [] : [fault];
  });
}

function faultInFit(file: CaseFile, placed: Placed, candidate: Candidate, own: MatchGroup): Violation | undefined {
  const { weights } = file.input.settings;
  const { caseCode } = placed;
  const group = labelOf(file, placed.groupId);
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  const counted = placed.parts.reduce((points, part) => points + part.points, 0);
  if (counted !== placed.fit) return { code: "fit-not-sum", facts: { caseCode, group, said: placed.fit, counted } };
  const of = placed.parts.reduce((points, part) => points + part.of, 0);
  if (of !== (total === 0 ? 0 : 1000)) return { code: "parts-not-whole", facts: { caseCode, group, of } };
  for (const { part, points, of: most } of placed.parts) {
    const exact = total === 0 ? 0 : (1000 * weights[part]) / total;
    const about = { caseCode, group, part };
    if (Math.abs(most - exact) >= 1) {
      return { code: "part-of-wrong-weight", facts: { ...about, said: most, counted: exact } };
    }
    const share = Math.round(PLAIN_SHARES[part](candidate, own, file.input) * most);
    if (points !== share) return { code: "part-of-wrong-points", facts: { ...about, said: points, counted: share } };
  }
  const part = missingPart(placed, weights);
  return part === undefined ? undefined : { code: "part-missing", facts: { caseCode, group, part } };
}

function missingPart({ parts }: Placed, weights: Weights): keyof Weights | undefined {
  const named = new Set<string>(parts.map(({ part }) => part));
  // Object.keys forgets that weights have the keys of their type and no others.
  return (Object.keys(weights) as (keyof Weights)[]).find((part) => !named.has(part));
}

export function waits({ input, result, candidates }: CaseFile): readonly Violation[] {
  return [...result.placed, ...result.unplaced].flatMap(({ applicationId, caseCode, waitedDays }) => {
    const candidate = candidates.get(applicationId);
    const counted = candidate === undefined ? waitedDays : daysWaited(candidate, input.now);
    if (counted === waitedDays) return [];
    return [{ code: "wrong-wait" as const, facts: { caseCode, said: waitedDays, counted } }];
  });
}

/** The run's three figures are those of the people placed. */
export function figures({ input, result: { chosen, placed, other } }: CaseFile): readonly Violation[] {
  const days = placed.reduce((sum, { waitedDays }) => sum + waitedDays, 0);
  const fit = placed.reduce((sum, person) => sum + person.fit, 0);
  const claims = [
    ["wrong-number-placed", chosen.placed, placed.length],
    ["wrong-waiting-served", chosen.waitingServedDays, days],
    ["wrong-total-fit", chosen.totalFit, fit],
  ] as const;
  const faults: Violation[] = [];
  if (chosen.objective !== input.settings.objective) faults.push({ code: "wrong-objective" });
  for (const [code, said, counted] of claims) if (said !== counted) faults.push({ code, facts: { said, counted } });
  if (other.objective === chosen.objective) faults.push({ code: "same-other-objective" });
  return faults;
}

/** A bound is no bound if the answer passes it, and best possible means that nothing is missing. */
export function certificate({
  result: {
    certificate: { status, gap, bound },
    chosen,
  },
}: CaseFile): readonly Violation[] {
  const faults: Violation[] = [];
  if (status === "optimal" && gap !== 0) faults.push({ code: "optimal-with-gap", facts: { gap } });
  if (gap < 0) faults.push({ code: "negative-gap", facts: { gap } });
  if (chosen.objective === "best_fit" && chosen.totalFit > bound) {
    faults.push({ code: "past-bound", facts: { fit: chosen.totalFit, bound } });
  }
  return faults;
}

export function groupFigures(file: CaseFile): readonly Violation[] {
  const outcomes = new Map(file.result.groups.map((outcome) => [outcome.groupId, outcome]));
  return file.input.groups.flatMap((own): readonly Violation[] => {
    const group = labelOf(file, own.groupId);
    const outcome = outcomes.get(own.groupId);
    if (outcome === undefined) return [{ code: "group-missing", facts: { group } }];
    const claims = [
      ["wrong-group-placed", outcome.placed, file.placedIn.get(own.groupId)?.length ?? 0],
      ["wrong-group-seats", outcome.freeSeats, seatsOf(file, own)],
      ["wrong-group-members", outcome.members, own.members.length],
    ] as const;
    const wrong = claims.find(([, said, counted]) => said !== counted);
    if (wrong === undefined) return [];
    const [code, said, counted] = wrong;
    return [{ code, facts: { group, said, counted } }];
  });
}
