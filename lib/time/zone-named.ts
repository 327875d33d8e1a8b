import type { Likely } from "./rules.ts";
import { ABBREVIATIONS } from "./zones-meant.ts";

/**
 * The IANA zone that somebody names, with the capitals it is written with; a link stays the name they know.
 * Abbreviations and offsets are none: they say nothing of clock changes, and what is likely meant is said instead.
 *
 * @example zoneNamed("europe/madrid") // "Europe/Madrid"
 * @example zoneNamed("BST") // { given: "BST", likely: ["Europe/London"] }
 */
export function zoneNamed(text: string): string | Likely {
  const given = text.trim();
  if (UTC_NAMES.has(given.toLowerCase())) return "UTC";
  const name = capitalised(given.replaceAll(" ", "_"));
  if (OF_A_PLACE.test(name) && isKnownToIntl(name)) return name;
  const likely = likelyMeant(name);
  return likely.length === 0 ? { likely } : { given, likely };
}

const UTC_NAMES: ReadonlySet<string> = new Set(["utc", "etc/utc", "etc/uct", "etc/universal", "etc/zulu"]);

/** Neither Etc/GMT-2, which is two hours *ahead*, nor SystemV: those are offsets by another name. */
const OF_A_PLACE =
  /^(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Brazil|Canada|Chile|Europe|Indian|Mexico|Pacific|US)\//;

/** Parts of names that are not a capital and small letters. Of a link no list is to be had, and Intl takes any case. */
const PARTS: ReadonlyMap<string, string> = new Map(
  [
    ...[
      "ACT",
      "BajaNorte",
      "BajaSur",
      "ComodRivadavia",
      "Dar_es_Salaam",
      "DeNoronha",
      "DumontDUrville",
      "EasterIsland",
    ],
    ...["Isle_of_Man", "Knox_IN", "LHI", "McMurdo", "NSW", "Port-au-Prince", "Port_of_Spain", "US"],
  ].map((part) => [part.toLowerCase(), part]),
);

function capitalised(name: string): string {
  const parts = name.toLowerCase().split("/");
  return parts.map((part) => PARTS.get(part) ?? part.replaceAll(/(?<![a-z])[a-z]/g, upper)).join("/");
}

function upper(letter: string): string {
  return letter.toUpperCase();
}

function isKnownToIntl(name: string): boolean {
  return canonicalZone(name) !== undefined;
}

/** What Intl calls it; of an alias, the zone it stands for. */
export function canonicalZone(name: string): string | undefined {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

function likelyMeant(given: string): readonly string[] {
  const meant = ABBREVIATIONS[given.toUpperCase()];
  if (meant !== undefined) return meant;
  const city = given.slice(given.lastIndexOf("/") + 1).toLowerCase();
  const inCity = Intl.supportedValuesOf("timeZone").filter((zone) => zone.toLowerCase().endsWith(`/${city}`));
  if (inCity.length > 0) return inCity;
  return [...wholeCountry(given), ...misspelt(given)].slice(0, 3);
}

/** Other names of one zone, as in "Japan" and "EST5EDT"; what has three letters ICU makes what it likes of. */
function wholeCountry(given: string): readonly string[] {
  const zone = /^[A-Za-z]{2}$|^[A-Za-z]{3}[A-Za-z\d]/.test(given) ? canonicalZone(given) : undefined;
  return zone !== undefined && OF_A_PLACE.test(zone) ? [zone] : [];
}

/** Zones of the same area whose name differs in one letter. */
function misspelt(given: string): readonly string[] {
  const name = given.toLowerCase();
  return Intl.supportedValuesOf("timeZone").filter((zone) => differsInOne(name, zone.toLowerCase()));
}

/** @returns whether one letter is another, too many or left out */
function differsInOne(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  const swapped = one.length === other.length;
  return one.slice(start + 1) === other.slice(start + (swapped ? 1 : 0)) || one.slice(start) === other.slice(start + 1);
}
