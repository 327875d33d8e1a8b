import { planNightly } from "../../use-cases/nightly/plan-nightly.ts";
import type { DepsOf } from "./batch.ts";
import { scheduledHandler } from "./scheduled.ts";

/** Each night: sessions and messages are planned again from the groups' calendars. */
export function plannerHandler(depsOf: DepsOf) {
  return scheduledHandler("plan", depsOf, planNightly);
}
