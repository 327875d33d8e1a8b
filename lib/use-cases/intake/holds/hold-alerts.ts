import { type Hold, isWaiting } from "../../../domain/intake/hold.ts";
import type { Message } from "../../../domain/messages/message.ts";
import { newMessage } from "../../../domain/messages/new-message.ts";
import { addMinutes, type Instant } from "../../../time/instant.ts";
import { toDuty } from "../../duty.ts";
import type { Deps } from "../../ports.ts";

const DAY = 24 * 60;
/** An alert stays worth sending as long as nobody has acknowledged. */
const ALERT_DAYS = 30;
/** Of an urgent one: as often as somebody is to acknowledge it, and hourly after the first hour. */
const URGENT = { often: 15, rounds: 4, afterwards: 60 } as const;

/** One round of alerting: the same round is the same message, however often it is planned. */
export function alertFor(
  deps: Pick<Deps, "settings">,
  { personId, since }: Hold,
  round: number,
  dueAt: Instant,
): Message {
  const cause = { about: "hold", personId, since } as const;
  return newMessage("safety-alert", toDuty(deps), cause, round, dueAt, addMinutes(dueAt, ALERT_DAYS * DAY));
}

/**
 * Plans the next round, before this one is sent and whatever becomes of it: alerting ends with somebody who
 * acknowledges, or with a decision.
 */
export async function alertAgain(deps: Deps, { cause, causeRev }: Pick<Message, "cause" | "causeRev">): Promise<void> {
  if (cause.about !== "hold") return;
  const hold = await deps.store.hold(cause.personId);
  if (hold === undefined || hold.since !== cause.since || !isWaiting(hold)) return;
  const next = nextAlertAt(hold, causeRev, deps.clock.now());
  if (next !== undefined) await deps.store.addMessages([alertFor(deps, hold, causeRev + 1, next)]);
}

/** Apart from the rounds that follow one another, and followed by none: the next night has its own. */
export const NIGHTLY_ROUNDS = 1_000_000;

/** An urgent one within the quarter of an hour, any other once more when it is due: after that each night says it. */
function nextAlertAt({ level, dueAt }: Hold, round: number, now: Instant): Instant | undefined {
  if (round >= NIGHTLY_ROUNDS) return undefined;
  if (level === "URGENT_HOLD") return addMinutes(now, round < URGENT.rounds ? URGENT.often : URGENT.afterwards);
  return dueAt > now ? dueAt : undefined;
}
