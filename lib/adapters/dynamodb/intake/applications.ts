import * as z from "zod";
import { ApplicationId, type CaseCode, caseCodeOf, PersonId } from "../../../domain/ids.ts";
import { Application, ApplicationStatus, type KeptIntake, StoredIntake } from "../../../domain/intake/application.ts";
import type { SafetyState } from "../../../domain/intake/screening.ts";
import type { ApplicationQuery, IntakeStore } from "../../../use-cases/intake/store.ts";
import type { Page } from "../../../use-cases/page.ts";
import type { Engine } from "../engine.ts";
import { type Item, parseIfStored, parseReadable, type RecordKind } from "../items.ts";
import { applicationKey, caseKey, intakeKey, timeKey } from "../keys.ts";
import { newestFirst } from "../list-page.ts";
import type { Methods } from "../methods.ts";
import { get, getMany, queryAll } from "../read.ts";
import { TABLES } from "../tables.ts";
import { ABSENT, expecting, put, type Write } from "../write.ts";
import { readAddress, readAllowance } from "./addresses.ts";
import { readContact } from "./contacts.ts";
import { readHold, readOnHold } from "./holds.ts";
import { readPairs, readPairsOf } from "./pairs.ts";

const list = { name: "list", keys: TABLES.core.indexes.list };
const bySafety = { name: "safety", keys: TABLES.core.indexes.safety };
const byPerson = { name: "person", keys: TABLES.core.indexes.person };

/** One partition a status: every application is a page of as many reads as there are statuses, and no more. */
const listPk = (status: ApplicationStatus): string => `APPLICATIONS#${status}`;
/** By both, so that what is asked of both is one partition, and of one of them a few. */
const safetyPk = (safety: SafetyState, status: ApplicationStatus): string => `SAFETY#${safety}#${status}`;
const personPk = (person: PersonId): string => `PERSON#${person}`;

export const APPLICATION: RecordKind<typeof Application> = {
  name: "application",
  table: "core",
  keyed: { pk: "APP#", sk: "META" },
  schema: Application,
  upgrades: [(first) => ({ waitingSince: first.submittedAt, silences: [], ...first })],
};

export function writeApplication(engine: Engine, application: Application, expect: number | "absent"): Write {
  const { applicationId, personId, status, safety, submittedAt } = application;
  const sk = timeKey(submittedAt, applicationId);
  const keys = {
    listPk: listPk(status),
    listSk: sk,
    safetyPk: safetyPk(safety, status),
    safetySk: sk,
    personPk: personPk(personId),
    personSk: sk,
  };
  return put(engine, APPLICATION, applicationKey(applicationId), application, expecting(expect), keys);
}

/** Wrapped, so that no answer can clash with a key. */
const IntakeItem = z.object({ applicationId: ApplicationId, intake: StoredIntake });

/** The answers. */
export const INTAKE_ANSWERS: RecordKind<typeof IntakeItem> = {
  name: "intake",
  table: "sensitive",
  keyed: { pk: "APP#", sk: "INTAKE" },
  schema: IntakeItem,
  upgrades: [],
};

export function writeIntake(engine: Engine, id: ApplicationId, intake: KeptIntake, expect: "absent" | "any"): Write {
  return put(engine, INTAKE_ANSWERS, intakeKey(id), { applicationId: id, intake }, expecting(expect));
}

async function readApplication(engine: Engine, id: ApplicationId): Promise<Application | undefined> {
  return parseIfStored(APPLICATION, await get(engine, engine.tables.core, applicationKey(id)));
}

async function readApplications(engine: Engine, query: ApplicationQuery): Promise<Page<Application>> {
  const { status, safety } = query;
  const statuses = status === undefined ? ApplicationStatus.options : [status];
  const listing =
    safety === undefined
      ? { index: list, partitions: statuses.map(listPk) }
      : { index: bySafety, partitions: statuses.map((each) => safetyPk(safety, each)) };
  return newestFirst(engine, { table: engine.tables.core, ...listing, kind: APPLICATION }, query);
}

async function readApplicationsIn(engine: Engine, status: ApplicationStatus): Promise<readonly Application[]> {
  const listed = await queryAll(engine, { table: engine.tables.core, index: list, pk: listPk(status) });
  const applications = await asTheyAre(engine, listed);
  return applications
    .filter((application) => application.status === status)
    .toSorted((a, b) => (a.applicationId < b.applicationId ? -1 : 1));
}

/** The index trails the table: it says which there are, and what is true of each is read from the table itself. */
async function asTheyAre(engine: Engine, listed: readonly Item[]): Promise<readonly Application[]> {
  const keys = listed.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) }));
  return parseReadable(engine, APPLICATION, await getMany(engine, engine.tables.core, keys));
}

const OfPerson = z.object({ personId: PersonId, applicationId: ApplicationId });

