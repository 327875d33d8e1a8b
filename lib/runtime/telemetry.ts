import { withoutAddresses } from "../api/http/without-addresses.ts";
import type { Telemetry } from "../use-cases/ports.ts";

/** Whose lines these are; the namespace is that of its metrics in CloudWatch. */
type Source = { readonly functionName: string; readonly namespace: string };

/**
 * Fields that may be logged: ids, codes and numbers. What is not listed is left out, and its name is logged instead.
 */
const LOGGED_FIELDS: ReadonlySet<string> = new Set([
  "applicationId",
  "askedAt",
  "at",
  "attempts",
  "cause",
  "code",
  "count",
  "decision",
  "error",
  "eventType",
  "examined",
  "exceptions",
  "failures",
  "groupId",
  "job",
  "jobId",
  "jobs",
  "kind",
  "lastKnown",
  "lateSeconds",
  "messageId",
  "minute",
  "ms",
  "offerId",
  "operation",
  "outcome",
  "perSecond",
  "placed",
  "queue",
  "reason",
  "receives",
  "renewed",
  "requestId",
  "route",
  "runId",
  "sessionId",
  "state",
  "status",
  "tries",
  "unplaced",
  "unreadable",
  "why",
]);

const LONGEST = 1000;

/**
 * JSON lines for the log, and metrics in CloudWatch's embedded format on the same stream. Metrics have no dimensions:
 * an identifier there would be a metric of its own, and might be personal.
 */
export function jsonTelemetry(
  { functionName, namespace }: Source,
  write: (line: string) => void,
  now: () => Date,
): Telemetry {
  const line = (level: string, fields: Readonly<Record<string, unknown>>) =>
    write(JSON.stringify({ timestamp: now().toISOString(), level, function: functionName, ...fields }));
  return {
    count: (metric, value) => line("INFO", embeddedMetric(namespace, metric, value, now())),
    event: (level, name, fields) => line(level.toUpperCase(), { event: name, ...allowed(fields) }),
  };
}

function allowed(fields: Readonly<Record<string, string | number | boolean>>): Record<string, unknown> {
  const entries = Object.entries(fields);
  const kept = entries.filter(([name]) => LOGGED_FIELDS.has(name)).map(([name, value]) => [name, clean(value)]);
  const dropped = entries.map(([name]) => name).filter((name) => !LOGGED_FIELDS.has(name));
  return { ...Object.fromEntries(kept), ...(dropped.length > 0 ? { dropped } : {}) };
}

function clean(value: string | number | boolean): string | number | boolean {
  return typeof value === "string" ? withoutAddresses(value).slice(0, LONGEST) : value;
}

/**
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
function embeddedMetric(namespace: string, metric: string, value: number, now: Date): Record<string, unknown> {
  const directive = { Namespace: namespace, Dimensions: [[]], Metrics: [{ Name: metric }] };
  return { _aws: { Timestamp: now.getTime(), CloudWatchMetrics: [directive] }, [metric]: value };
}
