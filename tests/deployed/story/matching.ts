import type { Progress } from "../../../bin/demo/progress.ts";
import { type RunPart, wholeRun } from "../../../bin/demo/whole-run.ts";
import type { Group } from "../../../lib/domain/groups/group.ts";
import type { Run } from "../../../lib/domain/runs/match-run.ts";
import { type Caller, ok } from "../emulator/gateway.ts";
import { groupOfTomorrow } from "../group-of-tomorrow.ts";
import { linkFor, type Stage, tickNow } from "../stage.ts";
import { waitFor } from "../wait-for.ts";
import type { Pool } from "./intake.ts";

const COORDINATION = "coordination@harbourlane.example";

/** A group opens, a run is previewed and reported, and the coordinator approves it. */
export async function matching(stage: Stage, pool: Pool, secondsAhead: number, progress: Progress): Promise<Group> {
  const { coordinator, anyone } = stage;
  const draft = groupOfTomorrow(new Date(), secondsAhead, stage.timeZone);
  const created = await ok<Group>(coordinator("POST", "/v1/groups", { body: draft }));
  const group = await ok<Group>(
    coordinator("POST", `/v1/groups/${created.groupId}/publish`, { headers: { "if-match": created.etag } }),
  );
  const listed = await ok<{ groups: unknown[] }>(anyone("GET", "/v1/open-groups"));
  progress.check("the published group is open to everyone", listed.groups.length === 1);
  const { runId } = await ok<Run>(coordinator("POST", "/v1/match-runs", { body: {} }));
  const preview = await reached(coordinator, runId, "PREVIEW");
  const placed = preview.result?.placed.map(({ caseCode }) => String(caseCode)) ?? [];
  const wanted = pool.matchable.map(({ caseCode }) => caseCode);
  progress.check(
    "the deployed matcher places all who may be matched, and nobody on hold",
    placed.toSorted().join() === wanted.toSorted().join(),
    `${placed.length} placed, ${preview.result?.certificate.status}`,
  );
  await readReport(stage, pool, progress);
  await ok(coordinator("POST", `/v1/match-runs/${runId}/approve`, { headers: { "if-match": preview.etag ?? "" } }));
  await reached(coordinator, runId, "MATERIALISED");
  progress.check("approved, and every offer is made", true);
  return group;
}

function reached(coordinator: Caller, runId: string, status: Run["status"]) {
  return waitFor(`the run to be ${status}`, 45, async () => {
    const reply = await wholeRun((path) => ok<RunPart>(coordinator("GET", path)), runId);
    if (reply.run.status === "FAILED") throw new Error(`the run failed: ${reply.run.failure}`);
    return reply.run.status === status ? reply : undefined;
  });
}

async function readReport(stage: Stage, pool: Pool, progress: Progress): Promise<void> {
  await tickNow(stage);
  const link = await linkFor(stage, COORDINATION, "report");
  const [page, csv] = await Promise.all([
    stage.anyone("GET", link, { headers: { accept: "text/html" } }),
    stage.anyone("GET", `${link}/csv`, { headers: { accept: "text/csv" } }),
  ]);
  const complete = pool.matchable.every(({ caseCode }) => page.text.includes(caseCode) && csv.text.includes(caseCode));
  const names = pool.matchable.some(({ intake }) => `${page.text}${csv.text}`.includes(intake.preferredName));
  progress.check("the report is mailed; its link opens it complete, as a page and as CSV", complete);
  progress.check("by case code alone", !names);
}
