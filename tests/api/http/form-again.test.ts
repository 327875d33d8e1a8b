// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from "vitest";
import type { ApiResult } from "../../../lib/api/http/event.ts";
import { apiHandler } from "../../../lib/api/http/handler.ts";
import { PUBLIC_OPERATIONS } from "../../../lib/api/public-operations.ts";
import { PUBLIC_ROUTES } from "../../../lib/api/public-routes.ts";
import { PersonId } from "../../../lib/domain/ids.ts";
import type { LinkPurpose } from "../../../lib/domain/link.ts";
import type { Offer } from "../../../lib/domain/offers/cohort.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import { offered, publishedGroup, waiting } from "../../support/steps.ts";
import { openWorld, type World } from "../../support/world.ts";
import { CONTEXT } from "../api-calls.ts";
import { apiEvent } from "../api-event.ts";

let world: World;
let subjects: Readonly<Partial<Record<LinkPurpose, readonly string[]>>>;
let accepted: Offer;

beforeAll(async () => {
  world = await openWorld({ now: SAMPLE_NOW });
  const { deps } = world;
  const person = await waiting(deps);
  const offer = await offered(deps, person, (await publishedGroup(deps)).groupId);
  accepted = { ...offer, status: "ACCEPTED", rev: 1 };
  await deps.store.commit([{ write: "offer", offer: accepted, expect: 0 }]);
  subjects = {
    agreement: [offer.offerId],
    offer: [offer.offerId],
    availability: [person.applicationId],
    preferences: [person.personId],
  };
});

const PAGE = { accept: "text/html,*/*;q=0.8" };

async function post(
  purpose: LinkPurpose,
  body: string,
  headers: Record<string, string> = PAGE,
  deps = world.deps,
): Promise<ApiResult> {
  const subject = [...(subjects[purpose] ?? [])];
  const claims = { purpose, subject, rev: 1, epoch: 0, expiresAt: "2026-12-01T00:00:00.000Z" };
  const token = await world.deps.links.sign(claims);
  const event = apiEvent(`POST /l/${purpose}/{token}`, {
    pathParameters: { token },
    headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
    body: Buffer.from(body).toString("base64"),
    isBase64Encoded: true,
  });
  return apiHandler(PUBLIC_ROUTES, PUBLIC_OPERATIONS, async () => deps)(event, CONTEXT);
}

const dom = (markup: string) => new DOMParser().parseFromString(markup, "text/html");
const faultsIn = (page: Document) =>
  [...page.querySelectorAll("[role=alert] li")].map(({ textContent }) => textContent);
const HTML = "text/html; charset=utf-8";

describe("a form that was filled in wrongly is shown again, with what is wrong", () => {
  it.each<[LinkPurpose, body: string, faults: readonly RegExp[], field: string]>([
    ["agreement", "typedName=&affirmed=true", [/^Please type your name/], "typedName"],
    ["agreement", "typedName=Ruth+B", [/^Please tick the promise: without it there is no signature\.$/], "affirmed"],
    [
      "availability",
      "day=mon&from=19:00&to=18:00&level=good",
      [/^Monday, row 1: the end has to be later than the beginning\.$/],
      "mon.0.from",
    ],
    ["preferences", "reminders=perhaps", [/\.$/], "reminders"],
    ["preferences", "language=xx", [/\.$/], "language"],
  ])("%s, after %j", async (purpose, body, faults, field) => {
    const { statusCode, headers, body: markup } = await post(purpose, body);
    expect([statusCode, headers["content-type"]]).toEqual([400, HTML]);
    const page = dom(markup);
    expect(faultsIn(page)).toEqual(faults.map((fault) => expect.stringMatching(fault)));
    expect(page.querySelector(`form [id="${field}"]`)).not.toBeNull();
    expect(page.querySelector("form[method=post] button[type=submit]")).not.toBeNull();
  });

  it("and a field at fault is marked, and led to, in the form", async () => {
    const page = dom((await post("agreement", "typedName=")).body);
    const invalid = [...page.querySelectorAll("[aria-invalid=true]")].map(({ id }) => id);
    expect(invalid).toEqual(["typedName", "affirmed"]);
    const links = [...page.querySelectorAll("[role=alert] a")].map((link) => link.getAttribute("href"));
    expect(links).toEqual(["#typedName", "#affirmed"]);
  });

  it("with nothing changed", async () => {
    const [person = ""] = subjects.preferences ?? [];
    const offer = await world.deps.store.offer(accepted.offerId);
    const contact = await world.deps.store.contact(PersonId.parse(person));
    const page = dom((await post("preferences", "reminders=perhaps&hourBefore=true")).body);
    expect(page.querySelector("[role=status]")).toBeNull();
    await post("agreement", "typedName=&affirmed=true");
    expect(await world.deps.store.offer(accepted.offerId)).toEqual(offer);
    expect(await world.deps.store.contact(PersonId.parse(person))).toEqual(contact);
  });
});

