import type { AssignmentReason, Certificate, GroupOutcome, Unplaced } from "../../../domain/runs/match-result.ts";
import type { Objective } from "../../../domain/runs/match-run.ts";
import type { ReportGroup, ReportTimes } from "../../../domain/runs/report-group.ts";
import type { WaitSpan } from "../../../domain/runs/waits.ts";
import type { Day } from "../../../time/local-date-time.ts";
import { codesInShort } from "../../codes.ts";
import { gapInPercent } from "../../gap.ts";
import { firstDates } from "../../report-dates.ts";
import { ruleNames } from "./rules.ts";

const BECAUSE = {
  "no-eligible-group": "no group fits",
  outbid: "others fit better or waited longer",
  "no-free-seat": "no free seat",
  "below-minimum": "the group has too few to start",
  "keep-together": "a pair that stays together",
  "keep-apart": "a pair that stays apart",
  "lone-holder": "would be the only one with an attribute",
  excluded: "excluded by a coordinator",
} satisfies Record<AssignmentReason, string>;

const DAYS = {
  mon: "Mondays",
  tue: "Tuesdays",
  wed: "Wednesdays",
  thu: "Thursdays",
  fri: "Fridays",
  sat: "Saturdays",
  sun: "Sundays",
} satisfies Record<Day, string>;

/** Figures of a run in a few words, as they stand in tables and inside sentences. */
export const figures = {
  objectives: { most_placed: "Most people placed", best_fit: "Best fit" } satisfies Record<Objective, string>,

  /** How good the answer is known to be: "best possible", "within 0.03 % of the best possible". */
  certificate: ({ status, gap }: Pick<Certificate, "status" | "gap">): string =>
    status === "optimal" ? "best possible" : `within ${gapInPercent(gap)} % of the best possible`,

  /** What became of a group. */
  outcome: ({ outcome, freeSeats, placed }: Pick<GroupOutcome, "outcome" | "freeSeats" | "placed">): string => {
    const left = freeSeats - placed;
    switch (outcome) {
      case "full":
        return "full";
      case "seats-left":
        return left === 1 ? "1 seat left" : `${left} seats left`;
      case "below-minimum":
        return "too few to start";
      case "nobody-fits":
        return "nobody fits";
    }
  },

  /** Why a person has no place: with no eligible group the rule that stood in the way. */
  boundBy: ({ because, rule }: Pick<Unplaced, "because" | "rule">): string =>
    rule === undefined ? BECAUSE[because] : ruleNames[rule],

  /** Thousandths of a fit as points of 100. */
  fit: (fit: number | undefined): string => (fit === undefined ? "–" : String(Math.round(fit / 10))),

  people: (count: number): string => (count === 1 ? "1 person" : `${count} people`),

  /** Whole days, as in "27 days". */
  days: (count: number): string => (Math.floor(count) === 1 ? "1 day" : `${Math.floor(count)} days`),

  waited: ({ from, to }: WaitSpan): string => (to === undefined ? `over ${from - 1} days` : `${from} to ${to} days`),

  /** As in "5 to 10". */
  size: (size: ReportGroup["size"]): string => (size === undefined ? "" : `${size.min} to ${size.max}`),

  /** As in "Tuesdays 18:00, Europe/Madrid", or "Tuesdays 18:00, Europe/Madrid, every 2 weeks", or else its dates. */
  meets: (times: ReportTimes | undefined): string => {
    if (times === undefined) return "";
    if ("weekly" in times) {
      const { day, localStart, everyWeeks } = times.weekly;
      const meets = `${DAYS[day]} ${localStart}, ${times.timeZone}`;
      return everyWeeks === 1 ? meets : `${meets}, every ${everyWeeks} weeks`;
    }
    const [shown, more] = firstDates(times.dates);
    if (shown === "") return "no meeting ahead";
    return more === 0 ? `${shown}, ${times.timeZone}` : `${shown} and ${more} more, ${times.timeZone}`;
  },

  /** Numbers that people in danger may call must be right: said until somebody looks. */
  crisisOutdated: (countries: readonly string[]) =>
    `Crisis numbers were last checked over 90 days ago (${codesInShort(countries)}). ` +
    "Please check them before people need them.",
};
