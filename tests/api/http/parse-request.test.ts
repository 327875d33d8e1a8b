import { describe, expect, it } from "vitest";
import { MAX_BODY_BYTES } from "../../../lib/api/http/body.ts";
import { parseRequest } from "../../../lib/api/http/parse-request.ts";
import { type Route, routeKeyOf } from "../../../lib/api/route.ts";
import { type OperationId, ROUTES } from "../../../lib/api/routes.ts";
import type { DomainError } from "../../../lib/domain/errors.ts";
import { said, sentenceOf } from "../../support/said.ts";
import { intakeOf } from "../../support/samples.ts";
import { apiEvent, json } from "../api-event.ts";

type Wish = NonNullable<Parameters<typeof apiEvent>[1]>;

const FORM = { "content-type": "application/x-www-form-urlencoded" };
const TOKEN = { pathParameters: { token: "t" } };

function parse(id: OperationId, wish: Wish) {
  const route: Route = ROUTES[id];
  return parseRequest(apiEvent(routeKeyOf(route), wish), route);
}

function refusal(id: OperationId, wish: Wish): DomainError {
  try {
    parse(id, wish);
  } catch (error) {
    return error as DomainError;
  }
  throw new Error("nothing was refused");
}

function faults(id: OperationId, wish: Wish): ReturnType<typeof said> {
  const { code, fields } = refusal(id, wish);
  expect(code).toBe("validation-failed");
  return said(fields);
}

function intakeWith(change: object): Wish {
  const { body, headers } = json({ ...intakeOf(), ...change });
  return { body, headers: { ...headers, "idempotency-key": "key-12345" } };
}

describe("a body", () => {
  it("is read as JSON, with defaults filled in", () => {
    expect(parse("create-group", json({ title: "  Tuesday " })).body).toMatchObject({ title: "Tuesday", fee: "free" });
  });

  it("is decoded when API Gateway has put it in base 64", () => {
    const body = Buffer.from("answer=accept").toString("base64");
    expect(parse("answer-offer", { ...TOKEN, body, isBase64Encoded: true, headers: FORM }).body).toEqual({
      answer: "accept",
    });
  });

  it.each([
    ["not JSON", '{"title":', "bad-json"],
    ["not UTF-8", Buffer.from([0x7b, 0xff, 0x7d]), "bad-json"],
    ["empty", "", "bad-json"],
    ["past the limit", JSON.stringify({ title: "x".repeat(MAX_BODY_BYTES) }), "body-too-large"],
  ] as const)("that is %s is refused as such", (_name, body, code) => {
    const headers = { "content-type": "application/json" };
    const wish = { body: Buffer.from(body).toString("base64"), isBase64Encoded: true, headers };
    expect(refusal("create-group", wish).code).toBe(code);
  });

  it("that is no JSON is not quoted back", () => {
    const wish = { body: '{"email":"ruth@example.org"', headers: { "content-type": "application/json" } };
    const refused = refusal("create-group", wish);
    expect(sentenceOf(refused) + refused.message + String(refused.cause)).not.toContain("ruth");
  });

  it.each([undefined, "text/plain", "application/x-www-form-urlencoded", "application/json-patch+json"])(
    "sent as %s is refused, naming what is read",
    (type) => {
      const headers: Record<string, string> = type === undefined ? {} : { "content-type": type };
      const refused = refusal("create-group", { body: "{}", headers });
      expect(refused.code).toBe("unsupported-media-type");
      expect(sentenceOf(refused)).toContain("application/json");
    },
  );

  it("may have parameters in its content type", () => {
    const headers = { "content-type": "Application/JSON; charset=utf-8" };
    expect(parse("create-group", { body: '{"title":"T"}', headers }).body).toMatchObject({ title: "T" });
  });

  it("may be left out where everything in it may be", () => {
    expect(parse("create-match-run", {}).body).toEqual({});
    expect(parse("withdraw", TOKEN).body).toEqual({ leave: "everything" });
  });
});

