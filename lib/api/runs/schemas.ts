import * as z from "zod";
import { RunId } from "../../domain/ids.ts";
import type { Rule } from "../../domain/problems/rules.ts";
import { Objective, Run, RunDifference } from "../../domain/runs/match-run.ts";
import { Instant } from "../../time/instant.ts";
import { TimeZone } from "../../time/time-zone.ts";
import { Cursor, Limit, pageOf } from "../rows/paging.ts";
import { MatchResult, ReportGroup } from "./match-result.ts";

export const RunParams = z.strictObject({ runId: RunId });
export const RunQuery = z.strictObject({ limit: Limit, cursor: Cursor });
export const RunPage = pageOf(Run);
/** May be left out altogether: then the configured objective holds. */
export const RunRequest = z.strictObject({ objective: Objective.optional() }).prefault({});
/** `result` is there from PREVIEW on. */
export const RunDetail = z.object({ run: Run, result: MatchResult.optional() });

export const DifferenceQuery = z.strictObject({ from: RunId });
/** Changes are gains of `to` over `from`; fit in thousandths of one person's score. */
export const Difference = z.object({
  from: RunId,
  to: RunId,
  /** Both solved the same snapshot with the same adjustments: what differs is the objective. */
  sameInput: z.boolean(),
  /** People whom only one of the runs knew: they came, or left the pool, in between. */
  joinedPool: z.int().nonnegative(),
  leftPool: z.int().nonnegative(),
  difference: RunDifference,
  /** The same in sentences, by case code. */
  sentences: z.array(z.string()).readonly(),
});

export const ProposalParams = RunParams.extend({
  index: z
    .string()
    .regex(/^\d{1,2}$/, "not-a-proposal" satisfies Rule)
    .transform(Number),
});

export const ReportView = z.object({
  organisation: z.string(),
  run: Run,
  result: MatchResult,
  groups: z.array(ReportGroup).readonly(),
  timeZone: TimeZone,
  now: Instant,
  csvHref: z.string(),
});
