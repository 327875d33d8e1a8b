// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { NORMS } from "../../lib/domain/groups/group.ts";
import { AGREEMENT_WORDING } from "../../lib/pages/offers/agreement-text.ts";
import { renderProblemPage } from "../../lib/pages/problem-page.ts";
import type { PersonView } from "../../lib/pages/render-page.ts";
import { renderPage } from "../../lib/pages/render-page.ts";
import { VIEWS } from "./sample-views.ts";
import { violationsOf } from "./violations.ts";

const CASES = Object.entries(VIEWS).flatMap(([name, view]) =>
  ["en", "es"].map((locale) => [name, locale, { ...view, locale } as PersonView] as const),
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
  const markup = renderPage(view);

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
  const fieldsOf = (view: PersonView) => [...new FormData(dom(renderPage(view)).querySelector("form") ?? undefined)];

  it("offers a yes and a no only while the offer is open", () => {
    const buttons = (name: string) =>
      [...dom(renderPage(viewOf(name))).querySelectorAll("button")].map((button) => [button.name, button.value]);
    expect(buttons("offer, open")).toEqual([
      ["answer", "accept"],
      ["answer", "decline"],
    ]);
    for (const name of ["offer, accepted", "offer, declined", "offer, lapsed"]) expect(buttons(name)).toEqual([]);
  });

  it("leads from an accepted offer to the agreement", () => {
    expect(renderPage(viewOf("offer, accepted"))).toContain('href="https://hl.example/l/agreement/C.1"');
    expect(renderPage(viewOf("offer, open"))).not.toContain("/l/agreement/");
  });

  it("withholds the way in until the agreement is signed, and when the meeting is cancelled", () => {
    expect(renderPage(viewOf("session, unanswered"))).toContain("https://meet.example/abc-def");
    expect(renderPage(viewOf("session, unsigned"))).toContain("once you have signed");
    expect(renderPage(viewOf("session, cancelled"))).not.toContain("meet.example");
  });

  it("shows times in the reader's zone, and the group's own clock where it differs", () => {
    const text = dom(renderPage(viewOf("offer, open"))).body.textContent;
    expect(text).toContain("Tuesday 20 October at 18:00 (Central European Summer Time)");
    expect(text).toContain("17:00, Europe/London");
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
    expect(fieldsOf(viewOf("preferences"))).toEqual([["reminders", "true"]]);
    expect(fieldsOf(viewOf("preferences, saved"))).toEqual([
      ["hourBefore", "true"],
      ["optional", "true"],
    ]);
  });

  it("asks for a typed name and the promise before signing, and for neither afterwards", () => {
    const page = dom(renderPage(viewOf("agreement, to sign")));
    expect(page.querySelector("#typedName")?.hasAttribute("required")).toBe(true);
    expect(page.querySelector("#affirmed")?.getAttribute("value")).toBe("true");
    expect(page.querySelector<HTMLInputElement>("[name=locale]")?.value).toBe("en");
    expect(dom(renderPage(viewOf("agreement, signed"))).querySelector("form")).toBeNull();
  });

  it("names what is at fault and links it to its field", async () => {
    const faults = [{ field: "/typedName", problem: "is empty", fix: "type your name" }];
    const markup = renderPage(viewOf("agreement, to sign"), faults);
    const page = dom(markup);
    const link = page.querySelector<HTMLAnchorElement>("[role=alert] a");
    expect(link?.textContent).toBe("Is empty. Type your name.");
    expect(page.querySelector(link?.getAttribute("href") ?? "")?.getAttribute("aria-invalid")).toBe("true");
    expect(page.querySelector("#affirmed")?.hasAttribute("aria-invalid")).toBe(false);
    expect(await violationsOf(markup)).toEqual([]);
  });
});

describe("the agreement's text", () => {
  it.each(["en", "es"] as const)(
    "words every norm in %s, and shows goals and legal exceptions word for word",
    (locale) => {
      const view = viewOf<"agreement">("agreement, to sign");
      const page = dom(renderPage({ ...view, locale }));
      for (const norm of NORMS)
        expect(page.querySelector(".terms ol")?.textContent).toContain(AGREEMENT_WORDING[locale].norm[norm][1]);
      const verbatim = [...page.querySelectorAll(".terms .verbatim")].map((part) => part.textContent);
      expect(verbatim).toEqual([view.terms.goals, view.terms.legalExceptions]);
    },
  );

  it("shows only the norms of this agreement", () => {
    const view = viewOf<"agreement">("agreement, to sign");
    const page = dom(renderPage({ ...view, terms: { ...view.terms, norms: ["kindness"] } }));
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
      const page = dom(renderPage({ ...grouped, organisation: hostile } as PersonView));
      expect(page.querySelectorAll("script, img").length).toBe(0);
      expect(page.querySelector("header p")?.textContent).toBe(hostile);
    }
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
    const markup = renderProblemPage(problem, crisis, locale);
    expect(await violationsOf(markup)).toEqual([]);
    expect(dom(markup).querySelector("#help")?.textContent).toContain("024");
  });

  it("says what is wrong, that nothing changed, and leads back to the field by GET", () => {
    const page = dom(renderProblemPage(problem, crisis, "en"));
    expect(page.body.textContent).toContain("The form has a fault.");
    expect(page.body.textContent).toContain("Nothing has been changed.");
    expect(page.querySelector(".fault a")?.getAttribute("href")).toBe("?#availability.3.to");
    expect(page.querySelector("form")).toBeNull();
  });

  it("offers no way back where the link itself is at fault", () => {
    const gone = { status: 410, title: "This link has expired", detail: "", fields: [] };
    expect(dom(renderProblemPage(gone, crisis, "en")).querySelector("main a")).toBeNull();
    expect(dom(renderProblemPage(gone, crisis, "es")).querySelector("h1")?.textContent).toBe(
      "Este enlace ya no funciona",
    );
  });
});
