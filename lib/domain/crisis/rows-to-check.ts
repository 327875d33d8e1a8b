import type { Instant } from "../../time/instant.ts";
import type { Country } from "../place.ts";
import type { CrisisSettings } from "./crisis-settings.ts";
import { emergencyNumbers } from "./emergency.ts";
import { shippedLines } from "./lines.ts";
import { emergencyIn, linesIn } from "./resources.ts";

const GOOD_FOR_DAYS = 90;

export type ServedCountries = {
  /** Left out: nobody said, so any country may be. */
  readonly countriesServed?: readonly Country[] | undefined;
  readonly crisis: CrisisSettings;
};

/** Countries of which somebody has to look at the numbers. */
export type RowsToCheck = {
  /** Some row was checked more than 90 days before `now`. */
  readonly outdated: readonly Country[];
  /** Served, and the emergency number is not confirmed. */
  readonly unconfirmed: readonly Country[];
  /** Served, and there is no emergency number. */
  readonly missing: readonly Country[];
};

/**
 * Where countries are named as served, those. Otherwise every country with a row counts for age; what is unconfirmed or
 * missing is not named then, for it would be said of countries in which nobody applies.
 */
export function crisisRowsToCheck({ countriesServed, crisis }: ServedCountries, now: Instant): RowsToCheck {
  const served = countriesServed ?? [];
  const confirmed = (country: Country) => emergencyIn(country, crisis[country])?.confirmed;
  return {
    outdated: outdatedOf(countriesServed ?? known(crisis), crisis, now),
    unconfirmed: served.filter((country) => confirmed(country) === false),
    missing: served.filter((country) => confirmed(country) === undefined),
  };
}

function outdatedOf(countries: readonly Country[], crisis: CrisisSettings, now: Instant): readonly Country[] {
  const oldest = Date.parse(now) - GOOD_FOR_DAYS * 86_400_000;
  return countries.filter((country) => {
    const emergency = emergencyIn(country, crisis[country]);
    const rows = [...linesIn(country, crisis[country]), ...(emergency === undefined ? [] : [emergency])];
    return rows.some(({ checkedOn }) => Date.parse(checkedOn) < oldest);
  });
}

function known(crisis: CrisisSettings): readonly Country[] {
  const shipped = [...emergencyNumbers().keys(), ...shippedLines().map(([country]) => country)];
  return [...new Set([...shipped, ...Object.keys(crisis)])].sort();
}
