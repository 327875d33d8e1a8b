import type { Candidate, MatchGroup } from "../../domain/runs/match-input.ts";
import type { MatchContext } from "../context.ts";
import { waitedDays } from "../pool.ts";
import { goodMinutes } from "../slots/pattern.ts";
import { seriesKey } from "../slots/slot-book.ts";
import type { Part } from "./part.ts";

/** The share of all meeting time that falls in hours they called good, not just possible. */
export const slotComfort: Part = {
  name: "slotComfort",
  personKey: ({ answers }) => JSON.stringify([answers.timeZone, answers.availability]),
  groupKey: seriesKey,
  share: comfort,
  why: (candidate, group, context) => {
    const share = comfort(candidate, group, context);
    if (share === 1) return { code: "all-good-hours" };
    if (share === 0) return { code: "only-possible-hours" };
    return { code: "some-good-hours", facts: { percent: Math.round(share * 100) } };
  },
};

function comfort(candidate: Candidate, group: MatchGroup, { slots }: MatchContext): number {
  const pattern = slots.patternOf(group, candidate.answers.timeZone);
  return pattern.totalMinutes === 0 ? 0 : goodMinutes(slots.weekOf(candidate), pattern) / pattern.totalMinutes;
}

/** Linear up to `waitingFullAfterDays`: the same in every group, so it decides between people, never between groups. */
export const waiting: Part = {
  name: "waiting",
  personKey: (candidate, context) => String(waitedDays(candidate, context)),
  groupKey: () => "",
  share: (candidate, _, context) => Math.min(1, waitedDays(candidate, context) / context.settings.waitingFullAfterDays),
  why: (candidate, _, context) => ({ code: "waited", facts: { days: waitedDays(candidate, context) } }),
};
