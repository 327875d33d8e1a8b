import { PINNED_FLOOR } from "../model/market.ts";
import type { SideConstraints } from "../model/side-constraints.ts";
import type { Score } from "../problem.ts";
import type { Search } from "../search/trial.ts";
import { compare, type DualBound } from "../transport/dual.ts";
import { type Choose, openChoices } from "./choice.ts";
import { evaluateBound } from "./evaluate-bound.ts";

const ROUNDS = 100;

/**
 * The bound where rules go beyond capacities: whatever each person gains, plus the best each group could still gain by
 * choosing alone. Any surpluses give a valid bound; these are improved in rounds (subgradient with Polyak's step
 * towards `reached`): a person wanted by two groups gains more, one wanted by none gains less. Valid only while no
 * decision of the search is in force.
 */
export function lagrangianBound(
  search: Search,
  constraints: SideConstraints,
  start: Float64Array,
  reached: Score,
): DualBound {
  const { market } = search;
  const choose = openChoices(market, search.packed, constraints);
  const surplus = start.slice(0, market.people);
  const before = evaluateBound(search, constraints, surplus);
  const target = combined(search, reached);
  let best = surplus.slice();
  let least = Number.POSITIVE_INFINITY;
  let step = 1;
  for (let round = 0, idle = 0; round < ROUNDS; round++) {
    const { worth, wanted } = everyChoice(search, choose, surplus);
    if (worth < least - 0.5) {
      least = worth;
      best = surplus.slice();
      idle = 0;
    } else if (++idle % 5 === 0) step /= 2;
    if (!moveTowards(search, surplus, wanted, step * (worth - target))) break;
    if (worth <= target) break;
  }
  for (let person = 0; person < market.people; person++) best[person] = Math.round(best[person] as number);
  const after = evaluateBound(search, constraints, best);
  return compare(after.bound, before.bound) < 0 ? after : before;
}

/** The value of a score above everyone left out, in one number; only differences are used. */
function combined({ packed, market }: Search, score: Score): number {
  let sum = score.fit + score.waiting * packed.units.waiting + score.placed * packed.units.placed;
  for (let person = 0; person < market.people; person++) sum += packed.floor[person] as number;
  return sum;
}

function everyChoice({ market }: Search, choose: Choose, surplus: Float64Array): { worth: number; wanted: Int32Array } {
  const wanted = new Int32Array(market.people);
  let worth = 0;
  for (let person = 0; person < market.people; person++) worth += surplus[person] as number;
  for (let g = 0; g < market.groups; g++) {
    const { people, gains } = choose(surplus, g);
    for (const person of people) wanted[person] = (wanted[person] as number) + 1;
    for (const gain of gains) worth += gain;
  }
  return { worth, wanted };
}

function moveTowards(
  { market, naturalFloor, packed }: Search,
  surplus: Float64Array,
  wanted: Int32Array,
  missing: number,
): boolean {
  let square = 0;
  for (let person = 0; person < market.people; person++)
    square += ((wanted[person] as number) - 1) ** 2 * (mayMove(person) ? 1 : 0);
  if (square === 0 || !(missing > 0)) return false;
  for (let person = 0; person < market.people; person++) {
    const moved = (surplus[person] as number) + (missing / square) * ((wanted[person] as number) - 1);
    surplus[person] = naturalFloor[person] === PINNED_FLOOR ? moved : Math.max(packed.floor[person] as number, moved);
  }
  return true;

  /** At the floor, and wanted by nobody: nothing to give up. */
  function mayMove(person: number): boolean {
    return (
      (wanted[person] as number) > 0 ||
      naturalFloor[person] === PINNED_FLOOR ||
      (surplus[person] as number) > (packed.floor[person] as number)
    );
  }
}
