import { Adjustments, Run } from "../../domain/runs/match-run.ts";
import { GroupReply } from "../groups/schemas.ts";
import type { RouteTable } from "../route.ts";
import { COORDINATOR, IfMatch } from "../rows/coordinator.ts";
import { OptionalIdempotencyHeader } from "../rows/idempotency.ts";
import {
  Difference,
  DifferenceQuery,
  PartQuery,
  ProposalParams,
  ReportView,
  RunDetail,
  RunPage,
  RunParams,
  RunQuery,
  RunRequest,
} from "./schemas.ts";

/** A match run from asking for it to its approval. */
export const COORDINATOR_ROUTES = {
  "create-match-run": {
    ...COORDINATOR,
    method: "POST",
    path: "/v1/match-runs",
    summary: "Ask for a match run; its preview is ready when its status is PREVIEW.",
    request: { headers: OptionalIdempotencyHeader, body: RunRequest },
    reply: { json: Run, etag: true },
    status: 202,
    problems: ["busy"],
  },
  "list-match-runs": {
    ...COORDINATOR,
    method: "GET",
    path: "/v1/match-runs",
    summary: "Match runs, newest first.",
    request: { query: RunQuery },
    reply: { json: RunPage },
    problems: [],
  },
  "read-match-run": {
    ...COORDINATOR,
    method: "GET",
    path: "/v1/match-runs/{runId}",
    summary: "One match run with its result, by case code; a long one in parts.",
    request: { params: RunParams, query: PartQuery },
    reply: { json: RunDetail, etag: true },
    problems: [],
  },
  "compare-match-runs": {
    ...COORDINATOR,
    method: "GET",
    path: "/v1/match-runs/{runId}/difference",
    summary: "This run beside the one named by `from`: who moves, gains or loses a place, and what it costs.",
    request: { params: RunParams, query: DifferenceQuery },
    reply: { json: Difference },
    problems: ["wrong-state"],
  },
  "draft-proposed-group": {
    ...COORDINATOR,
    method: "POST",
    path: "/v1/match-runs/{runId}/proposals/{index}/group",
    summary: "Turn one of a run's proposals for new groups, counted from 0, into a draft.",
    request: { params: ProposalParams },
    reply: { json: GroupReply, etag: true },
    status: 201,
    problems: ["wrong-state", "busy"],
  },
  "adjust-match-run": {
    ...COORDINATOR,
    method: "POST",
    path: "/v1/match-runs/{runId}/adjustments",
    summary: "Pin, exclude or add seats, and solve the run again. Replaces earlier adjustments.",
    request: { params: RunParams, headers: IfMatch, body: Adjustments },
    reply: { json: Run, etag: true },
    status: 202,
    problems: ["wrong-state", "pins-conflict"],
  },
  "approve-match-run": {
    ...COORDINATOR,
    method: "POST",
    path: "/v1/match-runs/{runId}/approve",
    summary: "Approve a preview: its offers go out.",
    request: { params: RunParams, headers: IfMatch },
    reply: { json: Run, etag: true },
    problems: ["wrong-state", "run-violates-rules"],
  },
  "read-match-report": {
    ...COORDINATOR,
    method: "GET",
    path: "/v1/match-runs/{runId}/report",
    summary: "The complete match report, as JSON, HTML or CSV; a long one in parts.",
    request: { params: RunParams, query: PartQuery },
    reply: { json: ReportView, html: true, csv: true },
    problems: ["wrong-state"],
  },
} as const satisfies RouteTable<"coordinator-api">;
