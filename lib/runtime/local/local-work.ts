import type { MailEvent } from "../../use-cases/messages/record-mail-event.ts";
import type { Queue } from "../../use-cases/ports.ts";
import type { DepsOf } from "../handlers/batch.ts";
import { mailEventsHandler } from "../handlers/mail-events.ts";
import { matcherHandler } from "../handlers/matcher.ts";
import { plannerHandler } from "../handlers/planner.ts";
import { senderHandler } from "../handlers/sender.ts";
import { sweeperHandler } from "../handlers/sweeper.ts";
import { QUEUES } from "../queues.ts";
import { type DeadLetter, LocalQueue } from "./local-queue.ts";

export type LocalWork = {
  /** For the use-cases. */
  readonly queue: Queue;
  /** What EventBridge passes on of SES in AWS. */
  readonly mailEvent: (event: { readonly id: string; readonly detail: MailEvent }) => void;
  /** What the Scheduler starts in AWS. */
  readonly sweep: () => Promise<void>;
  readonly planNight: () => Promise<void>;
  readonly drain: () => Promise<void>;
  readonly deadLetters: () => readonly DeadLetter[];
  readonly close: () => Promise<void>;
};

/** The same handlers as the deployed functions, behind queues in this process. */
export function localWork(depsOf: DepsOf): LocalWork {
  const matcher = localQueue("matcher", matcherHandler(depsOf));
  const arrivals = localQueue("arrivals", matcherHandler(depsOf));
  const sender = localQueue("sender", senderHandler(depsOf));
  const mailEvents = localQueue("mail-events", mailEventsHandler(depsOf));
  const queues = [matcher, arrivals, sender, mailEvents];
  return {
    queue: {
      toMatcher: async (jobs) => jobs.forEach(({ jobId }) => void matcher.send(JSON.stringify({ jobId }))),
      toArrivals: async (programme) => arrivals.sendOnce(JSON.stringify({ arrivals: programme })),
      // At once, whatever the pace: nothing here is too fast, and a clock that is moved would wait for ever.
      toSender: async (ids) => ids.forEach((messageId) => void sender.send(JSON.stringify({ messageId }))),
    },
    mailEvent: (event) => mailEvents.send(JSON.stringify(event)),
    sweep: sweeperHandler(depsOf),
    planNight: plannerHandler(depsOf),
    drain: () => drainAll(queues),
    deadLetters: () => queues.flatMap((queue) => queue.deadLetters),
    close: async () => void (await Promise.all(queues.map((queue) => queue.close()))),
  };
}

function localQueue(name: keyof typeof QUEUES, handler: ReturnType<typeof senderHandler>): LocalQueue {
  return new LocalQueue(name, QUEUES[name].batchSize, handler);
}

/** Handling one queue's messages may fill the other. */
async function drainAll(queues: readonly LocalQueue[]): Promise<void> {
  while (queues.some((queue) => !queue.isEmpty)) {
    for (const queue of queues) await queue.drained();
  }
}
