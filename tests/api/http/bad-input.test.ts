import { randomUUID } from "node:crypto";
import { paginateScan } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dynamoClient } from "../../../lib/adapters/dynamodb/client.ts";
import type { Route } from "../../../lib/api/route.ts";
import { ROUTES } from "../../../lib/api/routes.ts";
import { canonicalJson } from "../../../lib/domain/hash.ts";
import { tableNames } from "../../../lib/runtime/local/database.ts";
import { readMail } from "../../../lib/runtime/local/mail.ts";
import { type MovableClock, movableClock } from "../../../lib/runtime/local/movable-clock.ts";
import { pathMatcher } from "../../../lib/runtime/local/path-matcher.ts";
import { type LocalService, startLocal } from "../../../lib/runtime/local/service.ts";
import { draftOf, intakeOf, SAMPLE_NOW, settingsOf } from "../../support/samples.ts";
import { expectDocumented } from "../documented.ts";

/** What a new user might send by mistake, and a curious one on purpose, over HTTP to the whole service. */

let service: LocalService;
let clock: MovableClock;
/** Tokens by who they are for, and addresses of things that exist. */
const tokens: Record<string, string> = {};
const links: Record<string, string> = {};
const known: Record<string, string> = {};
const NOBODY = "01M1E34QM0DBGBCX3EWEX779ME";

beforeAll(async () => {
  clock = movableClock(SAMPLE_NOW);
  service = await startLocal({ clock, settings: settingsOf(), log: () => {} });
  tokens.coordinator = await service.issueToken();
  tokens.unscoped = await service.issueToken({ scope: "openid" });
  tokens.facilitator = await service.issueToken({ groups: ["facilitator"] });
  tokens.identity = await service.issueToken({ tokenUse: "id" });
  tokens.expired = await service.issueToken({ lifetimeHours: -1 });
  tokens.stranger = `${tokens.coordinator.slice(0, -8)}AAAAAAAA`;
  await call("POST", "/v1/applications", { body: intakeOf(), key: "known-person" });
  await call("POST", "/v1/groups", { body: draftOf(), token: "coordinator" }).then(async (reply) => {
    known.group = `/v1/groups/${(await reply.json()).groupId}`;
  });
  await call("POST", "/v1/groups", { body: draftOf(), token: "coordinator" }).then(async (reply) => {
    const path = `/v1/groups/${(await reply.json()).groupId}`;
    await call("POST", `${path}/publish`, { token: "coordinator", ifMatch: '"1"' });
    const { sessions } = await (await call("GET", `${path}/sessions`, { token: "coordinator" })).json();
    known.session = `${path}/sessions/${sessions[0].sessionId}`;
  });
  await service.settle();
  const [receipt] = await readMail(service.mailEndpoint);
  for (const [href, purpose = ""] of (receipt?.body.text ?? "").matchAll(/http\S+\/l\/([a-z]+)\/\S+/g)) {
    links[purpose] = href.slice(service.url.length);
  }
});
afterAll(() => service.stop());

type Wish = {
  readonly body?: unknown;
  /** Sent as it is. */
  readonly raw?: string;
  readonly type?: string;
  readonly key?: string;
  readonly token?: string;
  readonly ifMatch?: string;
};

function call(method: string, path: string, wish: Wish = {}): Promise<Response> {
  const { body, raw, type = "application/json", key, token, ifMatch } = wish;
  const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  return fetch(service.url + path, {
    method,
    headers: {
      accept: "application/json",
      ...(sent === undefined ? {} : { "content-type": type }),
      ...(key === undefined ? {} : { "idempotency-key": key }),
      ...(token === undefined ? {} : { authorization: `Bearer ${tokens[token]}` }),
      ...(ifMatch === undefined ? {} : { "if-match": ifMatch }),
    },
    ...(sent === undefined ? {} : { body: sent }),
  });
}

