import { describe, expect, it } from "vitest";
import { ROUTES } from "../../lib/api/routes.ts";
import { mails } from "../gallery/mails.ts";
import type { Specimen } from "../gallery/specimen.ts";
import { personFrame } from "./sample-mails.ts";

/** Every kind in every state and language, as it is sent. */
const MAILS = mails();
const named = (holds: (mail: Specimen) => boolean) =>
  MAILS.filter((mail) => !holds(mail)).map(({ name, state, language }) => `${name}, ${state}, ${language}`);

type Tag = { readonly name: string; readonly attributes: string; readonly style: string };

function tagsOf({ html }: Specimen): readonly Tag[] {
  return [...html.matchAll(/<([a-z][a-z0-9]*)\b([^>]*)>/g)].map(([, name = "", attributes = ""]) => {
    return { name, attributes, style: /style="([^"]*)"/.exec(attributes)?.[1] ?? "" };
  });
}

/** What is read, without what is hidden at the top to fill the line beside the subject. */
function shownText({ html }: Specimen): string {
  const body = html.slice(html.indexOf("</div>", html.indexOf('class="preheader"')));
  return body
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}

const isPadded = (style: string) => /(?:^|;)padding[a-z-]*:(?!0(?:;|$))/.test(style);
const CELLS = new Set(["td", "th"]);
/** A list is moved in by every client, by this or by its own measure. */
const PADDED = new Set([...CELLS, "ul"]);

describe("every mail, in whatever client", () => {
  it("has padding in cells alone: Outlook has none on links, tables and boxes", () => {
    expect(named((mail) => tagsOf(mail).every(({ name, style }) => PADDED.has(name) || !isPadded(style)))).toEqual([]);
    expect(isPadded("margin:0;padding:0;")).toBe(false);
    expect(isPadded("color:red;padding-left:2px;")).toBe(true);
  });

  it("has cells as wide as there is room: shares, and nothing that keeps a line from being broken", () => {
    const isFixed = ({ name, attributes, style }: Tag) =>
      CELLS.has(name) && (/width="\d+"/.test(attributes) || /(?:^|;)(?:min-)?width:\d+px/.test(style));
    expect(named((mail) => !tagsOf(mail).some(isFixed))).toEqual([]);
    expect(named(({ html }) => !/white-space:\s*nowrap|\snowrap\b/.test(html))).toEqual([]);
    // The sheet, for Outlook, which knows no greatest width; all others make it as narrow as the screen.
    const fixed = MAILS.flatMap((mail) => tagsOf(mail).filter(({ attributes }) => /width="\d+"/.test(attributes)));
    expect(fixed).toHaveLength(MAILS.length);
    for (const { style } of fixed) expect(style).toContain("max-width:600px;width:100%");
  });

  it("has a button that is one wherever it is drawn: the colour is its cell's", () => {
    const buttons = MAILS.flatMap(({ html }) => [
      ...html.matchAll(/<td class="button"[^>]*>\s*<a class="button"[^>]*>/g),
    ]);
    const links = MAILS.flatMap(({ html }) => [...html.matchAll(/<a class="button"/g)]);
    expect(buttons).toHaveLength(links.length);
    for (const [markup] of buttons)
      expect(markup).toMatch(/^<td[^>]*style="background:#[0-9a-f]{6};[^"]*padding:[^"]*"/);
  });

  it("shows no bare address of a page: those are in the text part, for who reads that", () => {
    expect(named((mail) => !/https?:|\/l\/[a-z]+\//.test(shownText(mail)))).toEqual([]);
  });

  it("names the organisation above all else, and never where a line is shown beside the subject", () => {
    expect(named((mail) => shownText(mail).startsWith(personFrame.organisation))).toEqual([]);
    expect(named(({ text }) => !text?.slice(0, 60).includes(personFrame.organisation))).toEqual([]);
  });
});

describe("every mail to staff", () => {
  const TO_STAFF = new Set(
    MAILS.filter(({ html }) => !html.includes(personFrame.preferencesHref)).map(({ name }) => name),
  );
  const REQUEST = /\b(GET|POST|PUT) (\/v1\/[\w{}/-]+)/g;
  const asRoute = (path: string) => path.replaceAll(/\{\w+\}|\b[a-z]{3}_[0-9A-Z]{26}\b/g, "{}");
  const known = new Set(Object.values(ROUTES).map(({ method, path }) => `${method} ${asRoute(path)}`));

  it("leads somewhere: by a link, or by requests that there are", () => {
    expect(TO_STAFF.size).toBe(7);
    const requestsOf = ({ text = "" }: Specimen) => [...text.matchAll(REQUEST)];
    expect(
      named((mail) => {
        if (!TO_STAFF.has(mail.name)) return true;
        const requests = requestsOf(mail).map(([, method, path = ""]) => `${method} ${asRoute(path)}`);
        const leads = requests.length > 0 || mail.html.includes('<a class="button"');
        return leads && requests.every((request) => known.has(request));
      }),
    ).toEqual([]);
  });
});
