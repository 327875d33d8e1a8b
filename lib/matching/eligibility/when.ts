import { hasMet } from "../../domain/groups/lock.ts";
import type { Candidate, MatchGroup } from "../../domain/runs/match-input.ts";
import type { RuleReason } from "../../domain/runs/pair-reason.ts";
import { localParts } from "../../time/wall-clock.ts";
import type { MatchContext } from "../context.ts";
import { cellsMissing, firstMisfit } from "../slots/misfit.ts";
import { suits } from "../slots/pattern.ts";
import { seriesKey } from "../slots/slot-book.ts";
import { spansOf } from "../slots/spans.ts";
import type { Rule } from "./rule.ts";

export const everySession: Rule = {
  name: "every-session",
  holdsWhen: "every meeting ahead lies in their availability, on the clock of their zone on its date",
  personKey: ({ answers }) => JSON.stringify([answers.timeZone, answers.availability]),
  groupKey: seriesKey,
  holds: (candidate, group, { slots }) =>
    suits(slots.weekOf(candidate), slots.patternOf(group, candidate.answers.timeZone)),
  reason: misfitOf,
  mend: {
    change: "more-availability",
    asks: "person",
    needs: (candidate, { occurrences }, { slots }) => {
      const missing = cellsMissing(slots.weekOf(candidate), occurrences, candidate.answers.timeZone);
      return { code: "free-at", facts: { spans: spansOf(missing) } };
    },
  },
};

function misfitOf(candidate: Candidate, { occurrences }: MatchGroup, { slots }: MatchContext): RuleReason {
  const { timeZone } = candidate.answers;
  const misfit = firstMisfit(slots.weekOf(candidate), occurrences, timeZone);
  if (misfit === undefined) return { code: "no-misfit" };
  const { date, time } = localParts(misfit.occurrence.startsAt, timeZone);
  return { code: "not-free", facts: { at: `${date}T${time}`, timeZone, earlierFit: misfit.earlierFit } };
}

export const entry: Rule = {
  name: "entry",
  holdsWhen: "open and with a meeting ahead; closed and not yet met",
  personKey: () => "",
  groupKey: (group, context) => String(isOpenToJoiners(group, context)),
  holds: (_, group, context) => isOpenToJoiners(group, context),
  reason: (_, group) => ({ code: group.entry === "closed" ? "has-met" : "no-meeting-ahead" }),
  mend: undefined,
};

function isOpenToJoiners(group: MatchGroup, { now }: MatchContext): boolean {
  const { entry, status, occurrences, sessions } = group;
  if (occurrences.length === 0 || (status !== "PUBLISHED" && status !== "RUNNING")) return false;
  return entry === "open" || !hasMet(group, sessions, now);
}