describe("what was filled in stands in the form again", () => {
  const filled = (page: Document) =>
    [...page.querySelectorAll<HTMLInputElement>("form input:not([type=hidden])")].map(
      ({ id, type, value, checked }) => [id, type === "checkbox" ? checked : value],
    );
  const chosen = (page: Document, row: string) =>
    ["from", "to", "level"].map((name) => page.querySelector<HTMLSelectElement>(`[id="${row}.${name}"]`)?.value);

  it("a name, though the promise is missing, and a promise, though the name is", async () => {
    expect(filled(dom((await post("agreement", "typedName=Jos%C3%A9+O%27Neill+%22JJ%22+%3Cb%3E")).body))).toEqual([
      ["typedName", 'José O\'Neill "JJ" <b>'],
      ["affirmed", false],
    ]);
    expect(filled(dom((await post("agreement", "typedName=+&affirmed=true")).body))).toEqual([
      ["typedName", " "],
      ["affirmed", true],
    ]);
  });

  it("ticks and a language, where another tick was none", async () => {
    const page = dom((await post("preferences", "language=es&hourBefore=perhaps&optional=true")).body);
    expect(filled(page)).toEqual([
      ["reminders", false],
      ["hourBefore", true],
      ["optional", true],
    ]);
    expect(page.querySelector<HTMLSelectElement>("#language")?.value).toBe("es");
  });

  it("every row of a week, each in the place where its fault is named, with one more to fill in", async () => {
    const rows = [
      "day=mon&from=19:00&to=18:00&level=good",
      "day=mon&from=&to=&level=good",
      "day=mon&from=20:00&to=&level=possible",
      "day=fri&from=09:30&to=24:00&level=possible",
    ];
    const page = dom((await post("availability", rows.join("&"))).body);
    expect(["mon.0", "mon.1", "mon.2", "mon.3", "fri.0", "tue.0"].map((row) => chosen(page, row))).toEqual([
      ["19:00", "18:00", "good"],
      ["", "", "good"],
      ["20:00", "", "possible"],
      ["", "", "good"],
      ["09:30", "24:00", "possible"],
      ["", "", "good"],
    ]);
    expect([...page.querySelectorAll("[aria-invalid=true]")].map(({ id }) => id)).toEqual(["mon.0.to", "mon.2.to"]);
  });

  it("and what a form has no place for is left out", async () => {
    const page = dom((await post("availability", "day=mon&from=1&to=25:99&level=x&__proto__=1&constructor=2")).body);
    expect(chosen(page, "mon.0")).toEqual(["", "", "good"]);
  });
});

describe("it is not shown again", () => {
  it("to a program, which is told in its own way", async () => {
    const { statusCode, headers, body } = await post("agreement", "typedName=", { accept: "application/json" });
    expect([statusCode, headers["content-type"]]).toEqual([400, "application/problem+json; charset=utf-8"]);
    const fields = JSON.parse(body).errors.map(({ pointer, field }: Record<string, string>) => pointer ?? field);
    expect(fields).toEqual(["/typedName", "/affirmed"]);
  });

  it("where there are only buttons: there is nothing to mend in them", async () => {
    const { statusCode, headers, body } = await post("offer", "answer=perhaps");
    expect([statusCode, headers["content-type"]]).toEqual([400, HTML]);
    expect(dom(body).querySelector("form")).toBeNull();
    expect(dom(body).body.textContent).toContain("Nothing has been changed.");
  });

  it.each([
    ["a body that is no form", ""],
    ["a body that is too long", "x".repeat(300_000)],
  ])("for what no field can mend: %s", async (_what, sent) => {
    const { statusCode, body } = await post("agreement", sent);
    expect([400, 413]).toContain(statusCode);
    expect(dom(body).querySelector("form")).toBeNull();
  });

  it("when something failed that nobody foresaw", async () => {
    const offer = () => Promise.reject(new Error("table lost"));
    const deps = { ...world.deps, store: { ...world.deps.store, offer } };
    const { statusCode, body } = await post("agreement", "typedName=Ruth+B&affirmed=true", PAGE, deps);
    expect(statusCode).toBe(500);
    expect(dom(body).querySelector("form")).toBeNull();
  });
});
