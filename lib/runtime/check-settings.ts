import { isRule, type Rule } from "../domain/problems/rules.ts";
import { Settings } from "../domain/settings.ts";

/** @throws Error that names the file, every field to be mended, and what each must be */
export function checkSettings(input: unknown, file: string): Settings {
  const result = Settings.safeParse(input);
  if (result.success) return result.data;
  const faults = result.error.issues.flatMap((issue) => {
    if (issue.code !== "unrecognized_keys") return `  ${issue.path.join(".")}: ${textOf(issue.message)}`;
    return issue.keys.map(
      (key) => `  ${[...issue.path, key].join(".")}: is not a setting; take it out, or see its name`,
    );
  });
  throw new Error(
    `${file} has to be mended:\n${faults.join("\n")}\nEvery field is described in lib/domain/settings.ts.`,
  );
}

/** Rules that settings share with requests; the others are sentences. */
const SHARED: Readonly<Partial<Record<Rule, string>>> = {
  "not-a-time": "must be a time as in 18:30",
  "not-a-time-zone": "must be an IANA time zone, as in Europe/Madrid",
  "not-a-language": "must be a language tag, as in en or es-MX (BCP 47)",
};

function textOf(message: string): string {
  return isRule(message) ? (SHARED[message] ?? message) : message;
}
