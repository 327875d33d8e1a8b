import type { ApplicationId, PersonId } from "../../domain/ids.ts";
import type { Address } from "../../domain/intake/address.ts";
import type { Allowance } from "../../domain/intake/allowance.ts";
import type { Application, ApplicationStatus, Contact, KeptIntake } from "../../domain/intake/application.ts";
import type { Hold } from "../../domain/intake/hold.ts";
import type { SafetyState } from "../../domain/intake/screening.ts";
import type { Page, PageQuery } from "../page.ts";

export type ApplicationQuery = PageQuery & {
  readonly status?: ApplicationStatus | undefined;
  readonly safety?: SafetyState | undefined;
};

export type IntakeStore = {
  readonly application: (id: ApplicationId) => Promise<Application | undefined>;
  /** Newest first. */
  readonly applications: (query: ApplicationQuery) => Promise<Page<Application>>;
  /** Every application in this state, by id: the pool for a run. */
  readonly applicationsIn: (status: ApplicationStatus) => Promise<readonly Application[]>;
  /** The one that counts: furthest along, and of two alike the newer. */
  readonly applicationOfPerson: (personId: PersonId) => Promise<Application | undefined>;
  /** Every application ever made with this person's address, newest first. */
  readonly applicationsOfPerson: (personId: PersonId) => Promise<readonly Application[]>;
  readonly intake: (id: ApplicationId) => Promise<KeptIntake | undefined>;
  readonly intakes: (ids: readonly ApplicationId[]) => Promise<ReadonlyMap<ApplicationId, KeptIntake>>;
  readonly contact: (id: PersonId) => Promise<Contact | undefined>;
  readonly address: (mac: string) => Promise<Address | undefined>;
  readonly allowance: (of: string) => Promise<Allowance | undefined>;
  /** undefined: none, so that nothing keeps the person from a place. */
  readonly hold: (id: PersonId) => Promise<Hold | undefined>;
  /** Of these people, those who are on hold. Consistent: a placement rests on it. */
  readonly onHold: (ids: readonly PersonId[]) => Promise<ReadonlySet<PersonId>>;
};
