// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { crisisResourcesFor } from "../../lib/domain/crisis/resources.ts";
import type { FieldFault } from "../../lib/domain/errors.ts";
import { NORMS } from "../../lib/domain/groups/group.ts";
import type { PersonView } from "../../lib/pages/render-page.ts";
import { ALL_LANGUAGES } from "../../lib/words/languages.ts";
import { drawnPage, drawnProblem, pageWords } from "../support/drawn-page.ts";
import { HELP } from "../support/help-texts.ts";
import { VIEWS } from "./sample-views.ts";
import { violationsOf } from "./violations.ts";

const CASES = Object.entries(VIEWS).flatMap(([name, view]) =>
  ALL_LANGUAGES.map((locale) => [name, locale, { ...view, locale } as PersonView] as const),
);

function viewOf<P extends PersonView["page"]>(name: string): Extract<PersonView, { page: P }> {
  // The caller names the kind of page that stands under this name.
  return VIEWS[name] as Extract<PersonView, { page: P }>;
}

function dom(markup: string): Document {
  return new DOMParser().parseFromString(markup, "text/html");
}

beforeEach(() => {
  document.body.innerHTML = "";
});

describe.each(CASES)("%s (%s)", (_name, locale, view) => {
  const markup = drawnPage(view);

  it("has one heading of the first level, one main part, its language and a way past the header", () => {
    const page = dom(markup);
    expect(page.querySelectorAll("h1").length).toBe(1);
    expect(page.querySelectorAll("main").length).toBe(1);
    expect(page.documentElement.lang).toBe(locale);
    expect(page.querySelector("a.skip")?.getAttribute("href")).toBe("#content");
    expect(page.querySelector("main")?.id).toBe("content");
  });

  it("labels every field and sends every form to its own address by POST", () => {
    const page = dom(markup);
    for (const field of page.querySelectorAll("input:not([type=hidden]), select, textarea")) {
      expect(page.querySelector(`label[for="${field.id}"]`)?.textContent?.trim(), field.id).toBeTruthy();
    }
    for (const form of page.querySelectorAll("form")) {
      expect(form.getAttribute("method")).toBe("post");
      expect(form.hasAttribute("action")).toBe(false);
    }
  });

  it("carries the crisis resources, and a link to them at the top", () => {
    const page = dom(markup);
    expect(page.querySelector("#help")?.textContent).toContain("112");
    expect(page.querySelector("#help")?.textContent).toContain("024");
    expect(page.querySelector("header a")?.getAttribute("href")).toBe("#help");
  });

  it("runs nothing and loads nothing, and needs no style attribute", () => {
    const page = dom(markup);
    expect(page.querySelectorAll("script, img, link, iframe, [style], [onclick]").length).toBe(0);
    expect(page.querySelectorAll("style").length).toBe(1);
    expect(markup).not.toMatch(/url\(|@import/);
  });

  it("is whole: no gap, no object, no exclamation mark", () => {
    const text = dom(markup).body.textContent;
    expect(text).not.toMatch(/undefined|\[object|NaN|Invalid Date/);
    expect(text).not.toContain("!");
  });

  it("keeps the group's title out of the browser's tab and history", () => {
    expect(dom(markup).title).not.toMatch(/grief|support|therapy|duelo|apoyo|terapia/i);
  });
});

describe("what the pages do", () => {
  const fieldsOf = (view: PersonView) => [...new FormData(dom(drawnPage(view)).querySelector("form") ?? undefined)];

  it("offers a yes and a no only while the offer is open", () => {
    const buttons = (name: string) =>
      [...dom(drawnPage(viewOf(name))).querySelectorAll("button")].map((button) => [button.name, button.value]);
    expect(buttons("offer, open")).toEqual([
      ["answer", "accept"],
      ["answer", "decline"],
    ]);
    for (const name of ["offer, accepted", "offer, declined", "offer, lapsed"]) expect(buttons(name)).toEqual([]);
  });

  it("leads from an accepted offer to the agreement", () => {
    expect(drawnPage(viewOf("offer, accepted"))).toContain('href="https://hl.example/l/agreement/C.1"');
    expect(drawnPage(viewOf("offer, open"))).not.toContain("/l/agreement/");
  });

  it("withholds the way in until the agreement is signed, and when the meeting is cancelled", () => {
    expect(drawnPage(viewOf("session, unanswered"))).toContain("https://meet.example/abc-def");
    expect(drawnPage(viewOf("session, unsigned"))).toContain("once you have signed");
    expect(drawnPage(viewOf("session, cancelled"))).not.toContain("meet.example");
  });

  it("shows times in the reader's zone alone, and names the group's by its city where that differs", () => {
    const text = dom(drawnPage(viewOf("offer, open"))).body.textContent;
    expect(text).toContain("Tuesday 20 October at 18:00 (Central European Summer Time)");
    expect(text).toContain("The group keeps to the time in London.");
    expect(text).not.toMatch(/17:00|Europe\/London/);
  });

  it("writes every time of a page on the reader's clock, the hours to choose from too", () => {
    const american = { locale: "en-US", country: "US", timeZone: "America/New_York" };
    const offer = dom(drawnPage({ ...viewOf<"offer">("offer, open"), ...american })).body.textContent;
    expect(offer).toContain("at 12:00 PM (Eastern Daylight Time)");
    expect(offer).not.toMatch(/17:00|5:00/);
    const hours = dom(drawnPage({ ...viewOf<"availability">("availability"), ...american })).querySelectorAll("option");
    const shown = [...hours].map(({ value, textContent }) => `${value} ${textContent}`);
    expect(shown).toEqual(expect.arrayContaining(["08:30 8:30 AM", "18:00 6:00 PM", "24:00 midnight"]));
  });

  it("names each language in that language, and has the person's own chosen", () => {
    const view = { ...viewOf<"preferences">("preferences"), locale: "es-MX" };
    const options = [...dom(drawnPage(view)).querySelectorAll<HTMLOptionElement>("#language option")];
    expect(options.map(({ value }) => value)).toEqual(ALL_LANGUAGES);
    expect(options.map(({ textContent }) => textContent)).toEqual(expect.arrayContaining(["English", "Español"]));
    expect(options.filter(({ selected }) => selected).map(({ value }) => value)).toEqual(["es"]);
    expect(options.every(({ lang, value }) => lang === value)).toBe(true);
  });

  it("sends availability back as it stood, with rows that can be left empty", () => {
    const fields = fieldsOf(viewOf("availability"));
    const rows = fields.filter(([name]) => name === "day").length;
    expect(rows).toBe(7 * 2 + 3);
    for (const name of ["from", "to", "level"]) expect(fields.filter(([field]) => field === name).length).toBe(rows);
    const column = (name: string) => fields.filter(([field]) => field === name).map(([, value]) => value);
    const spans = column("day").map((day, row) => [day, column("from")[row], column("to")[row], column("level")[row]]);
    expect(spans.filter(([, from]) => from !== "")).toEqual([
      ["tue", "08:00", "09:30", "possible"],
      ["tue", "18:00", "21:30", "good"],
      ["sun", "20:00", "24:00", "good"],
    ]);
  });

  it("ticks what is on and leaves out what is off", () => {
    expect(fieldsOf(viewOf("preferences"))).toEqual([
      ["language", "en"],
      ["reminders", "true"],
    ]);
    expect(fieldsOf(viewOf("preferences, saved"))).toEqual([
      ["language", "en"],
      ["hourBefore", "true"],
      ["optional", "true"],
    ]);
  });

  it("asks for a typed name and the promise before signing, and for neither afterwards", () => {
    const page = dom(drawnPage(viewOf("agreement, to sign")));
    expect(page.querySelector("#typedName")?.hasAttribute("required")).toBe(true);
    expect(page.querySelector("#affirmed")?.getAttribute("value")).toBe("true");
    expect(page.querySelector<HTMLInputElement>("[name=locale]")?.value).toBe("en");
    expect(dom(drawnPage(viewOf("agreement, signed"))).querySelector("form")).toBeNull();
  });

  it("names what is at fault and links it to its field", async () => {
    const faults = [{ field: "/typedName", code: "too-small", facts: { minimum: 1, of: "string" } }] as const;
    const markup = drawnPage(viewOf("agreement, to sign"), faults);
    const page = dom(markup);
    const link = page.querySelector<HTMLAnchorElement>("[role=alert] a");
    expect(link?.textContent).toBe("Please type your name, as you would sign. It may have up to 120 letters.");
    expect(page.querySelector(link?.getAttribute("href") ?? "")?.getAttribute("aria-invalid")).toBe("true");
    expect(page.querySelector("#affirmed")?.hasAttribute("aria-invalid")).toBe(false);
    expect(await violationsOf(markup)).toEqual([]);
  });

  const at = { day: "tue", row: 1 } as const;
  it.each<[view: string, fault: FieldFault, id: string]>([
    ["agreement, to sign", { field: "/affirmed", code: "missing", facts: { values: ["true"] } }, "affirmed"],
    ["availability", { field: "/availability/1/to", code: "missing", facts: { expected: "string" }, at }, "tue.1.to"],
    ["preferences", { field: "/language", code: "not-one-of", facts: { values: ["en"] } }, "language"],
    ["preferences", { field: "/optional", code: "not-one-of", facts: { values: ["true"] } }, "optional"],
  ])("says beside a field of %s what is wrong with it", async (name, fault, id) => {
    const view = VIEWS[name];
    if (view === undefined) throw new Error(`there is no view of ${name}`);
    const markup = drawnPage(view, [fault]);
    const page = dom(markup);
    const invalid = [...page.querySelectorAll("[aria-invalid=true]")];
    expect(invalid.map((field) => field.id)).toEqual([id]);
    const described = invalid[0]?.getAttribute("aria-describedby")?.split(" ") ?? [];
    const texts = described.map((part) => page.getElementById(part)?.textContent);
    expect(texts.at(-1)).toBe(page.querySelector("[role=alert] a")?.textContent);
    expect(texts).not.toContain(undefined);
    expect(await violationsOf(markup)).toEqual([]);
  });
});

describe("the agreement's text", () => {
  it.each(ALL_LANGUAGES)("words every norm in %s, and shows goals and legal exceptions word for word", (locale) => {
    const view = viewOf<"agreement">("agreement, to sign");
    const page = dom(drawnPage({ ...view, locale }));
    for (const norm of NORMS)
      expect(page.querySelector(".terms ol")?.textContent).toContain(pageWords(locale).agreement.norms[norm].text);
    const verbatim = [...page.querySelectorAll(".terms .verbatim")].map((part) => part.textContent);
    expect(verbatim).toEqual([view.terms.goals, view.terms.legalExceptions]);
  });

  it("shows only the norms of this agreement", () => {
    const view = viewOf<"agreement">("agreement, to sign");
    const page = dom(drawnPage({ ...view, terms: { ...view.terms, norms: ["kindness"] } }));
    expect(page.querySelectorAll(".terms ol li").length).toBe(1);
  });
});

describe("hostile text", () => {
  it("from people and staff is shown as text", () => {
    const hostile = `"><script>alert(1)</script><img src=x onerror=y>`;
    for (const view of Object.values(VIEWS)) {
      const named = "preferredName" in view ? { ...view, preferredName: hostile } : view;
      const grouped =
        "group" in named && named.group !== undefined ? { ...named, group: { ...named.group, title: hostile } } : named;
      const page = dom(drawnPage({ ...grouped, organisation: hostile } as PersonView));
      expect(page.querySelectorAll("script, img").length).toBe(0);
      expect(page.querySelector("header p")?.textContent).toBe(hostile);
    }
  });
});

describe("what people typed", () => {
  const view = viewOf<"agreement">("agreement, to sign");
  const group = { ...view.group, languages: ["he", "ar"] };

  it("turns nothing round it, whatever direction it runs in", () => {
    const title = "\u202eelcric a";
    const page = dom(
      drawnPage({ ...view, group: { ...group, title, facilitators: [{ name: title, level: "peer" }] } }),
    );
    const holders = [...page.querySelectorAll("bdi")].filter(({ textContent }) => textContent === title);
    expect(holders.length).toBe(2);
    for (const holder of holders) holder.remove();
    expect(page.body.textContent).not.toContain("\u202e");
    expect([...page.querySelectorAll(".verbatim")].map((part) => part.getAttribute("dir"))).toEqual(["auto", "auto"]);
  });

  it("is marked with the group's language where that is another one than the page's", () => {
    const marks = (languages: readonly string[]) => {
      const page = dom(drawnPage({ ...view, group: { ...group, languages } }));
      return [...page.querySelectorAll("strong bdi, .verbatim")].map((part) => part.getAttribute("lang"));
    };
    expect(marks(["he", "ar"])).toEqual(["he", "he", "he"]);
    expect(marks(["he", "en-GB"])).toEqual([null, null, null]);
    expect(marks([])).toEqual([null, null, null]);
  });
});

describe("help on a page", () => {
  const shown = (locale: string, country: string) => {
    const crisis = crisisResourcesFor(country, { languages: [locale] });
    return dom(drawnPage({ ...viewOf("verify, before"), locale, crisis })).querySelector("#help");
  };

  it.each(HELP)("in %s for %s is a heading and a list of links with names and numbers", (locale, country, rows) => {
    const help = shown(locale, country);
    expect(help?.querySelectorAll("h2").length).toBe(1);
    const items = [...(help?.querySelectorAll("ul > li") ?? [])];
    expect(items.map((item) => [...item.querySelectorAll("div")].map(({ textContent }) => textContent))).toEqual(
      rows.map(({ says, about }) => [...says.map(([label]) => label), ...about]),
    );
    expect([...(help?.querySelectorAll("a") ?? [])].map((a) => a.getAttribute("href"))).toEqual(
      rows.flatMap(({ says }) => says.flatMap(([, href]) => href ?? [])),
    );
    expect(help?.querySelectorAll("[aria-label]").length).toBe(0);
  });

  it("says in which language a line's name is where that is another one", () => {
    expect(shown("en", "DE")?.querySelector("a bdi")?.outerHTML).toBe('<bdi lang="de">TelefonSeelsorge</bdi>');
    expect(shown("es", "ES")?.querySelector("a bdi")?.outerHTML).toBe("<bdi>Línea 024</bdi>");
  });
});

describe("a problem page", () => {
  const crisis = viewOf("verify, before").crisis;
  const problem = {
    status: 400,
    title: "Some of what was sent cannot be accepted",
    detail: "the form has a fault",
    fields: [{ field: "/availability/3/to", problem: "must be later than from", fix: "choose a later hour" }],
  };

  it.each(["en", "es", "fr", ""])("passes axe and carries the crisis resources (locale %j)", async (locale) => {
    const markup = drawnProblem(problem, crisis, locale);
    expect(await violationsOf(markup)).toEqual([]);
    expect(dom(markup).querySelector("#help")?.textContent).toContain("024");
  });

  it("says what is wrong, that nothing changed, and leads back to the field by GET", () => {
    const page = dom(drawnProblem(problem, crisis, "en"));
    expect(page.body.textContent).toContain("The form has a fault.");
    expect(page.body.textContent).toContain("Nothing has been changed.");
    expect(page.querySelector(".fault a")?.getAttribute("href")).toBe("?#availability.3.to");
    expect(page.querySelector("form")).toBeNull();
  });

  it("offers no way back where the link itself is at fault", () => {
    const gone = { status: 410, title: "This link has expired", detail: "", fields: [] };
    expect(dom(drawnProblem(gone, crisis, "en")).querySelector("main a")).toBeNull();
    expect(dom(drawnProblem(gone, crisis, "es")).querySelector("html")?.lang).toBe("es");
  });
});
