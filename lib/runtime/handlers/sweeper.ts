import { sweep } from "../../use-cases/messages/sweep-due.ts";
import type { DepsOf } from "./batch.ts";
import { scheduledHandler } from "./scheduled.ts";

/** Each minute: what is due goes to the sender, and what nobody has done yet to the matcher. */
export function sweeperHandler(depsOf: DepsOf) {
  return scheduledHandler("sweep", depsOf, sweep);
}
