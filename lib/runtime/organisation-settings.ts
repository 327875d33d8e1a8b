import { settings } from "#organisation";
import type { Settings } from "../domain/settings.ts";
import { checkSettings } from "./check-settings.ts";

/**
 * What `groupwright.config.ts` decides, checked. The build puts its outcome in place of this module, so that no
 * function checks again at each start what was checked before it was deployed.
 *
 * @throws Error that names every field to be mended
 */
export function organisationSettings(): Settings {
  return checkSettings(settings, "groupwright.config.ts");
}
