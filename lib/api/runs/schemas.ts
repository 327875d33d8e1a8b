import * as z from "zod";
import { RunId } from "../../domain/ids.ts";
import type { Rule } from "../../domain/problems/rules.ts";
import { Objective, Run, RunDifference } from "../../domain/runs/match-run.ts";
import { Instant } from "../../time/instant.ts";
import { TimeZone } from "../../time/time-zone.ts";
import { Cursor, FewerRows, Limit, pageOf } from "../rows/paging.ts";
import { MatchResult, ReportGroup } from "./match-result.ts";

export const RunParams = z.strictObject({ runId: RunId });
export const RunQuery = z.strictObject({ limit: Limit, cursor: Cursor });
export const RunPage = pageOf(Run);
/** May be left out altogether: then the configured objective holds. */
export const RunRequest = z.strictObject({ objective: Objective.optional() }).prefault({});
/** A result of thousands of people is told in parts: with the cursor of one, the next is asked for. */
export const PartQuery = z.strictObject({ limit: FewerRows, cursor: Cursor });
const NextPart = z
  .string()
  .optional()
  .describe(
    "There while more is to tell: ask again with it. All parts together are the whole, list by list: groups, placed, " +
      "unplaced, violations. Figures are in each part, proposals in the first.",
  );
/** `result` is there from PREVIEW on. */
export const RunDetail = z.object({ run: Run, result: MatchResult.optional(), cursor: NextPart });

export const DifferenceQuery = z.strictObject({ from: RunId, cursor: Cursor });
/** Changes are gains of `to` over `from`; fit in thousandths of one person's score. */
export const Difference = z.object({
  from: RunId,
  to: RunId,
  /** Both solved the same snapshot with the same adjustments: what differs is the objective. */
  sameInput: z.boolean(),
  /** People whom only one of the runs knew: they came, or left the pool, in between. */
  joinedPool: z.int().nonnegative(),
  leftPool: z.int().nonnegative(),
  /** `notListed`: people beyond those named so far. */
  difference: RunDifference,
  /** The same in sentences, by case code. */
  sentences: z.array(z.string()).readonly(),
  cursor: z.string().optional().describe("There while more people are to be named: ask again with it."),
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
  groups: z.array(ReportGroup).readonly().describe("Those that this part speaks of."),
  timeZone: TimeZone,
  now: Instant,
  csvHref: z.string(),
  cursor: NextPart,
});
