import { describe, expect, it } from "vitest";
import { AvailableSpan } from "../../lib/domain/intake/availability.ts";
import { Area, Country, Language } from "../../lib/domain/place.ts";
import { LocalDate, TimeZone } from "../../lib/time/time.ts";

describe("a country", () => {
  it.each(["GB", "ES", "US", "MX", "XK", "AQ"])("may be %s", (code) => {
    expect(Country.parse(code)).toBe(code);
  });

  it.each(["ZZ", "EU", "UN", "XA", "QX", "gb", "GBR", ""])("may not be %j", (code) => {
    expect(Country.safeParse(code).success).toBe(false);
  });
});

describe("a time zone", () => {
  it.each(["Europe/Madrid", "America/Argentina/Buenos_Aires", "UTC"])("may be %s", (zone) => {
    expect(TimeZone.parse(zone)).toBe(zone);
  });

  it.each(["Mars/Olympus", "+02:00", "", "Europe"])("may not be %j, also when it is asked twice", (zone) => {
    expect([TimeZone.safeParse(zone).success, TimeZone.safeParse(zone).success]).toEqual([false, false]);
  });
});

describe("a date", () => {
  it("must exist", () => {
    expect(LocalDate.safeParse("2028-02-29").success).toBe(true);
    expect(LocalDate.safeParse("2026-02-29").success).toBe(false);
  });
});

it("makes a language tag canonical", () => {
  expect(Language.parse("ES-mx")).toBe("es-MX");
  expect(Language.safeParse("e").success).toBe(false);
});

it("keeps a place no finer than a tenth of a degree", () => {
  expect(Area.parse({ latitude: 51.50735, longitude: -0.12776 })).toEqual({ latitude: 51.5, longitude: -0.1 });
});

it("wants a span of availability to end after it begins, on half hours, by midnight", () => {
  const span = { day: "mon", from: "18:00", to: "24:00", level: "good" };
  expect(AvailableSpan.safeParse(span).success).toBe(true);
  for (const wrong of [{ to: "18:00" }, { to: "17:30" }, { from: "18:10" }, { to: "24:30" }]) {
    expect(AvailableSpan.safeParse({ ...span, ...wrong }).success).toBe(false);
  }
});
