import type { CrisisResources } from "../crisis/resources.ts";
import type { CaseCode } from "../ids.ts";
import type { ApplicationStatus } from "../intake/application.ts";
import type { SafetyState } from "../intake/screening.ts";
import type { NoFacts } from "./said.ts";

type CaseState = { readonly status: ApplicationStatus; readonly safety: SafetyState };

/** Who is refused may be in danger all the same: every refusal of an intake names the numbers that help now. */
type Help = CrisisResources;
/** Where the safety questions in force are, and the version of their words. */
type Questions = { readonly route: string; readonly version: string };

/** How an application can be refused, or what somebody decides about one. */
export type IntakeDetails = {
  readonly "consent-missing": Help;
  readonly "intake-to-mend": Help & { readonly count: number };
  readonly "wording-not-taken": Help & Questions;
  readonly "area-missing": Help;
  readonly "key-reused": NoFacts;
  readonly "no-application": NoFacts;
  readonly "application-erased": NoFacts;
  readonly "no-contact": NoFacts;
  readonly "pairs-refused": NoFacts;
  readonly "no-hold-to-release": CaseState;
  readonly "on-hold-already": CaseState;
  readonly "nothing-to-hold": CaseState;
  readonly "not-on-hold": CaseState;
  readonly "mail-stopped-for-another": CaseState;
  readonly "identity-decided": CaseState;
  readonly "person-confirmed-already": CaseState;
  readonly "not-paused": CaseState;
  readonly "no-access-request": CaseState;
  readonly "acknowledged-already": CaseState;
  readonly "channel-unconfirmed": CaseState;
};

export type IntakeFaults = {
  readonly "not-adult": NoFacts;
  readonly "no-health-consent": NoFacts;
  readonly "wording-missing": Questions;
  readonly "wording-unknown": Questions;
  readonly "wording-outdated": Questions;
  readonly "notice-outdated": { readonly version: string };
  readonly "no-area": NoFacts;
  readonly "kept-apart-too": { readonly caseCode: CaseCode };
  readonly "own-case-code": NoFacts;
  readonly "nobody-by-code": { readonly caseCode: CaseCode };
};
