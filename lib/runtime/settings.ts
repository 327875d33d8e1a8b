import { settings as organisation } from "#organisation";
import { Settings } from "../domain/settings.ts";

/**
 * What the operator decided in `groupwright.config.ts`, checked, with `publicUrl` replaced when the runtime knows the
 * address better. Throws with every field that has to be mended.
 */
export function loadSettings(publicUrl?: string): Settings {
  const result = Settings.safeParse(organisation);
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`groupwright.config.ts has to be mended:\n${faults.join("\n")}`);
  }
  if (publicUrl === undefined) return result.data;
  return { ...result.data, organisation: { ...result.data.organisation, publicUrl } };
}
