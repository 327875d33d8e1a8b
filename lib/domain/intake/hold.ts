import * as z from "zod";
import { Instant } from "../../time/instant.ts";
import { ApplicationId, type CaseCode, caseCodeOf, PersonId } from "../ids.ts";

/** How soon a person looks. No name of it reads like a grade of risk. */
const HoldLevel = z.enum(["ASK", "REVIEW", "URGENT_HOLD"]);
type HoldLevel = z.infer<typeof HoldLevel>;

/**
 * Who can have said it. inbox: an application confirmed by the link in the person's own inbox; anybody: one posted with
 * their address and never confirmed; staff: a coordinator. Each of them holds, and only a person lifts.
 */
const HoldOrigin = z.enum(["inbox", "anybody", "staff"]);

export const HoldCause = z.object({
  applicationId: ApplicationId,
  origin: HoldOrigin,
  level: HoldLevel,
  at: Instant,
});
export type HoldCause = z.infer<typeof HoldCause>;

/**
 * One a person, whatever they applied for and however often: while it is there, nothing is offered to them, accepted or
 * signed by them, and the clocks of their offers stand still. OPEN waits for a decision; UNREACHED is one, and still
 * keeps the person out. `raisedBy` has the newest causes, `more` counts those it has no room for. `since` is when
 * alerting began, which it does anew when something worse or new is said after somebody acknowledged.
 */
export const Hold = z.object({
  personId: PersonId,
  level: HoldLevel,
  state: z.enum(["OPEN", "UNREACHED"]),
  raisedBy: z.array(HoldCause).min(1),
  more: z.int().nonnegative(),
  raisedAt: Instant,
  since: Instant,
  dueAt: Instant,
  acknowledgedBy: z.string().optional(),
  acknowledgedAt: Instant.optional(),
  rev: z.int().nonnegative(),
});
export type Hold = z.infer<typeof Hold>;

const MOST_CAUSES = 20;
const URGENCY: Readonly<Record<HoldLevel, number>> = { ASK: 0, REVIEW: 1, URGENT_HOLD: 2 };

/** The hold once this is said too. `dueAt`: by when a person looks, were this all that was said. */
export function raised(before: Hold | undefined, personId: PersonId, cause: HoldCause, dueAt: Instant): Hold {
  if (before === undefined) {
    const { level, at } = cause;
    const fresh = { personId, level, state: "OPEN", raisedBy: [cause], more: 0, raisedAt: at, since: at } as const;
    return { ...fresh, raisedBy: [cause], dueAt, rev: 0 };
  }
  const { acknowledgedBy: _by, acknowledgedAt: _at, ...unseen } = before;
  const level = moreUrgent(before.level, cause.level);
  const all = [cause, ...before.raisedBy.filter(({ applicationId }) => applicationId !== cause.applicationId)];
  const said = {
    level,
    raisedBy: all.slice(0, MOST_CAUSES),
    more: before.more + Math.max(0, all.length - MOST_CAUSES),
    dueAt: dueAt < before.dueAt || !isWaiting(before) ? dueAt : before.dueAt,
    rev: before.rev + 1,
  };
  return isNews(before, cause) ? { ...unseen, ...said, state: "OPEN", since: cause.at } : { ...before, ...said };
}

/** Whether what is said starts alerting anew: nobody is alerted twice by more of what already waits for them. */
export function isNews(before: Hold | undefined, { level }: Pick<HoldCause, "level">): boolean {
  return before === undefined || !isWaiting(before) || URGENCY[level] > URGENCY[before.level];
}

/** Nobody has looked yet. */
export function isWaiting({ state, acknowledgedBy }: Hold): boolean {
  return state === "OPEN" && acknowledgedBy === undefined;
}

/** The hold once the application that raised it turns out to come from the person's own inbox. */
export function confirmedInInbox(hold: Hold, applicationId: ApplicationId): Hold {
  const raisedBy = hold.raisedBy.map((cause) =>
    cause.applicationId === applicationId ? { ...cause, origin: "inbox" as const } : cause,
  );
  return { ...hold, raisedBy, rev: hold.rev + 1 };
}

/** The case a person is asked to look at: the newest that raised the hold. */
export function caseOf({ raisedBy, level }: Hold): CaseCode {
  const worst = raisedBy.find((cause) => cause.level === level) ?? raisedBy[0];
  // The schema asks for one cause at least.
  if (worst === undefined) throw new Error("a hold without a cause");
  return caseCodeOf(worst.applicationId);
}

function moreUrgent(a: HoldLevel, b: HoldLevel): HoldLevel {
  return URGENCY[a] >= URGENCY[b] ? a : b;
}
