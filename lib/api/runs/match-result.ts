import * as z from "zod";
import { ApplicationId, CaseCode, GroupId, PersonId } from "../../domain/ids.ts";
import { Objective } from "../../domain/runs/match-run.ts";
import { Weights } from "../../domain/runs/match-settings.ts";
import { Entry, Format, Theme } from "../../domain/vocabulary.ts";

// Reasons, rules and outcomes are words from lists that belong to matching and grow with its rules: strings here.
/** A reason for programs, beside its sentence: `lib/domain/runs` has the codes, each with its facts. */
const Coded = z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()) });

const FitPart = Coded.extend({ part: Weights.keyof(), points: z.number(), of: z.number(), why: z.string() });

const Placed = Coded.extend({
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

const Unplaced = Coded.extend({
  applicationId: ApplicationId,
  personId: PersonId,
  caseCode: CaseCode,
  waitedDays: z.number(),
  because: z.string(),
  rule: z.string().optional(),
  nearestGroup: GroupId.optional(),
  eligibleGroups: z.int(),
  smallestChange: Coded.extend({ change: z.string(), groupId: GroupId, text: z.string() }).optional(),
  reason: z.string(),
});

const GroupOutcome = Coded.extend({
  groupId: GroupId,
  outcome: z.string(),
  freeSeats: z.int(),
  members: z.int(),
  placed: z.int(),
  eligible: z.int(),
  meanFit: z.number().optional(),
  seatPrice: z.number(),
  warnings: z.array(z.string()).readonly(),
  /** The warnings again, for programs. */
  notes: z.array(Coded).readonly(),
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
  others: z.int(),
  text: z.string(),
});

const ObjectiveFigures = z.object({
  objective: Objective,
  placed: z.int(),
  waitingServedDays: z.number(),
  totalFit: z.number(),
});

/**
 * What a run decided, by case code, with sentences in the language that the caller asks for;
 * `lib/domain/runs/match-result.ts` says what each figure means.
 */
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
  /** The violations again, for programs. */
  findings: z.array(Coded).readonly(),
});

export type ToldResult = z.output<typeof MatchResult>;

/** A group in a report; `size` and `slot` in words. */
export const ReportGroup = z.object({
  groupId: GroupId,
  title: z.string(),
  discreetLabel: z.string(),
  size: z.string(),
  slot: z.string(),
});
