import type { Message } from "../../../domain/messages/message.ts";
import { addMinutes, type Instant } from "../../../time/instant.ts";
import type { Deps } from "../../ports.ts";
import { stepMessage } from "../../step-message.ts";
import { callInstead } from "../call-instead.ts";
import type { Facts } from "../facts/facts.ts";
import { BY_PHONE, type Fate } from "../message-fate.ts";

/** What is parked is looked at again this often, should whoever ends the reason fail to wake it. */
const LOOK_AGAIN_MINUTES = 60;

/** It is not to be sent: the row ends, or waits, or its reader is called instead. */
export async function endOrCall(deps: Deps, message: Message, fate: Fate, facts: Facts | undefined): Promise<void> {
  if (fate.outcome !== BY_PHONE || facts === undefined) return end(deps, message, fate);
  await callInstead(deps, message, fate, facts);
  deps.telemetry.count("messages-suppressed", 1);
}

export async function end(deps: Deps, message: Message, fate: Fate): Promise<void> {
  if (fate.state === "PENDING") return void (await stepMessage(deps, message, fate));
  const parked = fate.state === "PARKED" ? { notBefore: addMinutes(deps.clock.now(), LOOK_AGAIN_MINUTES) } : {};
  await stepMessage(deps, message, { ...fate, ...parked });
  // By its whole name, as the alarm has it.
  if (fate.state === "EXPIRED") deps.telemetry.count("messages-expired", 1);
  else deps.telemetry.count(`messages-${fate.state.toLowerCase()}`, 1);
}

/** Not called: whoever comes next may take it up from then on. */
export async function free(deps: Deps, message: Message, notBefore: Instant): Promise<void> {
  await stepMessage(deps, message, { state: "PENDING", notBefore });
}
