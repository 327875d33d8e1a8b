import type { Pair, Problem } from "../assignment/problem.ts";
import type { CaseCode } from "../domain/ids.ts";
import type { Objective } from "../domain/runs/match-run.ts";
import type { Pin } from "./adjustments.ts";
import { isolationOf } from "./composition.ts";
import { minimumOf, numbersOf, type Pool, waitedDays } from "./pool.ts";
import type { ScoredPairs } from "./scoring/score.ts";

/** The solver counts days up to this. */
const LONGEST_WAIT = 100_000;

/** People, groups and rules as numbers; ids stay here. */
export function encode(
  pool: Pool,
  scores: Pick<ScoredPairs, "edges">,
  pins: readonly Pin[],
  objective: Objective,
): Problem {
  return {
    people: pool.people.length,
    capacity: pool.groups.map(({ freeSeats }) => freeSeats),
    minimum: pool.groups.map(minimumOf),
    edges: scores.edges,
    together: pairsOf(pool, ({ keepTogether }) => keepTogether),
    apart: pairsOf(pool, ({ keepApart }) => keepApart),
    ...isolationOf(pool, scores.edges, pins),
    pins: pins.map(({ person, group }) => [person, group] as const),
    waiting: pool.people.map((candidate) => Math.min(LONGEST_WAIT, waitedDays(candidate, pool.context))),
    objective,
  };
}

/** Each pair once, whichever side named it; of people who are both in the pool. */
function pairsOf(
  { people }: Pool,
  namedBy: (candidate: Pool["people"][number]) => readonly CaseCode[],
): readonly Pair[] {
  const numbers = numbersOf(people.map(({ caseCode }) => caseCode));
  const pairs = people.flatMap((candidate, person) =>
    namedBy(candidate).flatMap((code): readonly Pair[] => {
      const other = numbers.get(code);
      if (other === undefined || other === person) return [];
      return [[Math.min(person, other), Math.max(person, other)]];
    }),
  );
  return [...new Map(pairs.map((pair) => [pair.join(), pair])).values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}
