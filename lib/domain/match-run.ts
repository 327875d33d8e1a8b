import * as z from "zod";
import { CaseCode, GroupId, RunId } from "./ids.ts";
import { Instant } from "./place-and-time.ts";

/** What a coordinator changed in a preview, by case code. Applied in full at every re-solve of the run. */
export const Adjustments = z.strictObject({
  /** This person goes to this group. A move is a pin away from where the preview had them. */
  pins: z
    .array(z.strictObject({ caseCode: CaseCode, groupId: GroupId }))
    .max(200)
    .default([]),
  /** Not in this group; without a group, not in this run at all. */
  exclusions: z
    .array(z.strictObject({ caseCode: CaseCode, groupId: GroupId.optional() }))
    .max(200)
    .default([]),
  extraSeats: z
    .array(z.strictObject({ groupId: GroupId, seats: z.int().min(1).max(10) }))
    .max(50)
    .default([]),
});
export type Adjustments = z.infer<typeof Adjustments>;

export const Objective = z.enum(["most_placed", "best_fit"]);
export type Objective = z.infer<typeof Objective>;

/**
 * QUEUED -> PREVIEW (or FAILED) -> APPROVED (the one commit point) -> MATERIALISED (all offers out).
 * DISCARDED: superseded before approval.
 */
export const RunStatus = z.enum(["QUEUED", "PREVIEW", "FAILED", "APPROVED", "MATERIALISED", "DISCARDED"]);
export type RunStatus = z.infer<typeof RunStatus>;

export const Run = z.object({
  runId: RunId,
  /** coordinator: asked for, needs approval. arrival: fills open groups under their standing approval. */
  trigger: z.enum(["coordinator", "arrival"]),
  status: RunStatus,
  requestedBy: z.string(),
  requestedAt: Instant,
  objective: Objective,
  adjustments: Adjustments,
  /** Hash of the snapshot matching saw; set with the preview. */
  inputHash: z.string().optional(),
  rulesVersion: z.string().optional(),
  /** Violations the independent checker found; a run with any cannot be approved. */
  violations: z.array(z.string()),
  approvedBy: z.string().optional(),
  approvedAt: Instant.optional(),
  /** Case codes that left the pool between snapshot and approval, and so were not offered. */
  exceptions: z.array(CaseCode),
  failure: z.string().optional(),
  rev: z.int().nonnegative(),
});
export type Run = z.infer<typeof Run>;
