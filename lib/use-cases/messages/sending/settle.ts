import type { Message } from "../../../domain/messages/message.ts";
import type { Instant } from "../../../time/instant.ts";
import type { Deps } from "../../ports.ts";
import { stepMessage } from "../../step-message.ts";
import { callInstead } from "../call-instead.ts";
import type { Facts } from "../facts/facts.ts";
import { BY_PHONE, type Fate } from "../message-fate.ts";
import { park } from "./park.ts";

/** It is not to be sent: the row ends, or waits, or its reader is called instead. */
export async function endOrCall(deps: Deps, message: Message, fate: Fate, facts: Facts | undefined): Promise<void> {
  if (facts === undefined) return end(deps, message, fate);
  if (fate.state === "PARKED") return count(deps, await park(deps, message, fate.outcome, facts));
  if (fate.outcome !== BY_PHONE) return end(deps, message, fate);
  await callInstead(deps, message, fate, facts);
  count(deps, "SUPPRESSED");
}

export async function end(deps: Deps, message: Message, fate: Fate): Promise<void> {
  await stepMessage(deps, message, fate);
  count(deps, fate.state);
}

function count({ telemetry }: Deps, state: Message["state"]): void {
  if (state === "PENDING") return;
  // By their whole names, as an alarm and the dashboard have them.
  if (state === "EXPIRED") telemetry.count("messages-expired", 1);
  else if (state === "SUPPRESSED") telemetry.count("messages-suppressed", 1);
  else telemetry.count(`messages-${state.toLowerCase()}`, 1);
}

/** Not called: whoever comes next may take it up from then on. */
export async function free(deps: Deps, message: Message, notBefore: Instant): Promise<void> {
  await stepMessage(deps, message, { state: "PENDING", notBefore });
}
