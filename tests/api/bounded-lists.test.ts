import { beforeAll, describe, expect, it } from "vitest";
import { type Route, routeKeyOf } from "../../lib/api/route.ts";
import { ROUTES } from "../../lib/api/routes.ts";
import { ApplicationStatus } from "../../lib/domain/intake/application.ts";
import { SafetyState } from "../../lib/domain/intake/screening.ts";
import { MessageKind } from "../../lib/domain/messages/message.ts";
import { TaskState } from "../../lib/domain/staff/task.ts";
import type { Change, Deps, Store } from "../../lib/use-cases/ports.ts";
import { type Call, recordingStore } from "../infra/recorded-calls.ts";
import {
  applicationRecord,
  groupId,
  groupRecord,
  messageRecord,
  offerRecord,
  personId,
  runRecord,
  sessionRecord,
  taskRecord,
} from "../support/records.ts";
import { SAMPLE_NOW } from "../support/samples.ts";
import { openWorld } from "../support/world.ts";
import { type ApiCalls, apiCalls } from "./api-calls.ts";

/** Every list of the API at this many records of each kind: a page costs a bounded few reads, whatever is asked for. */
const RECORDS = 300;
const AT_ONCE = 50;

type List = {
  readonly query?: Readonly<Record<string, string>>;
  /** Reads of one page, at most. */
  readonly reads: number;
  /** Of how many records the list is. */
  readonly lists: number;
};

const of = <T>(all: readonly T[], number: number): T => all[number % all.length] as T;
const minute = (number: number): string => new Date(Date.parse(SAMPLE_NOW) + number * 60_000).toISOString();
const numbers = Array.from({ length: RECORDS }, (_, index) => index + 1);
const count = (keep: (number: number) => boolean): number => numbers.filter(keep).length;

// Every combination of status and safety state comes about.
const status = (number: number) => of(ApplicationStatus.options, number);
const safety = (number: number) => of(SafetyState.options, Math.floor(number / 7));
const kind = (number: number) => of(MessageKind.options, number);
const owner = (number: number) => personId((number % 3) + 1);
const state = (number: number) => of(TaskState.options, number);

const LISTS: Readonly<Record<string, readonly List[]>> = {
  "list-applications": [
    { reads: 8, lists: RECORDS },
    { query: { status: "WAITING" }, reads: 1, lists: count((at) => status(at) === "WAITING") },
    { query: { safety: "REVIEW" }, reads: 8, lists: count((at) => safety(at) === "REVIEW") },
    ...SafetyState.options.map((wanted) => ({
      query: { safety: wanted, status: "WAITING" },
      reads: 1,
      lists: count((at) => safety(at) === wanted && status(at) === "WAITING"),
    })),
  ],
  "list-messages": [
    { reads: 6, lists: RECORDS },
    ...MessageKind.options.map((wanted) => ({
      query: { kind: wanted },
      reads: 4,
      lists: count((at) => kind(at) === wanted),
    })),
    { query: { personId: personId(2) }, reads: 1, lists: count((at) => owner(at) === personId(2)) },
    {
      query: { personId: personId(2), kind: "receipt" },
      reads: 1,
      lists: count((at) => owner(at) === personId(2) && kind(at) === "receipt"),
    },
  ],
  "list-tasks": [
    { reads: 2, lists: count((at) => state(at) !== "DONE") },
    { query: { state: "DONE" }, reads: 1, lists: count((at) => state(at) === "DONE") },
  ],
  "list-match-runs": [{ reads: 1, lists: RECORDS }],
  // Five states in the index, then what is true of those shown.
  "list-groups": [{ reads: 6, lists: RECORDS }],
  // The group, its meetings, two of its offers, what is known of all whom they name (five), and who reads it is noted.
  "list-members": [{ reads: 10, lists: RECORDS }],
};

/** Of one group, whose meetings are 52 a year: the group, and all its meetings in one read. */
const MEETINGS: List = { reads: 2, lists: RECORDS };
/** Read from a listing that is made for it: tests/use-cases/groups/open-groups. */
const MADE = "list-open-groups";

