import { describe, expect, it } from "vitest";
import { contentHash } from "../../../lib/domain/hash.ts";
import { crisisOfIntake } from "../../../lib/use-cases/intake/crisis-of-intake.ts";
import { submitApplication } from "../../../lib/use-cases/intake/submit-application.ts";
import { verifyAddress } from "../../../lib/use-cases/intake/verify-address.ts";
import { ABUSE_LINES } from "../../support/crisis-numbers.ts";
import { intakeOf, SAMPLE_NOW, settingsOf } from "../../support/samples.ts";
import { claimsOf } from "../../support/steps.ts";
import { openWorld } from "../../support/world.ts";

const CALM = { s1: "no", s2: "no", s3: "no", s4: "safe" } as const;
const told = (country: string, safety: Parameters<typeof intakeOf>[0]) =>
  crisisOfIntake(intakeOf({ country, ...safety }), settingsOf()).domesticAbuse?.map(({ dial }) => dial);

describe("the answer to an intake", () => {
  it.each(Object.entries(ABUSE_LINES))(
    "in %s names the domestic-abuse line to who may be made unsafe",
    (country, dial) => {
      expect(told(country, { safety: { ...CALM, s3: "yes" } })).toEqual([dial]);
      expect(told(country, { safety: { ...CALM, s3: "unsure" } })).toEqual([dial]);
    },
  );

  it.each(Object.keys(ABUSE_LINES))("in %s names none to anybody else, whatever else they answer", (country) => {
    expect(told(country, { safety: CALM })).toBeUndefined();
    expect(told(country, { safety: { ...CALM, s3: "prefer_not" } })).toBeUndefined();
    expect(told(country, { safety: { s1: "yes", s2: "yes", s3: "no", s4: "not_safe" } })).toBeUndefined();
  });

  it("names the usual lines too, and no other country's where there is none", () => {
    const help = crisisOfIntake(intakeOf({ country: "ES", safety: { ...CALM, s3: "yes" } }), settingsOf());
    expect(help.lines.map(({ dial }) => dial)).toEqual(["024"]);
    expect(told("CA", { safety: { ...CALM, s3: "yes" } })).toBeUndefined();
  });

  it("has what the operator confirmed", () => {
    const settings = settingsOf({ crisis: { RS: { checkedOn: "2026-12-01", source: "A. Reyes" } } });
    const help = crisisOfIntake(intakeOf({ country: "RS" }), settings);
    expect(help.emergency).toMatchObject({ dial: "194", confirmed: true });
    expect(crisisOfIntake(intakeOf({ country: "RS" }), settingsOf()).emergency?.confirmed).toBe(false);
  });
});

const UNSAFE = { country: "GB", safety: { ...CALM, s3: "yes" } } as const;

function submit(deps: Parameters<typeof submitApplication>[0], change: Parameters<typeof intakeOf>[0]) {
  const intake = intakeOf(change);
  return submitApplication(deps, { intake, idempotencyKey: "key-0001", bodyHash: contentHash(intake) });
}

describe("the domestic-abuse lines", () => {
  it("stand in the reply however often it is asked for; no record and no later page has them", async () => {
    const { deps } = await openWorld({ now: SAMPLE_NOW });
    const { applicationId, crisis } = await submit(deps, UNSAFE);
    expect(crisis.domesticAbuse?.map(({ dial }) => dial)).toEqual(["08082000247"]);
    const kept = await deps.store.idempotency("submit-application:key-0001");
    expect(JSON.stringify(kept)).not.toContain("crisis");
    expect((await submit(deps, UNSAFE)).crisis).toEqual(crisis);
    const page = await verifyAddress(deps, claimsOf("verify", [applicationId]));
    expect(JSON.stringify(page.crisis)).not.toContain("08082000247");
    expect(page.crisis.lines.map(({ dial }) => dial)).toEqual(["116123", "111"]);
  });

  it("stand in a refusal too, as facts beside the sentence", async () => {
    const { deps } = await openWorld({ now: SAMPLE_NOW });
    await expect(submit(deps, { ...UNSAFE, healthDataConsent: false })).rejects.toMatchObject({
      detail: {
        code: "consent-missing",
        facts: {
          emergency: { dial: "999" },
          lines: [{ name: "Samaritans", dial: "116123" }, { dial: "111" }],
          domesticAbuse: [{ dial: "08082000247" }],
        },
      },
    });
  });
});
