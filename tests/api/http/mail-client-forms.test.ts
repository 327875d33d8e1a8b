import { describe, expect, it } from "vitest";
import type { PersonId } from "../../../lib/domain/ids.ts";
import type { LinkClaims } from "../../../lib/domain/link.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import { claimsOf, waiting } from "../../support/steps.ts";
import { openWorld } from "../../support/world.ts";
import { apiCalls } from "../api-calls.ts";
import type { Wish } from "../api-event.ts";

const URL_ENCODED = "application/x-www-form-urlencoded";
const SAYS = "List-Unsubscribe=One-Click";
const FIELD = 'Content-Disposition: form-data; name="List-Unsubscribe"';

/** As API Gateway passes on what it does not take for text. */
function sent(type: string | undefined, body: string): Wish {
  const headers: Record<string, string> = type === undefined ? {} : { "content-type": type };
  return { headers, body: Buffer.from(body).toString("base64"), isBase64Encoded: true };
}

function parts(boundary: string, ...fields: readonly (readonly [head: string, value: string])[]): string {
  const each = fields.map(([head, value]) => `--${boundary}\r\n${head}\r\n\r\n${value}\r\n`);
  return `${each.join("")}--${boundary}--\r\n`;
}

const ONE: readonly [string, string] = [FIELD, "One-Click"];
const LONG = "----=_Part_0_1234567890.1700000000000";

/** How mail clients and the libraries that they are made of write RFC 8058's pair. */
const WRITTEN: readonly (readonly [name: string, wish: Wish])[] = [
  ["urlencoded", sent(URL_ENCODED, SAYS)],
  ["urlencoded, with a character set", sent(`${URL_ENCODED}; charset=UTF-8`, SAYS)],
  ["urlencoded, ended by a line break", sent(URL_ENCODED, `${SAYS}\r\n`)],
  ["urlencoded, ended by another line break", sent(URL_ENCODED, `${SAYS}\n`)],
  ["urlencoded, with a line break inside the field", sent(URL_ENCODED, `${SAYS}%0D%0A`)],
  ["urlencoded, with a further field", sent(URL_ENCODED, `${SAYS}&recipient=ruth%40example.org`)],
  ["urlencoded, after a further field", sent(URL_ENCODED, `utm=1&${SAYS}`)],
  ["urlencoded, twice", sent(URL_ENCODED, `${SAYS}&${SAYS}`)],
  ["multipart", sent("multipart/form-data; boundary=xyz", parts("xyz", ONE))],
  ["multipart, quoted boundary", sent(`multipart/form-data; boundary="${LONG}"`, parts(LONG, ONE))],
  [
    "multipart, spelt otherwise",
    sent(
      "Multipart/Form-Data;charset=utf-8;BOUNDARY=xyz",
      parts("xyz", [FIELD.toLowerCase().replace("list-unsubscribe", "List-Unsubscribe"), "One-Click"]),
    ),
  ],
  [
    "multipart, boundary of any sign",
    sent(`multipart/form-data; boundary="a'()+_,-./:=? z"`, parts("a'()+_,-./:=? z", ONE)),
  ],
  [
    "multipart, with a further field and types of parts",
    sent(
      "multipart/form-data; boundary=xyz",
      parts(
        "xyz",
        ['Content-Disposition: form-data; name="a"', "1"],
        [`${FIELD}\r\nContent-Type: text/plain; charset=UTF-8`, "One-Click"],
      ),
    ),
  ],
  ["multipart, without a last line break", sent("multipart/form-data; boundary=xyz", parts("xyz", ONE).trimEnd())],
];

const ALL_ON = { reminders: true, hourBefore: true, optional: true };

const world = await openWorld({ now: SAMPLE_NOW });
const { deps } = world;
const api = apiCalls(deps);

const { personId: member } = await waiting(deps);

/** Who gets all of it. */
async function somebody(personId = member): Promise<PersonId> {
  const contact = await deps.store.contact(personId);
  if (contact === undefined) throw new Error("nobody is there");
  await deps.store.commit([
    {
      write: "contact",
      contact: { ...contact, ...ALL_ON, rev: contact.rev + 1 },
      expect: contact.rev,
    },
  ]);
  return personId;
}

async function posted(personId: PersonId, kind: string | undefined, wish: Wish) {
  const subject = kind === undefined ? [personId] : [personId, kind];
  const link: LinkClaims = claimsOf("preferences", subject);
  const { statusCode, body } = await api.holder("POST /l/preferences/{token}", link, wish);
  const contact = await deps.store.contact(personId);
  return {
    statusCode,
    body,
    reminders: contact?.reminders,
    hourBefore: contact?.hourBefore,
    optional: contact?.optional,
  };
}

describe("one click of a mail client", () => {
  it.each(WRITTEN)("ends the reminders it was in, and nothing else: %s", async (_name, wish) => {
    expect(await posted(await somebody(), "reminder", wish)).toMatchObject({
      ...ALL_ON,
      statusCode: 200,
      reminders: false,
    });
  });

  it.each([
    ["nothing at all", {}, "one-click-unsaid"],
    ["an empty multipart form", sent("multipart/form-data; boundary=xyz", ""), "one-click-unsaid"],
    [
      "parts that do not go with their boundary",
      sent("multipart/form-data; boundary=abc", parts("xyz", ONE)),
      "body-not-form",
    ],
    ["no boundary", sent("multipart/form-data", parts("xyz", ONE)), "body-not-form"],
    ["another value", sent(URL_ENCODED, "List-Unsubscribe=Yes"), undefined],
  ])("is not said by %s: refused, and nothing is turned off", async (_name, wish, detailCode) => {
    const { statusCode, body, ...now } = await posted(await somebody(), "reminder", wish);
    expect({ statusCode, ...now }).toEqual({ statusCode: 400, ...ALL_ON });
    if (detailCode !== undefined) expect(JSON.parse(body)).toMatchObject({ detailCode });
  });

  it("leaves the page of the same link as it was: a form with nothing ticked turns all of it off", async () => {
    const none = { reminders: false, hourBefore: false, optional: false };
    expect(await posted(await somebody(), "reminder", { headers: { "content-type": URL_ENCODED } })).toMatchObject(
      none,
    );
  });
});

describe("every form that a link opens", () => {
  it("is read as multipart too, each field under its name, however often it comes", async () => {
    const personId = await somebody();
    const field = (name: string) => `Content-Disposition: form-data; name="${name}"`;
    const ticked = parts("xyz", [field("language"), "es"], [field("reminders"), "on"]);
    const reply = await posted(personId, undefined, sent("multipart/form-data; boundary=xyz", ticked));
    expect(reply).toMatchObject({ statusCode: 200, reminders: true, hourBefore: false, optional: false });
    expect(await deps.store.contact(personId)).toMatchObject({ locale: "es" });
  });
});
