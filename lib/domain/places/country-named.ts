import type { Likely } from "../../time/rules.ts";
import { folded } from "../folded.ts";
import { COUNTRY_CODES, codeOfThree, isCountryCode } from "./country-codes.ts";
import { COUNTRY_SYNONYMS } from "./country-synonyms.ts";
import { FORMER_CODES, FORMER_NAMES } from "./former-countries.ts";
import { nearestNames } from "./nearest-names.ts";

/**
 * The country that somebody means, as ISO 3166-1 alpha-2: its code of two or three letters, or its name in English,
 * Spanish or French. Where it is none in force: what is likely meant.
 *
 * @example countryNamed("UK") // "GB"
 * @example countryNamed("DD") // { given: "DD", likely: ["DE"] }
 */
export function countryNamed(text: string): string | Likely {
  const given = text.trim();
  const code = given.toUpperCase();
  if (code === "UK") return "GB";
  if (isCountryCode(code)) return code;
  // First what several countries share, though Spanish calls one of the two Congos by it.
  if (sharedNames().has(plain(given))) return notNamed(given);
  return codeOfThree(code) ?? nameIndex().get(plain(given)) ?? notNamed(given);
}

function notNamed(given: string): Likely {
  const likely = likelyMeant(given);
  return likely.length === 0 ? { likely } : { given, likely };
}

function likelyMeant(given: string): readonly string[] {
  const former = FORMER_CODES[given.toUpperCase()] ?? sharedNames().get(plain(given));
  if (former !== undefined) return former;
  const [, country = ""] = /^([a-z]{2})[-_]/i.exec(given) ?? [];
  if (isCountryCode(country.toUpperCase())) return [country.toUpperCase()];
  return nearestNames(plain(given), nameIndex());
}

const LANGUAGES = ["en", "es", "fr"] as const;
const CODE_LENGTH = 3;
let named: ReadonlyMap<string, string> | undefined;

/**
 * Codes by plain name. Made when somebody first writes a name: to load what Intl calls them takes a third of what a
 * function takes to start, and forms send codes.
 */
function nameIndex(): ReadonlyMap<string, string> {
  named ??= new Map([
    ...LANGUAGES.flatMap(namesIn),
    ...Object.entries(COUNTRY_SYNONYMS).flatMap(([code, names]) => names.map((name) => [plain(name), code] as const)),
  ]);
  return named;
}

function namesIn(language: string): readonly (readonly [string, string])[] {
  return (["long", "short"] as const).flatMap((style) => {
    const names = new Intl.DisplayNames(language, { type: "region", style, fallback: "none" });
    return COUNTRY_CODES.flatMap((code) => {
      const name = names.of(code);
      // What is as short as a code would be read as one: "É.-U." as the European Union's.
      return name === undefined || plain(name).length <= CODE_LENGTH ? [] : [[plain(name), code] as const];
    });
  });
}

let shared: ReadonlyMap<string, readonly string[]> | undefined;

function sharedNames(): ReadonlyMap<string, readonly string[]> {
  shared ??= new Map(Object.entries(FORMER_NAMES).map(([name, codes]) => [plain(name), codes]));
  return shared;
}

/** Without what people leave out of a name of several words: articles, "and", and all that is no letter. */
function plain(name: string): string {
  const words = name.toLowerCase().replaceAll(/&/g, " and ").split(/\s+/);
  const kept = words.filter((word) => !LEFT_OUT.has(word)).join("");
  return folded(kept).replaceAll(/[^\p{L}\p{M}\p{N}]/gu, "");
}

const LEFT_OUT: ReadonlySet<string> = new Set(["the", "and", "y", "et", "el", "la", "las", "los", "le", "les"]);
