import type { CrisisResources } from "../../domain/crisis/resources.ts";
import type { Application, Contact, KeptIntake } from "../../domain/intake/application.ts";
import type { Hold } from "../../domain/intake/hold.ts";
import type { PairCodes } from "../../domain/intake/pair.ts";
import type { SafetyAnswers } from "../../domain/intake/screening.ts";
import type { PersonFrame } from "../person-frame.ts";

export type VerifyView = PersonFrame & {
  readonly page: "verify";
  readonly state: "to-verify" | "verified";
};

/** What a form shows about safety. Texts are whole: what could not be filled in was left out. */
export type SafetyQuestionsView = {
  /** Of the words, to be sent with the answers as `wordingVersion`. */
  readonly version: string;
  readonly language: string;
  /** Before the questions. */
  readonly notice: readonly string[];
  readonly questions: readonly SafetyQuestion[];
  readonly crisis: CrisisResources;
};

export type SafetyQuestion = {
  readonly field: keyof SafetyAnswers;
  readonly question: string;
  readonly answers: readonly {
    readonly value: string;
    readonly answer: string;
    /** A person reads the application before anything else happens. */
    readonly held: boolean;
    /** Nothing is sent until somebody has found a safe way. */
    readonly noMail: boolean;
    /** Shown once it is chosen. */
    readonly after: string;
  }[];
};

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
  | "unconfirmedPerson"
  | "rev"
>;

/** Behind sign-in, audited: the whole of it. */
export type ApplicationDetail = {
  readonly application: Application;
  readonly contact: Contact;
  readonly intake: KeptIntake;
  readonly hold: Hold | undefined;
  readonly pairs: PairCodes;
};

/** Written down by staff, with whom the person can call now. */
export type RecordedApplication = ApplicationSummary & { readonly crisis: CrisisResources };
