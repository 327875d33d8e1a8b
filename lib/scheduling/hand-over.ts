import type { MessageId } from "../domain/ids.ts";
import type { Lane } from "../domain/messages/lane.ts";
import type { Message } from "../domain/messages/message.ts";
import { markOf, type Pace, type UnderWay } from "../domain/messages/pace.ts";
import type { SendingAccount } from "../domain/messages/sending-account.ts";
import type { Instant } from "../time/instant.ts";

/** Of what the mail service takes a second, what is planned for. The rest is for urgent mail that comes in between. */
export const SHARE_OF_RATE = 0.9;
/** Of what it takes a day, what planned mail leaves to urgent mail. */
const SHARE_KEPT_FOR_URGENT = 0.1;
/** How far a sweep looks ahead: its minute, and as long as the next sweep may be late without a gap. */
const AHEAD_MS = 75_000;
/** The last mail of a sweep may take up a moment more than that. */
const SLACK_MS = 2_000;
/** A sender has claimed what it was handed so soon after its time; what it has not by then was lost on the way. */
const ARRIVES_WITHIN_MS = 45_000;
/** Their marks fit into one record. */
const MOST_A_SWEEP = 30_000;

type Due = Pick<Message, "messageId" | "attempts">;
type DueByLane = Readonly<Record<Lane, readonly Due[]>>;

/** Messages that are given to the sender so many whole seconds from now. */
export type HandOver = {
  readonly lane: Lane;
  readonly delaySeconds: number;
  readonly messageIds: readonly MessageId[];
  /** Of these, as the pace has them. */
  readonly marks: readonly string[];
};

export type HandOverPlan = {
  /** The soonest first. */
  readonly handOvers: readonly HandOver[];
  readonly pace: Pace;
  /** Due, and kept back since the day's mails are used up but for what is urgent. */
  readonly overQuota: number;
};

type Given = {
  readonly now: Instant;
  /** As the last sweep left it. */
  readonly pace: Pace | undefined;
  readonly account: SendingAccount;
};

/** How many of each lane are worth reading: what can go, and what is under way and still lies there. */
export function mostToRead(given: Given): number {
  const { between, full } = stretchesAhead(given);
  return slotsIn(between) + slotsIn(full) + marksUnderWay(given).size;
}

/**
 * What is handed over now: urgent first, each lane in the order given, one after another at the pace the account
 * allows, and no further ahead than the next sweep needs. What is under way already is left alone. What does not fit
 * is still due at the next sweep, which goes on where this one ends.
 */
export function planHandOver({ due, ...given }: Given & { readonly due: DueByLane }): HandOverPlan {
  const { now, pace, account } = given;
  const { between, full } = slotsAhead(given, due.urgent.length + due.planned.length);
  const known = marksUnderWay(given);
  const isFresh = (one: Due) => !known.has(markOf(one));
  const urgent = placed("urgent", due.urgent.filter(isFresh), [...between, ...full]);
  const left = full.slice(Math.max(0, urgent.length - between.length));
  const wanted = placed("planned", due.planned.filter(isFresh), left);
  const planned = wanted.slice(0, plannedOfDay(account, known.size + urgent.length));
  const paced = [...urgent.slice(between.length), ...planned];
  return {
    handOvers: bySecond([...urgent, ...planned], Date.parse(now)),
    overQuota: wanted.length - planned.length,
    pace: {
      account,
      takenUntil: instant(startOf(given) + (paced.length * 1000) / (account.perSecond * SHARE_OF_RATE)),
      underWay: [...stillUnderWay(given, due), ...newlyUnderWay(urgent), ...newlyUnderWay(planned)],
      rev: (pace?.rev ?? 0) + 1,
    },
  };
}

/** Without what was to be handed over and could not be: the next sweep does it. */
export function withoutLost(pace: Pace, lost: readonly HandOver[]): Pace {
  const marks = new Set(lost.flatMap((one) => one.marks));
  const underWay = pace.underWay.map((some) => ({ ...some, marks: some.marks.filter((mark) => !marks.has(mark)) }));
  return { ...pace, underWay, rev: pace.rev + 1 };
}

/** Times, in epoch milliseconds, for one mail each. */
type Slots = {
  /** For urgent mail alone, of what is not planned for: while what was handed over before takes up the pace. */
  readonly between: readonly number[];
  readonly full: readonly number[];
};

