import { beforeEach, describe, expect, it } from "vitest";
import { CaseCode } from "../../../lib/domain/ids.ts";
import type { Application } from "../../../lib/domain/intake/application.ts";
import { readPairs } from "../../../lib/use-cases/intake/pairs/read-pairs.ts";
import { setPairs } from "../../../lib/use-cases/intake/set-pairs.ts";
import type { Deps } from "../../../lib/use-cases/ports.ts";
import { recordedAudit } from "../../support/recorded-audit.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import { COORDINATOR, stored, waiting } from "../../support/steps.ts";
import { openWorld } from "../../support/world.ts";

let deps: Deps;
beforeEach(async () => {
  ({ deps } = await openWorld({ now: SAMPLE_NOW }));
});
const pairs = ({ personId }: Application) => readPairs(deps, personId);

async function three() {
  const ruth = await waiting(deps);
  const paul = await waiting(deps, { email: "paul@example.org" });
  const ana = await waiting(deps, { email: "ana@example.org" });
  return { ruth, paul, ana };
}

describe("setting pairs", () => {
  it("names each on the other's side, once, and takes back on both sides what is left out later", async () => {
    const { ruth, paul, ana } = await three();
    const first = { keepApart: [paul.caseCode, paul.caseCode], keepTogether: [ana.caseCode] };
    await setPairs(deps, COORDINATOR, ruth.applicationId, first);
    expect(await pairs(ruth)).toEqual({ keepApart: [paul.caseCode], keepTogether: [ana.caseCode] });
    expect(await pairs(paul)).toEqual({ keepApart: [ruth.caseCode], keepTogether: [] });
    expect(await pairs(ana)).toEqual({ keepApart: [], keepTogether: [ruth.caseCode] });
    await setPairs(deps, COORDINATOR, ruth.applicationId, { keepApart: [ana.caseCode], keepTogether: [] });
    expect(await pairs(paul)).toEqual({ keepApart: [], keepTogether: [] });
    expect(await pairs(ana)).toEqual({ keepApart: [ruth.caseCode], keepTogether: [] });
  });

  it("leaves other pairs of the other person alone", async () => {
    const { ruth, paul, ana } = await three();
    await setPairs(deps, COORDINATOR, paul.applicationId, { keepApart: [ana.caseCode], keepTogether: [] });
    await setPairs(deps, COORDINATOR, ruth.applicationId, { keepApart: [paul.caseCode], keepTogether: [] });
    expect((await pairs(paul)).keepApart).toEqual([ana.caseCode, ruth.caseCode].sort());
  });

  it("refuses a code nobody has, one's own, and one on both lists: each by its place, changing nothing", async () => {
    const { ruth, paul } = await three();
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
    const { ruth, paul, ana } = await three();
    await Promise.all([
      setPairs(deps, COORDINATOR, ruth.applicationId, { keepApart: [ana.caseCode], keepTogether: [] }),
      setPairs(deps, COORDINATOR, paul.applicationId, { keepApart: [ana.caseCode], keepTogether: [] }),
    ]);
    expect((await pairs(ana)).keepApart).toEqual([ruth.caseCode, paul.caseCode].sort());
  });

  it("makes one pair of what is set from both sides at the same moment", async () => {
    const { ruth, paul } = await three();
    await Promise.all([
      setPairs(deps, COORDINATOR, ruth.applicationId, { keepApart: [paul.caseCode], keepTogether: [] }),
      setPairs(deps, COORDINATOR, paul.applicationId, { keepApart: [ruth.caseCode], keepTogether: [] }),
    ]);
    expect(await deps.store.pairs()).toHaveLength(2);
    expect(await pairs(ruth)).toEqual({ keepApart: [paul.caseCode], keepTogether: [] });
    expect(await pairs(paul)).toEqual({ keepApart: [ruth.caseCode], keepTogether: [] });
  });

  it("is audited by case code", async () => {
    const { deps: audited, entries } = recordedAudit(deps);
    const { ruth, paul } = await three();
    await setPairs(audited, COORDINATOR, ruth.applicationId, { keepApart: [paul.caseCode], keepTogether: [] });
    expect(entries.at(-1)).toMatchObject({
      actor: COORDINATOR.subject,
      action: "pairs-set",
      subject: ruth.applicationId,
      details: { keepApart: paul.caseCode, keepTogether: "" },
    });
  });
});
