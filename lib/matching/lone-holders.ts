import type { PersonId } from "../domain/ids.ts";
import { declaredValue } from "../domain/intake/withheld.ts";
import type { MatchInput } from "../domain/runs/match-input.ts";
import type { MatchResult } from "../domain/runs/match-result.ts";

type Declaring = { readonly affinity: Readonly<Record<string, string>> };

/** Values of an attribute that exactly one of them has, as they are compared. */
export function heldOnce(people: readonly Declaring[], attribute: string): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { affinity } of people) {
    const value = declaredValue(affinity, attribute);
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count === 1).map(([value]) => value));
}

/**
 * Of the attributes that a group declares, those in which each person placed would be the only one there with their
 * value, among its members and those placed with them. Nobody who would be alone in none is in it.
 */
export function loneHolders(input: MatchInput, { placed }: MatchResult): ReadonlyMap<PersonId, readonly string[]> {
  const people = new Map(input.candidates.map(({ personId, answers }) => [personId, answers]));
  return new Map(
    input.groups.flatMap((group) => {
      const newcomers = placed.filter(({ groupId }) => groupId === group.groupId).map(({ personId }) => personId);
      const together = [...group.members, ...newcomers.flatMap((personId) => people.get(personId) ?? [])];
      const once = group.salientAttributes.map((attribute) => [attribute, heldOnce(together, attribute)] as const);
      return newcomers.flatMap((personId) => {
        const alone = once.filter(([attribute, values]) => holds(people.get(personId), attribute, values));
        return alone.length === 0 ? [] : [[personId, alone.map(([attribute]) => attribute)] as const];
      });
    }),
  );
}

function holds(person: Declaring | undefined, attribute: string, values: ReadonlySet<string>): boolean {
  const value = declaredValue(person?.affinity, attribute);
  return value !== undefined && values.has(value);
}