/** Every item of the four tables. Readings of an application are audited, and none is made here. */
async function everything(): Promise<string> {
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = dynamoClient({ endpoint: service.databaseEndpoint, region: "us-east-1", credentials });
  const items: string[] = [];
  for (const TableName of Object.values(tableNames("groupwright"))) {
    for await (const page of paginateScan({ client }, { TableName })) {
      items.push(...(page.Items ?? []).map((item) => `${TableName} ${canonicalJson(item)}`));
    }
  }
  client.destroy();
  return items.sort().join("\n");
}

/** method, path, wish, status, problem and what its text must help with. */
type Case = readonly [what: string, method: string, path: () => string, wish: () => Wish, status: number, says: RegExp];

const apply =
  (wish: Wish): (() => Wish) =>
  () => ({ key: randomUUID(), ...wish });
const intake = (change: object) => apply({ body: { ...intakeOf(), ...change } });
const APPLY = () => "/v1/applications";
const GROUPS = () => "/v1/groups";
const group =
  (suffix = "") =>
  () =>
    known.group + suffix;
const moved = () => `${known.session}/move`;
const unknown = (path: string) => () => path.replace("{id}", NOBODY);
const staff =
  (wish: Wish = {}): (() => Wish) =>
  () => ({ token: "coordinator", ...wish });
const schedule = { firstDate: "2026-09-15", localStart: "18:00", timeZone: "Europe/London", sessions: 8 };

