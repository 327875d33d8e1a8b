import { DomainError, type FieldFault } from "../../domain/errors.ts";
import type { Intake } from "../../domain/intake/application.ts";
import { SAFETY_QUESTIONS_PATH, wordingInForce, wordingStanding } from "../../domain/intake/wording-versions.ts";
import type { Settings } from "../../domain/settings.ts";
import type { Instant } from "../../time/instant.ts";
import { crisisOfIntake } from "./crisis-of-intake.ts";

/** Whoever asks, and whether by form or by telephone. */
type Asked = Omit<Intake, "email" | "anotherPerson">;

/**
 * What is refused is not kept, so the refusal itself says where to get help now.
 *
 * @throws DomainError consent-required, naming the fields; validation-failed when the safety questions that were asked
 *   are not taken any more, or a place in person is not said
 */
export function refuseWithoutConsent(intake: Asked, settings: Settings, now: Instant): void {
  refuseOtherQuestions(intake, settings, now);
  const faults = consentFaults(intake, settings.privacyNoticeVersion);
  if (faults.length > 0) {
    throw new DomainError(
      "consent-required",
      { code: "consent-missing", facts: crisisOfIntake(intake, settings) },
      faults,
    );
  }
  if (intake.modality === "in_person" && intake.area === undefined) {
    throw new DomainError("validation-failed", { code: "area-missing", facts: crisisOfIntake(intake, settings) }, [
      { field: "/area", code: "no-area" },
    ]);
  }
}

/** Answers to other words might mean something else. */
function refuseOtherQuestions(intake: Asked, settings: Settings, now: Instant): void {
  const { safety } = settings;
  const standing = wordingStanding(intake.wordingVersion, safety, now);
  if (standing === "taken") return;
  const facts = { route: SAFETY_QUESTIONS_PATH, version: wordingInForce(safety) };
  const code = standing === "outdated" ? "wording-outdated" : "wording-unknown";
  throw new DomainError(
    "validation-failed",
    { code: "wording-not-taken", facts: { ...facts, ...crisisOfIntake(intake, settings) } },
    [{ field: "/wordingVersion", code, facts }],
  );
}

function consentFaults(intake: Asked, noticeVersion: string): readonly FieldFault[] {
  const faults: FieldFault[] = [];
  if (!intake.adultConfirmed) faults.push({ field: "/adultConfirmed", code: "not-adult" });
  if (!intake.healthDataConsent) faults.push({ field: "/healthDataConsent", code: "no-health-consent" });
  if (intake.privacyNoticeVersion !== noticeVersion) {
    const facts = { version: noticeVersion };
    faults.push({ field: "/privacyNoticeVersion", code: "notice-outdated", facts });
  }
  return faults;
}
