import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarText } from "../../lib/scheduling/calendar.ts";
import { sessionRecord } from "../support/records.ts";

const FRAME = {
  title: "Tuesday circle",
  senderName: "Harbour Lane",
  senderAddress: "hello@harbourlane.example",
  now: "2026-09-01T09:00:00.000Z",
};

/** Lines as a calendar reads them: continuations joined again (RFC 5545, 3.1). */
const unfolded = (text: string) => text.replaceAll("\r\n ", "").split("\r\n");

test("one event a session, in UTC, private, under the discreet title", () => {
  const text = calendarText([sessionRecord(1), sessionRecord(2, { rev: 3 })], FRAME);
  expect(unfolded(text)).toEqual([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Groupwright//Dates//EN",
    "METHOD:PUBLISH",
    ...[sessionRecord(1), sessionRecord(2, { rev: 3 })].flatMap(({ sessionId, rev }) => [
      "BEGIN:VEVENT",
      `UID:${sessionId}@groupwright`,
      `SEQUENCE:${rev}`,
      "DTSTAMP:20260901T090000Z",
      "DTSTART:20260915T170000Z",
      "DTEND:20260915T183000Z",
      "SUMMARY:Tuesday circle",
      "STATUS:CONFIRMED",
      "CLASS:PRIVATE",
      'ORGANIZER;CN="Harbour Lane":mailto:hello@harbourlane.example',
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
    "",
  ]);
});

describe("a cancelled session", () => {
  const cancelled = sessionRecord(1, { status: "CANCELLED", rev: 1 });

  test("takes its entry out again: same UID, higher sequence, method CANCEL", () => {
    const lines = unfolded(calendarText([cancelled], FRAME));
    const uid = unfolded(calendarText([sessionRecord(1)], FRAME)).find((line) => line.startsWith("UID:"));
    expect(lines).toEqual(expect.arrayContaining(["METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:1", uid]));
  });

  test("does not share a file with others, since one method holds for all of it", () => {
    expect(() => calendarText([cancelled, sessionRecord(2)], FRAME)).toThrow(RangeError);
  });
});

test("no entry names a person, a place or a link", () => {
  const text = calendarText([sessionRecord(1)], FRAME);
  expect(text).not.toMatch(/ATTENDEE|LOCATION|DESCRIPTION|URL|https?:/);
});

describe("a line of more than 75 octets", () => {
  /** The lines of a file's only SUMMARY, as they stand in it. */
  function summaryOf(title: string): readonly string[] {
    const lines = calendarText([sessionRecord(1)], { ...FRAME, title }).split("\r\n");
    const first = lines.findIndex((line) => line.startsWith("SUMMARY:"));
    const next = lines.findIndex((line, index) => index > first && !line.startsWith(" "));
    return lines.slice(first, next);
  }

  test("goes on in the next ones after a space, each as long as it may be", () => {
    expect(summaryOf("a".repeat(67))).toEqual([`SUMMARY:${"a".repeat(67)}`]);
    expect(summaryOf("a".repeat(68))).toEqual([`SUMMARY:${"a".repeat(67)}`, " a"]);
    expect(summaryOf("a".repeat(67 + 74 + 2))).toEqual([`SUMMARY:${"a".repeat(67)}`, ` ${"a".repeat(74)}`, " aa"]);
  });

  test("is counted in octets and never cut inside a character", () => {
    expect(summaryOf(`${"a".repeat(65)}é`)).toEqual([`SUMMARY:${"a".repeat(65)}é`]);
    expect(summaryOf(`${"a".repeat(66)}é`)).toEqual([`SUMMARY:${"a".repeat(66)}`, " é"]);
    expect(summaryOf(`${"a".repeat(64)}🌊`)).toEqual([`SUMMARY:${"a".repeat(64)}`, " 🌊"]);
  });

  test("is folded whatever it says, and the label comes back as it was", () => {
    // A label holds 40 characters at most; one of them may be many octets.
    const labels = fc.string({ unit: "grapheme", minLength: 25, maxLength: 40, size: "max" });
    let longest = 0;
    fc.assert(
      fc.property(labels, (title) => {
        const lines = summaryOf(title);
        longest = Math.max(longest, lines.length);
        for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const [summary = ""] = unfolded(lines.join("\r\n"));
        const read = summary.slice("SUMMARY:".length).replaceAll(/\\(.)/gu, "$1");
        expect(read).toBe(title.replaceAll(/\p{Cc}+/gu, " "));
        expect(Buffer.from(lines.join(), "utf8").toString("utf8")).toBe(lines.join());
      }),
    );
    expect(longest).toBeGreaterThan(1);
  });
});

test("a label and a sender stay one line, and their marks mean nothing to a calendar", () => {
  const frame = { ...FRAME, title: "Blue; circle, \\ one\t\r\ntwo", senderName: 'Harbour "Lane"\n:;,' };
  const lines = unfolded(calendarText([sessionRecord(1)], frame));
  expect(lines).toContain("SUMMARY:Blue\\; circle\\, \\\\ one two");
  expect(lines).toContain(`ORGANIZER;CN="Harbour ^'Lane^'^n:;,":mailto:hello@harbourlane.example`);
});

test.each([
  ["a^b", "a^^b"],
  ['^"\n^n', "^^^'^n^^n"],
  ["one\r\ntwo\rthree\ttab", "one^ntwo^nthree tab"],
  ["Café: Linie 4; ja, nein", "Café: Linie 4; ja, nein"],
])("the sender %j is written as RFC 6868 has it, and comes back as it was", (senderName, written) => {
  const lines = unfolded(calendarText([sessionRecord(1)], { ...FRAME, senderName }));
  const cn = /^ORGANIZER;CN="([^"]*)":/.exec(lines.find((line) => line.startsWith("ORGANIZER")) ?? "")?.[1];
  expect(cn).toBe(written);
  const meant: Readonly<Record<string, string>> = { "^^": "^", "^'": '"', "^n": "\n" };
  const read = cn?.replaceAll(/\^[\^'n]/g, (mark) => meant[mark] ?? "");
  expect(read).toBe(senderName.replaceAll(/\r\n?/g, "\n").replaceAll("\t", " "));
});

test("an entry stays the same one for ever, whoever the organisation writes as", () => {
  const uidsOf = (change: Partial<typeof FRAME>) =>
    unfolded(calendarText([sessionRecord(1), sessionRecord(2)], { ...FRAME, ...change })).filter((line) =>
      line.startsWith("UID:"),
    );
  const now = uidsOf({});
  expect(now).toEqual([1, 2].map((number) => `UID:${sessionRecord(number).sessionId}@groupwright`));
  for (const change of [{ senderAddress: "us@moved.example" }, { senderName: "Other" }, { title: "Other" }]) {
    expect(uidsOf(change)).toEqual(now);
  }
});

test("the sender's address is a URI, whatever signs it has", () => {
  const lines = unfolded(calendarText([sessionRecord(1)], { ...FRAME, senderAddress: "a!b#c%?&+^@example.org" }));
  expect(lines).toContain('ORGANIZER;CN="Harbour Lane":mailto:a!b%23c%25%3F%26+%5E@example.org');
});

test("a label cannot add lines or events of its own", () => {
  const text = calendarText([sessionRecord(1)], {
    ...FRAME,
    title: "Circle\r\nEND:VEVENT\nATTENDEE:mailto:x@y.example",
  });
  expect(unfolded(text).filter((line) => line.startsWith("END:VEVENT"))).toHaveLength(1);
  expect(unfolded(text).some((line) => line.startsWith("ATTENDEE"))).toBe(false);
});
