import type { Likely } from "../../time/rules.ts";
import { countryNamed } from "./country-named.ts";

/**
 * A region in the form of ISO 3166-2, of a country in force. Where it is none: what is likely meant.
 *
 * @example regionNamed("us-ca") // "US-CA"
 * @example regionNamed("UK-ENG") // "GB-ENG"
 */
export function regionNamed(text: string): string | Likely {
  const given = text.trim().toUpperCase();
  const [, code = "", part = ""] = /^([A-Z]{2})-([A-Z0-9]{1,3})$/.exec(given) ?? [];
  if (part === "") return { likely: [] };
  const country = countryNamed(code);
  if (typeof country === "string") return `${country}-${part}`;
  const likely = country.likely.map((likelier) => `${likelier}-${part}`);
  return likely.length === 0 ? { likely } : { given, likely };
}
