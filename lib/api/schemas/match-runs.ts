import * as z from "zod";
import { GroupId, RunId } from "../../domain/ids.ts";
import { Objective, Run } from "../../domain/match-run.ts";
import { Instant, TimeZone } from "../../domain/place-and-time.ts";
import { MatchResult } from "./match-result.ts";
import { Cursor, Limit, pageOf } from "./paging.ts";

export const RunParams = z.strictObject({ runId: RunId });
export const RunQuery = z.strictObject({ limit: Limit, cursor: Cursor });
export const RunPage = pageOf(Run);
/** May be left out altogether: then the configured objective holds. */
export const RunRequest = z.strictObject({ objective: Objective.optional() }).prefault({});
/** `result` is there from PREVIEW on. */
export const RunDetail = z.object({ run: Run, result: MatchResult.optional() });

export const ReportView = z.object({
  organisation: z.string(),
  run: Run,
  result: MatchResult,
  groups: z
    .array(
      z.object({
        groupId: GroupId,
        title: z.string(),
        discreetLabel: z.string(),
        size: z.string(),
        slot: z.string(),
      }),
    )
    .readonly(),
  timeZone: TimeZone,
  now: Instant,
  csvHref: z.string(),
});
