// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { THEME_FAMILIES } from "../../lib/domain/vocabulary.ts";
import type { RenderedMail } from "../../lib/email/layout.ts";
import { typed } from "../../lib/markup/typed.ts";
import { ALL_LANGUAGES } from "../../lib/words/languages.ts";
import type { PersonMailFrame } from "../../lib/words/letters/frame.ts";
import { LINES } from "../support/crisis-numbers.ts";
import { HELP } from "../support/help-texts.ts";
import { LETTERS, type Letter, personFrame, SAMPLES } from "./sample-mails.ts";
import { sampleReport } from "./sample-report.ts";

const KINDS = LETTERS;
const TO_STAFF: readonly Letter[] = [
  "safety-alert",
  "match-report",
  "free-seats",
  "licence-alert",
  "viability-watch",
  "bounced-mail",
  "stale-waitlist",
];
const PERSON_KINDS = KINDS.filter((kind) => !TO_STAFF.includes(kind));
const LOCALES = [...ALL_LANGUAGES, "en-US", "es-MX", "fr-CA", "pt-BR"];

/** Adding a field to the data of a kind that has none of it does no harm. */
function mail(kind: Letter, frame: Partial<PersonMailFrame> = {}, change: object = {}): RenderedMail {
  return SAMPLES[kind](frame, change);
}

function dom(markup: string): Document {
  return new DOMParser().parseFromString(markup, "text/html");
}