/** So many of each at most: more are of no use to what is due. */
function slotsAhead(given: Given, most: number): Slots {
  const { between, full } = stretchesAhead(given);
  return { between: evenly(between, most), full: evenly(full, most) };
}

/** In epoch milliseconds, with so many mails a second. */
type Stretch = { readonly from: number; readonly until: number; readonly perSecond: number };

function stretchesAhead(given: Given): { readonly between: Stretch; readonly full: Stretch } {
  const { perSecond } = given.account;
  const from = Date.parse(given.now);
  const start = startOf(given);
  return {
    between: { from, until: start, perSecond: spareOf(perSecond) },
    full: { from: start, until: from + AHEAD_MS, perSecond: perSecond * SHARE_OF_RATE },
  };
}

/** Whole mails a second, where it is one at least: the queue delays by whole seconds. */
function spareOf(perSecond: number): number {
  const spare = perSecond * (1 - SHARE_OF_RATE);
  return Math.floor(spare) || spare;
}

/** When the pace is free again. Further ahead than a sweep looks no clock that runs on can have left it. */
function startOf({ now, pace }: Given): number {
  const from = Date.parse(now);
  const taken = pace === undefined ? from : Date.parse(pace.takenUntil);
  return taken > from && taken <= from + AHEAD_MS + SLACK_MS ? taken : from;
}

function evenly(stretch: Stretch, most: number): readonly number[] {
  const { from, perSecond } = stretch;
  return Array.from({ length: Math.min(slotsIn(stretch), most) }, (_, at) => from + (at * 1000) / perSecond);
}

function slotsIn({ from, until, perSecond }: Stretch): number {
  const count = Math.max(0, Math.ceil(((until - from) * perSecond) / 1000));
  return Math.min(count, MOST_A_SWEEP);
}

type Placed = Due & { readonly lane: Lane; readonly at: number };

function placed(lane: Lane, due: readonly Due[], slots: readonly number[]): readonly Placed[] {
  return slots.flatMap((at, index) => {
    const one = due[index];
    return one === undefined ? [] : [{ messageId: one.messageId, attempts: one.attempts, lane, at }];
  });
}

/** What planned mail may still use of the day, with so many that the account does not count yet. */
function plannedOfDay({ perDay, sentInADay }: SendingAccount, uncounted: number): number {
  if (perDay === undefined) return Number.POSITIVE_INFINITY;
  return Math.max(0, Math.floor(perDay * (1 - SHARE_KEPT_FOR_URGENT) - sentInADay - uncounted));
}

function underWayNow({ pace, now }: Pick<Given, "pace" | "now">): readonly UnderWay[] {
  return (pace?.underWay ?? []).filter(({ until }) => until > now);
}

function marksUnderWay(given: Given): ReadonlySet<string> {
  return new Set(underWayNow(given).flatMap(({ marks }) => marks));
}

/** What is due no more has arrived. */
function stillUnderWay(given: Given, due: DueByLane): readonly UnderWay[] {
  const seen = new Set([...due.urgent, ...due.planned].map(markOf));
  return underWayNow(given)
    .map(({ until, marks }) => ({ until, marks: marks.filter((mark) => seen.has(mark)) }))
    .filter(({ marks }) => marks.length > 0);
}

function newlyUnderWay(some: readonly Placed[]): readonly UnderWay[] {
  const last = some.at(-1);
  if (last === undefined) return [];
  return [{ until: instant(last.at + ARRIVES_WITHIN_MS), marks: some.map(markOf) }];
}

/** The queue delays by whole seconds: a mail is up to one early, and so is its neighbour. */
function bySecond(all: readonly Placed[], now: number): readonly HandOver[] {
  const secondOf = ({ at }: Placed) => Math.floor((at - now) / 1000);
  const groups = Map.groupBy(all, (one) => `${one.lane} ${secondOf(one)}`).values();
  const handOvers = [...groups].flatMap(([first, ...rest]) =>
    first === undefined
      ? []
      : [
          {
            lane: first.lane,
            delaySeconds: secondOf(first),
            messageIds: [first, ...rest].map(({ messageId }) => messageId),
            marks: [first, ...rest].map(markOf),
          },
        ],
  );
  return handOvers.toSorted((a, b) => a.delaySeconds - b.delaySeconds);
}

function instant(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString();
}
