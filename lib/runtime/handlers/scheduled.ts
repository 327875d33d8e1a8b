import type { Context } from "aws-lambda";
import { describeError } from "../../api/http/describe-error.ts";
import type { Deps } from "../../use-cases/ports.ts";
import { traced } from "../../use-cases/traced.ts";
import type { DepsOf } from "./batch.ts";

/**
 * Runs what the Scheduler starts, and says that it ran: the alarm on a missing heartbeat reads this metric. An error
 * is logged and thrown on, so that the Scheduler tries again.
 */
export function scheduledHandler(name: string, depsOf: DepsOf, work: (deps: Deps) => Promise<unknown>) {
  return async (_event?: unknown, context?: Pick<Context, "awsRequestId">): Promise<void> => {
    const deps = context === undefined ? await depsOf() : traced(await depsOf(), context.awsRequestId);
    const started = performance.now();
    try {
      await work(deps);
    } catch (error) {
      deps.telemetry.event("error", `${name}-failed`, describeError(error));
      throw error;
    }
    deps.telemetry.count(name, 1);
    deps.telemetry.event("info", name, { ms: Math.round(performance.now() - started) });
  };
}
