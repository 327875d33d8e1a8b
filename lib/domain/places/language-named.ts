import type { Likely } from "../../time/rules.ts";
import { folded } from "../folded.ts";
import { nearestNames } from "./nearest-names.ts";
import { UNNAMED_LANGUAGES } from "./unnamed-languages.ts";

/**
 * The language that somebody means, as a canonical BCP 47 tag: its tag, or its name in English, Spanish, French or in
 * itself. Where it is none: what is likely meant. A name such as "English" has the form of a tag, so a tag counts only
 * where its first part is a language that has a name.
 *
 * @example languageNamed("ES-mx") // "es-MX"
 * @example languageNamed("Español") // "es"
 */
export function languageNamed(text: string): string | Likely {
  const given = text.trim();
  const tag = canonical(given.replaceAll("_", "-"));
  if (tag !== undefined && isRealLanguage(tag)) return tag;
  const name = plain(given);
  const named = indexOfNames().get(name) ?? indexOfOwnNames().get(name);
  if (named !== undefined) return named;
  const likely = nearestNames(name, new Map([...indexOfOwnNames(), ...indexOfNames()]));
  return likely.length === 0 ? { likely } : { given, likely };
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    // A name in words, most often, which is looked up as such.
    return undefined;
  }
}

/** Codes that have a name and are no language: several, none, unknown. */
const NO_LANGUAGE: ReadonlySet<string> = new Set(["mis", "mul", "root", "und", "zxx"]);
/** ISO 639: two letters, or three. Longer first parts are reserved and stand for nothing. */
const LONGEST = 3;

let englishNames: Intl.DisplayNames | undefined;

function isRealLanguage(tag: string): boolean {
  const [code = ""] = tag.split("-");
  if (code.length > LONGEST || NO_LANGUAGE.has(code)) return false;
  if (code in UNNAMED_LANGUAGES) return true;
  // As the names of countries: not before they are needed. What is written in is known without.
  if (code === "en" || code === "es" || code === "fr") return true;
  englishNames ??= namesOfLanguages("en");
  return englishNames.of(code) !== undefined;
}

function namesOfLanguages(language: string): Intl.DisplayNames {
  return new Intl.DisplayNames(language, { type: "language", fallback: "none" });
}

/** Of three letters, and asked for by name; Intl lists none, and to try all that could be takes seconds. */
const OF_THREE = [
  ...["ase", "ast", "awa", "bal", "bem", "bho", "ceb", "chr", "ckb", "din", "doi", "efi", "fil", "fon", "fur", "gan"],
  ...["gsw", "guz", "hak", "haw", "hil", "hmn", "hsn", "ilo", "jam", "kab", "kam", "kea", "kok", "kri", "lad", "luo"],
  ...["mai", "mas", "men", "mfe", "mni", "nan", "nap", "nds", "nso", "nus", "pam", "pap", "pcm", "prs", "quc", "rhg"],
  ...["rif", "rom", "sat", "scn", "sco", "shi", "shn", "srn", "syr", "tet", "tpi", "tzm", "war", "wuu", "yue", "zza"],
];
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  es: ["Castellano", "Castilian", "Castillan"],
  fa: ["Farsi"],
  fil: ["Tagalog"],
  ht: ["Kreyòl", "Haitian", "Creole"],
  ku: ["Kurmanji"],
  pa: ["Panjabi"],
  zh: ["Mandarin", "Mandarín", "Putonghua"],
};

let names: ReadonlyMap<string, string> | undefined;

/** Codes by plain name in the languages that we write. */
function indexOfNames(): ReadonlyMap<string, string> {
  names ??= new Map([
    ...entriesOf(UNNAMED_LANGUAGES),
    ...["fr", "es", "en"].flatMap((language) => namesIn(namesOfLanguages(language))),
    ...entriesOf(SYNONYMS),
  ]);
  return names;
}

function entriesOf(table: Readonly<Record<string, readonly string[]>>): readonly (readonly [string, string])[] {
  return Object.entries(table).flatMap(([code, called]) => called.map((name) => [plain(name), code] as const));
}

function namesIn(of: Intl.DisplayNames): readonly (readonly [string, string])[] {
  return [...codesOfTwo(), ...OF_THREE].flatMap((code) => {
    const name = of.of(code);
    return name === undefined ? [] : [[plain(name), code] as const];
  });
}

let ownNames: ReadonlyMap<string, string> | undefined;

/** Codes by what speakers call their language. */
function indexOfOwnNames(): ReadonlyMap<string, string> {
  ownNames ??= new Map(
    [...codesOfTwo(), ...OF_THREE].flatMap((code) => {
      const name = namesOfLanguages(code).of(code);
      return name === undefined ? [] : [[plain(name), code] as const];
    }),
  );
  return ownNames;
}

const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];
let ofTwo: readonly string[] | undefined;

/** Those that have a name and are not another's older code. */
function codesOfTwo(): readonly string[] {
  ofTwo ??= LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter(
    (code) => isRealLanguage(code) && canonical(code) === code,
  );
  return ofTwo;
}

function plain(name: string): string {
  return folded(name).replaceAll(/[^\p{L}\p{M}\p{N}]/gu, "");
}
