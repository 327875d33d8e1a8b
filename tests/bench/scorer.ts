import type { MatchInput } from "../../lib/domain/runs/match-input.ts";
import { plainFit } from "../../lib/matching/check/plain-fit.ts";
import { isEligible } from "../../lib/matching/check/plain-rules.ts";
import { pointsOf } from "../../lib/matching/fit/parts.ts";
import { poolOf } from "../../lib/matching/pool.ts";
import { scoreAll } from "../../lib/matching/scoring/score.ts";
import { worldOf } from "../matching/random-world.ts";

type ScorerRow = {
  readonly pairs: number;
  readonly fastMs: number;
  readonly plainMs: number;
  readonly ratio: number;
};

/** Scoring every pair of a seeded world: by kinds and bit rows, and by asking every rule and part for every pair. */
export function benchScorer(people = 1000, groups = 100): ScorerRow {
  const input = worldOf({ seed: 1, people, groups });
  const fast = () => scoreAll(poolOf(input)).edges.group.length;
  const plain = () => plainly(input);
  if (fast() !== plain()) throw new Error("the two scorers disagree about who is eligible");
  const [fastMs, plainMs] = [median(fast), median(plain)];
  return { pairs: people * groups, fastMs, plainMs, ratio: plainMs / fastMs };
}

function plainly(input: MatchInput): number {
  const points = pointsOf(input.settings.weights);
  let edges = 0;
  for (const candidate of input.candidates) {
    for (const group of input.groups) {
      if (isEligible(candidate, group, input) && plainFit(candidate, group, input, points) >= 0) edges += 1;
    }
  }
  return edges;
}

function median(run: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[2] ?? 0;
}
