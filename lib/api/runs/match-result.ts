import * as z from "zod";
import { ApplicationId, CaseCode, GroupId, PersonId } from "../../domain/ids.ts";
import { Objective } from "../../domain/runs/match-run.ts";
import { Weights } from "../../domain/runs/match-settings.ts";
import { Entry, Format, Theme } from "../../domain/vocabulary.ts";

// Reasons, rules and outcomes are words from lists that belong to matching and grow with its rules: strings here.
const FitPart = z.object({ part: Weights.keyof(), points: z.number(), of: z.number(), why: z.string() });

const Placed = z.object({
  applicationId: ApplicationId,
  personId: PersonId,
  caseCode: CaseCode,
  groupId: GroupId,
  fit: z.number(),
  parts: z.array(FitPart).readonly(),
  waitedDays: z.number(),
  reason: z.string(),
  pinned: z.boolean(),
});

const Unplaced = z.object({
  applicationId: ApplicationId,
  personId: PersonId,
  caseCode: CaseCode,
  waitedDays: z.number(),
  because: z.string(),
  rule: z.string().optional(),
  nearestGroup: GroupId.optional(),
  eligibleGroups: z.int(),
  smallestChange: z.object({ change: z.string(), groupId: GroupId, text: z.string() }).optional(),
  reason: z.string(),
});

const GroupOutcome = z.object({
  groupId: GroupId,
  outcome: z.string(),
  freeSeats: z.int(),
  members: z.int(),
  placed: z.int(),
  eligible: z.int(),
  meanFit: z.number().optional(),
  seatPrice: z.number(),
  warnings: z.array(z.string()).readonly(),
  reason: z.string(),
});

const DemandProposal = z.object({
  theme: Theme,
  language: z.string(),
  format: Format,
  entry: Entry,
  slot: z.object({ day: z.string(), startUtc: z.string() }),
  wouldPlace: z.int(),
  ofUnplaced: z.int(),
  text: z.string(),
});

const ObjectiveFigures = z.object({
  objective: Objective,
  placed: z.int(),
  waitingServedDays: z.number(),
  totalFit: z.number(),
});

/** What a run decided, by case code; `lib/domain/runs/match-result.ts` says what each figure means. */
export const MatchResult = z.object({
  rulesVersion: z.string(),
  chosen: ObjectiveFigures,
  other: ObjectiveFigures,
  certificate: z.object({ status: z.enum(["optimal", "feasible"]), bound: z.number(), gap: z.number() }),
  placed: z.array(Placed).readonly(),
  unplaced: z.array(Unplaced).readonly(),
  groups: z.array(GroupOutcome).readonly(),
  demand: z.array(DemandProposal).readonly(),
  violations: z.array(z.string()).readonly(),
});
