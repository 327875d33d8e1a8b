import { type CrisisResources, crisisResourcesFor } from "../domain/crisis/resources.ts";
import type { Contact } from "../domain/intake/application.ts";
import type { Country } from "../domain/place.ts";
import type { Instant } from "../time/instant.ts";
import { FALLBACK } from "../words/languages.ts";
import type { Deps } from "./ports.ts";

/** On every page and on the reply to an intake. */
export type PersonFrame = {
  readonly organisation: string;
  readonly locale: string;
  /** For the clock of their country, as in their mail. */
  readonly country: Country;
  /** When the page is read. */
  readonly now: Instant;
  readonly crisis: CrisisResources;
};

/**
 * What every page for a person carries. `country` is the one they applied from. Never the domestic-abuse lines: see
 * `intake/crisis-of-intake.ts`.
 */
export function personFrame(deps: Deps, country: Country, contact: Contact | undefined): PersonFrame {
  const { organisation, crisis: checked } = deps.settings;
  const locale = contact?.locale ?? FALLBACK;
  return {
    organisation: organisation.name,
    locale,
    country: contact?.country ?? country,
    now: deps.clock.now(),
    crisis: crisisResourcesFor(country, { languages: [locale], checked }),
  };
}
