import { beforeEach, describe, expect, it } from "vitest";
import { Adjustments } from "../../../lib/domain/runs/match-run.ts";
import { adjustRun } from "../../../lib/use-cases/runs/adjust-run.ts";
import { previewRun } from "../../../lib/use-cases/runs/preview-run.ts";
import { readDifference } from "../../../lib/use-cases/runs/read-difference.ts";
import { requestRun } from "../../../lib/use-cases/runs/request-run.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import { openWorld, type World } from "../../support/world.ts";
import { COORDINATOR, crowd, publishedGroup, waiting } from "../sessions/cohort-story.ts";
import { previewed } from "./run-story.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld({ now: SAMPLE_NOW });
});

describe("the difference between two runs", () => {
  it("names who gains a place, what it costs, and who only one of them knew", async () => {
    const { deps, clock } = world;
    const group = await publishedGroup(deps, { size: { min: 1, ideal: 2, max: 8 } });
    await crowd(deps, 2);
    const first = await previewed(deps);
    clock.advance({ minutes: 1 });
    const late = await waiting(deps, "Late");
    const second = await previewed(deps);
    const compared = await readDifference(deps, first.runId, second.runId);
    expect(compared).toMatchObject({ from: first.runId, to: second.runId, sameInput: false });
    expect([compared.joinedPool, compared.leftPool]).toEqual([1, 0]);
    expect(compared.difference.placedChange).toBe(1);
    expect(compared.difference.gained).toMatchObject([{ caseCode: late.caseCode, groupId: group.groupId }]);
    expect(compared.groups).toEqual([{ groupId: group.groupId, title: group.title }]);
    const back = await readDifference(deps, second.runId, first.runId);
    expect([back.difference.placedChange, back.difference.lost.length, back.leftPool]).toEqual([-1, 1, 1]);
  });

  it("is nothing between a run and itself", async () => {
    const { deps } = world;
    await publishedGroup(deps);
    await crowd(deps, 4);
    const { runId } = await previewed(deps);
    const { sameInput, difference } = await readDifference(deps, runId, runId);
    expect(sameInput).toBe(true);
    expect(difference).toMatchObject({ placedChange: 0, fitChange: 0, moved: [], gained: [], lost: [] });
  });

  it("after an adjustment says beside the preview before who moves and what it costs", async () => {
    const { deps } = world;
    const size = { min: 1, ideal: 1, max: 3 };
    const themed = await publishedGroup(deps, { size });
    const other = await publishedGroup(deps, { size, themes: ["pregnancy_and_infant_loss"] });
    const [person] = await crowd(deps, 1);
    const before = await previewed(deps);
    const asked = Adjustments.parse({ pins: [{ caseCode: person?.caseCode, groupId: other.groupId }] });
    await adjustRun(deps, COORDINATOR, before.runId, asked, before.rev);
    await previewRun(deps, before.runId);
    const after = await deps.store.run(before.runId);
    expect(after?.difference).toMatchObject({ placedChange: 0, gained: [], lost: [] });
    expect(after?.difference?.moved).toEqual([
      {
        caseCode: person?.caseCode,
        from: themed.groupId,
        to: other.groupId,
        fitChange: after?.difference?.fitChange,
      },
    ]);
    expect(after?.difference?.fitChange).toBeLessThan(0);
  });

  it("is refused for a run without a result, by name, and for one that does not exist", async () => {
    const { deps } = world;
    const { runId } = await previewed(deps);
    const queued = await requestRun(deps, COORDINATOR, {});
    await expect(readDifference(deps, runId, queued.runId)).rejects.toMatchObject({
      code: "wrong-state",
      detail: { code: "run-without-result", facts: { runId: queued.runId, status: "QUEUED" } },
    });
    await expect(readDifference(deps, deps.ids.run(), runId)).rejects.toMatchObject({ code: "not-found" });
  });
});
