import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { movableClock } from "../../../lib/runtime/local/movable-clock.ts";
import { type LocalService, startLocal } from "../../../lib/runtime/local/service.ts";
import { draftOf, intakeOf, SAMPLE_NOW, settingsOf } from "../../support/samples.ts";

/** Bodies that no form sends, over HTTP to the whole service: each is refused with what to mend. */

let service: LocalService;
let token: string;

beforeAll(async () => {
  service = await startLocal({ clock: movableClock(SAMPLE_NOW), settings: settingsOf(), log: () => {} });
  token = await service.issueToken();
});
afterAll(() => service.stop());

type Sent = { readonly path: string; readonly raw: string | Buffer; readonly language?: string };

async function post({ path, raw, language = "en" }: Sent) {
  const reply = await fetch(service.url + path, {
    method: "POST",
    headers: {
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
      "idempotency-key": randomUUID(),
      "accept-language": language,
    },
    body: typeof raw === "string" ? raw : new Uint8Array(raw),
  });
  return { status: reply.status, body: await reply.text() };
}

const apply = (raw: string | Buffer, language?: string) =>
  post({ path: "/v1/applications", raw, ...(language && { language }) });
/** A whole intake, with more of JSON's own text put in. */
const intakeWith = (more: string) => JSON.stringify(intakeOf()).replace(/\}$/, `,${more}}`);
const draftWith = (more: string) => JSON.stringify(draftOf()).replace(/\}$/, `,${more}}`);

describe("text that is no text", () => {
  it.each([
    ["a name", intakeWith('"preferredName":"Ana\\ud83d"'), "/preferredName"],
    ["a wish", intakeWith('"intention":"\\udc00"'), "/intention"],
    ["an answer", intakeWith('"affinity":{"gender":"\\ud800"}'), "/affinity/gender"],
    ["the version of a notice", intakeWith('"privacyNoticeVersion":"\\ud800"'), "/privacyNoticeVersion"],
    ["a name of a field", intakeWith('"a\\ud800":1'), "/a\ufffd"],
    ["a character that was lost before", intakeWith('"preferredName":"Jos\\ufffd"'), "/preferredName"],
  ])("is refused in %s", async (_what, raw, field) => {
    const { status, body } = await apply(raw);
    expect(status).toBe(400);
    expect(JSON.parse(body)).toMatchObject({ errors: [{ field, code: "broken-text" }] });
  });

  it("is refused in a group", async () => {
    const { status, body } = await post({ path: "/v1/groups", raw: draftWith('"title":"x\\ud800"') });
    expect(status).toBe(400);
    expect(JSON.parse(body)).toMatchObject({ errors: [{ field: "/title", code: "broken-text" }] });
  });

  it("is said in the reader's language", async () => {
    const { body } = await apply(intakeWith('"preferredName":"Ana\\ud83d"'), "es");
    expect(JSON.parse(body).errors[0].fix).toMatch(/UTF-8/);
    expect(JSON.parse(body).errors[0].problem).toBe("no es texto entero");
  });

  it("is refused as a body in Latin-1", async () => {
    const { status, body } = await apply(Buffer.from(intakeWith('"preferredName":"José"'), "latin1"));
    expect(status).toBe(400);
    expect(JSON.parse(body)).toMatchObject({ code: "bad-json", detailCode: "body-not-utf8" });
  });
});

describe("names that objects have of their own", () => {
  it.each([
    ["an answer", "/v1/applications", intakeWith('"affinity":{"constructor":"x"}'), "/affinity/constructor"],
    ["an answer with a value", "/v1/applications", intakeWith('"constructor":{"name":"Object"}'), "/constructor"],
    [
      "who a group is for",
      "/v1/groups",
      draftWith('"eligibility":{"affinity":{"constructor":["x"]}}'),
      "/eligibility/affinity/constructor",
    ],
    ["an intake", "/v1/applications", intakeWith('"__proto__":{"a":1}'), "/__proto__"],
    [
      "what somebody says of themselves",
      "/v1/applications",
      intakeWith('"affinity":{"__proto__":"x"}'),
      "/affinity/__proto__",
    ],
    [
      "a group",
      "/v1/groups",
      draftWith('"eligibility":{"affinity":{"__proto__":["x"]}}'),
      "/eligibility/affinity/__proto__",
    ],
  ])("are refused by name, in %s", async (_what, path, raw, field) => {
    const { status, body } = await post({ path, raw });
    expect(status).toBe(400);
    expect(JSON.parse(body)).toMatchObject({ errors: [{ field, code: "reserved-name" }] });
  });

  it("are no attribute that a group may look at", async () => {
    const { status, body } = await post({ path: "/v1/groups", raw: draftWith('"salientAttributes":["constructor"]') });
    expect(status).toBe(400);
    expect(JSON.parse(body)).toMatchObject({ errors: [{ field: "/salientAttributes/0", code: "not-an-attribute" }] });
  });
});

describe("more than anybody says", () => {
  it("is refused as names", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 3000 }, (_, n) => [`a${n}`.replaceAll(/\d/g, (d) => "abcdefghij"[Number(d)] ?? ""), "x"]),
    );
    const { status, body } = await apply(intakeWith(`"affinity":${JSON.stringify(many)}`));
    expect(status).toBe(400);
    expect(JSON.parse(body)).toMatchObject({
      errors: [{ field: "/affinity", code: "too-big", facts: { maximum: 20 } }],
    });
  });

  it("is refused as depth", async () => {
    const { status, body } = await apply(intakeWith(`"intention":${"[".repeat(20_000)}${"]".repeat(20_000)}`));
    expect(status).toBe(400);
    expect(JSON.parse(body).errors).toContainEqual(expect.objectContaining({ code: "too-deep" }));
  });
});
