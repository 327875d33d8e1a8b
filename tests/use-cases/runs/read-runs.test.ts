import { beforeEach, describe, expect, it } from "vitest";
import { Adjustments } from "../../../lib/domain/runs/match-run.ts";
import { adjustRun } from "../../../lib/use-cases/runs/adjust-run.ts";
import { previewRun } from "../../../lib/use-cases/runs/preview-run.ts";
import { listRuns, readReport, readReportByLink, readRun } from "../../../lib/use-cases/runs/read-runs.ts";
import { requestRun } from "../../../lib/use-cases/runs/request-run.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import { openWorld, type World } from "../../support/world.ts";
import { COORDINATOR, claims, openGroup, publishedGroup, waiting } from "../sessions/cohort-story.ts";
import { previewed, runNow } from "./run-story.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld({ now: SAMPLE_NOW });
});

describe("reading runs", () => {
  it("lists them newest first, page by page, without the long part", async () => {
    const { deps, clock } = world;
    const group = await publishedGroup(deps, { size: { min: 1, ideal: 1, max: 3 } });
    await waiting(deps, "Ana");
    const first = await previewed(deps);
    const extraSeats = [{ groupId: group.groupId, seats: 1 }];
    await adjustRun(deps, COORDINATOR, first.runId, Adjustments.parse({ extraSeats }), first.rev);
    await previewRun(deps, first.runId);
    expect((await runNow(deps, first.runId)).difference).toBeDefined();
    clock.advance({ minutes: 1 });
    const second = await previewed(deps);
    const page = await listRuns(deps, { limit: 1 });
    expect(page.items.map(({ runId }) => runId)).toEqual([second.runId]);
    const rest = await listRuns(deps, { limit: 5, cursor: page.cursor });
    expect(rest.items.map(({ runId }) => runId)).toEqual([first.runId]);
    expect(rest.items[0]?.difference).toBeUndefined();
  });

  it("gives no result while a run is queued, and none that is not the one its preview shows", async () => {
    const { deps } = world;
    await openGroup(deps);
    await waiting(deps, "Ana");
    const queued = await requestRun(deps, COORDINATOR, {});
    expect(await readRun(deps, queued.runId)).toEqual({ run: queued, result: undefined });
    await expect(readReport(deps, queued.runId)).rejects.toMatchObject({ code: "wrong-state" });
    await previewRun(deps, queued.runId);
    const { result } = await readRun(deps, queued.runId);
    expect(result?.placed).toHaveLength(1);
    if (result !== undefined) await deps.store.saveRunResult(queued.runId, { ...result, placed: [] });
    expect((await readRun(deps, queued.runId)).result).toBeUndefined();
  });

  it("knows no run of another id", async () => {
    await expect(readRun(world.deps, world.deps.ids.run())).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("the report", () => {
  it("names people by case code only, and groups as staff know them", async () => {
    const { deps } = world;
    const group = await openGroup(deps);
    const ana = await waiting(deps, "Ana");
    const { runId } = await previewed(deps);
    const report = await readReport(deps, runId);
    expect(report.groups).toEqual([
      {
        groupId: group.groupId,
        title: "Living with grief",
        discreetLabel: "Tuesday circle",
        size: { min: 1, max: 2 },
        times: { timeZone: "Europe/London", weekly: { day: "tue", localStart: "18:00", everyWeeks: 1 } },
      },
    ]);
    expect(report.result.placed.map(({ caseCode }) => caseCode)).toEqual([ana.caseCode]);
    expect(JSON.stringify(report)).not.toMatch(/Ana|ana@example\.org|ines@example/);
  });

  it("is downloaded by a signed link, which ends within the hour or with the link it was opened by", async () => {
    const { deps } = world;
    await openGroup(deps);
    const { runId, rev } = await previewed(deps);
    const opened = async (href: string) => {
      const [, token] = /^https:\/\/groups\.harbourlane\.example\/l\/report\/([^/]+)\/csv$/.exec(href) ?? [];
      return deps.links.open(token ?? "", SAMPLE_NOW);
    };
    const signedIn = await opened((await readReport(deps, runId)).csvHref);
    expect(signedIn).toMatchObject({ purpose: "report", subject: [runId], expiresAt: "2026-09-01T10:00:00.000Z" });
    const link = claims("report", [runId], rev, "2026-09-04T09:00:00.000Z");
    expect(await opened((await readReportByLink(deps, link)).csvHref)).toEqual(link);
  });
});
