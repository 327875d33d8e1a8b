import type { Application, Contact, Intake } from "../../domain/intake/application.ts";
import type { PersonFrame } from "../person-frame.ts";

export type VerifyView = PersonFrame & { readonly page: "verify"; readonly state: "to-verify" | "verified" };

/** What an application looks like to a coordinator in a list: no name, no answers. */
export type ApplicationSummary = Pick<
  Application,
  | "applicationId"
  | "personId"
  | "caseCode"
  | "status"
  | "safety"
  | "submittedAt"
  | "country"
  | "timeZone"
  | "accessAnswer"
  | "rev"
>;

/** Behind sign-in, audited: the whole of it. */
export type ApplicationDetail = {
  readonly application: Application;
  readonly contact: Contact;
  readonly intake: Intake;
};
