import type * as z from "zod";
import type { GroupOutcome, Placed, MatchResult as Result, Unplaced } from "../../domain/runs/match-result.ts";
import type { ReportView } from "../../use-cases/runs/views.ts";
import type { ReportWords } from "../../words/words.ts";
import type { MatchResult, ReportGroup } from "./match-result.ts";

type Coded = { readonly code: string; readonly facts?: object };
type Reasons = ReportWords["reasons"];

/** A reason for programs. Facts are there for every code, so that nobody has to ask whether they are. */
export function coded({ code, facts = {} }: Coded) {
  return { code, facts: { ...facts } };
}

/** A result with every reason as a sentence in the reader's language, beside its code and facts. */
export function toldResult(result: Result, { reasons }: ReportWords): z.input<typeof MatchResult> {
  return {
    ...result,
    placed: result.placed.map((one) => toldPlaced(one, reasons)),
    unplaced: result.unplaced.map((one) => toldUnplaced(one, reasons)),
    groups: result.groups.map((one) => toldGroup(one, reasons)),
    demand: result.demand.map((one) => ({ ...one, text: reasons.proposal(one) })),
    violations: result.violations.map(reasons.violation),
    findings: result.violations.map(coded),
  };
}

export function toldPlaced(one: Placed, reasons: Reasons) {
  const parts = one.parts.map((part) => ({ ...part, why: reasons.fitPart(part.why), ...coded(part.why) }));
  return { ...one, parts, reason: reasons.placed(one.reason), ...coded(one.reason) };
}

export function toldUnplaced(one: Unplaced, reasons: Reasons) {
  const smallestChange = one.smallestChange && toldChange(one.smallestChange, reasons);
  return { ...one, smallestChange, reason: reasons.unplaced(one.reason), ...coded(one.reason) };
}

export function toldGroup(one: GroupOutcome, reasons: Reasons) {
  const warnings = one.warnings.map(reasons.note);
  const notes = one.warnings.map(coded);
  return { ...one, warnings, notes, reason: reasons.group(one.reason), ...coded(one.reason) };
}

type Change = NonNullable<Unplaced["smallestChange"]>;

function toldChange({ change, groupId, reason }: Change, reasons: Reasons) {
  return { change, groupId, text: reasons.change(reason), ...coded(reason.needs) };
}

/** Groups of a report, with size and hour in words. */
export function toldGroups(groups: ReportView["groups"], { figures }: ReportWords): z.input<typeof ReportGroup>[] {
  return groups.map(({ size, times, ...group }) => {
    return { ...group, size: figures.size(size), slot: figures.meets(times) };
  });
}