/** Which applications a person has, beside the person: no index need have heard of them. */
export const APPLICATION_OF_PERSON: RecordKind<typeof OfPerson> = {
  name: "application-of-person",
  table: "core",
  keyed: { pk: "PERSON#", sk: "APP#" },
  schema: OfPerson,
  upgrades: [],
};

export function writeApplicationOfPerson(engine: Engine, personId: PersonId, applicationId: ApplicationId): Write {
  const key = { pk: personPk(personId), sk: applicationKey(applicationId).pk };
  return put(engine, APPLICATION_OF_PERSON, key, { personId, applicationId }, undefined);
}

const OfCase = z.object({ applicationId: ApplicationId });

/** Which application a coordinator means by a case code, before any index has heard of it. */
export const CASE_CODE: RecordKind<typeof OfCase> = {
  name: "case-code",
  table: "core",
  keyed: { pk: "CASE#", sk: "META" },
  schema: OfCase,
  upgrades: [],
};

export function writeCaseCode(engine: Engine, applicationId: ApplicationId): Write {
  return put(engine, CASE_CODE, caseKey(caseCodeOf(applicationId)), { applicationId }, ABSENT);
}

async function readApplicationsByCode(
  engine: Engine,
  codes: readonly CaseCode[],
): Promise<ReadonlyMap<CaseCode, Application>> {
  const cases = await getMany(engine, engine.tables.core, codes.map(caseKey));
  const ids = parseReadable(engine, CASE_CODE, cases).map(({ applicationId }) => applicationId);
  return new Map((await readApplicationsById(engine, ids)).map((application) => [application.caseCode, application]));
}

async function readApplicationsById(engine: Engine, ids: readonly ApplicationId[]): Promise<readonly Application[]> {
  return parseReadable(engine, APPLICATION, await getMany(engine, engine.tables.core, ids.map(applicationKey)));
}

/** Newest first. Whether a hold, a seat or a place in the pool goes on to a newer one is decided on it. */
async function readApplicationsOfPerson(engine: Engine, person: PersonId): Promise<readonly Application[]> {
  const table = engine.tables.core;
  const pk = personPk(person);
  const [named, listed] = await Promise.all([
    queryAll(engine, { table, pk, bound: { operator: "begins_with", value: APPLICATION_OF_PERSON.keyed.sk } }),
    queryAll(engine, { table, index: byPerson, pk }),
  ]);
  // By their keys alone: which application it is stands there.
  const own = named.map(({ sk }) => ({ pk: String(sk), sk: APPLICATION.keyed.sk }));
  // One that has been found to be another person's is theirs now.
  const all = (await asTheyAre(engine, [...own, ...listed])).filter(({ personId }) => personId === person);
  return all.toSorted((a, b) => (newestKey(a) < newestKey(b) ? 1 : -1));
}

function newestKey({ submittedAt, applicationId }: Application): string {
  return timeKey(submittedAt, applicationId);
}

/** Which of a person's applications counts: the one furthest along; of two alike, the newer. */
const PRECEDENCE: readonly ApplicationStatus[] = [
  "PLACED",
  "OFFERED",
  "WAITING",
  "PAUSED",
  "DONE",
  "SUBMITTED",
  "REFERRED",
  "WITHDRAWN",
];

async function readApplicationOfPerson(engine: Engine, person: PersonId): Promise<Application | undefined> {
  const all = await readApplicationsOfPerson(engine, person);
  return all.toSorted((a, b) => PRECEDENCE.indexOf(a.status) - PRECEDENCE.indexOf(b.status))[0];
}

async function readIntakes(
  engine: Engine,
  ids: readonly ApplicationId[],
): Promise<ReadonlyMap<ApplicationId, KeptIntake>> {
  const items = await getMany(engine, engine.tables.sensitive, ids.map(intakeKey));
  return new Map(parseReadable(engine, INTAKE_ANSWERS, items).map((row) => [row.applicationId, row.intake]));
}

async function readIntake(engine: Engine, id: ApplicationId): Promise<KeptIntake | undefined> {
  const item = await get(engine, engine.tables.sensitive, intakeKey(id));
  return parseIfStored(INTAKE_ANSWERS, item)?.intake;
}

export const INTAKE: Methods<IntakeStore> = {
  application: readApplication,
  applications: readApplications,
  applicationsIn: readApplicationsIn,
  applicationOfPerson: readApplicationOfPerson,
  applicationsOfPerson: readApplicationsOfPerson,
  applicationsByCode: readApplicationsByCode,
  applicationsById: readApplicationsById,
  pairs: readPairs,
  pairsOf: readPairsOf,
  intake: readIntake,
  intakes: readIntakes,
  contact: readContact,
  address: readAddress,
  allowance: readAllowance,
  hold: readHold,
  onHold: readOnHold,
};
