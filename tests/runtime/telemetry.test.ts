import { describe, expect, it } from "vitest";
import { metricNamespace } from "../../lib/runtime/metric-namespace.ts";
import { jsonTelemetry } from "../../lib/runtime/telemetry.ts";
import { readSources } from "../architecture/source.ts";

const NOW = new Date("2026-09-01T09:00:00.000Z");

function written(
  use: (telemetry: ReturnType<typeof jsonTelemetry>) => void,
  namespace = "Groupwright",
): readonly Record<string, unknown>[] {
  const lines: string[] = [];
  use(
    jsonTelemetry(
      { functionName: "sender", namespace },
      (line) => lines.push(line),
      () => NOW,
    ),
  );
  return lines.map((line) => JSON.parse(line));
}

describe("a log line", () => {
  it("is JSON with time, level, function and event", () => {
    expect(written(({ event }) => event("warn", "message-unknown", { messageId: "msg_1", attempts: 2 }))).toEqual([
      {
        timestamp: "2026-09-01T09:00:00.000Z",
        level: "WARN",
        function: "sender",
        event: "message-unknown",
        messageId: "msg_1",
        attempts: 2,
      },
    ]);
  });

  it("leaves out every field that is not listed, and says which", () => {
    const [line] = written(({ event }) => event("info", "sent", { messageId: "msg_1", email: "x", theme: "grief" }));
    expect(line).toMatchObject({ messageId: "msg_1", dropped: ["email", "theme"] });
    expect(JSON.stringify(line)).not.toContain("grief");
  });

  it("keeps every field that our own code gives it", () => {
    const given = readSources(["lib"]).flatMap(({ text }) =>
      [...text.matchAll(/\bevent\("(?:info|warn|error)",[^,;]+,\s*\{([^}]*)\}/g)].flatMap(([, fields = ""]) =>
        fields.split(",").flatMap((field) => /^\s*(\w+)\s*(?::|$)/.exec(field)?.[1] ?? []),
      ),
    );
    expect(given.length).toBeGreaterThan(30);
    const [line] = written(({ event }) => event("info", "x", Object.fromEntries(given.map((field) => [field, 1]))));
    expect(line?.dropped).toBeUndefined();
  });

  it("says where an error came from in a package's file, and leaves an address out of that too", () => {
    const at = "at send (/app/node_modules/@aws-sdk/core/a.js:1:2) | at run (/home/ruth@example.org/b.ts:3:4)";
    const [line] = written(({ event }) => event("error", "failed", { at }));
    expect(line?.at).toBe("at send (/app/node_modules/@aws-sdk/core/a.js:1:2) | at run (/home/[address]/b.ts:3:4)");
  });

  it("holds no address, whatever a listed field was given, and no endless text", () => {
    const cause = `Error: no mailbox ruth.b+x@example.org ${"x".repeat(5000)}`;
    const [line] = written(({ event }) => event("error", "failed", { cause }));
    expect(String(line?.cause)).toMatch(/^Error: no mailbox \[address\] x+$/);
    expect(String(line?.cause).length).toBeLessThanOrEqual(1000);
  });
});

describe("a metric", () => {
  it("is written in CloudWatch's embedded format, without dimensions", () => {
    expect(written(({ count }) => count("messages-due", 7))).toEqual([
      {
        timestamp: "2026-09-01T09:00:00.000Z",
        level: "INFO",
        function: "sender",
        _aws: {
          Timestamp: NOW.getTime(),
          CloudWatchMetrics: [{ Namespace: "Groupwright", Dimensions: [[]], Metrics: [{ Name: "messages-due" }] }],
        },
        "messages-due": 7,
      },
    ]);
  });

  it("is one of its environment: a beat of staging is none of production", () => {
    const [line] = written(({ count }) => count("sweep", 1), metricNamespace({ environment: "staging" }));
    expect(line).toMatchObject({ _aws: { CloudWatchMetrics: [{ Namespace: "Groupwright-staging" }] } });
    expect(metricNamespace({})).toBe("Groupwright");
  });
});