const preheaderOf = (markup: string) => dom(markup).querySelector(".preheader")?.textContent ?? "";
const hrefsOf = (markup: string) => [...dom(markup).querySelectorAll("a")].map((a) => a.getAttribute("href"));
const urlsOf = (text: string) => text.match(/(?:https?:\/\/|tel:|sms:)[^\s<>"]+/g) ?? [];

/** The help at the foot of a mail: all that stands there, and where it leads. */
function helpIn(markup: string): { readonly rows: readonly string[]; readonly hrefs: readonly (string | null)[] } {
  const panel = [...dom(markup).querySelectorAll(".panel")].find((each) => each.querySelector("h2") !== null);
  const texts = [...(panel?.querySelectorAll("li div") ?? [])].map(({ textContent }) => textContent);
  return { rows: texts, hrefs: [...(panel?.querySelectorAll("a") ?? [])].map((a) => a.getAttribute("href")) };
}

/** Words that give away what a group is about, in both languages, and what kind of group it is. */
const TELLING = new Set([
  ...Object.values(THEME_FAMILIES)
    .flat()
    .flatMap((theme) => theme.split("_"))
    .filter((word) => !["and", "after"].includes(word)),
  ...Object.keys(THEME_FAMILIES).flatMap((family) => family.split("_").filter((word) => word !== "and")),
  ..."support therapy psychotherapy mental health counselling self-help peer disorder crisis".split(" "),
  ..."apoyo terapia psicoterapia salud mental autoayuda duelo ansiedad depresión adicción trauma pérdida".split(" "),
]);
const NOT_TELLING = new Set(["life", "social", "body", "family", "work", "students", "connection"]);

function tellingWords(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  return words.filter((word) => TELLING.has(word) && !NOT_TELLING.has(word));
}

describe.each(KINDS)("%s", (kind) => {
  it.each(LOCALES)("is whole in %s: no gap, no object, both parts with the same links", (locale) => {
    const { subject, html, text } = mail(kind, { locale });
    for (const part of [subject, html, text]) {
      expect(part.trim()).not.toBe("");
      expect(part).not.toMatch(/undefined|\[object|NaN|null|Invalid Date/);
    }
    expect([...new Set(hrefsOf(html))].sort()).toEqual([...new Set(urlsOf(text))].sort());
  });

  it.each(LOCALES)("shows neither theme nor kind of group in subject, preview or URL (%s)", (locale) => {
    const { subject, html, text } = mail(kind, { locale });
    expect(tellingWords(subject)).toEqual([]);
    expect(tellingWords(preheaderOf(html))).toEqual([]);
    expect(preheaderOf(html).trim().length).toBeGreaterThan(5);
    expect(subject).not.toContain(personFrame.organisation);
    expect(urlsOf(text).flatMap((url) => tellingWords(new URL(url).pathname))).toEqual([]);
  });

  it("loads nothing: no image, script, style sheet or frame", () => {
    const page = dom(mail(kind).html);
    expect(page.querySelectorAll("img, script, link, iframe, video, form").length).toBe(0);
    expect(mail(kind).html).not.toMatch(/url\(|@import/);
  });

  it("keeps to plain words: no exclamation mark outside markup", () => {
    const { subject, text } = mail(kind);
    expect(subject + text).not.toContain("!");
  });

  it("fits 600 pixels", () => {
    const sheet = dom(mail(kind).html).querySelector(".sheet");
    expect(sheet?.getAttribute("width")).toBe("600");
    expect(sheet?.getAttribute("style")).toContain("max-width:600px");
  });
});

describe("mail to people", () => {
  const quiet = PERSON_KINDS.flatMap((kind) => ALL_LANGUAGES.map((locale) => [kind, locale] as const));

  it.each(quiet)("%s in %s does not tell the theme anywhere but in the crisis lines", (kind, locale) => {
    const { text, html } = mail(kind, { locale, country: "NL" });
    expect(tellingWords(text)).toEqual([]);
    expect(tellingWords(dom(html).body.textContent)).toEqual([]);
  });

  it.each(PERSON_KINDS)("%s has the help of the person's country, one tap away, in both parts", (kind) => {
    for (const [locale, country, expected] of HELP) {
      const { html, text } = mail(kind, { locale, country });
      const { rows, hrefs } = helpIn(html);
      expect(rows).toEqual(expected.flatMap(({ says, about }) => [...says.map(([label]) => label), ...about]));
      const ways = expected.flatMap(({ says }) => says.flatMap(([, href]) => href ?? []));
      expect(hrefs).toEqual(ways);
      const lines = expected.flatMap(({ says, about }) => [
        ...says.map(([label, href]) => `  ${label}${href === undefined ? "" : ` <${href}>`}\n`),
        ...about.map((known) => `    ${known}\n`),
      ]);
      expect(text).toContain(`.\n${lines.join("")}\n`);
    }
  });

  it.each(Object.entries(LINES))("has the first number of %s as a link, in every language", (country, [dial]) => {
    for (const locale of ALL_LANGUAGES) {
      const { html, text } = mail("session-reminder", { country, locale });
      const found = helpIn(html).hrefs.filter((href) => href?.startsWith("tel:"));
      expect(found.length).toBeGreaterThan(0);
      for (const href of found) expect(text).toContain(`<${href}>`);
      // Of a line with a number for each language it is the reader's.
      if (!["NZ", "BE", "FI"].includes(country)) expect(found).toContain(`tel:${dial}`);
    }
  });

  it.each(PERSON_KINDS)("%s leads to the person's page and to their mail choices", (kind) => {
    const { text } = mail(kind);
    expect(text).toContain(personFrame.statusHref);
    expect(text).toContain(personFrame.preferencesHref);
  });

  it("differs between the languages in every kind, and falls back to English", () => {
    for (const kind of KINDS) {
      expect(new Set(ALL_LANGUAGES.map((locale) => mail(kind, { locale }).text)).size).toBe(ALL_LANGUAGES.length);
      expect(mail(kind, { locale: "de" }).subject).toBe(mail(kind, { locale: "en" }).subject);
      expect(dom(mail(kind, { locale: "es-AR" }).html).documentElement.lang).toBe("es");
    }
  });

  it("escapes what people type, and keeps it on one line", () => {
    const name = `<script>alert("1")</script>&\n\nhttps://evil.example`;
    const label = `"><img src=x>\r\nBcc: a@b.example`;
    for (const kind of PERSON_KINDS) {
      const { html, subject, text } = mail(kind, { preferredName: name }, { discreetLabel: typed(label) });
      expect(dom(html).querySelectorAll("script, img").length).toBe(0);
      expect(subject).not.toMatch(/[\r\n]/);
      expect(text).not.toMatch(/^https:\/\/evil/m);
    }
  });

  it("keeps what people typed from turning round the words beside it", () => {
    const turning = "\u202eanA\u2066";
    for (const kind of PERSON_KINDS) {
      const { html, subject, text } = mail(kind, { preferredName: turning }, { discreetLabel: typed(turning) });
      expect(subject + html + text).not.toMatch(/[\u202a-\u202e\u2063\u2066-\u2069]/);
      const isolated = [...dom(html).querySelectorAll("bdi")].map(({ textContent }) => textContent);
      if (text.includes("anA")) expect(isolated, kind).toContain("anA");
    }
    const titles = Array.from({ length: 3 }, (_, index) => `Circle ${index} ${turning}`);
    const report = mail("match-report", {}, sampleReport({ groups: 3, placed: 9, unplaced: 4, titles }));
    expect(report.html + report.text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });

  it("says in which language a label is where that is another one than the mail's", () => {
    const label = { discreetLabel: typed("Círculo azul", "es") };
    expect(mail("offer", {}, label).html).toContain('<bdi lang="es">Círculo azul</bdi>');
    expect(mail("offer", { locale: "es" }, label).html).toContain("<bdi>Círculo azul</bdi>");
  });

  it("repeats nothing typed into the form to an address nobody has confirmed", () => {
    const { html, text } = mail("receipt", { preferredName: "You won, see evil.example" });
    expect(html + text).not.toContain("evil.example");
  });
});

describe("mail to staff", () => {
  it("alerts without name, answers, theme or group", () => {
    const { subject, text } = mail("safety-alert");
    expect(subject).toBe("Urgent: case C-0000-0002 due Monday 19 October, 17:15");
    expect(tellingWords(subject + text)).toEqual([]);
  });

  it("may name a title in the body, never in the subject or preview, whatever the theme", () => {
    for (const theme of Object.values(THEME_FAMILIES).flat()) {
      const title = `Therapy and support: ${theme.replaceAll("_", " ")}`;
      const report = sampleReport({ groups: 3, placed: 9, unplaced: 4, titles: [title] });
      for (const made of [mail("match-report", {}, report), mail("viability-watch", {}, { title: typed(title) })]) {
        expect(made.text).toContain(title);
        expect(tellingWords(made.subject + preheaderOf(made.html))).toEqual([]);
      }
    }
  });
});
