import { describe, expect, it } from "vitest";
import { daysUntil, type Reader } from "../../lib/words/dates.ts";
import * as en from "../../lib/words/en/when.ts";
import * as es from "../../lib/words/es/when.ts";
import * as fr from "../../lib/words/fr/when.ts";

const now = "2026-10-19T08:00:00Z";
const madrid = { locale: "en", country: "ES", timeZone: "Europe/Madrid", now };

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
    const reader: Reader = { locale, country, timeZone: "UTC", now };
    expect(forms.clockTime("2026-10-24T18:00:00Z", reader)).toBe(expected);
  });

  it("writes Spanish dates in Spanish", () => {
    expect(es.when("2026-10-24T16:00:00Z", { ...madrid, locale: "es" })).toBe(
      "sábado 24 de octubre a las 18:00 (hora de verano de Europa central)",
    );
  });

  it.each([
    [en, "en", "GB", "Thursday, 7 January 2027 at 18:00 (Central European Standard Time)"],
    [en, "en", "US", "Thursday, January 7, 2027 at 6:00 PM (Central European Standard Time)"],
    [es, "es", "ES", "jueves 7 de enero de 2027 a las 18:00 (hora estándar de Europa central)"],
    [es, "es", "MX", "jueves 7 de enero de 2027 a las 18:00 (hora estándar de Europa central)"],
    [fr, "fr", "FR", "jeudi 7 janvier 2027 à 18:00 (heure normale d’Europe centrale)"],
  ])("names the year of a day that is in another one", (forms, locale, country, expected) => {
    const reader: Reader = { ...madrid, locale, country };
    expect(forms.when("2027-01-07T17:00:00Z", reader)).toBe(expected);
    expect(forms.when("2027-01-07T17:00:00Z", { ...reader, now: "2027-01-02T08:00:00Z" })).not.toContain("2027");
  });

  it("takes the year from the reader's calendar, on both sides of midnight", () => {
    const atMidnight = "2026-12-31T23:30:00Z";
    expect(en.dayName(atMidnight, madrid)).toBe("Friday, 1 January 2027");
    expect(en.dayName(atMidnight, { ...madrid, now: atMidnight })).toBe("Friday, 1 January");
    expect(en.dayName(atMidnight, { ...madrid, timeZone: "UTC" })).toBe("Thursday, 31 December");
    expect(en.dayName("2025-10-19T08:00:00Z", madrid)).toBe("Sunday, 19 October 2025");
    expect(fr.dayName("2026-12-31T23:30:00Z", { ...madrid, locale: "fr", country: "FR" })).toBe(
      "vendredi 1er janvier 2027",
    );
  });

  it("leaves the year out of today and tomorrow, and names it inside a sentence", () => {
    const eve = { ...madrid, now: "2026-12-31T08:00:00Z" };
    expect(en.onNearDay("2027-01-01T18:00:00Z", eve.now, eve)).toBe("tomorrow");
    expect(en.onNearDay("2027-01-02T18:00:00Z", eve.now, eve)).toBe("on Saturday, 2 January 2027");
    expect(es.onNearDay("2027-01-02T18:00:00Z", eve.now, { ...eve, locale: "es" })).toBe(
      "el sábado 2 de enero de 2027",
    );
    expect(fr.onNearDay("2027-01-02T18:00:00Z", eve.now, { ...eve, locale: "fr", country: "FR" })).toBe(
      "le samedi 2 janvier 2027",
    );
  });

  it("says a la una, and a las for every other hour", () => {
    const reader = { locale: "es", country: "ES", timeZone: "UTC", now };
    expect(es.atTime("2026-10-24T01:00:00Z", reader)).toBe("a la 1:00");
    expect(es.atTime("2026-10-24T13:00:00Z", reader)).toBe("a las 13:00");
  });

  it("counts days by the reader's calendar, not by hours", () => {
    expect(daysUntil("2026-10-20T00:30:00Z", "2026-10-19T23:30:00Z", "UTC")).toBe(1);
    expect(daysUntil("2026-10-20T00:30:00Z", "2026-10-19T23:30:00Z", "Pacific/Auckland")).toBe(0);
    expect(daysUntil("2026-10-26T12:00:00Z", "2026-10-25T00:00:00Z", "Europe/Madrid")).toBe(1);
  });

  it("names today and tomorrow, and any other day by its date", () => {
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
