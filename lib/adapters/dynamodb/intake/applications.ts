import * as z from "zod";
import { ApplicationId, type PersonId } from "../../../domain/ids.ts";
import { Application, ApplicationStatus, type Intake, StoredIntake } from "../../../domain/intake/application.ts";
import type { SafetyState } from "../../../domain/intake/screening.ts";
import type { ApplicationQuery, IntakeStore } from "../../../use-cases/intake/store.ts";
import type { Page } from "../../../use-cases/page.ts";
import type { Engine } from "../engine.ts";
import { type Item, parseIfStored, parseStored } from "../items.ts";
import { applicationKey, intakeKey, shardOf, shards, timeKey } from "../keys.ts";
import { newestFirst, parsePage } from "../merge.ts";
import type { Methods } from "../methods.ts";
import { get, getMany, queryAll } from "../read.ts";
import { TABLES } from "../tables.ts";
import { expecting, put, type Write } from "../write.ts";
import { readContact } from "./contacts.ts";

const list = { name: "list", keys: TABLES.core.indexes.list };
const bySafety = { name: "safety", keys: TABLES.core.indexes.safety };
const byPerson = { name: "person", keys: TABLES.core.indexes.person };

const statusPrefix = (status: ApplicationStatus): string => `APPLICATIONS#${status}`;
const safetyPrefix = (safety: SafetyState): string => `SAFETY#${safety}`;
const personPk = (person: PersonId): string => `PERSON#${person}`;

export function writeApplication({ tables }: Engine, application: Application, expect: number | "absent"): Write {
  const { applicationId, personId, status, safety, submittedAt } = application;
  const sk = timeKey(submittedAt, applicationId);
  const keys = {
    listPk: shardOf(statusPrefix(status), applicationId),
    listSk: sk,
    safetyPk: shardOf(safetyPrefix(safety), applicationId),
    safetySk: sk,
    personPk: personPk(personId),
    personSk: sk,
  };
  return put(tables.core, applicationKey(applicationId), { ...application, ...keys }, expecting(expect));
}

/** Wrapped, so that no answer can clash with a key. */
const IntakeItem = z.object({ applicationId: ApplicationId, intake: StoredIntake });

/** The answers, in the Sensitive table. */
export function writeIntake({ tables }: Engine, id: ApplicationId, intake: Intake, expect: "absent" | "any"): Write {
  return put(tables.sensitive, intakeKey(id), { applicationId: id, intake }, expecting(expect));
}

async function readApplication(engine: Engine, id: ApplicationId): Promise<Application | undefined> {
  return parseIfStored(Application, await get(engine, engine.tables.core, applicationKey(id)));
}

async function readApplications(engine: Engine, query: ApplicationQuery): Promise<Page<Application>> {
  const { status, safety } = query;
  const statuses = status === undefined ? ApplicationStatus.options : [status];
  const listing =
    safety === undefined
      ? { index: list, partitions: statuses.flatMap((each) => shards(statusPrefix(each))) }
      : { index: bySafety, partitions: shards(safetyPrefix(safety)) };
  const keep = (item: Item) => status === undefined || item.status === status;
  const page = await newestFirst(engine, { table: engine.tables.core, ...listing, keep }, query);
  return parsePage(page, (item) => parseStored(Application, item));
}

async function readApplicationsIn(engine: Engine, status: ApplicationStatus): Promise<readonly Application[]> {
  const parts = shards(statusPrefix(status)).map((pk) =>
    queryAll(engine, { table: engine.tables.core, index: list, pk }),
  );
  const applications = (await Promise.all(parts)).flat().map((item) => parseStored(Application, item));
  return applications.sort((a, b) => (a.applicationId < b.applicationId ? -1 : 1));
}

/** Newest first. */
async function readApplicationsOfPerson(engine: Engine, person: PersonId): Promise<readonly Application[]> {
  const table = engine.tables.core;
  const items = await queryAll(engine, { table, index: byPerson, pk: personPk(person), order: "descending" });
  return items.map((item) => parseStored(Application, item));
}

/** Which of a person's applications counts: the one furthest along; of two alike, the newer. */
const PRECEDENCE: readonly ApplicationStatus[] = ["PLACED", "OFFERED", "WAITING", "SUBMITTED", "REFERRED", "WITHDRAWN"];

async function readApplicationOfPerson(engine: Engine, person: PersonId): Promise<Application | undefined> {
  const all = await readApplicationsOfPerson(engine, person);
  return all.toSorted((a, b) => PRECEDENCE.indexOf(a.status) - PRECEDENCE.indexOf(b.status))[0];
}

async function readIntakes(engine: Engine, ids: readonly ApplicationId[]): Promise<ReadonlyMap<ApplicationId, Intake>> {
  const items = await getMany(engine, engine.tables.sensitive, ids.map(intakeKey));
  return new Map(items.map((item) => parseStored(IntakeItem, item)).map((row) => [row.applicationId, row.intake]));
}

async function readIntake(engine: Engine, id: ApplicationId): Promise<Intake | undefined> {
  const item = await get(engine, engine.tables.sensitive, intakeKey(id));
  return parseIfStored(IntakeItem, item)?.intake;
}

export const INTAKE: Methods<IntakeStore> = {
  application: readApplication,
  applications: readApplications,
  applicationsIn: readApplicationsIn,
  applicationOfPerson: readApplicationOfPerson,
  applicationsOfPerson: readApplicationsOfPerson,
  intake: readIntake,
  intakes: readIntakes,
  contact: readContact,
};
