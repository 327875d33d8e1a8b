import { TIME_RULES } from "../../time/rules.ts";

/**
 * What a schema asks for beyond its type, by code. The message of a schema is one of these, written with
 * `satisfies Rule`; `lib/words/<language>/problems/rules.ts` says it to who reads.
 */
const RULES = [
  ...TIME_RULES,
  ...(["not-an-id", "not-a-case-code"] as const),
  ...(["not-a-country", "not-a-region", "region-elsewhere", "not-a-language"] as const),
  ...(["not-a-half-hour", "ends-before-it-begins", "no-name", "not-a-phone-number"] as const),
  ...(["not-an-address", "local-part-beyond-ascii"] as const),
  ...(["not-an-attribute", "withheld-value", "sizes-out-of-order", "not-https"] as const),
  ...(["not-an-etag", "not-a-key", "not-a-page-size", "not-a-proposal", "not-promised", "not-ticked"] as const),
] as const;
export type Rule = (typeof RULES)[number];

/** Those of places and zones, which are said together with what is likely meant. */
const PLACE_RULES = [
  ...(["not-a-time-zone", "not-a-country", "not-a-region", "region-elsewhere", "not-a-language"] as const),
] as const satisfies readonly Rule[];
export type PlaceRule = (typeof PLACE_RULES)[number];

const KNOWN: ReadonlySet<string> = new Set(RULES);

const OF_PLACES: ReadonlySet<string> = new Set(PLACE_RULES);

export function isPlaceRule(rule: Rule): rule is PlaceRule {
  return OF_PLACES.has(rule);
}

/** The other messages are zod's own, in its English. */
export function isRule(message: string): message is Rule {
  return KNOWN.has(message);
}
