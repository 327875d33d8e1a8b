import { readFileSync } from "node:fs";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { ROUTES } from "../../lib/api/routes.ts";
import type { WireRequest } from "../../lib/runtime/local/gateway-event.ts";
import { readMail } from "../../lib/runtime/local/mail.ts";
import { movableClock } from "../../lib/runtime/local/movable-clock.ts";
import { instantFrom, moveOf } from "../../lib/runtime/local/rehearsal/asked-time.ts";
import { clockDesk } from "../../lib/runtime/local/rehearsal/clock-desk.ts";
import { openKeptClock } from "../../lib/runtime/local/rehearsal/kept-clock.ts";
import { rehearsal } from "../../lib/runtime/local/rehearsal/rehearsal.ts";
import { type LocalService, startLocal } from "../../lib/runtime/local/service.ts";
import { recordedTelemetry } from "../support/recorded-telemetry.ts";
import { intakeOf, settingsOf } from "../support/samples.ts";

const NOON = "2026-09-01T12:00:00.000Z";

describe("where a clock is asked to go", () => {
  const zone = "Europe/London";
  it.each([
    [{ to: "2026-09-02" }, "2026-09-02T00:00:00.000Z"],
    [{ to: "2026-09-02T09:00:00Z" }, "2026-09-02T09:00:00.000Z"],
    [{ to: "2026-09-02T09:00:00+02:00" }, "2026-09-02T07:00:00.000Z"],
    // By the clock of the organisation, as the field of the page sends it.
    [{ to: "2026-09-02T09:00" }, "2026-09-02T08:00:00.000Z"],
    [{ to: NOON }, NOON],
    [{ to: "", by: "PT1H" }, "2026-09-01T13:00:00.000Z"],
    [{ by: "P2DT30M" }, "2026-09-03T12:30:00.000Z"],
    // At the same time of the day, though the clocks go back on 25 October.
    [{ by: "P8W" }, "2026-10-27T13:00:00.000Z"],
    [{ by: "P104W" }, "2028-08-29T12:00:00.000Z"],
  ])("%j is %s", (asked, to) => {
    expect(moveOf(asked, NOON, zone)).toEqual({ to });
  });

  it.each([
    [{}, { field: "/to", code: "one-of-both" }],
    [
      { to: "2026-09-02", by: "P1D" },
      { field: "/to", code: "one-of-both" },
    ],
    [{ to: "2026-02-30" }, { field: "/to", code: "not-a-time" }],
    [{ to: "tomorrow" }, { field: "/to", code: "not-a-time" }],
    [{ to: "2026-09-02T09:00:00+99:00" }, { field: "/to", code: "not-a-time" }],
    [{ to: "2026-09-01T11:59:59Z" }, { field: "/to", code: "in-the-past" }],
    [{ to: "2028-09-02" }, { field: "/to", code: "too-far-ahead" }],
    [{ by: "P3Y" }, { field: "/by", code: "not-a-duration" }],
    [{ by: "P" }, { field: "/by", code: "not-a-duration" }],
    [{ by: "P1DT" }, { field: "/by", code: "not-a-duration" }],
    [{ by: "-P1D" }, { field: "/by", code: "not-a-duration" }],
    [{ by: "P106W" }, { field: "/by", code: "too-far-ahead" }],
  ] as const)("%j is refused: %j", (asked, fault) => {
    expect(moveOf(asked, NOON, zone)).toEqual(fault);
  });

  it("of a command is a date or an instant too", () => {
    expect([instantFrom("2026-09-01", zone), instantFrom("1. September", zone)]).toEqual([
      "2026-09-01T00:00:00.000Z",
      undefined,
    ]);
  });
});

