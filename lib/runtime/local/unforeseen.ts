import { describeError } from "../../api/http/describe-error.ts";
import type { Telemetry } from "../../use-cases/ports.ts";

/** Counts and logs what nobody foresaw, as the functions do it. */
export function tellUnforeseen(
  telemetry: Telemetry,
  error: unknown,
  fields: Readonly<Record<string, string>> = {},
): void {
  telemetry.count("unexpected-error", 1);
  telemetry.event("error", "unexpected-error", { ...fields, ...describeError(error) });
}

/**
 * From now on what is thrown where nobody waits for it is logged, and this process goes on: in AWS it would cost one
 * function one call, and here it would end the whole service.
 */
export function outliveThrows(telemetry: Telemetry): void {
  process.on("uncaughtException", (error) => tellUnforeseen(telemetry, error));
  process.on("unhandledRejection", (error) => tellUnforeseen(telemetry, error));
}
