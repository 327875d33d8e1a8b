import { beforeAll, describe, expect, it } from "vitest";
import type { ApiResult } from "../../../lib/api/http/event.ts";
import type { Run } from "../../../lib/domain/runs/match-run.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import { openWorld, type World } from "../../support/world.ts";
import { previewed } from "../../use-cases/runs/run-story.ts";
import { crowd, publishedGroup, waiting } from "../../use-cases/sessions/cohort-story.ts";
import { apiCalls } from "../api-calls.ts";

let world: World;
let first: Run;
let second: Run;
beforeAll(async () => {
  world = await openWorld({ now: SAMPLE_NOW });
  const { deps } = world;
  await publishedGroup(deps, { size: { min: 1, ideal: 1, max: 8 }, title: "Living with grief" });
  await crowd(deps, 8, { languages: ["es"] });
  first = await previewed(deps);
  world.clock.advance({ minutes: 1 });
  await waiting(deps, "Ana");
  second = await previewed(deps);
});

function difference(runId: string, query: Record<string, string>): Promise<ApiResult> {
  const wish = { pathParameters: { runId }, query };
  return apiCalls(world.deps).coordinator("GET /v1/match-runs/{runId}/difference", wish);
}

function draft(runId: string, index: string): Promise<ApiResult> {
  const wish = { pathParameters: { runId, index } };
  return apiCalls(world.deps).coordinator("POST /v1/match-runs/{runId}/proposals/{index}/group", wish);
}

describe("two runs", () => {
  it("are compared in figures and in sentences that name groups by title and people by case code", async () => {
    const reply = await difference(second.runId, { from: first.runId });
    expect(reply.statusCode).toBe(200);
    const body = JSON.parse(reply.body);
    expect(body).toMatchObject({ from: first.runId, to: second.runId, joinedPool: 1, leftPool: 0 });
    expect(body.difference).toMatchObject({ placedChange: 1, moved: [], lost: [] });
    expect(body.sentences[0]).toMatch(/^Since run_\w+: \+1 placed, \+\d+ points of fit, 0 days of waiting ended\.$/);
    expect(body.sentences[1]).toMatch(/^C-\w{4}-\w{4} gains a place in Living with grief \(fit \d+\)\.$/);
    expect(reply.body).not.toMatch(/Ana|example/);
  });

  it("need both names, right and known", async () => {
    expect(await difference(second.runId, {})).toMatchObject({ statusCode: 400 });
    const wrong = await difference(second.runId, { from: "yesterday" });
    expect(JSON.parse(wrong.body).errors).toMatchObject([{ field: "query:from" }]);
    const unknown = await difference(second.runId, { from: world.deps.ids.run() });
    expect(unknown.statusCode).toBe(404);
  });
});

describe("a proposal for a group", () => {
  it("becomes a draft that an edit can go on from", async () => {
    const reply = await draft(first.runId, "0");
    expect(reply).toMatchObject({ statusCode: 201, headers: { etag: '"1"' } });
    const group = JSON.parse(reply.body);
    expect(group).toMatchObject({ status: "DRAFT", themes: ["grief"], languages: ["es"] });
    expect(await world.deps.store.group(group.groupId)).toMatchObject({ rev: 1 });
  });

  it.each(["x", "-1", "1.5", "100"])("is not named by %s", async (index) => {
    const reply = await draft(first.runId, index);
    expect(reply.statusCode).toBe(400);
    expect(JSON.parse(reply.body).errors).toMatchObject([{ field: "path:index" }]);
  });

  it("is not found beyond the last one", async () => {
    expect(await draft(first.runId, "99")).toMatchObject({ statusCode: 404 });
  });
});
