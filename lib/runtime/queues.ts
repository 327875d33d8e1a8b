/** A message that failed this often goes to the dead letters. AWS advises five at least for what Lambda reads. */
export const MOST_RECEIVES = 5;

type QueueShape = {
  /** Messages a function is given at once. */
  readonly batchSize: number;
  /**
   * How many of the function may be at it at the same time. All of them together leave, of the ten executions that a
   * new account has, some to the API; 2 is the least that Lambda takes.
   */
  readonly maxConcurrency: number;
};

/** The queues of the service, deployed and local, by the function that each feeds. */
export const QUEUES = {
  matcher: { batchSize: 1, maxConcurrency: 2 },
  sender: { batchSize: 10, maxConcurrency: 2 },
  "mail-events": { batchSize: 10, maxConcurrency: 2 },
} as const satisfies Readonly<Record<string, QueueShape>>;

/** The most functions that run at once without anybody calling the API: those at the queues, the sweep, the plan. */
export const MOST_AT_WORK = Object.values(QUEUES).reduce((sum, { maxConcurrency }) => sum + maxConcurrency, 2);
