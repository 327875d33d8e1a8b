import { describe, expect } from "vitest";
import { COORDINATOR_ROUTES } from "../../../lib/api/runs/coordinator-routes.ts";
import { PUBLIC_ROUTES } from "../../../lib/api/runs/public-routes.ts";
import type { Deps } from "../../../lib/use-cases/ports.ts";
import { claimsOf, publishedGroup, waiting } from "../../support/steps.ts";
import { previewed } from "../../use-cases/runs/run-story.ts";
import { crowd } from "../../use-cases/sessions/cohort-story.ts";
import { json } from "../api-event.ts";
import { itSucceeds, said } from "../successes.ts";

/** Ruth waits, and a group that starts with one has a place for her. */
async function ruthsRun(deps: Deps) {
  const group = await publishedGroup(deps, { size: { min: 1, ideal: 1, max: 3 } });
  const { caseCode } = await waiting(deps);
  const run = await previewed(deps);
  return { caseCode, group, run, runId: run.runId, ifMatch: { "if-match": `"${run.rev}"` } };
}

describe("public-api", () => {
  itSucceeds(PUBLIC_ROUTES, {
    "show-report": async ({ holder }, { deps }) => {
      const { runId, caseCode } = await ruthsRun(deps);
      const reply = await holder("GET /l/report/{token}", claimsOf("report", [runId]));
      expect(reply).toMatchObject({ statusCode: 200, headers: { "content-type": "text/html; charset=utf-8" } });
      expect(reply.body).toContain(caseCode);
      expect(reply.body).not.toContain("Ruth");
    },
    "download-report": async ({ holder }, { deps }) => {
      const { runId, caseCode } = await ruthsRun(deps);
      const reply = await holder("GET /l/report/{token}/csv", claimsOf("report", [runId]));
      expect(reply).toMatchObject({
        statusCode: 200,
        headers: {
          "content-type": "text/csv; charset=utf-8",
          "content-disposition": expect.stringMatching(/^attachment; filename="\S+\.csv"$/),
        },
      });
      expect(reply.body).toContain(caseCode);
    },
  });
});

describe("coordinator-api", () => {
  itSucceeds(COORDINATOR_ROUTES, {
    "create-match-run": async ({ coordinator }, { jobs }) => {
      const reply = await coordinator("POST /v1/match-runs", json({ objective: "best_fit" }));
      expect(said(reply)).toMatchObject({ status: 202, data: { status: "QUEUED", objective: "best_fit" } });
      expect(reply.headers.etag).toBe('"0"');
      expect(jobs.matcher).toHaveLength(1);
    },
    "list-match-runs": async ({ coordinator }, { deps }) => {
      const { runId } = await ruthsRun(deps);
      const reply = await coordinator("GET /v1/match-runs", { query: { limit: "5" } });
      expect(said(reply)).toMatchObject({ status: 200, data: { items: [{ runId, status: "PREVIEW" }] } });
    },
    "read-match-run": async ({ coordinator }, { deps }) => {
      const { runId, caseCode, group, ifMatch } = await ruthsRun(deps);
      const reply = await coordinator("GET /v1/match-runs/{runId}", { pathParameters: { runId } });
      const result = { placed: [{ caseCode, groupId: group.groupId }] };
      expect(said(reply)).toMatchObject({ status: 200, data: { run: { runId }, result } });
      const told = async (language: string, reason: RegExp) => {
        const headers = { "accept-language": language };
        const asked = await coordinator("GET /v1/match-runs/{runId}", { pathParameters: { runId }, headers });
        const facts = { group: group.discreetLabel };
        const placed = [{ code: "placed", facts, reason: expect.stringMatching(reason) }];
        expect(said(asked)).toMatchObject({ data: { result: { placed } } });
      };
      await told("tlh", /^Placed in /);
      await told("es-MX", /^Plaza en /);
      expect(reply.headers.etag).toBe(ifMatch["if-match"]);
    },
    "compare-match-runs": async ({ coordinator }, { deps, clock }) => {
      const { runId: from } = await ruthsRun(deps);
      await waiting(deps, { email: "ana@example.org" });
      clock.advance({ minutes: 1 });
      const { runId } = await previewed(deps);
      const wish = { pathParameters: { runId }, query: { from } };
      const reply = await coordinator("GET /v1/match-runs/{runId}/difference", wish);
      const data = { from, to: runId, joinedPool: 1, difference: { placedChange: 1 } };
      expect(said(reply)).toMatchObject({ status: 200, data });
    },
    "draft-proposed-group": async ({ coordinator }, { deps }) => {
      await crowd(deps, 8);
      const { runId } = await previewed(deps);
      const wish = { pathParameters: { runId, index: "0" } };
      const reply = await coordinator("POST /v1/match-runs/{runId}/proposals/{index}/group", wish);
      expect(said(reply)).toMatchObject({ status: 201, data: { status: "DRAFT", themes: ["grief"] } });
      expect(reply.headers.etag).toBe('"1"');
    },
    "adjust-match-run": async ({ coordinator }, { deps }) => {
      const { runId, caseCode, ifMatch } = await ruthsRun(deps);
      const { body, headers } = json({ exclusions: [{ caseCode }] });
      const wish = { pathParameters: { runId }, body, headers: { ...headers, ...ifMatch } };
      const reply = await coordinator("POST /v1/match-runs/{runId}/adjustments", wish);
      const adjustments = { exclusions: [{ caseCode }] };
      expect(said(reply)).toMatchObject({ status: 202, data: { runId, status: "QUEUED", adjustments } });
    },
    "approve-match-run": async ({ coordinator }, { deps }) => {
      const { runId, ifMatch } = await ruthsRun(deps);
      const wish = { pathParameters: { runId }, headers: ifMatch };
      const reply = await coordinator("POST /v1/match-runs/{runId}/approve", wish);
      expect(said(reply)).toMatchObject({ status: 200, data: { runId, status: "APPROVED" } });
    },
    "read-match-report": async ({ coordinator }, { deps }) => {
      const { runId, caseCode } = await ruthsRun(deps);
      const read = (accept: string) =>
        coordinator("GET /v1/match-runs/{runId}/report", { pathParameters: { runId }, headers: { accept } });
      const groups = [{ size: expect.stringMatching(/^\d+ to \d+$/), slot: expect.stringMatching(/^[A-Z]\w+days /) }];
      const data = { run: { runId }, result: { placed: [{ caseCode }] }, groups };
      expect(said(await read("application/json"))).toMatchObject({ status: 200, data });
      expect((await read("text/html")).body).toMatch(new RegExp(`^<!doctype html>[^]*${caseCode}`));
      expect((await read("text/csv")).headers["content-type"]).toBe("text/csv; charset=utf-8");
    },
  });
});
