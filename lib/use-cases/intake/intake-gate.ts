import { DomainError, type FieldFault } from "../../domain/errors.ts";
import type { Intake } from "../../domain/intake/application.ts";
import { crisisResourcesFor } from "../../domain/intake/crisis.ts";
import type { Settings } from "../../domain/settings.ts";

/**
 * Without consent nothing of an application is kept, so the refusal itself says where to get help now.
 *
 * @throws DomainError consent-required, naming the fields; validation-failed when a place in person is not said
 */
export function refuseWithoutConsent(intake: Intake, settings: Settings): void {
  const faults = consentFaults(intake, settings.privacyNoticeVersion);
  if (faults.length > 0) {
    throw new DomainError("consent-required", `We cannot take this application yet. ${helpNow(intake)}`, faults);
  }
  if (intake.modality === "in_person" && intake.area === undefined) {
    throw new DomainError("validation-failed", "To meet in person we need to know roughly where.", [
      {
        field: "/area",
        problem: "is missing",
        fix: "give latitude and longitude, coarsely, or choose another modality",
      },
    ]);
  }
}

function consentFaults(intake: Intake, noticeVersion: string): readonly FieldFault[] {
  const faults: FieldFault[] = [];
  if (!intake.adultConfirmed) {
    const fix = "the groups are for adults: send true only if you are one";
    faults.push({ field: "/adultConfirmed", problem: "is not confirmed", fix });
  }
  if (!intake.healthDataConsent) {
    const fix = "send true to let us keep and use your answers to find a group";
    faults.push({ field: "/healthDataConsent", problem: "is not given", fix });
  }
  if (intake.privacyNoticeVersion !== noticeVersion) {
    const fix = `read the notice now in force and send its version, ${noticeVersion}`;
    faults.push({ field: "/privacyNoticeVersion", problem: "is not the notice in force", fix });
  }
  return faults;
}

function helpNow({ country }: Intake): string {
  const { emergency, lines } = crisisResourcesFor(country);
  const numbers = [
    ...(emergency === undefined ? [] : [emergency]),
    ...lines.map(({ name, contact }) => `${name}: ${contact}`),
  ];
  return `If you need help now: ${numbers.join("; ")}.`;
}
