import * as z from "zod";
import { Instant } from "../../time/instant.ts";
import type { Message } from "./message.ts";
import { SendingAccount } from "./sending-account.ts";

/** Enough letters of an id to tell those apart that are under way together; some ten thousand fit into one record. */
const MARK_LETTERS = 8;

/** What was handed over and has not been seen to arrive: not handed over again until then. */
export const UnderWay = z.object({ until: Instant, marks: z.array(z.string().length(MARK_LETTERS)) });
export type UnderWay = z.infer<typeof UnderWay>;

/** What one sweep leaves to the next, so that their mails follow each other without a gap, and none goes twice. */
export const Pace = z.object({
  /** As the mail service last said. */
  account: SendingAccount,
  /** Up to then what was handed over takes up the whole pace. */
  takenUntil: Instant,
  underWay: z.array(UnderWay),
  rev: z.int().nonnegative(),
});
export type Pace = z.infer<typeof Pace>;

/**
 * Another once somebody has taken it up: then it has arrived, whatever became of it. Two that share one wait for each
 * other: the later one is handed over a sweep later.
 */
export function markOf({ messageId, attempts }: Pick<Message, "messageId" | "attempts">): string {
  return `${messageId.slice(1 - MARK_LETTERS)}${attempts % 10}`;
}
