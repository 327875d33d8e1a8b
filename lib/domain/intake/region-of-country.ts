import type * as z from "zod";
import type { Likely } from "../../time/rules.ts";
import type { Rule } from "../problems/rules.ts";

type Answers = { readonly country: string; readonly region?: string | undefined };

/** A licence holds for a region, crisis numbers for a country: where they disagree, one of the two would be wrong. */
export function refuseRegionElsewhere({ country, region }: Answers, context: z.RefinementCtx): void {
  if (region === undefined || region.startsWith(`${country}-`)) return;
  const facts: Likely = { given: region, likely: [country] };
  context.addIssue({
    code: "custom",
    message: "region-elsewhere" satisfies Rule,
    path: ["region"],
    params: facts,
    input: region,
  });
}
