import { describe, expect, it } from "vitest";
import { CaseCode } from "../../../lib/domain/ids.ts";
import { setPairs } from "../../../lib/use-cases/intake/set-pairs.ts";
import type { Deps } from "../../../lib/use-cases/ports.ts";
import { recordedAudit } from "../../support/recorded-audit.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import { COORDINATOR, stored, waiting } from "../../support/steps.ts";
import { openWorld } from "../../support/world.ts";

async function three(deps: Deps) {
  const ruth = await waiting(deps);
  const paul = await waiting(deps, { email: "paul@example.org" });
  const ana = await waiting(deps, { email: "ana@example.org" });
  return { ruth, paul, ana };
}

const open = () => openWorld({ now: SAMPLE_NOW });

describe("setting pairs", () => {
  it("names each on the other's side, once, and takes back on both sides what is left out later", async () => {
    const { deps } = await open();
    const { ruth, paul, ana } = await three(deps);
    const first = { keepApart: [paul.caseCode, paul.caseCode], keepTogether: [ana.caseCode] };
    await setPairs(deps, COORDINATOR, ruth.applicationId, first);
    expect(await stored(deps, ruth.applicationId)).toMatchObject({
      keepApart: [paul.caseCode],
      keepTogether: [ana.caseCode],
    });
    expect(await stored(deps, paul.applicationId)).toMatchObject({ keepApart: [ruth.caseCode], keepTogether: [] });
    expect(await stored(deps, ana.applicationId)).toMatchObject({ keepApart: [], keepTogether: [ruth.caseCode] });
    await setPairs(deps, COORDINATOR, ruth.applicationId, { keepApart: [ana.caseCode], keepTogether: [] });
    expect(await stored(deps, paul.applicationId)).toMatchObject({ keepApart: [], keepTogether: [] });
    expect(await stored(deps, ana.applicationId)).toMatchObject({ keepApart: [ruth.caseCode], keepTogether: [] });
  });

  it("leaves other pairs of the other person alone", async () => {
    const { deps } = await open();
    const { ruth, paul, ana } = await three(deps);
    await setPairs(deps, COORDINATOR, paul.applicationId, { keepApart: [ana.caseCode], keepTogether: [] });
    await setPairs(deps, COORDINATOR, ruth.applicationId, { keepApart: [paul.caseCode], keepTogether: [] });
    expect((await stored(deps, paul.applicationId)).keepApart).toEqual([ana.caseCode, ruth.caseCode]);
  });

  it("refuses a code nobody has, one's own, and one on both lists: each by its place, changing nothing", async () => {
    const { deps } = await open();
    const { ruth, paul } = await three(deps);
    const nobody = CaseCode.parse("C-0000-0000");
    const refusal = setPairs(deps, COORDINATOR, ruth.applicationId, {
      keepApart: [paul.caseCode, nobody, ruth.caseCode],
      keepTogether: [paul.caseCode],
    });
    await expect(refusal).rejects.toMatchObject({
      code: "validation-failed",
      fields: [{ field: "/keepApart/1" }, { field: "/keepApart/2" }, { field: "/keepTogether/0" }],
    });
    expect(await stored(deps, ruth.applicationId)).toEqual(ruth);
    expect(await stored(deps, paul.applicationId)).toEqual(paul);
  });

  it("keeps both of two pairs that are set at the same moment", async () => {
    const { deps } = await open();
    const { ruth, paul, ana } = await three(deps);
    await Promise.all([
      setPairs(deps, COORDINATOR, ruth.applicationId, { keepApart: [ana.caseCode], keepTogether: [] }),
      setPairs(deps, COORDINATOR, paul.applicationId, { keepApart: [ana.caseCode], keepTogether: [] }),
    ]);
    expect((await stored(deps, ana.applicationId)).keepApart.toSorted()).toEqual(
      [ruth.caseCode, paul.caseCode].toSorted(),
    );
  });

  it("is audited by case code", async () => {
    const { deps, entries } = recordedAudit((await open()).deps);
    const { ruth, paul } = await three(deps);
    await setPairs(deps, COORDINATOR, ruth.applicationId, { keepApart: [paul.caseCode], keepTogether: [] });
    expect(entries.at(-1)).toMatchObject({
      actor: COORDINATOR.subject,
      action: "pairs-set",
      subject: ruth.applicationId,
      details: { keepApart: paul.caseCode, keepTogether: "" },
    });
  });
});
