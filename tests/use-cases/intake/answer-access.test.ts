import { describe, expect, it } from "vitest";
import { answerAccess } from "../../../lib/use-cases/intake/answer-access.ts";
import { decideApplication } from "../../../lib/use-cases/intake/decide-application.ts";
import { handleArrivals } from "../../../lib/use-cases/lines/handle-arrivals.ts";
import { recordedAudit } from "../../support/recorded-audit.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import { COORDINATOR, stored, waiting } from "../../support/steps.ts";
import { openWorld } from "../../support/world.ts";
import { arrivalsAsked } from "../lines/line-story.ts";

const open = () => openWorld({ now: SAMPLE_NOW });

describe("answering an access need that no list has", () => {
  it("is kept, audited without a word of the need, and lets matching look once it can be met", async () => {
    const audited = recordedAudit((await open()).deps);
    const { deps } = audited;
    const { applicationId } = await waiting(deps, { accessNeeds: ["other"] });
    await handleArrivals(deps);
    await answerAccess(deps, COORDINATOR, applicationId, "cannot-be-met");
    expect(await arrivalsAsked(deps)).toEqual([]);
    const summary = await answerAccess(deps, COORDINATOR, applicationId, "can-be-met");
    expect(summary).toMatchObject({ applicationId, accessAnswer: "can-be-met" });
    expect((await stored(deps, applicationId)).accessAnswer).toBe("can-be-met");
    expect(await arrivalsAsked(deps)).toContain(applicationId);
    expect(audited.entries.at(-1)).toMatchObject({
      actor: COORDINATOR.subject,
      action: "access-answered",
      subject: applicationId,
      details: { answer: "can-be-met", before: "cannot-be-met" },
    });
  });

  it("is refused where nothing was asked for, and once the application has ended", async () => {
    const { deps } = await open();
    const { applicationId } = await waiting(deps, { accessNeeds: ["captions"] });
    const refused = { code: "wrong-state", detail: { code: "no-access-request" } };
    await expect(answerAccess(deps, COORDINATOR, applicationId, "can-be-met")).rejects.toMatchObject(refused);
    const ended = await waiting(deps, { email: "ana@example.org", accessNeeds: ["other"] });
    await decideApplication(deps, COORDINATOR, ended.applicationId, "refer");
    await expect(answerAccess(deps, COORDINATOR, ended.applicationId, "can-be-met")).rejects.toMatchObject(refused);
  });

  it("holds when the person applies again", async () => {
    const { deps } = await open();
    const { applicationId } = await waiting(deps, { accessNeeds: ["other"] });
    await answerAccess(deps, COORDINATOR, applicationId, "can-be-met");
    const again = await waiting(deps, { accessNeeds: ["other"] });
    expect((await stored(deps, again.applicationId)).accessAnswer).toBe("can-be-met");
  });
});
