import type { PackedEdges, Problem } from "../assignment/problem.ts";
import { languageWords } from "../eligibility/how.ts";
import type { MatchGroup } from "../input.ts";
import type { Plan } from "../plan.ts";
import { minimumOf } from "../pool.ts";
import type { DemandProposal } from "../result.ts";
import { scoreAll } from "../scoring/score.ts";
import { NOWHERE } from "../seating.ts";
import { solveAgain } from "../solve-again.ts";
import { plain, themeWords } from "../words.ts";
import { newGroupFor } from "./new-group.ts";
import { openSlotFinder, slotInWords } from "./utc-slots.ts";
import { type BestStart, bestStarts, wishesOf } from "./wishes.ts";

const MOST_PROPOSALS = 5;
/** Re-solves with a proposed group added; most are taken at once. */
const MOST_TRIED = 8;
const BUDGET = 200;

/** What the run would be with the groups proposed so far. */
type Stage = { readonly problem: Problem; readonly edges: PackedEdges; readonly groupOf: Int32Array };

/**
 * New groups for those left over, the one that places most first, each counted by solving the whole run again with it
 * (and with those before it) added.
 */
export function demandOf(plan: Plan): readonly DemandProposal[] {
  const wishes = wishesOf(plan, openSlotFinder(plan.pool.context.now));
  const proposals: DemandProposal[] = [];
  const refused = new Set<string>();
  let stage: Stage = { problem: plan.problem, edges: plan.scores.edges, groupOf: plan.seating.groupOf };
  for (let tried = 0; tried < MOST_TRIED && proposals.length < MOST_PROPOSALS; tried++) {
    const { groupOf } = stage;
    const best = bestStarts(wishes, (person) => groupOf[person] === NOWHERE).find(
      ({ wish }) => !refused.has(keyOf(wish)),
    );
    if (best === undefined || best.people.length === 0) break;
    const group = newGroupFor(plan, best);
    if (best.people.length < group.group.size.min) break;
    const next = withGroup(plan, stage, group);
    const proposal = proposalOf(best, group, stage, next);
    if (proposal.wouldPlace < group.group.size.min) refused.add(keyOf(best.wish));
    else {
      proposals.push(proposal);
      stage = next;
    }
  }
  return proposals;
}

function keyOf({ theme, language }: BestStart["wish"]): string {
  return `${theme} ${language}`;
}

/** The same run with one group more, solved. */
function withGroup({ pool }: Plan, { problem, edges: before }: Stage, group: MatchGroup): Stage {
  const added = scoreAll({ ...pool, groups: [group] }).edges;
  const edges = appended(before, added, problem.capacity.length);
  const more: Problem = {
    ...problem,
    edges,
    capacity: [...problem.capacity, group.freeSeats],
    minimum: [...(problem.minimum ?? []), minimumOf(group)],
  };
  return { problem: more, edges, groupOf: solveAgain(more, BUDGET).group };
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

function proposalOf({ wish, cell }: BestStart, { group }: MatchGroup, before: Stage, after: Stage): DemandProposal {
  const left = wish.people.filter((person) => before.groupOf[person] === NOWHERE);
  const wouldPlace = left.filter((person) => after.groupOf[person] !== NOWHERE).length;
  const { theme, language } = wish;
  const { format, entry } = group;
  const slot = slotInWords(cell);
  const what = `${capital(themeWords(theme))}, ${languageWords(language)}, ${slot.day}s ${slot.startUtc} UTC`;
  const text = `${what} (${plain(format)}, ${entry}): places ${wouldPlace} of ${left.length}.`;
  return { theme, language, format, entry, slot, wouldPlace, ofUnplaced: left.length, text };
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
