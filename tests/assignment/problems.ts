import * as fc from "fast-check";
import type { Edge, Objective, Pair, Problem } from "../../lib/assignment/problem.ts";

/**
 * Small problems with every rule, for comparison with trying everything; they shrink to the fewest people and edges.
 */

type Shape = {
  readonly people: number;
  readonly groups: number;
  readonly rules: boolean;
  readonly minimums: boolean;
};

const objectives = fc.constantFrom<Objective>("best_fit", "most_placed");

export function problems({ people, groups, rules, minimums }: Shape): fc.Arbitrary<Problem> {
  const person = fc.nat(people - 1);
  const pair: fc.Arbitrary<Pair> = fc.tuple(person, person).filter(([p, q]) => p !== q);
  const few = <T>(of: fc.Arbitrary<T>, maxLength: number): fc.Arbitrary<T[]> =>
    fc.array(of, { maxLength: rules ? maxLength : 0 });
  return fc
    .record({
      capacity: fc.array(fc.nat(4), { minLength: groups, maxLength: groups }),
      minimum: fc.array(minimums ? fc.nat(4) : fc.constant(0), { minLength: groups, maxLength: groups }),
      waiting: fc.array(fc.nat(3), { minLength: people, maxLength: people }),
      // Close fits make for many near-optima, which is where searches go wrong.
      edges: fc.uniqueArray(
        fc.tuple(person, fc.nat(groups - 1), fc.oneof(fc.nat(1000), fc.integer({ min: 500, max: 510 }))),
        {
          selector: ([p, g]) => p * groups + g,
          maxLength: people * groups,
          minLength: 0,
        },
      ),
      together: few(pair, 2),
      apart: few(pair, 2),
      values: fc.array(fc.record({ attribute: fc.nat(1), value: fc.nat(2), person }), {
        maxLength: rules ? 2 * people : 0,
      }),
      salient: few(fc.tuple(fc.nat(groups - 1), fc.nat(1)), 4),
      objective: objectives,
    })
    .map(({ values, ...rest }) => ({ ...rest, people, edges: rest.edges as Edge[], values: onePerAttribute(values) }));
}

function onePerAttribute(
  values: readonly { person: number; attribute: number; value: number }[],
): [number, number, number][] {
  return [...new Map(values.map((each) => [`${each.person}/${each.attribute}`, each])).values()].map(
    ({ person, attribute, value }) => [person, attribute, value],
  );
}
