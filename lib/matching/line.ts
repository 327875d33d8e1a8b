import { declaredValue } from "../domain/intake/withheld.ts";
import type { PlaceInLine } from "../domain/lines/place-in-line.ts";
import type { Candidate, MatchInput } from "../domain/runs/match-input.ts";
import { heldValues } from "./composition.ts";
import { type Pool, poolOf } from "./pool.ts";
import { scoreAll } from "./scoring/score.ts";
import { choicesOf } from "./seating.ts";

/**
 * Everybody who may sit in each of these groups, by every hard rule and whether or not there is a seat, with what they
 * wait for there. Nobody is compared with anybody else who waits but those they sit together with.
 */
export function placesInLine(input: MatchInput): readonly PlaceInLine[] {
  const pool = poolOf(input);
  const { edges } = scoreAll(pool);
  const groupsOf = pool.people.map((_, person) => new Set(choicesOf(edges, person).map(({ group }) => group)));
  const bundles = bundlesOf(pool);
  return pool.people.flatMap((candidate, person) => {
    const bundle = bundles[person] ?? [person];
    return [...(groupsOf[person] ?? [])]
      .filter((group) => bundle.every((other) => groupsOf[other]?.has(group)))
      .map((group) => placeOf(pool, candidate, bundle, group));
  });
}

function placeOf(pool: Pool, candidate: Candidate, bundle: readonly number[], group: number): PlaceInLine {
  const { applicationId, submittedAt } = candidate;
  const groupId = pool.groups[group]?.groupId;
  if (groupId === undefined) throw new RangeError(`there is no group ${group}`);
  const alone = aloneIn(pool, candidate, bundle, group);
  const needs = alone.length > 0 ? "alone" : bundle.length > 1 ? "partner" : "seat";
  return { groupId, applicationId, waitingSince: submittedAt, needs, seats: bundle.length, alone };
}

/** What neither a member nor anybody they sit together with shares with them, of what the group declares. */
function aloneIn(pool: Pool, candidate: Candidate, bundle: readonly number[], group: number): [string, string][] {
  const { salientAttributes = [] } = pool.groups[group] ?? {};
  const others = bundle.map((person) => pool.people[person]).filter((other) => other !== candidate);
  return [...new Set(salientAttributes)].sort().flatMap((attribute): [string, string][] => {
    const value = declaredValue(candidate.answers.affinity, attribute);
    if (value === undefined || heldValues(pool, [], group, attribute).has(value)) return [];
    const isShared = others.some((other) => declaredValue(other?.answers.affinity, attribute) === value);
    return isShared ? [] : [[attribute, value]];
  });
}

/** With whom each person sits, themselves among them: whoever is named together, and whom those are named with. */
function bundlesOf({ people }: Pool): readonly (readonly number[])[] {
  const numbers = new Map(people.map(({ caseCode }, person) => [caseCode, person]));
  const bundles = people.map((_, person) => [person]);
  for (const [person, { keepTogether }] of people.entries()) {
    for (const code of keepTogether) {
      const [one, other] = [bundles[person], bundles[numbers.get(code) ?? person]];
      if (one === undefined || other === undefined || one === other) continue;
      one.push(...other);
      for (const member of other) bundles[member] = one;
    }
  }
  return bundles;
}
