import { DomainError, type FieldFault } from "../../domain/errors.ts";
import type { Intake } from "../../domain/intake/application.ts";
import type { Settings } from "../../domain/settings.ts";
import { crisisOfIntake } from "./crisis-of-intake.ts";

/**
 * Without consent nothing of an application is kept, so the refusal itself says where to get help now.
 *
 * @throws DomainError consent-required, naming the fields; validation-failed when a place in person is not said
 */
export function refuseWithoutConsent(intake: Intake, settings: Settings): void {
  const faults = consentFaults(intake, settings.privacyNoticeVersion);
  if (faults.length > 0) {
    throw new DomainError(
      "consent-required",
      { code: "consent-missing", facts: crisisOfIntake(intake, settings) },
      faults,
    );
  }
  if (intake.modality === "in_person" && intake.area === undefined) {
    throw new DomainError("validation-failed", "area-missing", [{ field: "/area", code: "no-area" }]);
  }
}

function consentFaults(intake: Intake, noticeVersion: string): readonly FieldFault[] {
  const faults: FieldFault[] = [];
  if (!intake.adultConfirmed) faults.push({ field: "/adultConfirmed", code: "not-adult" });
  if (!intake.healthDataConsent) faults.push({ field: "/healthDataConsent", code: "no-health-consent" });
  if (intake.privacyNoticeVersion !== noticeVersion) {
    const facts = { version: noticeVersion };
    faults.push({ field: "/privacyNoticeVersion", code: "notice-outdated", facts });
  }
  return faults;
}
