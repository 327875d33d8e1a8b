import { organisationSettings } from "#settings";
import type { Settings } from "../domain/settings.ts";

/**
 * What the operator decided in `groupwright.config.ts`, with `publicUrl` replaced when the runtime knows the address
 * better. Throws with every field that has to be mended, where that has not been seen to when it was built.
 */
export function loadSettings(publicUrl?: string): Settings {
  const settings = organisationSettings();
  if (publicUrl === undefined) return settings;
  return { ...settings, organisation: { ...settings.organisation, publicUrl } };
}
