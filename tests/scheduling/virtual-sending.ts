import type { MessageId } from "../../lib/domain/ids.ts";
import type { Lane } from "../../lib/domain/messages/lane.ts";
import type { Message } from "../../lib/domain/messages/message.ts";
import type { Pace } from "../../lib/domain/messages/pace.ts";
import type { SendingAccount } from "../../lib/domain/messages/sending-account.ts";
import { callsInFlight } from "../../lib/runtime/queues.ts";
import { mostToRead, planHandOver } from "../../lib/scheduling/hand-over.ts";

/** One call to the mail service takes so long. */
const CALL_SECONDS = 0.12;
/** From the end of its delay until the function at the queue has it. */
const DELIVERY_SECONDS = 0.2;
const START = Date.parse("2026-09-01T09:00:00.000Z");

/** What a queue can do to what it is given. */
type Fault = "dropped" | "doubled" | undefined;

export type VirtualRun = {
  /** What falls due, by how many seconds after the beginning. */
  readonly due: readonly { readonly at: number; readonly lane: Lane; readonly count: number }[];
  readonly perSecond: number;
  /** When each sweep comes, in seconds; 60 apart when left out. */
  readonly sweepAt?: (sweep: number) => number;
  /** What the queue does to the so manieth hand-over. */
  readonly fault?: (handOver: number) => Fault;
};

export type VirtualOutcome = {
  /** Seconds from the beginning until the call of each was over, by id, in the order they went. */
  readonly sentAt: ReadonlyMap<string, number>;
  /** Ids handed over again while they were under way and not lost. */
  readonly handedTwice: number;
  /** The most calls that began within one second of the clock. */
  readonly mostInASecond: number;
};

/**
 * Sends in virtual time: the sweep's own plan, a queue that delays by whole seconds, and as many calls side by side as
 * the deployment has. It goes on until all is sent.
 */
export function sendVirtually(run: VirtualRun): VirtualOutcome {
  const { perSecond, sweepAt = (sweep) => sweep * 60, fault = () => undefined } = run;
  const account: SendingAccount = { perSecond, sentInADay: 0, standing: "healthy" };
  const messages = run.due.flatMap(messagesOf);
  const ledger = { urgent: ledgerOf(messages, "urgent"), planned: ledgerOf(messages, "planned") };
  const queue = virtualQueue(callLines(callsInFlight(perSecond)), fault);
  let pace: Pace | undefined;
  for (let sweep = 0; queue.sentAt.size < messages.length; sweep += 1) {
    const at = sweepAt(sweep);
    queue.deliver(at);
    const given = { now: new Date(START + at * 1000).toISOString(), pace, account };
    const most = mostToRead(given);
    const isSent = ({ messageId }: Waiting) => (queue.sentAt.get(messageId) ?? Number.POSITIVE_INFINITY) <= at;
    const due = { urgent: ledger.urgent(at, most, isSent), planned: ledger.planned(at, most, isSent) };
    const plan = planHandOver({ ...given, due });
    for (const { delaySeconds, messageIds } of plan.handOvers) queue.take(messageIds, at + delaySeconds);
    pace = plan.pace;
  }
  queue.deliver(Number.POSITIVE_INFINITY);
  return queue.outcome();
}

type Waiting = Pick<Message, "messageId" | "attempts"> & { readonly lane: Lane; readonly at: number };

function messagesOf({ at, lane, count }: VirtualRun["due"][number]): readonly Waiting[] {
  return Array.from({ length: count }, (_, index) => {
    return { messageId: numberedId(at * 100_000 + index, lane), attempts: 0, lane, at };
  });
}

/** Ends in letters that no other has, as a hash does; the last one says the lane. */
export function numberedId(number: number, lane: Lane): MessageId {
  // Of the shape of an id, and cheaper than fifty thousand hashes.
  return `msg_${String(number).padStart(25, "0")}${lane === "urgent" ? "U" : "P"}` as MessageId;
}

