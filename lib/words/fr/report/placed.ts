import type { PlacedReason } from "../../../domain/runs/outcome-reason.ts";
import { fitPart } from "./fit.ts";
import { and } from "./vocabulary.ts";

/**
 * Why somebody is where they are, as in
 * "Place dans Cercle du mardi, adéquation 870 sur 1000 : son thème principal est …".
 */
export function placed({ code, facts }: PlacedReason): string {
  const where = `${code === "pinned" ? "Place fixée par la coordination dans" : "Place dans"} ${facts.group}`;
  const why = facts.because.length === 0 ? "c’est la place qui restait" : and(facts.because.map(fitPart));
  const though = facts.though === undefined ? "" : `, mais ${fitPart(facts.though)}`;
  const better = "better" in facts && facts.better !== undefined ? facts.better : undefined;
  const instead = better === undefined ? "" : `\u00a0; ${better.group} conviendrait mieux (${better.fit})`;
  return `${where}, adéquation ${facts.fit} sur 1000\u00a0: ${why}${though}${instead}.`;
}
