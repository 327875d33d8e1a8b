import type { Capacity } from "../domain/capacity.ts";

/** A message that failed this often goes to the dead letters. AWS advises five at least for what Lambda reads. */
export const MOST_RECEIVES = 5;

export type QueueShape = {
  /** Messages a function is given at once, and deals with side by side. */
  readonly batchSize: number;
  /** Which function it feeds. */
  readonly consumer: "matcher" | "sender" | "mail-events";
  /**
   * How many of the function may be at it at the same time. All of them together leave, of the executions that the
   * account has, some to the API; 2 is the least that Lambda takes. "in-turn": one after another, a programme.
   */
  readonly maxConcurrency: number | "in-turn";
};

/** The queues of the service, deployed and local. */
export const QUEUES = {
  matcher: { consumer: "matcher", batchSize: 1, maxConcurrency: 2 },
  /** Apart, so that no preview waits behind them. */
  arrivals: { consumer: "matcher", batchSize: 1, maxConcurrency: "in-turn" },
  /** Mail of both lanes, or of the planned one alone where urgent mail has a queue of its own. */
  sender: { consumer: "sender", batchSize: 10, maxConcurrency: 2 },
  "mail-events": { consumer: "mail-events", batchSize: 10, maxConcurrency: 2 },
} as const satisfies Readonly<Record<string, QueueShape>>;

/** Urgent mail's own, in an account that runs enough functions at once. */
const URGENT = { consumer: "sender", batchSize: 10, maxConcurrency: 2 } as const satisfies QueueShape;

/** The sweep and the plan. */
const CLOCKWORK = 2;

const WITHOUT_SENDER = [QUEUES.matcher, QUEUES.arrivals, QUEUES["mail-events"]].reduce(
  (sum, queue) => sum + executionsOf(queue),
  CLOCKWORK,
);

/** How many calls to the mail service are made side by side: as many as its rate comes to in a fifth of a second. */
export function callsInFlight(mailsPerSecond: number): number {
  return Math.max(10, Math.ceil(mailsPerSecond * 0.2));
}

/** The sender's queues: one for all mail, or one for each lane where the account has room for both. */
export type SenderQueues = { readonly sender: QueueShape; readonly urgent: QueueShape | undefined };

/** As many of the function as the rate asks for, and as the account has beside all else, with one left to the API. */
export function queuesFor({ mailsPerSecond, functionsAtOnce }: Capacity): SenderQueues {
  const { batchSize, maxConcurrency: least } = QUEUES.sender;
  const isRoomForBoth = functionsAtOnce > WITHOUT_SENDER + least + URGENT.maxConcurrency;
  const urgent = isRoomForBoth ? URGENT : undefined;
  const room = functionsAtOnce - 1 - WITHOUT_SENDER - (urgent?.maxConcurrency ?? 0);
  const wanted = Math.ceil(callsInFlight(mailsPerSecond) / batchSize);
  return { sender: { ...QUEUES.sender, maxConcurrency: Math.max(least, Math.min(wanted, room)) }, urgent };
}

/** The most functions that run at once without anybody calling the API: those at the queues, the sweep, the plan. */
export function mostAtWork(capacity: Capacity): number {
  const { sender, urgent } = queuesFor(capacity);
  return WITHOUT_SENDER + executionsOf(sender) + (urgent === undefined ? 0 : executionsOf(urgent));
}

function executionsOf({ maxConcurrency }: QueueShape): number {
  return maxConcurrency === "in-turn" ? 1 : maxConcurrency;
}

/** In a new account, which runs ten. */
export const MOST_AT_WORK = mostAtWork({ mailsPerSecond: 14, functionsAtOnce: 10 });
