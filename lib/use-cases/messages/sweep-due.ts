import type { Lane } from "../../domain/messages/lane.ts";
import type { Message } from "../../domain/messages/message.ts";
import type { Pace } from "../../domain/messages/pace.ts";
import { type HandOver, type HandOverPlan, mostToRead, planHandOver, withoutLost } from "../../scheduling/hand-over.ts";
import { addMinutes, type Instant } from "../../time/instant.ts";
import { commitIfCurrent } from "../commit.ts";
import type { Deps } from "../ports.ts";
import { UnreadableRecord } from "../store-failures.ts";
import { oldestLate } from "./pace/lateness.ts";
import { sendingAccount } from "./pace/sending-account.ts";
import { sweepJobs } from "./sweep-jobs.ts";

/**
 * Each minute: messages that are due to the sender, and work that nobody has done yet to the matcher. Neither stops the
 * other.
 *
 * @throws AggregateError of those that failed, once both were tried
 */
export async function sweep(deps: Deps): Promise<void> {
  const outcomes = await Promise.allSettled([sweepDue(deps), sweepJobs(deps)]);
  const failures = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
  if (failures.length === 0) return;
  throw new AggregateError(failures, `${failures.length} of ${outcomes.length} sweeps failed`, { cause: failures[0] });
}

/**
 * Hands the ids of what is due to the sender's queue, at the pace that the mail service takes them. Changes no row of
 * theirs: an id handed over twice is claimed once.
 *
 * @returns how many were handed over
 * @throws AggregateError when the queue took not all of them; the next sweep hands over the rest
 */
export async function sweepDue(deps: Deps): Promise<number> {
  const now = deps.clock.now();
  const { pace, expect } = await lastPace(deps);
  const given = { now, pace, account: await sendingAccount(deps, pace) };
  const most = mostToRead(given);
  const [urgent, planned] = await Promise.all([dueOf(deps, now, most, "urgent"), dueOf(deps, now, most, "planned")]);
  const due = { urgent, planned };
  const plan = planHandOver({ ...given, due });
  await tell(deps, [...due.urgent, ...due.planned], plan, now);
  if (!isWorthWriting(plan, pace)) return 0;
  // Written down first. Whoever sweeps at the same time, and comes second, leaves it to this one.
  const isOurs = await commitIfCurrent(deps, [{ write: "pace", pace: plan.pace, expect }]);
  return isOurs ? handOver(deps, plan) : 0;
}

/** What cannot be read is written anew: without it a mail may be handed over twice, and with it none would be. */
async function lastPace({ store, telemetry }: Deps): Promise<Last> {
  try {
    const pace = await store.pace();
    return { pace, expect: pace?.rev ?? "absent" };
  } catch (failure) {
    if (!(failure instanceof UnreadableRecord)) throw failure;
    telemetry.count("records-unreadable", 1);
    telemetry.event("error", "record-unreadable", { kind: "pace", error: String(failure) });
    return { pace: undefined, expect: "any" };
  }
}

type Last = { readonly pace: Pace | undefined; readonly expect: number | "absent" | "any" };

/** A hundred at least: the first of them may wait for something, and tell nothing of how late the others are. */
function dueOf({ store }: Deps, now: Instant, most: number, lane: Lane): Promise<readonly Message[]> {
  return store.dueMessages(now, Math.max(most, 100), lane);
}

/** What the account sent within a day changes all the time, and is asked for each time. */
function isWorthWriting({ handOvers, pace }: HandOverPlan, before: Pace | undefined): boolean {
  if (handOvers.length > 0 || before === undefined) return true;
  const { perSecond, perDay, standing } = pace.account;
  const { account } = before;
  return perSecond !== account.perSecond || perDay !== account.perDay || standing !== account.standing;
}

/** Side by side, so that a minute's mail is handed over within moments of it. */
const AT_ONCE = 16;

async function handOver(deps: Deps, { handOvers, pace }: HandOverPlan): Promise<number> {
  const lost: HandOver[] = [];
  const failures: unknown[] = [];
  const waiting = handOvers.values();
  const hand = async () => {
    for (const one of waiting) {
      await deps.queue.toSender(one.messageIds, one.lane, one.delaySeconds).catch((failure: unknown) => {
        lost.push(one);
        failures.push(failure);
      });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, hand));
  if (lost.length === 0) return handOvers.reduce((sum, { messageIds }) => sum + messageIds.length, 0);
  await commitIfCurrent(deps, [{ write: "pace", pace: withoutLost(pace, lost), expect: pace.rev }]);
  throw new AggregateError(failures, `${lost.length} of ${handOvers.length} hand-overs failed`, { cause: failures[0] });
}

async function tell(deps: Deps, due: readonly Message[], { overQuota }: HandOverPlan, now: Instant): Promise<void> {
  const since = await oldestLate(deps, due, now);
  const lateMs = since === undefined ? 0 : Date.parse(now) - Date.parse(since);
  const parked = due.filter((message) => isParkedTooLong(deps, message, now)).length;
  deps.telemetry.count("messages-due", due.length);
  deps.telemetry.count("oldest-overdue-seconds", Math.round(lateMs / 1000));
  if (overQuota > 0) deps.telemetry.count("mails-over-quota", overQuota);
  if (parked > 0) deps.telemetry.count("messages-parked-long", parked);
}

/** It is looked at each hour; so often it is counted. */
function isParkedTooLong({ settings }: Deps, { state, dueAt }: Message, now: Instant): boolean {
  return state === "PARKED" && addMinutes(dueAt, settings.alarms.parkedDays * 24 * 60) <= now;
}
