import type { ApplicationId, CaseCode, PersonId } from "../../domain/ids.ts";
import type { Address } from "../../domain/intake/address.ts";
import type { Allowance } from "../../domain/intake/allowance.ts";
import type { Application, ApplicationStatus, Contact, KeptIntake } from "../../domain/intake/application.ts";
import type { Hold } from "../../domain/intake/hold.ts";
import type { Pair } from "../../domain/intake/pair.ts";
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
  /** By case code, of whatever state. Consistent: whom a coordinator names may have applied a moment ago. */
  readonly applicationsByCode: (codes: readonly CaseCode[]) => Promise<ReadonlyMap<CaseCode, Application>>;
  /** These, in no order, without those that are not there. Consistent. */
  readonly applicationsById: (ids: readonly ApplicationId[]) => Promise<readonly Application[]>;
  /** All that there are, from both sides. Consistent: a placement rests on it. */
  readonly pairs: () => Promise<readonly Pair[]>;
  /** As this person sees them, by the other's id. Consistent. */
  readonly pairsOf: (id: PersonId) => Promise<readonly Pair[]>;
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
