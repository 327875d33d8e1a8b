import type { ScoreColumns } from "../../assignment/problem.ts";
import type { Plan } from "../plan.ts";

// A lexicographic value as one exact number: a day outweighs every sum of fits along a chain of people who make room
// for each other, a person all days.
const DAY = 1e7;
const PERSON = 1e13;

/** What placing a person at this fit is worth to the objective. */
export function worthOf({ problem }: Plan, person: number, fit: number): number {
  if (problem.objective === "best_fit") return fit;
  return PERSON + (problem.waiting?.[person] ?? 0) * DAY + fit;
}

/** What a group asks for a seat, or what a person gains by theirs. */
export function valueAt({ placed, waiting, fit }: ScoreColumns, index: number): number {
  return (placed[index] ?? 0) * PERSON + (waiting[index] ?? 0) * DAY + (fit[index] ?? 0);
}
