import type { Contact } from "../domain/application.ts";
import { crisisResourcesFor } from "../domain/crisis.ts";
import type { Country } from "../domain/place-and-time.ts";
import type { Deps } from "./ports.ts";
import type { PersonFrame } from "./views.ts";

/** What every page for a person carries. `country` is the one they applied from. */
export function personFrame(deps: Deps, country: Country, contact: Contact | undefined): PersonFrame {
  return {
    organisation: deps.settings.organisation.name,
    locale: contact?.locale ?? "en",
    crisis: crisisResourcesFor(country),
  };
}
