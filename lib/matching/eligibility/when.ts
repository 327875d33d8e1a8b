import type { Candidate, MatchGroup } from "../../domain/runs/match-input.ts";
import { instantOf } from "../../time/wall-clock.ts";
import type { MatchContext } from "../context.ts";
import { cellsMissing, firstMisfit, whenOn } from "../slots/misfit.ts";
import { suits } from "../slots/pattern.ts";
import { seriesKey } from "../slots/slot-book.ts";
import { spansInWords } from "../slots/spans.ts";
import { counted } from "../words.ts";
import type { Rule } from "./rule.ts";

export const everySession: Rule = {
  name: "every-session",
  holdsWhen: "every meeting ahead lies in their availability, on the clock of their zone on its date",
  personKey: ({ answers }) => JSON.stringify([answers.timeZone, answers.availability]),
  groupKey: seriesKey,
  holds: (candidate, group, { slots }) =>
    suits(slots.weekOf(candidate), slots.patternOf(group, candidate.answers.timeZone)),
  reason: misfitInWords,
  mend: {
    change: "more-availability",
    asks: "person",
    clause: (candidate, { occurrences }, { slots }) => {
      const { timeZone } = candidate.answers;
      return `if they were also free on ${spansInWords(cellsMissing(slots.weekOf(candidate), occurrences, timeZone))}`;
    },
  },
};

function misfitInWords(candidate: Candidate, { occurrences }: MatchGroup, { slots }: MatchContext): string {
  const { timeZone } = candidate.answers;
  const misfit = firstMisfit(slots.weekOf(candidate), occurrences, timeZone);
  if (misfit === undefined) return "meets when they are free";
  const when = `meets on ${whenOn(misfit.occurrence, timeZone)} their time (${timeZone}), when they are not free`;
  if (misfit.earlierFit === 0) return when;
  return `fits for ${counted(misfit.earlierFit, "meeting")}, but ${when}`;
}

export const entry: Rule = {
  name: "entry",
  holdsWhen: "open and with a meeting ahead; closed and not yet met",
  personKey: () => "",
  groupKey: (group, context) => String(isOpenToJoiners(group, context)),
  holds: (_, group, context) => isOpenToJoiners(group, context),
  reason: (_, group) => (group.entry === "closed" ? "is closed and has already met" : "has no meeting ahead"),
  mend: undefined,
};

/** A closed group may be joined until it first meets: while all its sessions are still ahead. */
function isOpenToJoiners({ entry, status, schedule, occurrences }: MatchGroup, { now }: MatchContext): boolean {
  if (occurrences.length === 0 || (status !== "PUBLISHED" && status !== "RUNNING")) return false;
  if (entry === "open") return true;
  const { sessions, firstDate, localStart, timeZone } = schedule;
  return sessions === null ? instantOf(firstDate, localStart, timeZone) > now : occurrences.length >= sessions;
}
