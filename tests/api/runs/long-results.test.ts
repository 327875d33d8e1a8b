import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import type { ApiResult } from "../../../lib/api/http/event.ts";
import { contentHash } from "../../../lib/domain/hash.ts";
import type { MatchResult } from "../../../lib/domain/runs/match-result.ts";
import type { Run } from "../../../lib/domain/runs/match-run.ts";
import { sampleReport } from "../../email/sample-report.ts";
import { groupRecord, runId, runRecord } from "../../support/records.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import { claimsOf } from "../../support/steps.ts";
import { openWorld } from "../../support/world.ts";
import { type ApiCalls, apiCalls } from "../api-calls.ts";
import type { Wish } from "../api-event.ts";

/** The largest that is documented: ten thousand people and a thousand groups. Not solved: only told. */
const { result } = sampleReport({ groups: 1000, placed: 14_000, unplaced: 3000 });
/** What Lambda takes of a reply, as the JSON that API Gateway is given. */
const LAMBDA_BYTES = 6 * 1024 * 1024;

/** The same people, told with less; and everybody one group further on. */
const short = { ...result, placed: result.placed.map((one) => ({ ...one, parts: [] })), unplaced: [] };
const ids = result.groups.map(({ groupId }) => groupId);
const nextTo = new Map(ids.map((id, at) => [id, ids[(at + 1) % ids.length] ?? id]));
const moved = short.placed.map((one) => ({ ...one, groupId: nextTo.get(one.groupId) ?? one.groupId }));

const [LONG, SHORT, MOVED] = [runId(1), runId(2), runId(3)];
const results = new Map<string, MatchResult>([
  [LONG, result],
  [SHORT, short],
  [MOVED, { ...short, placed: moved }],
]);

let api: ApiCalls;
beforeAll(async () => {
  const { deps } = await openWorld({ now: SAMPLE_NOW });
  const runs = new Map<string, Run>(
    [LONG, SHORT, MOVED].map((id, at) => {
      const resultHash = contentHash(results.get(id));
      return [id, runRecord(at + 1, { status: "PREVIEW", resultHash, inputHash: "same" })];
    }),
  );
  const store = {
    ...deps.store,
    run: async (id: string) => runs.get(id),
    runResult: async (id: string) => results.get(id),
    group: async (groupId: (typeof ids)[number]) => groupRecord({ groupId }),
    sessions: async () => [],
  };
  api = apiCalls({ ...deps, store });
});

const RUN = "GET /v1/match-runs/{runId}";
const REPORT = "GET /v1/match-runs/{runId}/report";
const DIFFERENCE = "GET /v1/match-runs/{runId}/difference";
const ofRun = (runId: string, query: Wish["query"] = {}, headers: Wish["headers"] = {}): Wish => ({
  pathParameters: { runId },
  query,
  headers,
});
const bytesOf = (reply: ApiResult) => Buffer.byteLength(JSON.stringify(reply));

/** Every part, from the first to the one that names no other. */
async function parts(
  ask: (query: Readonly<Record<string, string>>) => Promise<ApiResult>,
  nextOf: (reply: ApiResult) => string | undefined,
): Promise<readonly ApiResult[]> {
  const replies: ApiResult[] = [];
  let cursor: string | undefined;
  do {
    const reply = await ask(cursor === undefined ? {} : { cursor });
    expect(reply.statusCode).toBe(200);
    expect(bytesOf(reply)).toBeLessThan(LAMBDA_BYTES);
    replies.push(reply);
    cursor = nextOf(reply);
  } while (cursor !== undefined);
  return replies;
}

const claims = claimsOf("report", [LONG]);
const asked = (accept: string, query: Wish["query"] = {}): Wish => ({ query, headers: { accept } });
const cursorIn = ({ body }: ApiResult): string | undefined => JSON.parse(body).cursor;
const codesOf = (people: readonly { readonly caseCode: string }[]) => people.map(({ caseCode }) => caseCode);

