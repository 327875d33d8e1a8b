import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { App } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { describe, expect, it } from "vitest";
import { addStacks } from "../../lib/infra/stacks.ts";
import { SLICES } from "../../lib/runtime/config.ts";
import { settingsWith } from "./settings-with.ts";
import { stagingSynthesised, synthesised } from "./synthesised.ts";

type Alarm = Readonly<Record<string, unknown>> & { readonly MetricName?: string; readonly Namespace?: string };
const ROOT = resolve(import.meta.dirname, "../..");

function alarmsOf(template: Template): Readonly<Record<string, Alarm>> {
  const found = Object.values(template.findResources("AWS::CloudWatch::Alarm")).map(({ Properties }) => Properties);
  return Object.fromEntries(
    found.map((alarm) => [String(alarm.AlarmName).replace(/^Groupwright-Observability-/, ""), alarm]),
  );
}

const { observability } = synthesised();
const alarms = alarmsOf(observability);

/** The code that counts metrics, without this folder's tests. */
function codeThatCounts(): string {
  const folders = ["lib/use-cases", "lib/api", "lib/runtime", "lib/adapters"];
  return folders
    .flatMap((folder) =>
      readdirSync(resolve(ROOT, folder), { recursive: true, encoding: "utf8" }).map((file) =>
        resolve(ROOT, folder, file),
      ),
    )
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
}

