import type { Instant } from "../../time/instant.ts";
import { type Message, readyAt } from "./message.ts";

/** What lateness follows from. */
type Timed = Pick<Message, "state" | "dueAt" | "notBefore" | "waitedUntil">;

/**
 * From when on it is late for as long as it is not sent: from when it was due, or from the end of what it waited for.
 * undefined while it waits for somebody's decision, or for the end of quiet hours.
 */
function lateSince({ state, dueAt, waitedUntil }: Timed): Instant | undefined {
  if (state === "PARKED") return undefined;
  return waitedUntil !== undefined && waitedUntil > dueAt ? waitedUntil : dueAt;
}

/** Whether it was taken up before and is not sent yet: somebody works on it, or it was put off for reasons of ours. */
export function isHeldBack(message: Timed): boolean {
  if (message.state === "CLAIMED" || message.state === "CALLING") return true;
  return message.state === "PENDING" && readyAt(message) > (lateSince(message) ?? message.dueAt);
}

/** Since when the oldest of these is late at `now`. */
export function oldestSince(messages: readonly Timed[], now: Instant): Instant | undefined {
  const since = messages.map(lateSince).filter((at) => at !== undefined && at <= now);
  return since.toSorted()[0];
}

/** The outcome of what waits for the end of its reader's quiet hours, which is no lateness. */
export const QUIET_HOURS = "quiet-hours";
/** The outcome of what ends an offer, while its clock stood still or runs for as much longer: no lateness either. */
export const CLOCK_STOOD_STILL = "clock-stood-still";