describe("a form", () => {
  it("of preferences turns off what is not ticked, where JSON leaves alone what is not named", () => {
    const ticked = parse("change-preferences", { ...TOKEN, body: "reminders=true", headers: FORM });
    expect(ticked.body).toEqual({ reminders: true, hourBefore: false, optional: false });
    const named = parse("change-preferences", { ...TOKEN, ...json({ reminders: true }) });
    expect(named.body).toEqual({ reminders: true });
  });

  it("with nothing ticked at all turns everything off", () => {
    const none = parse("change-preferences", { ...TOKEN, headers: FORM });
    expect(none.body).toEqual({ reminders: false, hourBefore: false, optional: false });
  });

  it("of a mail client is RFC 8058's one click", () => {
    const body = "List-Unsubscribe=One-Click";
    expect(parse("change-preferences", { ...TOKEN, body, headers: FORM }).body).toEqual({
      "List-Unsubscribe": "One-Click",
    });
  });

  it("of availability leaves out rows without times, and reads the others in order", () => {
    const body = "day=mon&from=&to=&level=good&day=tue&from=18:00&to=20:00&level=possible";
    expect(parse("change-availability", { ...TOKEN, body, headers: FORM }).body).toEqual({
      availability: [{ day: "tue", from: "18:00", to: "20:00", level: "possible" }],
    });
  });

  it("of availability refuses a row with only one of its times", () => {
    const body = "day=mon&from=18:00&to=&level=good";
    expect(faults("change-availability", { ...TOKEN, body, headers: FORM })).toMatchObject([
      { field: "/availability/0/to" },
    ]);
  });

  it("of availability says of each fault on which day it is, and in which row of that day", () => {
    const rows = [
      "mon&from=&to=",
      "tue&from=18:00&to=20:00",
      "tue&from=&to=",
      "tue&from=21:00&to=20:00",
      "wed&from=&to=9",
    ];
    const body = rows.map((row) => `day=${row}&level=good`).join("&");
    const found = faults("change-availability", { ...TOKEN, body, headers: FORM });
    expect(found).toContainEqual(
      expect.objectContaining({
        field: "/availability/1/to",
        at: { day: "tue", row: 2 },
        code: "ends-before-it-begins",
      }),
    );
    expect(found).toContainEqual(
      expect.objectContaining({ field: "/availability/2/from", at: { day: "wed", row: 0 }, code: "not-a-half-hour" }),
    );
  });

  it("of a signature needs the box ticked", () => {
    const signed = parse("sign-agreement", { ...TOKEN, body: "typedName=Ruth+B&affirmed=true", headers: FORM });
    expect(signed.body).toEqual({ typedName: "Ruth B", affirmed: true, locale: "en" });
    expect(faults("sign-agreement", { ...TOKEN, body: "typedName=Ruth", headers: FORM })).toMatchObject([
      { field: "/affirmed", problem: "is missing", fix: expect.stringContaining("ticked") },
    ]);
  });
});