/** Handlers that run on a schedule count a metric of their own name. */
function countedMetrics(): ReadonlySet<string> {
  const code = codeThatCounts();
  return new Set([
    ...[...code.matchAll(/count\("([\w-]+)"/g)].map(([, name]) => name ?? ""),
    ...[...code.matchAll(/scheduledHandler\("([\w-]+)"/g)].map(([, name]) => name ?? ""),
  ]);
}

describe("the alarms", () => {
  it("page when the sweeper or the planner falls silent, counting silence as failure", () => {
    expect(alarms.SweeperSilent).toMatchObject({
      MetricName: "sweep",
      TreatMissingData: "breaching",
      ComparisonOperator: "LessThanThreshold",
      EvaluationPeriods: 3,
      Period: 60,
    });
    expect(alarms.PlannerSilent).toMatchObject({
      MetricName: "plan",
      TreatMissingData: "breaching",
      EvaluationPeriods: 26,
      Period: 3600,
    });
  });

  it("page on what is late, lost, bounced or complained of, and before the quota is used up", () => {
    const thresholds = Object.fromEntries(
      Object.values(alarms).map(({ MetricName, Threshold }) => [MetricName, Threshold]),
    );
    expect(thresholds).toMatchObject({
      "oldest-overdue-seconds": 300,
      "messages-unknown": 0,
      "unexpected-error": 0,
      "Reputation.BounceRate": 0.02,
      "Reputation.ComplaintRate": 0.0005,
      Send: 40_000,
    });
  });

  it("page on mail that will be late, was put off, came too late, was refused, waits, or is not taken", () => {
    const metrics = ["LateAhead", "Throttled", "Expired", "Rejected", "ParkedLong", "SendingStopped", "OverQuota"];
    expect(
      metrics.map((name) => [alarms[name]?.MetricName, alarms[name]?.Threshold, alarms[name]?.EvaluationPeriods]),
    ).toEqual([
      ["lateness-ahead-seconds", 900, 1],
      ["messages-throttled", 0, 3],
      ["messages-expired", 0, 1],
      ["messages-rejected", 0, 1],
      ["messages-parked-long", 0, 1],
      ["sending-stopped", 0, 1],
      ["mails-over-quota", 0, 1],
    ]);
  });

  it("take their thresholds and their address from the configuration", () => {
    const settings = settingsWith({
      alarms: {
        address: "pager@example.org",
        silentMinutes: 7,
        planHours: 48,
        overdueSeconds: 900,
        bounceRate: 0.03,
        complaintRate: 0.001,
        mailsADay: 160,
        lateAheadMinutes: 30,
      },
      capacity: { functionsAtOnce: 1000 },
    });
    const template = Template.fromStack(addStacks(new App(), "Groupwright", settings).observability);
    const changed = alarmsOf(template);
    expect(changed.SweeperSilent?.EvaluationPeriods).toBe(7);
    expect(changed.PlannerSilent?.EvaluationPeriods).toBe(48);
    expect(changed.OldestOverdue?.Threshold).toBe(900);
    expect(changed.BounceRate?.Threshold).toBe(0.03);
    expect(changed.ComplaintRate?.Threshold).toBe(0.001);
    expect(changed.QuotaNear?.Threshold).toBe(160);
    expect(changed.LateAhead?.Threshold).toBe(1800);
    expect(changed["DeadLetters-urgent"]?.AlarmDescription).toMatch(/operating\.md, DeadLetters-sender\.$/);
    template.hasResourceProperties("AWS::SNS::Subscription", { Protocol: "email", Endpoint: "pager@example.org" });
  });

  it("watch every function for failures, and every dead-letter queue", () => {
    const queues = Object.values(alarms).filter(
      ({ MetricName }) => MetricName === "ApproximateNumberOfMessagesVisible",
    );
    expect(queues).toHaveLength(5);
    const failing = Object.keys(alarms).filter((name) => name.startsWith("FunctionErrors-"));
    expect(failing.map((name) => name.slice("FunctionErrors-".length)).sort()).toEqual(Object.keys(SLICES).sort());
  });

  it("all reach a person, by way of an encrypted topic", () => {
    for (const { AlarmActions } of Object.values(alarms)) expect(AlarmActions).toHaveLength(1);
    const [topic] = Object.values(observability.findResources("AWS::SNS::Topic"));
    expect(topic?.Properties.KmsMasterKeyId).toBeDefined();
  });

  it("have a runbook entry each, and there is no entry without an alarm", () => {
    const runbook = readFileSync(resolve(ROOT, "docs/operating.md"), "utf8")
      .split("## When an alarm rings")[1]
      ?.split("\n## ")[0];
    const entries = [...(runbook ?? "").matchAll(/^### (\S+)$/gm)].map(([, name]) => name);
    const named = Object.values(alarms).map(
      ({ AlarmDescription }) => /operating\.md, (\S+)\.$/.exec(String(AlarmDescription))?.[1],
    );
    expect(entries.sort()).toEqual([...new Set(named)].sort());
  });
});

describe("alarms and dashboard", () => {
  it("of a second environment watch its own metrics, and none of the first's", () => {
    const staging = stagingSynthesised().observability;
    const ofOurs = (template: Template) =>
      Object.values(template.findResources("AWS::CloudWatch::Alarm"))
        .map(({ Properties }) => String(Properties.Namespace))
        .filter((namespace) => !namespace.startsWith("AWS/"));
    expect(new Set(ofOurs(staging))).toEqual(new Set(["Groupwright-staging"]));
    expect(new Set(ofOurs(observability))).toEqual(new Set(["Groupwright"]));
    expect(shownOn(staging, "Groupwright-staging").length).toBe(shownOn(observability).length);
    expect(shownOn(staging)).toEqual([]);
  });

  it("watch only what the service really measures", () => {
    const counted = countedMetrics();
    const watched = Object.values(alarms).filter(({ Namespace }) => Namespace === "Groupwright");
    expect(watched.map(({ MetricName }) => MetricName).filter((name) => !counted.has(String(name)))).toEqual([]);
    expect(shownOn(observability).filter((name) => !counted.has(name))).toEqual([]);
  });

  it("show every metric that the service counts, under one of the questions", () => {
    const shown = shownOn(observability);
    const alarmed = Object.values(alarms).map(({ MetricName }) => MetricName);
    expect([...countedMetrics()].filter((name) => !shown.includes(name) && !alarmed.includes(name))).toEqual([]);
    const text = JSON.stringify(observability.findResources("AWS::CloudWatch::Dashboard"));
    for (const question of ["anything late", "anything lost", "anybody held"])
      expect(text).toContain(`Is ${question}?`);
  });
});

function shownOn(template: Template, namespace = "Groupwright"): readonly string[] {
  const body = JSON.stringify(template.findResources("AWS::CloudWatch::Dashboard"));
  const named = new RegExp(`\\\\+"${namespace}\\\\+",\\\\+"([\\w-]+)`, "g");
  return [...body.matchAll(named)].map(([, name]) => name ?? "");
}
