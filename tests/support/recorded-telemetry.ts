import type { Telemetry } from "../../lib/use-cases/ports.ts";

type RecordedEvent = { readonly level: string; readonly name: string; readonly fields: Record<string, unknown> };

export type RecordedTelemetry = Telemetry & {
  readonly events: readonly RecordedEvent[];
  /** Sum of everything counted under this metric. */
  readonly counted: (metric: string) => number;
};

export function recordedTelemetry(): RecordedTelemetry {
  const events: RecordedEvent[] = [];
  const sums = new Map<string, number>();
  return {
    events,
    count: (metric, value) => {
      sums.set(metric, (sums.get(metric) ?? 0) + value);
    },
    event: (level, name, fields) => {
      events.push({ level, name, fields: { ...fields } });
    },
    counted: (metric) => sums.get(metric) ?? 0,
  };
}
