import type { MessageId } from "../../lib/domain/ids.ts";
import type { Work } from "../../lib/domain/job.ts";
import type { Queue } from "../../lib/use-cases/ports.ts";

/** A queue that keeps what it is given until a test handles it. */
export type RecordedJobs = {
  readonly queue: Queue;
  /** Waiting, oldest first. */
  readonly matcher: readonly Work[];
  /** Programmes that have some. */
  readonly arrivals: readonly string[];
  readonly sender: readonly MessageId[];
  /** Hands over everything that waits, and what that adds, until nothing is left. Counts what was handled. */
  readonly drain: (consumers: {
    readonly arrivals?: (programme: string) => Promise<unknown>;
    readonly matcher?: (job: Work) => Promise<unknown>;
    readonly sender?: (messageId: MessageId) => Promise<unknown>;
  }) => Promise<number>;
};

export function recordedJobs(): RecordedJobs {
  const matcher: Work[] = [];
  const arrivals: string[] = [];
  const sender: MessageId[] = [];
  return {
    queue: {
      toMatcher: async (jobs) => {
        matcher.push(...jobs.map(({ work }) => work));
      },
      toArrivals: async (programme) => {
        if (!arrivals.includes(programme)) arrivals.push(programme);
      },
      toSender: async (ids) => {
        sender.push(...ids);
      },
    },
    matcher,
    arrivals,
    sender,
    drain: async (consumers) => {
      let handled = 0;
      for (;;) {
        const count =
          (await consume(matcher, consumers.matcher)) +
          (await consume(arrivals, consumers.arrivals)) +
          (await consume(sender, consumers.sender));
        if (count === 0) return handled;
        handled += count;
      }
    },
  };
}

/** Without a consumer the work stays where it is. */
async function consume<T>(waiting: T[], consumer: ((work: T) => Promise<unknown>) | undefined): Promise<number> {
  if (consumer === undefined) return 0;
  const batch = waiting.splice(0);
  for (const work of batch) await consumer(work);
  return batch.length;
}