function changesOf(number: number): readonly Change[] {
  const at = minute(number);
  const application = applicationRecord(number, { status: status(number), safety: safety(number), submittedAt: at });
  const recipient = { to: "person", personId: owner(number) } as const;
  // The first hundred numbers are of rows that the recording store lays out itself.
  const message = messageRecord(number + 100, { kind: kind(number), recipient, dueAt: at });
  const groupOf = groupRecord({ groupId: groupId(number) });
  return [
    { write: "application", application, expect: "absent" },
    { write: "message", message },
    { write: "task", task: taskRecord(number, { state: state(number), dueAt: at }), expect: "absent" },
    { write: "run", run: runRecord(number, { requestedAt: at }), expect: "absent" },
    { write: "group", group: groupOf, expect: "absent" },
    { write: "offer", offer: offerRecord(number), expect: "absent" },
    { write: "session", session: sessionRecord(number, { startsAt: at }), expect: "absent" },
  ];
}

let api: ApiCalls;
let each: (work: (store: Store) => Promise<unknown>) => Promise<readonly Call[]>;
beforeAll(async () => {
  const recording = await recordingStore();
  const { deps } = await openWorld({ now: SAMPLE_NOW });
  const counted: Deps = { ...deps, store: recording.store };
  each = recording.each;
  api = apiCalls(counted);
  const changes = numbers.flatMap(changesOf);
  for (let start = 0; start < changes.length; start += 100) {
    await recording.store.commit(changes.slice(start, start + 100));
  }
});

const routeOf = (id: string): Route => {
  const route = Object.entries<Route>(ROUTES).find(([name]) => name === id)?.[1];
  if (route === undefined) throw new Error(`no route is called ${id}`);
  return route;
};

type Listed = { readonly items: readonly unknown[]; readonly cursor: string | undefined; readonly reads: number };

async function pageOf(id: string, query: Readonly<Record<string, string>>): Promise<Listed> {
  let body: { items?: unknown[]; groups?: unknown[]; sessions?: unknown[]; cursor?: string } = {};
  const made = await each(async () => {
    const reply = await api.coordinator(routeKeyOf(routeOf(id)), { query, pathParameters: { groupId: groupId() } });
    expect(reply.statusCode).toBe(200);
    body = JSON.parse(reply.body);
  });
  return { items: body.items ?? body.groups ?? body.sessions ?? [], cursor: body.cursor, reads: made.length };
}

const rows = Object.entries(LISTS).flatMap(([id, lists]) => lists.map((list) => [id, list.query ?? {}, list] as const));

describe(`at ${RECORDS} records of each kind`, () => {
  it.each(rows)("%s %j: each page is full or the last, in few reads", async (id, query, list) => {
    const pages: Listed[] = [];
    for (let cursor: string | undefined, next = true; next; next = cursor !== undefined) {
      const page = await pageOf(id, { ...query, limit: String(AT_ONCE), ...(cursor && { cursor }) });
      cursor = page.cursor;
      pages.push(page);
    }
    expect(Math.max(...pages.map(({ reads }) => reads))).toBeLessThanOrEqual(list.reads);
    expect(pages.slice(0, -1).every(({ items }) => items.length === AT_ONCE)).toBe(true);
    expect(new Set(pages.flatMap(({ items }) => items.map((item) => JSON.stringify(item)))).size).toBe(list.lists);
    expect(pages.flatMap(({ items }) => items)).toHaveLength(list.lists);
  });

  it("a group's meetings are read at once", async () => {
    const { items, reads } = await pageOf("list-sessions", {});
    expect([items.length, reads]).toEqual([MEETINGS.lists, MEETINGS.reads]);
  });
});

it("every list of the API is one of these", () => {
  const lists = Object.keys(ROUTES).filter((id) => id.startsWith("list-"));
  expect(lists.sort()).toEqual([...Object.keys(LISTS), "list-sessions", MADE].sort());
});
