import * as z from "zod";
import type { Rule } from "./problems/rules.ts";

let regionNames: Intl.DisplayNames | undefined;

/** Made when a code is first looked at: to load the names takes a third of what a function takes to start. */
function regionNameOf(code: string): string | undefined {
  regionNames ??= new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  return regionNames.of(code);
}

/** Codes that have a name and are no country: groupings, private use, pseudo-locales, unknown. */
const NO_COUNTRY = new Set(["AA", "EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"]);

/** ISO 3166-1 alpha-2, upper case. */
export const Country = z
  .string()
  .regex(/^[A-Z]{2}$/, "not-two-capitals" satisfies Rule)
  .refine(
    (code) => !/^[A-Z]{2}$/.test(code) || (regionNameOf(code) !== undefined && !NO_COUNTRY.has(code)),
    "not-a-country" satisfies Rule,
  );
export type Country = z.infer<typeof Country>;

/** ISO 3166-2 subdivision, as in US-CA. */
export const Region = z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, "not-a-region" satisfies Rule);
export type Region = z.infer<typeof Region>;

/** BCP 47, made canonical ("ES-mx" becomes "es-MX"). */
export const Language = z.string().transform((tag, context) => {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    if (canonical !== undefined) return canonical;
  } catch {
    // Falls through to the issue below: an unparsable tag is bad input, not a fault.
  }
  context.addIssue({ code: "custom", message: "not-a-language" satisfies Rule });
  return z.NEVER;
});
export type Language = z.infer<typeof Language>;

/** Coarse on purpose: one decimal place is about 11 km. */
export const Area = z.object({
  latitude: z.number().min(-90).max(90).transform(toOneDecimal),
  longitude: z.number().min(-180).max(180).transform(toOneDecimal),
});
export type Area = z.infer<typeof Area>;

function toOneDecimal(degrees: number): number {
  return Math.round(degrees * 10) / 10;
}
