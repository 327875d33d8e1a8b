import { describe, expect, it } from "vitest";
import type { AvailableSpan } from "../../../lib/domain/intake/availability.ts";
import { decideApplication } from "../../../lib/use-cases/intake/decide-application.ts";
import { handleArrivals } from "../../../lib/use-cases/lines/handle-arrivals.ts";
import { changeAvailability, readAvailability } from "../../../lib/use-cases/members/change-availability.ts";
import { withdraw } from "../../../lib/use-cases/members/withdraw.ts";
import { recordedAudit } from "../../support/recorded-audit.ts";
import { intakeOf, SAMPLE_NOW } from "../../support/samples.ts";
import { applied, COORDINATOR, claimsOf, stored, waiting } from "../../support/steps.ts";
import { openWorld } from "../../support/world.ts";
import { arrivalsAsked } from "../lines/line-story.ts";

const open = () => openWorld({ now: SAMPLE_NOW });
const MORNINGS: AvailableSpan[] = [{ day: "mon", from: "09:00", to: "11:30", level: "possible" }];

describe("changing when one can come", () => {
  it("replaces the times and nothing else, and asks for open seats to be filled", async () => {
    const { deps } = await open();
    const { applicationId } = await waiting(deps);
    await handleArrivals(deps);
    const claims = claimsOf("availability", [applicationId]);
    const before = await readAvailability(deps, claims);
    expect(before).toMatchObject({ saved: false, timeZone: "Europe/London", availability: intakeOf().availability });
    expect(await changeAvailability(deps, claims, MORNINGS)).toMatchObject({ saved: true, availability: MORNINGS });
    expect(await deps.store.intake(applicationId)).toEqual({ ...intakeOf(), availability: MORNINGS });
    expect(await arrivalsAsked(deps)).toContain(applicationId);
  });

  it("only shows when it is only looked at", async () => {
    const { deps } = await open();
    const before = await waiting(deps);
    await readAvailability(deps, claimsOf("availability", [before.applicationId]));
    expect(await stored(deps, before.applicationId)).toEqual(before);
  });

  it.each([
    ["unverified", {}, applied],
    ["on hold", { safety: { s1: "no", s2: "unsure", s3: "no", s4: "safe" } }, waiting],
  ] as const)("is kept for somebody %s, and fills no seat", async (_who, answers, arrange) => {
    const { deps } = await open();
    const { applicationId } = await arrange(deps, answers);
    await changeAvailability(deps, claimsOf("availability", [applicationId]), MORNINGS);
    expect((await deps.store.intake(applicationId))?.availability).toEqual(MORNINGS);
    expect(await arrivalsAsked(deps)).toEqual([]);
  });

  it("is refused once the application has ended, says in what state it is, and changes nothing", async () => {
    const { deps } = await open();
    const gone = await waiting(deps);
    await withdraw(deps, claimsOf("withdraw", [gone.applicationId]));
    const referred = await waiting(deps, { email: "paul@example.org" });
    await decideApplication(deps, COORDINATOR, referred.applicationId, "refer");
    for (const [{ applicationId }, status] of [
      [gone, "WITHDRAWN"],
      [referred, "REFERRED"],
    ] as const) {
      const refusal = changeAvailability(deps, claimsOf("availability", [applicationId]), MORNINGS);
      await expect(refusal).rejects.toMatchObject({ code: "wrong-state" });
      await expect(refusal).rejects.toMatchObject({ detail: { code: `application-${status.toLowerCase()}` } });
      expect((await deps.store.intake(applicationId))?.availability).toEqual(intakeOf().availability);
    }
  });

  it("leaves an audit entry without the times", async () => {
    const { deps, entries } = recordedAudit((await open()).deps);
    const { applicationId } = await waiting(deps);
    await changeAvailability(deps, claimsOf("availability", [applicationId]), MORNINGS);
    expect(entries.at(-1)).toEqual({
      at: SAMPLE_NOW,
      actor: "applicant",
      action: "availability-changed",
      subject: applicationId,
      details: { spans: 1 },
    });
  });
});