describe("a refused field", () => {
  it.each([
    ["missing", { email: undefined }, "/email", "is missing", /e-mail/],
    ["of another type", { adultConfirmed: "yes" }, "/adultConfirmed", "is a string", /boolean/],
    ["null", { languages: null }, "/languages", "is null", /array/],
    ["an unknown zone", { timeZone: "Mars/Olympus" }, "/timeZone", "is not accepted", /Europe\/Madrid/],
    ["an unknown country", { country: "XX" }, "/country", "is not accepted", /ISO 3166/],
    [
      "a country that is no more",
      { country: "CS" },
      "/country",
      "is not accepted",
      /Did you mean RS, ME, CZ,? or SK\?/,
    ],
    ["a region elsewhere", { country: "IE", region: "GB-NIR" }, "/region", "is not accepted", /country .* IE:/],
    [
      "an abbreviation for a zone",
      { timeZone: "BST" },
      "/timeZone",
      "is not accepted",
      /Did you mean Europe\/London\?/,
    ],
    ["no language", { languages: ["english please"] }, "/languages/0", "is not accepted", /BCP 47/],
    ["of no list", { modality: "both" }, "/modality", "is not accepted", /virtual, in_person, either/],
    ["of no theme", { themes: { primary: "grieving" } }, "/themes/primary", "is not accepted", /grief/],
    ["misspelt", { emial: "a" }, "/emial", "is not known here", /spelling/],
    ["too long", { intention: "x".repeat(501) }, "/intention", "is too large or too long", /500 characters/],
    ["too few", { availability: [] }, "/availability", "is too small or too short", /at least 1 item/],
    [
      "deep inside",
      { availability: [{ day: "tue", from: "19:00", to: "18:00", level: "good" }] },
      "/availability/0/to",
      "is not accepted",
      /later than from/,
    ],
  ])("that is %s is named, with the fix", (_name, change, field, problem, fix) => {
    expect(faults("submit-application", intakeWith(change))).toEqual([
      expect.objectContaining({ field, problem, fix: expect.stringMatching(fix) }),
    ]);
  });

  it("says as a fact what is likely meant, and repeats what came only there", () => {
    expect(faults("submit-application", intakeWith({ timeZone: "BST", country: "Atlantis" }))).toEqual([
      expect.objectContaining({ code: "not-a-country", facts: { likely: [] } }),
      expect.objectContaining({ code: "not-a-time-zone", facts: { given: "BST", likely: ["Europe/London"] } }),
    ]);
  });

  it("comes with all the others at once", () => {
    const wish = intakeWith({ country: "Atlantis", safety: { s1: "no", s2: "maybe" }, extra: 1 });
    expect(
      faults("submit-application", wish)
        .map(({ field }) => field)
        .sort(),
    ).toEqual(["/country", "/extra", "/safety/s2", "/safety/s3", "/safety/s4"]);
  });

  it("is told in our words: neither zod's nor the value that was sent", () => {
    const text = JSON.stringify(faults("submit-application", intakeWith({ email: "ruth at example", modality: 7 })));
    expect(text).not.toMatch(/ruth|Invalid|expected/);
  });

  it("of a date that does not exist is named in a group's schedule", () => {
    const schedule = { firstDate: "2026-02-30", localStart: "18:00", timeZone: "Europe/London", sessions: 8 };
    expect(faults("create-group", json({ title: "T", schedule }))).toMatchObject([{ field: "/schedule/firstDate" }]);
  });

  it("outside the body is named by its place", () => {
    const sessionId = "ses_nothing";
    expect(
      faults("list-messages", { query: { limit: "0", page: "2" } })
        .map(({ field }) => field)
        .sort(),
    ).toEqual(["query:limit", "query:page"]);
    expect(faults("read-group", { pathParameters: { groupId: "7" } })).toMatchObject([{ field: "path:groupId" }]);
    expect(faults("edit-group", { ...EDIT, headers: { ...EDIT.headers, "if-match": "3" } })).toMatchObject([
      { field: "header:if-match", fix: expect.stringContaining('"3"') },
    ]);
    expect(
      faults("cancel-session", { pathParameters: { groupId: EDIT.pathParameters.groupId, sessionId } }),
    ).toHaveLength(1);
  });
});

const EDIT = { pathParameters: { groupId: "grp_01M1E34QM0DBGBCX3EWEX779ME" }, ...json({ title: "T" }) };

describe("a header that must be there", () => {
  it.each([
    ["submit-application", json({}), "idempotency-key-missing", "Idempotency-Key"],
    ["edit-group", EDIT, "precondition-required", "If-Match"],
  ] as const)("is named when %s comes without it", (id, wish, code, name) => {
    const refused = refusal(id, wish);
    expect(refused.code).toBe(code);
    expect(sentenceOf(refused)).toContain(name);
  });

  it("is read as the version it stands for", () => {
    const headers = { ...EDIT.headers, "if-match": '"12"' };
    expect(parse("edit-group", { ...EDIT, headers }).headers).toEqual({ "if-match": 12 });
  });
});
