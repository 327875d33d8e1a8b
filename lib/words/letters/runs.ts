import type { CaseCode, RunId } from "../../domain/ids.ts";
import type { Instant } from "../../time/instant.ts";

export type FreeSeatsData = {
  /** How many people fit a free seat, and in how many groups. */
  readonly people: number;
  readonly groups: number;
  readonly caseCodes: readonly CaseCode[];
  /** How many are left out of `caseCodes`. */
  readonly more: number;
  readonly runId: RunId;
  readonly reportHref: string;
  readonly reportExpiresAt: Instant;
};