/** A desk whose walks stop at each sweep until they are let on. */
function deskOf() {
  const telemetry = recordedTelemetry();
  const clock = movableClock(NOON);
  const gates: PromiseWithResolvers<void>[] = [];
  let sent = 0;
  const work = {
    drain: async () => {},
    planNight: async () => {},
    sweep: () => {
      const gate = Promise.withResolvers<void>();
      gates.push(gate);
      return gate.promise;
    },
  };
  const settings = settingsOf();
  const store = { dueJobs: async () => [], arrivals: async () => [], nextDueAt: async () => undefined };
  const stands = rehearsal({ clock, depsOf: async () => ({ store }), work, sent: () => sent });
  const desk = clockDesk({
    rehearsal: stands,
    depsOf: async () => ({ settings, telemetry }),
    inboxUrl: "http://127.0.0.1:1/",
  });
  const ask = async (request: Partial<WireRequest> & { readonly path?: string } = {}) => {
    const { method = "GET", path = "/local/clock", headers = {}, body = Buffer.alloc(0) } = request;
    const url = new URL(`http://127.0.0.1${path}`);
    const wire = { sourceIp: "127.0.0.1", requestId: "request-1", receivedAt: new Date(0) };
    const reply = await desk({ method, url, headers: { host: "127.0.0.1:8400", ...headers }, body, ...wire });
    return { status: reply?.statusCode, headers: reply?.headers, body: reply?.body ?? "" };
  };
  const post = (fields: string, headers: Readonly<Record<string, string>> = {}) =>
    ask({
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", prefer: "wait=0", ...headers },
      body: Buffer.from(fields),
    });
  const swept = async (mails: number) => {
    await new Promise((resolve) => setImmediate(resolve));
    sent += mails;
    gates.shift()?.resolve();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { ask, post, swept, gates, stands, events: telemetry.events };
}

const BROWSER = { accept: "text/html,application/xhtml+xml,*/*;q=0.8", origin: "http://127.0.0.1:8400" };

describe("the desk of a clock", () => {
  it("tells how far a walk has come and what went out on the way, and lets nobody else begin another", async () => {
    const { ask, post, swept } = deskOf();
    const begun = await post("to=2026-09-02T06:00:00Z");
    expect([begun.status, JSON.parse(begun.body)]).toEqual([
      202,
      { now: NOON, walkingTo: "2026-09-02T06:00:00.000Z", sent: 0 },
    ]);
    await swept(3);
    const halfway = { now: "2026-09-02T02:00:00.000Z", walkingTo: "2026-09-02T06:00:00.000Z", sent: 3 };
    expect(JSON.parse((await ask()).body)).toEqual(halfway);
    const other = await post("by=PT1H");
    expect([other.status, JSON.parse(other.body)]).toMatchObject([409, { code: "clock-walking", status: 409 }]);
    expect(JSON.parse(other.body).detail).toMatch(/2026-09-02T06:00:00.000Z.*try again/);
    const page = (await ask({ path: "/local" })).body;
    expect(page).toMatch(/http-equiv="refresh"[\s\S]*Wednesday 2 Sept 2026, 03:00[\s\S]*3 mails have gone out/);
    await swept(2);
    await swept(0);
    expect(JSON.parse((await ask()).body)).toEqual({ now: "2026-09-02T06:00:00.000Z", sent: 5 });
    expect((await post("by=PT1H")).status).toBe(202);
  });

  it("answers a walk that ended while it waited with where the clock is", async () => {
    const { post, swept } = deskOf();
    const asked = post("by=PT1H", { prefer: "respond-async, wait=60" });
    await swept(1);
    await swept(0);
    const { status, body } = await asked;
    expect([status, JSON.parse(body)]).toEqual([200, { now: "2026-09-01T13:00:00.000Z", sent: 1 }]);
  });

  it("says that a walk went wrong, goes on from there, and names why in the log alone", async () => {
    const { ask, post, gates, swept, events } = deskOf();
    await post("by=PT1H");
    await new Promise((resolve) => setImmediate(resolve));
    gates.shift()?.reject(new Error("table lost"));
    await new Promise((resolve) => setImmediate(resolve));
    expect(JSON.parse((await ask()).body)).toEqual({ now: NOON, sent: 0, failed: true });
    expect(events.map(({ name }) => name)).toEqual(["unexpected-error"]);
    expect((await ask({ path: "/local" })).body).toMatch(/something went wrong on the way/);
    await post("by=PT1H");
    await swept(0);
    await swept(0);
    expect(JSON.parse((await ask()).body)).toEqual({ now: "2026-09-01T13:00:00.000Z", sent: 0 });
  });

  it("ends a walk where it has come to when the service stops", async () => {
    const { post, stands, swept } = deskOf();
    await post("by=P1W");
    const stopped = stands.stop();
    await swept(0);
    await stopped;
    expect(stands.state()).toEqual({ now: NOON, sent: 0 });
  });

  it("does what is due while the clock stands, and leaves that to a walk while there is one", async () => {
    const { post, stands, gates, swept } = deskOf();
    const sweeping = stands.sweep();
    await swept(1);
    await sweeping;
    await post("by=PT1H");
    await new Promise((resolve) => setImmediate(resolve));
    await stands.sweep();
    expect(gates).toHaveLength(1);
  });

  it.each([
    ["a page of another site", { origin: "https://evil.example" }],
    ["a page of another server of this machine", { origin: "http://127.0.0.1:3000" }],
    ["a page that may not say where it is from", { origin: "null" }],
    ["a name that was made to lead here", { host: "evil.example:8400", origin: "http://evil.example:8400" }],
    ["such a name, without a page", { host: "evil.example" }],
    ["a name that begins as ours", { host: "localhost.evil.example:8400" }],
    ["no name at all", { host: "" }],
  ])("does nothing for %s, and tells it nothing", async (_name, headers) => {
    const { ask, post, stands } = deskOf();
    const refused = await post("by=P1D", headers);
    expect([refused.status, JSON.parse(refused.body).code]).toEqual([403, "foreign-request"]);
    expect((await ask({ headers })).status).toBe(403);
    expect((await ask({ path: "/local", headers })).body).not.toContain("2026");
    expect(stands.state()).toEqual({ now: NOON, sent: 0 });
  });

  it("takes a form of its own page by either name, and leads back to the page", async () => {
    for (const host of ["localhost:8400", "127.0.0.1:8400"]) {
      const { post, stands } = deskOf();
      const { status, headers } = await post("by=P1D", { ...BROWSER, host, origin: `http://${host}` });
      expect([status, headers?.location]).toEqual([303, "/local"]);
      expect(stands.state().walkingTo).toBe("2026-09-02T12:00:00.000Z");
    }
  });

  it.each([
    ["to=yesterday", "/to", /instant, a date/],
    ["to=2020-01-01", "/to", /does not go back/],
    ["to=2030-01-01", "/to", /in steps/],
    ["by=soon", "/by", /P1W, P1D, PT1H/],
    ["by=P1D&by=P1D", "/by", /P1W, P1D, PT1H/],
    ["", "/to", /Give one/],
  ])("refuses %j, and names the field and the fix", async (fields, field, fix) => {
    const { post, stands } = deskOf();
    const { status, headers, body } = await post(fields);
    expect([status, headers?.["content-type"]]).toEqual([400, "application/problem+json; charset=utf-8"]);
    const [fault] = JSON.parse(body).errors;
    expect([fault.field, fault.fix]).toEqual([field, expect.stringMatching(fix)]);
    expect(stands.state()).toEqual({ now: NOON, sent: 0 });
    const page = await post(fields, BROWSER);
    expect([page.status, page.body]).toEqual([400, expect.stringMatching(fix)]);
  });

  it.each([
    ["no JSON", "application/json", "{", 400, "bad-json"],
    ["JSON of something else", "application/json", "[]", 400, "clock-refused"],
    ["a number", "application/json", '{"to":7}', 400, "clock-refused"],
    ["text", "text/plain", "to=next", 415, "unsupported-media-type"],
  ])("refuses %s", async (_name, type, text, status, code) => {
    const { post } = deskOf();
    const reply = await post(text, { "content-type": type });
    expect([reply.status, JSON.parse(reply.body).code]).toEqual([status, code]);
  });

  it("says of another method which ones there are", async () => {
    const { ask } = deskOf();
    const { status, headers } = await ask({ method: "DELETE" });
    expect([status, headers?.allow]).toEqual([405, "GET, POST"]);
  });

  it("leaves every other path to the service", async () => {
    const { ask } = deskOf();
    expect((await ask({ path: "/locals" })).status).toBeUndefined();
    expect((await ask({ path: "/local/" })).status).toBe(200);
  });
});

describe("a clock that is kept beside the data", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "groupwright-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** A folder whose clock has come to the third of September. */
  const lived = async () => {
    const dataDir = await mkdtemp(join(folder, "lived-"));
    const first = openKeptClock(dataDir, NOON);
    first?.keep();
    first?.clock.moveTo("2026-09-03T09:00:00.000Z");
    return dataDir;
  };

  it("goes on from where it was, for whoever may read the data alone", async () => {
    const dataDir = await lived();
    const again = openKeptClock(dataDir, undefined);
    expect([again?.clock.now(), again?.walkTo]).toEqual(["2026-09-03T09:00:00.000Z", undefined]);
    const later = openKeptClock(dataDir, "2026-09-05T09:00:00.000Z");
    expect([later?.clock.now(), later?.walkTo]).toEqual(["2026-09-03T09:00:00.000Z", "2026-09-05T09:00:00.000Z"]);
    expect((await stat(join(dataDir, "clock-of-rehearsal"))).mode & 0o777).toBe(0o600);
    expect(openKeptClock(join(folder, "nothing-there"), undefined)).toBeUndefined();
  });

  it("does not go back, nor years ahead at once, and says what to do", async () => {
    const dataDir = await lived();
    expect(() => openKeptClock(dataDir, "2026-09-02T00:00:00.000Z")).toThrow(
      /^--clock 2026-09-02T00:00:00.000Z is before 2026-09-03T09:00:00.000Z.*leave --clock out to go on from there/,
    );
    expect(() => openKeptClock(dataDir, "2030-01-01T00:00:00.000Z")).toThrow(/more than 2 years after/);
  });

  it("is not put beside data that was lived by the machine's clock", async () => {
    const real = await mkdtemp(join(folder, "real-"));
    await writeFile(join(real, "link-key"), "made by an earlier start");
    expect(openKeptClock(real, undefined)).toBeUndefined();
    expect(() => openKeptClock(real, NOON)).toThrow(/lived by this machine's clock.*--data/);
  });

  it("that cannot be read is named", async () => {
    const broken = await mkdtemp(join(folder, "broken-"));
    await writeFile(join(broken, "clock-of-rehearsal"), "noon\n");
    expect(() => openKeptClock(broken, undefined)).toThrow(/clock-of-rehearsal holds no instant: write one into it/);
  });
});

describe("a rehearsal", () => {
  const diary: { readonly at: string; readonly event: string }[] = [];
  let service: LocalService;
  beforeAll(async () => {
    const log = (line: string) => {
      const { timestamp, event } = JSON.parse(line);
      diary.push({ at: timestamp, event });
    };
    service = await startLocal({ clock: movableClock(NOON), settings: settingsOf(), log });
  });
  afterAll(() => service.stop());

  test("by the commands of its documentation does on the way what time would have started", async () => {
    const { url, mailEndpoint, issueToken, deps } = service;
    const authorization = `Bearer ${await issueToken()}`;
    const applied = await fetch(`${url}/v1/applications`, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": "rehearsed-1" },
      body: JSON.stringify(intakeOf({ safety: { s1: "no", s2: "unsure", s3: "no", s4: "safe" } })),
    });
    const { applicationId } = await applied.json();
    const expiresAt = "2026-09-02T00:00:00.000Z";
    const token = await deps.links.sign({ purpose: "status", subject: [applicationId], rev: 0, epoch: 0, expiresAt });
    const link = `${url}/l/status/${token}`;
    const groups = () => fetch(`${url}/v1/groups`, { headers: { authorization } });
    expect([(await groups()).status, (await fetch(link)).status]).toEqual([200, 200]);
    const [where = "", ...commands] = documented();
    expect(await runs(url, where)).toEqual({ now: NOON, sent: 0 });
    const nights = ["02", "03", "04", "05", "06", "07", "08", "09", "10", "11"].map(
      (day) => `2026-09-${day}T02:00:00.000Z`,
    );
    const reached: unknown[] = [];
    for (const command of commands) reached.push(await runs(url, command));
    expect(reached).toEqual([
      { now: "2026-09-08T12:00:00.000Z", sent: 10 },
      { now: "2026-09-09T02:00:00.000Z", sent: 1 },
      { now: "2026-09-10T17:30:00.000Z", sent: 1 },
      { now: "2026-09-11T09:00:00.000Z", sent: 1 },
    ]);
    const dates = (await readMail(mailEndpoint)).map(({ at }) => new Date(at * 1000).toISOString());
    // The receipt and the alert of a case to be looked at: again by the end of the staffed day, then daily, being late.
    expect(dates).toEqual([NOON, NOON, "2026-09-01T16:00:00.000Z", ...nights]);
    expect(diary.filter(({ event }) => event === "plan").map(({ at }) => at)).toEqual(nights);
    // Of a token and of the link the time is over, by this clock.
    expect([(await groups()).status, (await fetch(link)).status]).toEqual([401, 410]);
  });

  test("closes no connection that lies idle, on which the next call may be under way", async () => {
    const replies = await Promise.all([service.url, service.mailEndpoint].map((url) => fetch(url)));
    expect(replies.map(({ headers }) => headers.get("keep-alive"))).toEqual([null, null]);
  });

  test("adds nothing to what is deployed", async () => {
    const paths = Object.values(ROUTES).map(({ path }) => path);
    const { paths: told } = await (await fetch(`${service.url}/openapi.json`)).json();
    expect([...paths, ...Object.keys(told)].filter((path) => path.includes("local"))).toEqual([]);
  });
});

/** The commands of the documentation that ask the clock. */
function documented(): readonly string[] {
  const text = readFileSync(join(import.meta.dirname, "../../docs/rehearsing.md"), "utf8");
  return [...text.matchAll(/^ {4}(curl .*\/local\/clock)$/gm)].map(([, command]) => command ?? "");
}

/** As curl would: its fields by POST, as a form. */
async function runs(url: string, command: string): Promise<unknown> {
  const body = /-d (\S+)/.exec(command)?.[1];
  const [, name = "x-none", value = ""] = /-H "([\w-]+): ([^"]+)"/.exec(command) ?? [];
  const form = { "content-type": "application/x-www-form-urlencoded", [name]: value };
  const address = /http:\/\/127\.0\.0\.1:8400(\S+)/.exec(command)?.[1] ?? "";
  const reply = await fetch(`${url}${address}`, body === undefined ? {} : { method: "POST", headers: form, body });
  return reply.json();
}
