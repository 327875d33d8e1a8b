import type { PlacedReason } from "../../../domain/runs/outcome-reason.ts";
import { fitPart } from "./fit.ts";
import { and } from "./vocabulary.ts";

/** Why somebody is where they are, as in "Plaza en Círculo del martes, ajuste 870 de 1000: su tema principal es …". */
export function placed({ code, facts }: PlacedReason): string {
  const where = `${code === "pinned" ? "Plaza fijada por coordinación en" : "Plaza en"} ${facts.group}`;
  const why = facts.because.length === 0 ? "es la plaza que quedaba" : and(facts.because.map(fitPart));
  const though = facts.though === undefined ? "" : `, aunque ${fitPart(facts.though)}`;
  const better = "better" in facts && facts.better !== undefined ? facts.better : undefined;
  const instead = better === undefined ? "" : `; encajaría mejor en ${better.group} (${better.fit})`;
  return `${where}, ajuste ${facts.fit} de 1000: ${why}${though}${instead}.`;
}
