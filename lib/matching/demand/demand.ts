import type { PackedEdges, Problem } from "../../assignment/problem.ts";
import type { MatchGroup } from "../../domain/runs/match-input.ts";
import type { DemandProposal } from "../../domain/runs/match-result.ts";
import type { Plan } from "../plan.ts";
import { minimumOf } from "../pool.ts";
import { scoreAll } from "../scoring/score.ts";
import { NOWHERE } from "../seating.ts";
import { type SolveAgain, solvingAgain } from "../solve-again.ts";
import { newGroupFor } from "./new-group.ts";
import { openSlotFinder, slotAt } from "./utc-slots.ts";
import { type BestStart, bestStart, likelyPlaced, type Seeker, seekersOf, type Wish, wishesOf } from "./wishes.ts";

const MOST_PROPOSALS = 5;
/** Re-solves with a proposed group added; most are taken at once. */
const MOST_TRIED = 8;
/** For all proposals of a run, see `solvingAgain`. */
const EFFORT = 300_000_000;

/** What the run would be with the groups proposed so far. */
type Stage = { readonly problem: Problem; readonly edges: PackedEdges; readonly groupOf: Int32Array };

/**
 * New groups for those left over, the one that places most first, each counted by solving the whole run again with it
 * (and with those before it) added.
 */
export function demandOf(plan: Plan): readonly DemandProposal[] {
  const seekers = seekersOf(plan, openSlotFinder(plan.pool.context.now));
  const solveAgain = solvingAgain(EFFORT);
  const proposals: DemandProposal[] = [];
  const refused = new Set<string>();
  let stage: Stage = { problem: plan.problem, edges: plan.scores.edges, groupOf: plan.seating.groupOf };
  for (let tried = 0; tried < MOST_TRIED && proposals.length < MOST_PROPOSALS; tried++) {
    const best = nextDraft(plan, seekers, stage, refused);
    if (best === undefined) break;
    const next = withGroup(plan, stage, best.group, solveAgain);
    if (next === undefined) break;
    const proposal = proposalOf(best, stage, next);
    if (proposal.wouldPlace < best.group.size.min) refused.add(keyOf(best.start.wish));
    else {
      proposals.push(proposal);
      stage = next;
    }
  }
  return proposals;
}

/** A group not yet tried, with what it is likely to do. */
type Draft = { readonly start: BestStart; readonly group: MatchGroup; readonly likely: number };

function nextDraft(
  plan: Plan,
  seekers: readonly Seeker[],
  { groupOf }: Stage,
  refused: ReadonlySet<string>,
): Draft | undefined {
  const left = seekers.filter(({ person }) => groupOf[person] === NOWHERE);
  const waitingDecides = plan.problem.objective === "most_placed";
  const drafts = wishesOf(left)
    .filter((wish) => !refused.has(keyOf(wish)))
    .map((wish) => {
      const start = bestStart(wish);
      const group = newGroupFor(plan, start);
      return { start, group, likely: likelyPlaced(start, left, group.freeSeats, waitingDecides) };
    })
    .filter(({ start, group }) => start.seekers.length >= group.size.min);
  return drafts.sort((a, b) => b.likely - a.likely || b.start.seekers.length - a.start.seekers.length)[0];
}

function keyOf({ theme, language }: Wish): string {
  return `${theme} ${language}`;
}

/** The same run with one group more, solved; undefined once the effort is used up. */
function withGroup(
  { pool }: Plan,
  { problem, edges: before }: Stage,
  group: MatchGroup,
  solveAgain: SolveAgain,
): Stage | undefined {
  const added = scoreAll({ ...pool, groups: [group] }).edges;
  const edges = appended(before, added, problem.capacity.length);
  const more: Problem = {
    ...problem,
    edges,
    capacity: [...problem.capacity, group.freeSeats],
    minimum: [...(problem.minimum ?? []), minimumOf(group)],
  };
  const answer = solveAgain(() => more);
  return answer === undefined ? undefined : { problem: more, edges, groupOf: answer.group };
}

/** The edges to one more group, which has the highest number. */
function appended(before: PackedEdges, added: PackedEdges, number: number): PackedEdges {
  const size = before.group.length + added.group.length;
  const merged = {
    offset: new Int32Array(before.offset.length),
    group: new Int32Array(size),
    fit: new Int32Array(size),
  };
  let at = 0;
  for (let person = 0; person + 1 < before.offset.length; person++) {
    for (let e = before.offset[person] ?? 0; e < (before.offset[person + 1] ?? 0); e++) {
      merged.group[at] = before.group[e] ?? 0;
      merged.fit[at++] = before.fit[e] ?? 0;
    }
    for (let e = added.offset[person] ?? 0; e < (added.offset[person + 1] ?? 0); e++) {
      merged.group[at] = number;
      merged.fit[at++] = added.fit[e] ?? 0;
    }
    merged.offset[person + 1] = at;
  }
  return merged;
}

function proposalOf({ start, group }: Draft, before: Stage, after: Stage): DemandProposal {
  const { wish, cell } = start;
  const left = wish.seekers.map(({ person }) => person);
  const wouldPlace = left.filter((person) => after.groupOf[person] !== NOWHERE).length;
  const { theme, language } = wish;
  const { format, entry } = group;
  const others = placedIn(after) - placedIn(before) - wouldPlace;
  return { theme, language, format, entry, slot: slotAt(cell), wouldPlace, ofUnplaced: left.length, others };
}

function placedIn({ groupOf }: Stage): number {
  return groupOf.reduce((count, group) => count + Number(group !== NOWHERE), 0);
}
