import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { synthesised } from "./synthesised.ts";

const { observability } = synthesised();

describe("the alarms", () => {
  const alarms = Object.values(observability.findResources("AWS::CloudWatch::Alarm")).map(
    ({ Properties }) => Properties,
  );

  it("page when the sweeper falls silent, counting silence as failure", () => {
    const silent = alarms.find(({ MetricName }) => MetricName === "messages-due");
    expect(silent).toMatchObject({ TreatMissingData: "breaching", EvaluationPeriods: 3, Period: 60 });
  });

  it("page on what is late, lost, bounced or complained of", () => {
    const thresholds = Object.fromEntries(alarms.map(({ MetricName, Threshold }) => [MetricName, Threshold]));
    expect(thresholds).toMatchObject({
      "oldest-overdue-seconds": 300,
      "messages-unknown": 0,
      "Reputation.BounceRate": 0.02,
      "Reputation.ComplaintRate": 0.0005,
    });
  });

  it("watch only what the service really measures", () => {
    const folder = resolve(import.meta.dirname, "../../lib/use-cases");
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
    const code = files.map((file) => readFileSync(resolve(folder, file), "utf8")).join("\n");
    const watched = alarms.filter(({ Namespace }) => Namespace === "Groupwright").map(({ MetricName }) => MetricName);
    expect(watched.length).toBeGreaterThan(0);
    for (const metric of watched) expect(code).toContain(`count("${metric}"`);
  });

  it("page on every dead-letter queue", () => {
    const queues = alarms.filter(({ MetricName }) => MetricName === "ApproximateNumberOfMessagesVisible");
    expect(queues).toHaveLength(4);
    for (const alarm of alarms) expect(alarm.AlarmActions).toHaveLength(1);
  });
});
