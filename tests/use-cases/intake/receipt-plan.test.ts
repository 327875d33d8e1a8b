import { describe, expect, it } from "vitest";
import { contentHash } from "../../../lib/domain/hash.ts";
import { drawn, RECEIPTS_AN_HOUR } from "../../../lib/domain/intake/allowance.ts";
import { submitApplication } from "../../../lib/use-cases/intake/submit-application.ts";
import type { Deps } from "../../../lib/use-cases/ports.ts";
import { intakeOf, SAMPLE_NOW } from "../../support/samples.ts";
import { openWorld } from "../../support/world.ts";

async function posted(deps: Deps, number: number, source: string) {
  const intake = intakeOf({ email: `p${number}@example.org` });
  const idempotencyKey = `key-${source}-${number}`;
  return submitApplication(deps, { intake, idempotencyKey, bodyHash: contentHash(intake), source });
}

describe("one network address that posts for many", () => {
  it("has their receipts wait for the hour's end once it has filled so many inboxes, and nobody else's", async () => {
    const { deps } = await openWorld({ now: SAMPLE_NOW });
    for (let number = 0; number < RECEIPTS_AN_HOUR.client; number += 1) {
      expect((await posted(deps, number, "203.0.113.7")).nextStepCode).toBe("verify");
    }
    const late = await posted(deps, 100, "203.0.113.7");
    expect(late).toMatchObject({ nextStepCode: "verify-later", receiptAt: "2026-09-01T10:00:00.000Z" });
    expect((await posted(deps, 101, "198.51.100.9")).nextStepCode).toBe("verify");
    const { items } = await deps.store.messages({ kind: "receipt", limit: 100 });
    expect(items.filter(({ dueAt }) => dueAt === "2026-09-01T10:00:00.000Z")).toHaveLength(1);
  });

  it("is nowhere as it is: the record of it has a hash that is another one the next day", async () => {
    const { deps } = await openWorld({ now: SAMPLE_NOW });
    await posted(deps, 1, "203.0.113.7");
    expect(await deps.store.allowance("203.0.113.7")).toBeUndefined();
  });
});

describe("an hour's allowance", () => {
  it("begins anew when the hour is over, and plans one mail for all that came too many", () => {
    const first = drawn(undefined, "p", 1, "2026-09-01T09:00:00.000Z");
    expect(first).toMatchObject({ sendAt: undefined, allowance: { used: 1, rev: 0 } });
    const second = drawn(first.allowance, "p", 1, "2026-09-01T09:10:00.000Z");
    expect(second).toMatchObject({ sendAt: "2026-09-01T10:00:00.000Z", joins: false });
    const third = drawn(second.allowance, "p", 1, "2026-09-01T09:20:00.000Z");
    expect(third).toMatchObject({ sendAt: "2026-09-01T10:00:00.000Z", joins: true });
    const later = drawn(third.allowance, "p", 1, "2026-09-01T10:00:00.000Z");
    expect(later).toMatchObject({ sendAt: undefined, joins: false, allowance: { used: 1, rev: 3 } });
  });
});
