import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { describe, expect, test } from "vitest";
import type { DomainError } from "../../lib/domain/errors.ts";
import type { Application, ApplicationStatus } from "../../lib/domain/intake/application.ts";
import type { Page } from "../../lib/use-cases/page.ts";
import type { Store } from "../../lib/use-cases/ports.ts";
import {
  applicationId,
  applicationRecord,
  groupId,
  groupRecord,
  offerRecord,
  personId,
  runId,
  runRecord,
  sessionRecord,
} from "../support/records.ts";
import { intakeOf } from "../support/samples.ts";
import { openStore } from "../support/stores.ts";

const day = (number: number): string => `2026-08-${String(number).padStart(2, "0")}T09:00:00.000Z`;
const idsOf = (applications: readonly Application[]) => applications.map((each) => each.applicationId);

async function putApplications(store: Store, applications: readonly Application[]): Promise<void> {
  await store.commit(applications.map((application) => ({ write: "application", application, expect: "absent" })));
}

async function everyPage<T>(read: (cursor: string | undefined) => Promise<Page<T>>): Promise<readonly T[][]> {
  const pages: T[][] = [];
  let cursor: string | undefined;
  do {
    const page = await read(cursor);
    pages.push([...page.items]);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return pages;
}

describe("pages of applications", () => {
  const STATUSES: readonly ApplicationStatus[] = ["WAITING", "SUBMITTED", "PLACED"];
  const all = Array.from({ length: 25 }, (_, index) =>
    applicationRecord(index + 1, {
      submittedAt: day(index + 1),
      status: STATUSES[index % 3] ?? "WAITING",
      safety: index % 5 === 0 ? "REVIEW" : "CLEAR",
    }),
  );
  const newestFirst = all.toReversed();

  test.each([
    ["everything", {}, () => true],
    ["a status", { status: "WAITING" as const }, (each: Application) => each.status === "WAITING"],
    ["a safety state", { safety: "REVIEW" as const }, (each: Application) => each.safety === "REVIEW"],
    [
      "both",
      { status: "WAITING" as const, safety: "CLEAR" as const },
      (each: Application) => each.status === "WAITING" && each.safety === "CLEAR",
    ],
  ])("%s: newest first, nothing twice, nothing left out, full pages but for the last", async (_, filter, keep) => {
    const { store } = await openStore();
    await putApplications(store, all);
    const pages = await everyPage((cursor) => store.applications({ ...filter, limit: 4, cursor }));
    const wanted = newestFirst.filter(keep);
    expect(pages.flat()).toEqual(wanted);
    expect(pages).toHaveLength(Math.ceil(wanted.length / 4));
  });

  test("the page after a cursor stays what it was when newer ones arrive meanwhile", async () => {
    const { store } = await openStore();
    await putApplications(store, all.slice(0, 20));
    const first = await store.applications({ limit: 5 });
    await putApplications(store, all.slice(20));
    const second = await store.applications({ limit: 5, cursor: first.cursor });
    expect(idsOf(second.items)).toEqual(idsOf(all.slice(10, 15).toReversed()));
  });

  test.each(["", "x", "AAAA", Buffer.from("2026-08-01").toString("base64url")])(
    "a cursor %j is refused",
    async (cursor) => {
      const { store } = await openStore();
      const refused = await store.applications({ limit: 5, cursor }).catch((error: DomainError) => error);
      expect(refused).toMatchObject({ code: "validation-failed", fields: [{ field: "/cursor" }] });
    },
  );

  test("the pool is every application in its state, by id", async () => {
    const { store } = await openStore();
    await putApplications(store, newestFirst);
    expect(await store.applicationsIn("WAITING")).toEqual(all.filter(({ status }) => status === "WAITING"));
    const [first] = all;
    await store.commit([
      { write: "application", application: applicationRecord(1, { ...first, status: "OFFERED", rev: 1 }), expect: 0 },
    ]);
    expect(idsOf(await store.applicationsIn("OFFERED"))).toEqual([applicationId(1)]);
    expect(idsOf(await store.applicationsIn("WAITING"))).not.toContain(applicationId(1));
  });
});

describe("applications of a person", () => {
  const of = (number: number, status: ApplicationStatus) =>
    applicationRecord(number, { personId: personId(1), status, submittedAt: day(number) });

  test.each([
    ["the one furthest along", [of(1, "OFFERED"), of(2, "WAITING"), of(3, "SUBMITTED")], 1],
    ["of two alike, the newer", [of(1, "SUBMITTED"), of(2, "SUBMITTED")], 2],
    ["a withdrawn one only when there is no other", [of(1, "SUBMITTED"), of(2, "WITHDRAWN")], 1],
    ["a withdrawn one rather than none", [of(1, "WITHDRAWN")], 1],
  ])("the one that counts: %s", async (_, applications, number) => {
    const { store } = await openStore();
    await putApplications(store, [...applications, applicationRecord(9)]);
    expect((await store.applicationOfPerson(personId(1)))?.applicationId).toBe(applicationId(number));
  });

  test("all of them, newest first; none for a stranger", async () => {
    const { store } = await openStore();
    await putApplications(store, [of(2, "WITHDRAWN"), of(3, "WAITING"), of(1, "WITHDRAWN"), applicationRecord(9)]);
    expect(idsOf(await store.applicationsOfPerson(personId(1)))).toEqual([3, 2, 1].map(applicationId));
    expect(await store.applicationsOfPerson(personId(7))).toEqual([]);
    expect(await store.applicationOfPerson(personId(7))).toBeUndefined();
  });
});

test("answers of many people come in one go, without those that are not there", async () => {
  const { store } = await openStore();
  const ids = Array.from({ length: 130 }, (_, index) => applicationId(index + 1));
  const intake = intakeOf({ affinity: { gender: "woman" } });
  const changes = ids.map((id) => ({ write: "intake", applicationId: id, intake, expect: "absent" }) as const);
  await store.commit(changes.slice(0, 65));
  await store.commit(changes.slice(65, 129));
  const intakes = await store.intakes([...ids, applicationId(1)]);
  expect(intakes.size).toBe(129);
  expect(intakes.get(applicationId(129))).toEqual(intake);
  expect(await store.intakes([])).toEqual(new Map());
});

test("groups in any of several states, by id", async () => {
  const { store } = await openStore();
  const groups = (["RUNNING", "DRAFT", "PUBLISHED", "RUNNING"] as const).map((status, index) =>
    groupRecord({ groupId: groupId(index + 1), status }),
  );
  await store.commit(groups.toReversed().map((group) => ({ write: "group", group, expect: "absent" })));
  expect(await store.groups(["PUBLISHED", "RUNNING"])).toEqual([groups[0], groups[2], groups[3]]);
  expect(await store.groups([])).toEqual([]);
});

test("sessions by start, also after a move, and without the group's other rows", async () => {
  const { store } = await openStore();
  const sessions = [1, 2, 3].map((number) => sessionRecord(number, { startsAt: day(number) }));
  await store.addSessions(sessions.toReversed());
  await store.commit([
    { write: "group", group: groupRecord(), expect: "absent" },
    { write: "seat-open", groupId: groupId(), number: 1 },
    { write: "session", session: sessionRecord(1, { startsAt: day(9), rev: 1 }), expect: 0 },
  ]);
  await store.addSessions(sessions);
  expect((await store.sessions(groupId())).map(({ number }) => number)).toEqual([2, 3, 1]);
  expect(await store.sessions(groupId(2))).toEqual([]);
});

test("offers of a group, live and past, by id, without those of other groups", async () => {
  const { store } = await openStore();
  const offers = [offerRecord(1, { status: "DECLINED" }), offerRecord(2), offerRecord(3, { groupId: groupId(2) })];
  await store.commit(offers.toReversed().map((offer) => ({ write: "offer", offer, expect: "absent" })));
  expect(await store.offers(groupId())).toEqual([offers[0], offers[1]]);
});

test("runs, newest first, page by page", async () => {
  const { store } = await openStore();
  const runs = Array.from({ length: 5 }, (_, index) => runRecord(index + 1, { requestedAt: day(index + 1) }));
  await store.commit(runs.map((run) => ({ write: "run", run, expect: "absent" })));
  const pages = await everyPage((cursor) => store.runs({ limit: 2, cursor }));
  expect(pages).toEqual([[runs[4], runs[3]], [runs[2], runs[1]], [runs[0]]]);
});

describe("rows that cannot be read", () => {
  async function withMalformed(newer: number) {
    const { store, client, tables, telemetry } = await openStore();
    const runs = Array.from({ length: 5 }, (_, index) => runRecord(index + 1, { requestedAt: day(index + 1) }));
    await store.commit(runs.map((run) => ({ write: "run", run, expect: "absent" })));
    const rows = Array.from({ length: newer }, (_, index) => {
      const listSk = `${day(9)}#${runId(100 + index)}`;
      return { pk: `RUN#${runId(100 + index)}`, sk: "META", listPk: "RUNS#main", listSk, status: "LOST" };
    });
    for (const Item of rows) await client.send(new PutCommand({ TableName: tables.core, Item }));
    return { store, runs: runs.toReversed(), unreadable: () => telemetry.counted("records-unreadable") };
  }

  test("take nobody's place on a page, and are counted", async () => {
    const { store, runs, unreadable } = await withMalformed(3);
    const first = await store.runs({ limit: 3 });
    expect(first.items).toEqual(runs.slice(0, 3));
    expect((await store.runs({ limit: 3, cursor: first.cursor })).items).toEqual(runs.slice(3));
    expect(unreadable()).toBe(3);
  });

  test("end a page early where they are very many, and its cursor goes on behind them", async () => {
    const { store, runs } = await withMalformed(30);
    const pages = await everyPage((cursor) => store.runs({ limit: 4, cursor }));
    expect(pages[0]).toEqual([]);
    expect(pages.flat()).toEqual(runs);
  });
});

test("a malformed item is an error that names its key and fields and holds none of its content", async () => {
  const { store, client, tables } = await openStore();
  const Item = { pk: `PERSON#${personId()}`, sk: "CONTACT", email: "ruth@example.org", preferredName: 7 };
  await client.send(new PutCommand({ TableName: tables.core, Item }));
  const failure = await store.contact(personId()).catch((error: Error) => error);
  expect(failure).toMatchObject({ name: "UnreadableRecord" });
  expect(String(failure)).toContain(`PERSON#${personId()} / CONTACT is malformed: personId invalid_type`);
  expect(String(failure)).not.toContain("ruth");
});
