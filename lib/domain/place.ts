import * as z from "zod";
import type { Likely } from "../time/rules.ts";
import { countryNamed } from "./places/country-named.ts";
import { languageNamed } from "./places/language-named.ts";
import { regionNamed } from "./places/region-named.ts";
import type { Rule } from "./problems/rules.ts";

/** Of a country, a region or a language, in any language that it is read in. */
const LONGEST_NAME = 100;

// What comes in is read as a person means it, and refused with what they likely meant. What is stored was read so once,
// and is only looked at: no record may become unreadable because a country or a language is no more.

/** ISO 3166-1 alpha-2, upper case, as it is stored. */
export const Country = z.string().regex(/^[A-Z]{2}$/, "not-a-country" satisfies Rule);
export type Country = z.infer<typeof Country>;

/** A country that somebody names: a code in any capitals, or a name in English, Spanish or French. */
export const GivenCountry = given(countryNamed, "not-a-country");

/** ISO 3166-2 subdivision, as in US-CA. */
export const Region = z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, "not-a-region" satisfies Rule);
export type Region = z.infer<typeof Region>;

/** A region that somebody names, by its code. */
export const GivenRegion = given(regionNamed, "not-a-region");

/** What a licence covers: a country, or a part of one. */
export const Jurisdiction = z.union([Country, Region]);

/** A jurisdiction that somebody names. A name may have a hyphen too, as in Guinea-Bissau. */
export const GivenJurisdiction = given(
  (text) => (/^\s*[a-z]{2}-[a-z0-9]{1,3}\s*$/i.test(text) ? regionNamed(text) : countryNamed(text)),
  "not-a-country",
);

/** BCP 47, made canonical ("ES-mx" becomes "es-MX"), as it is stored. */
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

/** A language that somebody names: a tag whose language exists, or a name in English, Spanish, French or in itself. */
export const GivenLanguage = given(languageNamed, "not-a-language");

function given(read: (text: string) => string | Likely, rule: Rule) {
  return z
    .string()
    .max(LONGEST_NAME)
    .transform((text, context): string => {
      const found = read(text);
      if (typeof found === "string") return found;
      context.addIssue({ code: "custom", message: rule, params: found });
      return z.NEVER;
    });
}

/** Coarse on purpose: one decimal place is about 11 km. */
export const Area = z.object({
  latitude: z.number().min(-90).max(90).transform(toOneDecimal),
  longitude: z.number().min(-180).max(180).transform(toOneDecimal),
});
export type Area = z.infer<typeof Area>;

function toOneDecimal(degrees: number): number {
  return Math.round(degrees * 10) / 10;
}
