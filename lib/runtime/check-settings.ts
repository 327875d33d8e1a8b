import * as z from "zod";
import { isRule, type Rule } from "../domain/problems/rules.ts";
import { Settings } from "../domain/settings.ts";
import { ALL_LANGUAGES } from "../words/languages.ts";

/** @throws Error that names the file, every field to be mended, and what each must be */
export function checkSettings(input: unknown, file: string): Settings {
  const result = Settings.safeParse(input);
  const faults = result.success ? wordingFaults(result.data) : faultLines(result.error);
  if (result.success && faults === "") return result.data;
  throw new Error(`${file} has to be mended:\n${faults}\nEvery field is described in lib/domain/settings.ts.`);
}

/** A line for every field to be mended, and what it must be. */
export function faultLines({ issues }: z.ZodError): string {
  const faults = issues.flatMap((issue) => {
    if (issue.code !== "unrecognized_keys") return `  ${issue.path.join(".") || "settings"}: ${textOf(issue)}`;
    return issue.keys.map(
      (key) => `  ${[...issue.path, key].join(".")}: is not a setting; take it out, or see its name`,
    );
  });
  return faults.join("\n");
}

/** People may apply in each language that we write, so words of one's own are given in each. */
function wordingFaults({ safety: { wording } }: Settings): string {
  if (wording === undefined) return "";
  const given = Object.keys(wording.languages);
  const missing = ALL_LANGUAGES.filter((language) => !given.includes(language)).map(
    (language) =>
      `  safety.wording.languages.${language}: is missing; give its words, or import the shipped ones of ` +
      `lib/words/${language}/safety.ts`,
  );
  const strange = given
    .filter((language) => !ALL_LANGUAGES.some((known) => known === language))
    .map((language) => `  safety.wording.languages.${language}: nothing else is written in this language; take it out`);
  return [...missing, ...strange].join("\n");
}

/** Rules that settings share with requests; the others are sentences. */
const SHARED: Readonly<Partial<Record<Rule, string>>> = {
  "not-an-address": "must be an e-mail address, as in hello@example.org",
  "local-part-beyond-ascii": "must be an e-mail address with letters without accents alone before the @, as SES asks",
  "not-a-date": "must be a date that exists, as in 2026-12-25",
  "not-in-these-centuries": "must lie between the years 1900 and 2199",
  "not-a-time": "must be a time as in 18:30",
  "not-a-time-zone": "must be an IANA time zone, as in Europe/Madrid",
  "not-a-country": "must be a country, as in GB",
  "not-a-language": "must be a language, as in en or es-MX (BCP 47)",
};

const Meant = z.object({ params: z.object({ likely: z.array(z.string()).min(1) }) });

function textOf(issue: z.core.$ZodIssue): string {
  const { message } = issue;
  const text = isRule(message) ? (SHARED[message] ?? message) : message;
  const { likely } = Meant.safeParse(issue).data?.params ?? {};
  return likely === undefined ? text : `${text}; ${likely.join(" or ")} is likely meant`;
}
