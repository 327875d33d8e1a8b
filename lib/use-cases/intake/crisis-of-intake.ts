import { type CrisisResources, crisisResourcesFor } from "../../domain/crisis/resources.ts";
import type { Intake } from "../../domain/intake/application.ts";
import type { SafetyAnswers } from "../../domain/intake/screening.ts";
import type { Settings } from "../../domain/settings.ts";

/**
 * What the answer to an intake says of help, whether it is taken or refused. Somebody who has just written that they
 * are made unsafe, or may be, gets the domestic-abuse lines here and nowhere else: pages and mail are opened later,
 * perhaps by whoever makes them unsafe, on a telephone or a screen that both can see. A page that shows these lines to
 * some people and not to others would tell that person what was answered. This answer goes to the sender alone.
 */
export function crisisOfIntake(
  { country, languages, safety }: Pick<Intake, "country" | "languages"> & { readonly safety: Partial<SafetyAnswers> },
  { crisis: checked }: Settings,
): CrisisResources {
  const domesticAbuse = safety.s3 === "yes" || safety.s3 === "unsure";
  return crisisResourcesFor(country, { languages, checked, domesticAbuse });
}
