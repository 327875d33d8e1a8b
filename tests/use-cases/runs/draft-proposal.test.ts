import { beforeEach, describe, expect, it } from "vitest";
import { tellingWord } from "../../../lib/domain/groups/discretion.ts";
import { missingForPublishing } from "../../../lib/domain/groups/publishing.ts";
import { dayOf } from "../../../lib/time/local-date-time.ts";
import { draftProposal } from "../../../lib/use-cases/runs/draft-proposal.ts";
import { readRun } from "../../../lib/use-cases/runs/read-runs.ts";
import { requestRun } from "../../../lib/use-cases/runs/request-run.ts";
import { report } from "../../../lib/words/en/report/report.ts";
import { TELLING } from "../../support/said.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import { openWorld, type World } from "../../support/world.ts";
import { COORDINATOR, crowd } from "../sessions/cohort-story.ts";
import { previewed } from "./run-story.ts";

let world: World;
/** Nobody is placed for want of groups, so the run proposes one. */
beforeEach(async () => {
  world = await openWorld({ now: SAMPLE_NOW });
  await crowd(world.deps, 8, { languages: ["es"], country: "ES", timeZone: "Europe/Madrid" });
});

const titleOf = report.reasons.proposalTitle;

describe("a proposal", () => {
  it("becomes a draft with theme, language, format, entry, size, slot; it lacks only what people decide", async () => {
    const { deps } = world;
    const { runId } = await previewed(deps);
    const proposal = (await readRun(deps, runId)).result?.demand[0];
    if (proposal === undefined) throw new Error("the run proposes nothing");
    const group = await draftProposal(deps, COORDINATOR, runId, 0, titleOf);
    expect(group).toMatchObject({
      status: "DRAFT",
      themes: ["grief"],
      languages: ["es"],
      modality: "virtual",
      size: { min: 5 },
      format: proposal.format,
      entry: proposal.entry,
      schedule: { localStart: proposal.slot.startUtc, timeZone: "UTC", everyWeeks: 1, sessions: 8, minutes: 90 },
    });
    expect(group.title).toMatch(/^Grief, Spanish, Tuesdays \d\d:\d\d UTC$/);
    expect(tellingWord(group.discreetLabel ?? "", TELLING)).toBeUndefined();
    const { firstDate } = group.schedule ?? { firstDate: "" };
    expect(firstDate >= "2026-09-15" && firstDate < "2026-09-22").toBe(true);
    expect(proposal.slot.day.toLowerCase().startsWith(dayOf(firstDate))).toBe(true);
    const lacks = missingForPublishing(group, SAMPLE_NOW, TELLING).map(({ field }) => field);
    expect(lacks.sort()).toEqual(["/agreement", "/facilitators", "/meetingUrl", "/sessionPlan", "/supervisor"]);
    expect(await deps.store.group(group.groupId)).toEqual(group);
  });

  it("is not there beyond the last one, nor before the run has a result", async () => {
    const { deps } = world;
    const { runId } = await previewed(deps);
    await expect(draftProposal(deps, COORDINATOR, runId, 9, titleOf)).rejects.toMatchObject({
      code: "not-found",
      detail: { code: "no-proposal", facts: { index: 9 } },
    });
    const queued = await requestRun(deps, COORDINATOR, {});
    await expect(draftProposal(deps, COORDINATOR, queued.runId, 0, titleOf)).rejects.toMatchObject({
      code: "wrong-state",
    });
    expect(await deps.store.groups(["DRAFT"])).toEqual([]);
  });
});
