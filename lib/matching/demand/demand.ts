import type { Plan } from "../plan.ts";
import type { DemandProposal } from "../result.ts";

export function demandOf(_plan: Plan): readonly DemandProposal[] {
  return [];
}