describe("a result of ten thousand people in a thousand groups", () => {
  it("is told in parts that Lambda takes, all together the whole; compressed for whoever takes that", async () => {
    const replies = await parts((query) => api.coordinator(RUN, ofRun(LONG, query)), cursorIn);
    const told = replies.map(({ body }) => JSON.parse(body).result);
    expect(replies.length).toBeGreaterThan(1);
    expect(codesOf(told.flatMap(({ placed }) => placed))).toEqual(codesOf(result.placed));
    expect(codesOf(told.flatMap(({ unplaced }) => unplaced))).toEqual(codesOf(result.unplaced));
    expect(told.flatMap(({ groups }) => groups)).toHaveLength(1000);
    expect(told.flatMap(({ demand }) => demand)).toHaveLength(result.demand.length);
    expect(told.every(({ chosen }) => chosen.placed === result.chosen.placed)).toBe(true);
    const [plain] = replies;
    const packed = await api.coordinator(RUN, ofRun(LONG, {}, { "accept-encoding": "gzip, deflate, br" }));
    expect(plain?.headers).toMatchObject({ vary: "accept, accept-encoding" });
    expect(packed.headers).toMatchObject({ "content-encoding": "gzip", vary: "accept, accept-encoding" });
    expect(packed.isBase64Encoded).toBe(true);
    expect(bytesOf(packed)).toBeLessThan(1_000_000);
    expect(gunzipSync(Buffer.from(packed.body, "base64")).toString("utf8") === plain?.body).toBe(true);
  });

  it("as a report goes on as the result itself does, with the groups that it speaks of", async () => {
    const reply = await api.coordinator(REPORT, ofRun(LONG));
    const { result: told, groups, cursor } = JSON.parse(reply.body);
    expect(bytesOf(reply)).toBeLessThan(LAMBDA_BYTES);
    const spoken = [...told.groups, ...told.placed].map(({ groupId }) => groupId);
    expect(groups.map(({ groupId }: { groupId: string }) => groupId).toSorted()).toEqual(
      [...new Set(spoken)].toSorted(),
    );
    const rows = told.groups.length + told.placed.length + told.unplaced.length;
    expect(Buffer.from(cursor, "base64url").toString()).toMatch(new RegExp(`#${rows}$`));
  });

  it("as a page goes on by its own links, with everybody once, and its figures on the first", async () => {
    const nextOf = ({ body }: ApiResult) => /rel="next" href="[^"?]*\?cursor=([^"]+)"/.exec(body)?.[1];
    const pages = await parts(
      (query) => api.holder("GET /l/report/{token}", claims, asked("text/html", query)),
      nextOf,
    );
    const people = pages.flatMap(({ body }) => [...body.matchAll(/<li><p><span class="code">([^<]+)/g)]);
    const codes = people.map(([, code]) => code);
    expect(codes.toSorted()).toEqual(codesOf([...result.placed, ...result.unplaced]).toSorted());
    expect(pages.map(({ body }) => body.includes('id="fit-by-group"'))).toEqual(pages.map((_, at) => at === 0));
  });

  it("as a table goes on by the link beside it", async () => {
    const nextOf = ({ headers }: ApiResult) => /\?cursor=([^>]+)>; rel="next"/.exec(headers.link ?? "")?.[1];
    const route = "GET /l/report/{token}/csv";
    const tables = await parts((query) => api.holder(route, claims, asked("text/csv", query)), nextOf);
    const rows = tables.flatMap(({ body }) => body.trimEnd().split("\r\n").slice(1));
    expect(rows).toHaveLength(result.placed.length + result.unplaced.length);
  });

  it("beside another names everybody who moves once", async () => {
    const replies = await parts(
      (query) => api.coordinator(DIFFERENCE, ofRun(MOVED, { from: SHORT, ...query })),
      cursorIn,
    );
    const told = replies.map(({ body }) => JSON.parse(body).difference);
    expect(codesOf(told.flatMap(({ moved: those }) => those))).toEqual(codesOf(result.placed));
    expect(told.map(({ notListed }) => notListed)).toEqual([result.placed.length - 5000, 0]);
  });
});

it("fewer rows are given when fewer are wanted", async () => {
  const first = JSON.parse((await api.coordinator(RUN, ofRun(SHORT, { limit: "3" }))).body);
  expect([first.result.groups.length, first.result.placed.length]).toEqual([3, 0]);
  const second = JSON.parse((await api.coordinator(RUN, ofRun(SHORT, { limit: "3", cursor: first.cursor }))).body);
  expect(second.result.groups[0].groupId).toBe(result.groups[3]?.groupId);
});

it.each([
  ["another result's", Buffer.from(`${"0".repeat(16)}#3`).toString("base64url")],
  ["none", "AAAA"],
])("a cursor that is %s is refused", async (_, cursor) => {
  const reply = await api.coordinator(RUN, ofRun(SHORT, { cursor }));
  expect([reply.statusCode, JSON.parse(reply.body).errors]).toMatchObject([400, [{ field: "/cursor" }]]);
});
