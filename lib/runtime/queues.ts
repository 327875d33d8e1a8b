/** A message that failed this often goes to the dead letters. AWS advises five at least for what Lambda reads. */
export const MOST_RECEIVES = 5;

type QueueShape = {
  /** Messages a function is given at once. */
  readonly batchSize: number;
  /** Which function it feeds. */
  readonly consumer: "matcher" | "sender" | "mail-events";
  /**
   * How many of the function may be at it at the same time. All of them together leave, of the ten executions that a
   * new account has, some to the API; 2 is the least that Lambda takes. "in-turn": one after another, a programme.
   */
  readonly maxConcurrency: number | "in-turn";
};

/** The queues of the service, deployed and local. */
export const QUEUES = {
  matcher: { consumer: "matcher", batchSize: 1, maxConcurrency: 2 },
  /** Apart, so that no preview waits behind them. */
  arrivals: { consumer: "matcher", batchSize: 1, maxConcurrency: "in-turn" },
  sender: { consumer: "sender", batchSize: 10, maxConcurrency: 2 },
  "mail-events": { consumer: "mail-events", batchSize: 10, maxConcurrency: 2 },
} as const satisfies Readonly<Record<string, QueueShape>>;

/** The most functions that run at once without anybody calling the API: those at the queues, the sweep, the plan. */
export const MOST_AT_WORK = Object.values<QueueShape>(QUEUES).reduce(
  (sum, { maxConcurrency }) => sum + (maxConcurrency === "in-turn" ? 1 : maxConcurrency),
  2,
);
