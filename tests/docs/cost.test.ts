import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { sweep } from "../../lib/use-cases/messages/sweep-due.ts";
import { ALWAYS } from "../bench/cost/assumptions.ts";
import { countedStory, withTables } from "../bench/cost/bench.ts";
import { costOf, ITEMS, totalOf } from "../bench/cost/model.ts";
import { recordingStore } from "../infra/recorded-calls.ts";
import { synthesised } from "../infra/synthesised.ts";
import { SAMPLE_NOW } from "../support/samples.ts";
import { openWorld } from "../support/world.ts";

const story = countedStory();

describe("docs/cost.md", () => {
  it("has the tables that the counted story, the assumptions and the prices give", () => {
    const document = readFileSync(resolve(import.meta.dirname, "../../docs/cost.md"), "utf8");
    expect(withTables(document, story)).toBe(document);
  });
});

describe("the cost", () => {
  it("is that of standing still where nobody takes part, and grows with everybody who does", () => {
    const [none, some, more] = [0, 1_000, 2_000].map((participants) => costOf(story, participants));
    if (none === undefined || some === undefined || more === undefined) throw new Error("three sizes were asked for");
    expect(none["mail (SES)"]).toBe(0);
    for (const item of ITEMS) {
      expect(more[item]).toBeGreaterThanOrEqual(some[item]);
      expect(more[item] - some[item]).toBeCloseTo(some[item] - none[item], 6);
    }
    expect(totalOf(more)).toBeGreaterThan(totalOf(some));
  });
});

describe("what is always there", () => {
  let templates: Awaited<ReturnType<typeof synthesised>>;
  beforeAll(async () => {
    templates = await synthesised();
  });
  const count = (type: string) =>
    Object.values(templates).reduce((sum, template) => sum + Object.keys(template.findResources(type)).length, 0);

  it.each([
    ["AWS::KMS::Key", ALWAYS.keys],
    ["AWS::CloudWatch::Alarm", ALWAYS.alarms],
    ["AWS::CloudWatch::Dashboard", ALWAYS.dashboards],
  ] as const)("%s: as many as the stacks have", (type, assumed) => {
    expect(count(type)).toBe(assumed);
  });

  it("a sweep asks each partition of what is due once", async () => {
    const { deps } = await openWorld({ now: SAMPLE_NOW });
    const { each } = await recordingStore();
    await each((store) => sweep({ ...deps, store }));
    const asked = await each((store) => sweep({ ...deps, store }));
    expect(asked.toSorted()).toEqual(["outbox GetItem", "outbox Query", ...Array(16).fill("outbox/due Query")]);
    // A query that finds nothing is charged half a unit, and a whole one where it must be of this moment.
    expect(ALWAYS.readUnitsASweep).toBe(2 + 16 * 0.5);
  });
});