/** What is due in a lane, the oldest first; what was sent is forgotten. */
function ledgerOf(messages: readonly Waiting[], lane: Lane) {
  let waiting = messages.filter((one) => one.lane === lane).toSorted((a, b) => a.at - b.at);
  return (at: number, most: number, isSent: (one: Waiting) => boolean): readonly Waiting[] => {
    const due: Waiting[] = [];
    let read = 0;
    for (; due.length < most; read += 1) {
      const one = waiting[read];
      if (one === undefined || one.at > at) break;
      if (!isSent(one)) due.push(one);
    }
    waiting = [...due, ...waiting.slice(read)];
    return due;
  };
}

/** Hands on what it is given, each to the first call that is free; what is sent already is not sent again. */
function virtualQueue(lines: ReturnType<typeof callLines>, fault: NonNullable<VirtualRun["fault"]>) {
  const sentAt = new Map<string, number>();
  const lost = new Set<string>();
  const underWay = new Map<string, number>();
  let pending: { readonly at: number; readonly id: string }[] = [];
  let taken = 0;
  let handedTwice = 0;
  const takeOne = (id: string, at: number) => {
    taken += 1;
    if (underWay.has(id) && !lost.has(id)) handedTwice += 1;
    underWay.set(id, at);
    const what = fault(taken);
    if (what === "dropped") lost.add(id);
    else pending.push({ at: at + DELIVERY_SECONDS, id });
    if (what === "doubled") pending.push({ at: at + DELIVERY_SECONDS + 30, id });
  };
  return {
    sentAt,
    take: (ids: readonly string[], at: number) => {
      for (const id of ids) takeOne(id, at);
    },
    deliver: (until: number) => {
      const arrived = pending.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at);
      pending = pending.filter(({ at }) => at > until);
      for (const { at, id } of arrived) {
        if (!sentAt.has(id)) sentAt.set(id, lines.call(at));
        underWay.delete(id);
      }
    },
    outcome: (): VirtualOutcome => ({ sentAt, handedTwice, mostInASecond: lines.mostInASecond() }),
  };
}

/** As many calls at a time as there are lines; whoever comes when all are busy waits for the first that is free. */
function callLines(count: number) {
  const freeAt = Array<number>(count).fill(0);
  const began = new Map<number, number>();
  return {
    /** @returns when it is over, in seconds */
    call: (at: number): number => {
      const line = freeAt.indexOf(Math.min(...freeAt));
      const start = Math.max(at, freeAt[line] ?? 0);
      freeAt[line] = start + CALL_SECONDS;
      began.set(Math.floor(start), (began.get(Math.floor(start)) ?? 0) + 1);
      return start + CALL_SECONDS;
    },
    mostInASecond: () => Math.max(0, ...began.values()),
  };
}

/** Seconds until the last of so many is sent, were each sent the moment the account takes it. */
export function idealSeconds(due: number, perSecond: number): number {
  return due / perSecond;
}

const RATES = [14, 200] as const;
const COUNTS = [300, 1_000, 50_000] as const;
/** While the reminders go out, alerts fall due right after a sweep, right before one, and between two. */
const ALERTS_AT = [61, 119, 150] as const;

export type Measured = {
  readonly perSecond: number;
  readonly due: number;
  /** Seconds from the sweep that finds them. */
  readonly ideal: number;
  readonly last: number;
  /** Seconds from when it was due, of the alert that took longest. */
  readonly alert: number | undefined;
  readonly outcome: VirtualOutcome;
};

/** What the figures in docs/performance.md are of. */
export function measured(): readonly Measured[] {
  return RATES.flatMap((perSecond) => COUNTS.map((due) => measuredOf(due, perSecond)));
}

function measuredOf(due: number, perSecond: number): Measured {
  const ideal = idealSeconds(due, perSecond);
  const alertsAt = ALERTS_AT.filter((at) => at < ideal);
  const alerts = alertsAt.map((at) => ({ at, lane: "urgent" as const, count: 1 }));
  const outcome = sendVirtually({ due: [{ at: 0, lane: "planned", count: due }, ...alerts], perSecond });
  const sent = [...outcome.sentAt];
  const timesOf = (lane: "U" | "P") => sent.filter(([id]) => id.endsWith(lane)).map(([, at]) => at);
  const late = timesOf("U").map((at, index) => at - (alertsAt[index] ?? 0));
  const alert = late.length === 0 ? undefined : Math.max(...late);
  return { perSecond, due, ideal, last: Math.max(...timesOf("P")), alert, outcome };
}
