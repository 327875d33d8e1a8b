import type { ApplicationId, CaseCode } from "../../domain/ids.ts";
import type { Application } from "../../domain/intake/application.ts";
import { type CrisisResources, crisisResourcesFor } from "../../domain/intake/crisis.ts";
import { isOnHold, type Screening } from "../../domain/intake/screening.ts";
import type { Settings } from "../../domain/settings.ts";

/** What an applicant is told at once. Depends on their own answers alone: never on whether the address is known. */
export type SubmitReply = {
  readonly applicationId: ApplicationId;
  readonly caseCode: CaseCode;
  readonly received: true;
  /** A person reads the application before anything else happens. */
  readonly awaitingPerson: boolean;
  readonly nextStep: string;
  readonly staffedHours: string;
  readonly crisis: CrisisResources;
};

const CONFIRM = {
  en: "We have sent you a mail. Open the link in it to confirm your address",
  es: "Te hemos enviado un correo. Abre su enlace para confirmar tu dirección",
} as const;

const NEXT_STEPS = {
  en: {
    verify: `${CONFIRM.en}; your wait begins then.`,
    read: `${CONFIRM.en}. A person here reads your answers next.`,
    silent: "We will send you nothing for now. A person here reads your answers and looks for a safe way to reach you.",
  },
  es: {
    verify: `${CONFIRM.es}; desde entonces cuenta tu espera.`,
    read: `${CONFIRM.es}. Después una persona leerá tus respuestas.`,
    silent:
      "Por ahora no te enviaremos nada. Una persona leerá tus respuestas y buscará una forma segura de contactarte.",
  },
} as const;

export function submitReply(
  application: Application,
  screening: Screening,
  locale: string,
  settings: Settings,
): SubmitReply {
  const awaitingPerson = isOnHold(screening.state);
  const step = screening.suppressMessages ? "silent" : awaitingPerson ? "read" : "verify";
  return {
    applicationId: application.applicationId,
    caseCode: application.caseCode,
    received: true,
    awaitingPerson,
    nextStep: NEXT_STEPS[locale === "es" ? "es" : "en"][step],
    staffedHours: settings.organisation.staffedHours,
    crisis: crisisResourcesFor(application.country),
  };
}
