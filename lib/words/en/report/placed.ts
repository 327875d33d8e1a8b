import type { PlacedReason } from "../../../domain/runs/outcome-reason.ts";
import { fitPart } from "./fit.ts";
import { and } from "./vocabulary.ts";

/** Why somebody is where they are, as in "Placed in Tuesday circle, fit 870 of 1000: grief is their main theme." */
export function placed({ code, facts }: PlacedReason): string {
  const where = `${code === "pinned" ? "Pinned by a coordinator to" : "Placed in"} ${facts.group}`;
  const why = facts.because.length === 0 ? "it is the place that was left" : and(facts.because.map(fitPart));
  const though = facts.though === undefined ? "" : `, though ${fitPart(facts.though)}`;
  const better = "better" in facts && facts.better !== undefined ? facts.better : undefined;
  const instead = better === undefined ? "" : ` (${better.group} would fit better: ${better.fit})`;
  return `${where}, fit ${facts.fit} of 1000: ${why}${though}${instead}.`;
}
