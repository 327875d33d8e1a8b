import { afterEach, describe, expect, it, vi } from "vitest";
import { readEnvironment, readLocalEnvironment, SLICES } from "../../lib/runtime/config.ts";
import { loadSettings } from "../../lib/runtime/settings.ts";

afterEach(() => vi.unstubAllEnvs());

const SWEEPER = {
  CORE_TABLE: "core",
  SENSITIVE_TABLE: "sensitive",
  OUTBOX_TABLE: "outbox",
  AUDIT_TABLE: "audit",
  MATCHER_QUEUE_URL: "https://sqs.eu-west-1.amazonaws.com/1/matcher",
  ARRIVALS_QUEUE_URL: "https://sqs.eu-west-1.amazonaws.com/1/arrivals.fifo",
  SENDER_QUEUE_URL: "https://sqs.eu-west-1.amazonaws.com/1/sender",
};

function stub(environment: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
}

describe("the environment of a function", () => {
  it("is exactly its slice, whatever else is set", () => {
    stub({ ...SWEEPER, LINK_KEY_ARN: "arn:aws:kms:eu-west-1:1:key/k", HOME: "/home" });
    expect(readEnvironment("sweeper")).toEqual(SWEEPER);
  });

  it("that is not complete stops the function, naming every variable at fault", () => {
    stub({ ...SWEEPER, SENDER_QUEUE_URL: "not a URL", CORE_TABLE: "" });
    expect(() => readEnvironment("sweeper")).toThrow(/sweeper.*CORE_TABLE.*SENDER_QUEUE_URL/s);
  });

  it("gives the keys that sign links to those that sign or open them, and to no other", () => {
    const signers = Object.entries(SLICES).filter(([, slice]) => "LINK_KEY_ARN" in slice.shape);
    expect(signers.map(([name]) => name)).toEqual(["public-api", "coordinator-api", "sender"]);
  });
});

describe("a local run", () => {
  it("may be told other endpoints, but no nonsense", () => {
    vi.stubEnv("DYNAMODB_ENDPOINT", "http://127.0.0.1:8000");
    vi.stubEnv("SES_ENDPOINT", undefined);
    expect(readLocalEnvironment()).toEqual({ DYNAMODB_ENDPOINT: "http://127.0.0.1:8000" });
    vi.stubEnv("DYNAMODB_ENDPOINT", "localhost");
    expect(() => readLocalEnvironment()).toThrow(/DYNAMODB_ENDPOINT/);
  });
});

describe("the operator's settings", () => {
  it("are those of groupwright.config.ts with its defaults, at the address the runtime knows", () => {
    const settings = loadSettings("https://groups.example.org");
    expect(settings.organisation.publicUrl).toBe("https://groups.example.org");
    expect(settings.cadence.offerDays).toBeGreaterThan(0);
    expect(loadSettings().organisation.publicUrl).not.toBe("https://groups.example.org");
  });
});
