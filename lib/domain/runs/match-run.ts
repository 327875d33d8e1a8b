import * as z from "zod";
import { Instant } from "../../time/instant.ts";
import { CaseCode, GroupId, RunId } from "../ids.ts";

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

const Seated = z.object({ caseCode: CaseCode, groupId: GroupId, fit: z.number() });

/** What an adjustment cost: one preview of a run beside the one before it. Fit in thousandths of one person's score. */
export const RunDifference = z.object({
  placedChange: z.int(),
  fitChange: z.number(),
  waitingChangeDays: z.number(),
  moved: z.array(z.object({ caseCode: CaseCode, from: GroupId, to: GroupId, fitChange: z.number() })),
  gained: z.array(Seated),
  lost: z.array(Seated),
  /** People beyond those named here; the three figures above count everybody. */
  notListed: z.int().nonnegative(),
});
export type RunDifference = z.infer<typeof RunDifference>;

/** Why somebody who was previewed a seat gets no offer: what has changed about them, or about those they depend on. */
export const ExceptionReason = z.enum([
  "group-closed",
  "not-waiting",
  /** What is stored of them, or of the group, cannot be read. */
  "unreadable",
  "on-hold",
  "placed-elsewhere",
  "no-eligible-group",
  "outbid",
  "no-free-seat",
  "below-minimum",
  "keep-together",
  "keep-apart",
  "lone-holder",
  "excluded",
]);
export type ExceptionReason = z.infer<typeof ExceptionReason>;

export const RunException = z.object({ caseCode: CaseCode, groupId: GroupId, why: ExceptionReason });
export type RunException = z.infer<typeof RunException>;

/** Who or what asked for it: a coordinator, the night's question about free seats, or somebody who became available. */
export const RunTrigger = z.enum(["coordinator", "free-seats", "arrival"]);
export type RunTrigger = z.infer<typeof RunTrigger>;

export const Run = z.object({
  runId: RunId,
  /**
   * coordinator: asked for, needs approval. free-seats: proposed for open groups that ask, needs approval as well.
   * arrival: fills open groups under their standing approval.
   */
  trigger: RunTrigger,
  status: RunStatus,
  requestedBy: z.string(),
  requestedAt: Instant,
  objective: Objective,
  adjustments: Adjustments,
  /** Hash of the snapshot matching saw; set with the preview. */
  inputHash: z.string().optional(),
  rulesVersion: z.string().optional(),
  /** Hash of the result this preview shows: a result staged by a superseded attempt is never taken for it. */
  resultHash: z.string().optional(),
  /** The approved run whose offers this one started from; it is superseded once another one is approved. */
  basedOn: RunId.optional(),
  /** Since the preview before the last adjustment. */
  difference: RunDifference.optional(),
  /** The first violations the independent checker found, as codes with their facts; with any it cannot be approved. */
  violations: z.array(z.string()),
  approvedBy: z.string().optional(),
  approvedAt: Instant.optional(),
  /** Case codes that were previewed a seat and are not offered it, since something has changed. */
  exceptions: z.array(CaseCode),
  /** Why, as it was found at approval and when the offers were made; of the first five hundred. */
  exceptionReasons: z.array(RunException).optional(),
  /**
   * Why there is no result, in one sentence; or a code while it goes wrong over and over, and is tried on:
   * preview-failing, offers-failing.
   */
  failure: z.string().optional(),
  rev: z.int().nonnegative(),
});
export type Run = z.infer<typeof Run>;
