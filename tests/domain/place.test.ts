import { describe, expect, it } from "vitest";
import { Area, Country, Language } from "../../lib/domain/place.ts";

describe("a country", () => {
  it.each(["GB", "ES", "US", "MX", "XK", "AQ"])("may be %s", (code) => {
    expect(Country.parse(code)).toBe(code);
  });

  it.each(["ZZ", "EU", "UN", "XA", "QX", "gb", "GBR", ""])("may not be %j", (code) => {
    expect(Country.safeParse(code).success).toBe(false);
  });
});

it("makes a language tag canonical", () => {
  expect(Language.parse("ES-mx")).toBe("es-MX");
  expect(Language.safeParse("e").success).toBe(false);
});

it("keeps a place no finer than a tenth of a degree", () => {
  expect(Area.parse({ latitude: 51.50735, longitude: -0.12776 })).toEqual({ latitude: 51.5, longitude: -0.1 });
});
