import { Settings } from "../domain/settings.ts";

/** @throws Error that names the file, every field to be mended, and what each must be */
export function checkSettings(input: unknown, file: string): Settings {
  const result = Settings.safeParse(input);
  if (result.success) return result.data;
  const faults = result.error.issues.flatMap((issue) => {
    if (issue.code !== "unrecognized_keys") return `  ${issue.path.join(".")}: ${issue.message}`;
    return issue.keys.map(
      (key) => `  ${[...issue.path, key].join(".")}: is not a setting; take it out, or see its name`,
    );
  });
  throw new Error(
    `${file} has to be mended:\n${faults.join("\n")}\nEvery field is described in lib/domain/settings.ts.`,
  );
}
