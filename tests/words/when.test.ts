import { describe, expect, it } from "vitest";
import { daysUntil, type Reader } from "../../lib/words/dates.ts";
import * as en from "../../lib/words/en/when.ts";
import * as es from "../../lib/words/es/when.ts";

const madrid = { locale: "en", country: "ES", timeZone: "Europe/Madrid" };

describe("dates and times in mail", () => {
  it.each([
    ["2026-10-24T16:00:00Z", "Saturday, 24 October at 18:00 (Central European Summer Time)"],
    ["2026-10-25T17:00:00Z", "Sunday, 25 October at 18:00 (Central European Standard Time)"],
  ])("shows %s in the reader's zone, by name, on either side of a clock change", (instant, expected) => {
    expect(en.when(instant, madrid)).toBe(expected);
  });

  it.each([
    [en, "en", "US", "6:00 PM"],
    [en, "en", "GB", "18:00"],
    [en, "en", undefined, "18:00"],
    [en, "en", "CA", "6:00 pm"],
    [es, "es", "ES", "18:00"],
    [es, "es", "MX", "18:00"],
  ])("writes the hour as readers of the language do in their country", (forms, locale, country, expected) => {
    const reader: Reader = { locale, country, timeZone: "UTC" };
    expect(forms.clockTime("2026-10-24T18:00:00Z", reader)).toBe(expected);
  });

  it("writes Spanish dates in Spanish", () => {
    expect(es.when("2026-10-24T16:00:00Z", { ...madrid, locale: "es" })).toBe(
      "sábado 24 de octubre a las 18:00 (hora de verano de Europa central)",
    );
  });

  it("says a la una, and a las for every other hour", () => {
    const reader = { locale: "es", country: "ES", timeZone: "UTC" };
    expect(es.atTime("2026-10-24T01:00:00Z", reader)).toBe("a la 1:00");
    expect(es.atTime("2026-10-24T13:00:00Z", reader)).toBe("a las 13:00");
  });

  it("counts days by the reader's calendar, not by hours", () => {
    expect(daysUntil("2026-10-20T00:30:00Z", "2026-10-19T23:30:00Z", "UTC")).toBe(1);
    expect(daysUntil("2026-10-20T00:30:00Z", "2026-10-19T23:30:00Z", "Pacific/Auckland")).toBe(0);
    expect(daysUntil("2026-10-26T12:00:00Z", "2026-10-25T00:00:00Z", "Europe/Madrid")).toBe(1);
  });

  it("names today and tomorrow, and any other day by its date", () => {
    const now = "2026-10-19T08:00:00Z";
    expect(en.nearDay("2026-10-19T18:00:00Z", now, madrid)).toBe("today");
    expect(es.nearDay("2026-10-20T18:00:00Z", now, { ...madrid, locale: "es" })).toBe("mañana");
    expect(en.nearDay("2026-10-21T18:00:00Z", now, madrid)).toBe("Wednesday, 21 October");
    expect(en.nearDay("2026-10-18T18:00:00Z", now, madrid)).toBe("Sunday, 18 October");
  });

  it("keeps to its language, whatever the reader's locale", () => {
    expect(en.conventions({ locale: "de-DE" })).toMatch(/^en/);
    expect(es.conventions({ locale: "es", country: "GB" })).toMatch(/^es/);
  });
});