const CASES: readonly Case[] = [
  ["bad JSON", "POST", APPLY, apply({ raw: '{"email": ruth}' }), 400, /bad-json.*Check quotes, commas and brackets/],
  ["half of a JSON", "POST", APPLY, apply({ raw: '{"email":' }), 400, /bad-json.*ends too early/],
  ["a missing comma", "POST", APPLY, apply({ raw: '{"email":"a" "b":1}' }), 400, /bad-json.*character 13/],
  ["no body", "POST", APPLY, apply({}), 400, /bad-json.*no body/],
  ["a list for an object", "POST", APPLY, apply({ raw: "[]" }), 400, /is an array.*object/],
  ["an empty object", "POST", APPLY, apply({ body: {} }), 400, /\/email.*is missing/],
  [
    "wrong types",
    "POST",
    APPLY,
    intake({ adultConfirmed: "yes", languages: "en" }),
    400,
    /\/adultConfirmed.*\/languages/,
  ],
  ["an unknown zone", "POST", APPLY, intake({ timeZone: "Europe/Atlantis" }), 400, /\/timeZone.*Europe\/Madrid/],
  ["an offset for a zone", "POST", APPLY, intake({ timeZone: "+02:00" }), 400, /\/timeZone/],
  ["a misspelt field", "POST", APPLY, intake({ emial: "a@b.example" }), 400, /\/emial.*not known here/],
  ["no adult", "POST", APPLY, intake({ adultConfirmed: false }), 422, /consent-required.*\/adultConfirmed/],
  ["no consent", "POST", APPLY, intake({ healthDataConsent: false }), 422, /consent-required.*\/healthDataConsent/],
  [
    "a form",
    "POST",
    APPLY,
    apply({ raw: "email=a", type: "application/x-www-form-urlencoded" }),
    415,
    /application\/json/,
  ],
  ["a megabyte", "POST", APPLY, apply({ raw: `{"a":"${"x".repeat(1_048_576)}"}` }), 413, /256 kB/],
  ["half a megabyte", "POST", APPLY, apply({ raw: `{"a":"${"x".repeat(524_288)}"}` }), 413, /256 kB/],
  ["no key", "POST", APPLY, () => ({ body: intakeOf() }), 400, /idempotency-key-missing.*Idempotency-Key/],
  ["a short key", "POST", APPLY, () => ({ body: intakeOf(), key: "a" }), 400, /header:idempotency-key.*8 to 200/],
  [
    "a key of another application",
    "POST",
    APPLY,
    () => ({ body: intakeOf({ preferredName: "Other" }), key: "known-person" }),
    422,
    /idempotency-key-reused/,
  ],

  [
    "a date that does not exist",
    "POST",
    GROUPS,
    staff({ body: { title: "T", schedule: { ...schedule, firstDate: "2026-02-30" } } }),
    400,
    /\/schedule\/firstDate.*exists/,
  ],
  [
    "a time that does not exist",
    "POST",
    GROUPS,
    staff({ body: { title: "T", schedule: { ...schedule, localStart: "24:30" } } }),
    400,
    /\/schedule\/localStart/,
  ],
  [
    "a first date of 99 centuries",
    "POST",
    GROUPS,
    staff({ body: { title: "T", schedule: { ...schedule, firstDate: "9999-12-31" } } }),
    400,
    /\/schedule\/firstDate.*between the years 1900 and 2199/,
  ],
  [
    "a first date in the next century",
    "POST",
    GROUPS,
    staff({ body: { title: "T", schedule: { ...schedule, firstDate: "2126-09-15" } } }),
    422,
    /date-refused.*\/schedule\/firstDate.*up to 2028-08-29/,
  ],
  [
    "an edit with an exception outside the series",
    "PUT",
    group(),
    staff({
      body: {
        title: "T",
        schedule: { ...schedule, sessions: null, exceptions: [{ date: "2062-10-07", action: "skip" }] },
      },
      ifMatch: '"1"',
    }),
    422,
    /date-refused.*\/schedule\/exceptions\/0\/date.*from 2026-09-15 to 2028-09-12/,
  ],
  [
    "a size upside down",
    "POST",
    GROUPS,
    staff({ body: { title: "T", size: { min: 9, ideal: 8, max: 7 } } }),
    400,
    /\/size.*min <= ideal <= max/,
  ],
  ["an unknown group", "GET", unknown("/v1/groups/grp_{id}"), staff(), 404, /not-found/],
  ["a group id that is none", "GET", unknown("/v1/groups/7"), staff(), 400, /path:groupId.*grp_/],
  [
    "an edit of an unknown group",
    "PUT",
    unknown("/v1/groups/grp_{id}"),
    staff({ body: { title: "T" }, ifMatch: '"1"' }),
    404,
    /not-found/,
  ],
  ["an edit without If-Match", "PUT", group(), staff({ body: { title: "T" } }), 428, /precondition-required.*If-Match/],
  [
    "an edit of an older version",
    "PUT",
    group(),
    staff({ body: { title: "T" }, ifMatch: '"99"' }),
    412,
    /stale-version/,
  ],
  ["a publication without If-Match", "POST", group("/publish"), staff(), 428, /If-Match/],
  ["a start of a draft", "POST", group("/start"), staff(), 409, /wrong-state|below-minimum/],
  ["sessions of an unknown group", "GET", unknown("/v1/groups/grp_{id}/sessions"), staff(), 404, /not-found/],
  ["an unknown session", "POST", () => `${known.group}/sessions/ses_${NOBODY}/cancel`, staff(), 404, /not-found/],
  [
    "a move to the last day of four digits",
    "POST",
    moved,
    staff({ body: { localDate: "9999-12-31", localStart: "22:00" } }),
    400,
    /\/localDate.*between the years 1900 and 2199/,
  ],
  [
    "a move to a year that was mistyped",
    "POST",
    moved,
    staff({ body: { localDate: "2062-10-07", localStart: "18:00" } }),
    422,
    /date-refused.*\/localDate.*choose a date from 2026-09-01 to 2027-05-04/,
  ],
  ["an unknown application", "GET", unknown("/v1/applications/app_{id}"), staff(), 404, /not-found/],
  [
    "a decision that is none",
    "POST",
    unknown("/v1/applications/app_{id}/decision"),
    staff({ body: { decision: "reject" } }),
    400,
    /\/decision.*release/,
  ],
  ["a filter that is none", "GET", unknown("/v1/applications?state=WAITING"), staff(), 400, /query:state/],
  ["a cursor that is none", "GET", unknown("/v1/applications?cursor=abc"), staff(), 400, /cursor/],
  ["an unknown run", "POST", unknown("/v1/match-runs/run_{id}/approve"), staff({ ifMatch: '"0"' }), 404, /not-found/],
  [
    "an objective that is none",
    "POST",
    unknown("/v1/match-runs"),
    staff({ body: { objective: "fairest" } }),
    400,
    /\/objective.*most_placed/,
  ],

  ["no token", "GET", GROUPS, () => ({}), 401, /unauthenticated.*Bearer/],
  ["a stranger's token", "GET", GROUPS, staff({ token: "stranger" }), 401, /unauthenticated/],
  ["an expired token", "GET", GROUPS, staff({ token: "expired" }), 401, /unauthenticated/],
  ["an ID token", "POST", GROUPS, staff({ token: "identity", body: { title: "T" } }), 403, /access token/],
  ["a token without the scope", "POST", GROUPS, staff({ token: "unscoped", body: { title: "T" } }), 403, /scope/],
  ["a token of another group", "POST", GROUPS, staff({ token: "facilitator", body: { title: "T" } }), 403, /group/],

  ["an altered link", "POST", () => `${links.verify?.slice(0, -4)}AAAA`, () => ({ body: {} }), 404, /link-invalid/],
  ["a link cut off", "GET", () => links.status?.slice(0, -20) ?? "", () => ({}), 404, /link-invalid/],
  [
    "a link on another page",
    "POST",
    () => (links.status ?? "").replace("status", "withdraw"),
    () => ({ body: {} }),
    404,
    /link-invalid/,
  ],
  ["no address", "GET", unknown("/v2/groups"), () => ({}), 404, /openapi\.json/],
  ["another method", "PUT", APPLY, apply({ body: intakeOf() }), 404, /PUT/],
];

