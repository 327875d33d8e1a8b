import type { Country } from "../../domain/place.ts";
import type { MatchResult } from "../../domain/runs/match-result.ts";
import type { Run } from "../../domain/runs/match-run.ts";
import type { ReportGroup } from "../../domain/runs/report-group.ts";
import type { Instant } from "../../time/instant.ts";
import type { TimeZone } from "../../time/time-zone.ts";

/** Where a part of a report begins, and where the others are. */
type ReportPart = {
  /** Rows before it. */
  readonly from: number;
  /** Hash of the result that is told. */
  readonly of: string;
  /** The report as a page. */
  readonly href: string;
};

/** The complete match report: case codes and reasons, no names, no answers. */
export type ReportView = {
  readonly organisation: string;
  readonly run: Run;
  readonly result: MatchResult;
  readonly groups: readonly ReportGroup[];
  readonly timeZone: TimeZone;
  readonly now: Instant;
  readonly csvHref: string;
  /** As much as one reply holds; left out, all there is. */
  readonly part?: ReportPart;
  /** Waits longer than this are flagged; 28 where it is left out. */
  readonly waitingFullAfterDays?: number;
  /** Countries whose crisis numbers were last checked too long ago. */
  readonly crisisOutdated?: readonly Country[];
};
