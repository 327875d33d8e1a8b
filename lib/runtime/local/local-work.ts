import type { Queue } from "../../use-cases/ports.ts";
import type { DepsOf } from "../handlers/batch.ts";
import { matcherHandler } from "../handlers/matcher.ts";
import { plannerHandler } from "../handlers/planner.ts";
import { senderHandler } from "../handlers/sender.ts";
import { sweeperHandler } from "../handlers/sweeper.ts";
import { type DeadLetter, LocalQueue } from "./local-queue.ts";

export type LocalWork = {
  /** For the use-cases. */
  readonly queue: Queue;
  /** What the Scheduler starts in AWS. */
  readonly sweep: () => Promise<void>;
  readonly planNight: () => Promise<void>;
  readonly drain: () => Promise<void>;
  readonly deadLetters: () => readonly DeadLetter[];
  readonly close: () => Promise<void>;
};

/** The same handlers as the deployed functions, behind queues in this process. */
export function localWork(depsOf: DepsOf): LocalWork {
  const matcher = new LocalQueue("matcher", 1, matcherHandler(depsOf));
  const sender = new LocalQueue("sender", 10, senderHandler(depsOf));
  const queues = [matcher, sender];
  return {
    queue: {
      toMatcher: async (job) => matcher.send(JSON.stringify(job)),
      toSender: async (ids) => ids.forEach((messageId) => void sender.send(JSON.stringify({ messageId }))),
    },
    sweep: sweeperHandler(depsOf),
    planNight: plannerHandler(depsOf),
    drain: () => drainAll(queues),
    deadLetters: () => queues.flatMap((queue) => queue.deadLetters),
    close: async () => void (await Promise.all(queues.map((queue) => queue.close()))),
  };
}

/** Handling one queue's messages may fill the other. */
async function drainAll(queues: readonly LocalQueue[]): Promise<void> {
  while (queues.some((queue) => !queue.isEmpty)) {
    for (const queue of queues) await queue.drained();
  }
}