describe("a request that cannot be served", () => {
  it.each(CASES)("(%s) is refused plainly and changes nothing", async (_what, method, path, wish, status, says) => {
    const before = await everything();
    const reply = await call(method, path(), wish());
    const text = await reply.text();
    expect({ status: reply.status, type: reply.headers.get("content-type") }).toEqual({
      status,
      type: "application/problem+json; charset=utf-8",
    });
    expect(text).toMatch(says);
    const [pathname = ""] = path().split("?");
    expectDocumented(pathMatcher(Object.values<Route>(ROUTES))(method, pathname)?.route, text);
    expect(text).not.toMatch(/ruth@example\.org|stack|node_modules/);
    await service.drain();
    expect(await everything()).toBe(before);
  });
});

describe("a link that works once", () => {
  it("acts the first time, and then only says what it did", async () => {
    const verify = links.verify ?? "";
    expect((await call("POST", verify, { body: {} })).status).toBe(200);
    await service.drain();
    const before = await everything();
    const replay = await call("POST", verify, { body: {} });
    expect(replay.status).toBe(200);
    expect((await call("GET", verify)).status).toBe(200);
    expect(await everything()).toBe(before);
  });
});

describe("a link whose time is over", () => {
  it("says so and acts no more", async () => {
    const claims = {
      purpose: "withdraw",
      subject: [`app_${NOBODY}`],
      rev: 0,
      epoch: 0,
      expiresAt: SAMPLE_NOW,
    } as const;
    const token = await service.deps.links.sign({ ...claims, subject: [...claims.subject] });
    const before = await everything();
    const reply = await call("POST", `/l/withdraw/${token}`, { body: {} });
    expect([reply.status, await reply.text()]).toEqual([410, expect.stringContaining("link-expired")]);
    expect(await everything()).toBe(before);
  });
});

describe("a form that was filled in wrongly", () => {
  it("is shown again with the fault, and nothing is saved", async () => {
    const [application] = (await service.deps.store.applications({ limit: 1 })).items;
    const expiresAt = "2026-12-01T00:00:00.000Z";
    const subject = [application?.applicationId ?? ""];
    const token = await service.deps.links.sign({ purpose: "availability", subject, rev: 0, epoch: 0, expiresAt });
    const before = await everything();
    const reply = await fetch(`${service.url}/l/availability/${token}`, {
      method: "POST",
      headers: { accept: "text/html", "content-type": "application/x-www-form-urlencoded" },
      body: "day=mon&from=19:00&to=18:00&level=good",
    });
    expect(reply.status).toBe(400);
    expect(await reply.text()).toMatch(/<form[\s\S]*<select/);
    expect(await everything()).toBe(before);
  });
});
