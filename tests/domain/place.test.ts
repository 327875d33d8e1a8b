import { describe, expect, it } from "vitest";
import {
  Area,
  Country,
  GivenCountry,
  GivenJurisdiction,
  GivenLanguage,
  GivenRegion,
  Language,
} from "../../lib/domain/place.ts";
import { COUNTRY_CODES } from "../../lib/domain/places/country-codes.ts";
import { factsOf } from "../support/issue-facts.ts";

describe("a country that somebody names", () => {
  it("is any of the 249 of ISO 3166-1, or Kosovo", () => {
    expect(COUNTRY_CODES).toHaveLength(250);
    for (const code of COUNTRY_CODES) {
      expect(GivenCountry.parse(code)).toBe(code);
      expect(GivenCountry.parse(` ${code.toLowerCase()} `)).toBe(code);
    }
  });

  it.each(["en", "es", "fr"])("may be called by any name that Intl has in %s", (language) => {
    const names = new Intl.DisplayNames(language, { type: "region" });
    for (const code of COUNTRY_CODES) {
      const name = names.of(code);
      // Spanish calls Congo-Brazzaville so, and the other one's people may mean theirs: see below.
      if (name !== "Congo") expect(GivenCountry.parse(name)).toBe(code);
    }
  });

  it.each([
    ["UK", "GB"],
    ["uk", "GB"],
    ["U.K.", "GB"],
    ["England", "GB"],
    ["great  britain", "GB"],
    ["Pays de Galles", "GB"],
    ["GBR", "GB"],
    ["USA", "US"],
    ["U.S.A.", "US"],
    ["the United States of America", "US"],
    ["EE. UU.", "US"],
    ["España", "ES"],
    ["espana", "ES"],
    ["ALLEMAGNE", "DE"],
    ["Deu", "DE"],
    ["Czech Republic", "CZ"],
    ["Côte d’Ivoire", "CI"],
    ["cote d'ivoire", "CI"],
    ["Bosnia & Herzegovina", "BA"],
    ["Bosnia y Herzegovina", "BA"],
    ["Guinea-Bissau", "GW"],
    ["Turkey", "TR"],
    ["Holland", "NL"],
    ["South Korea", "KR"],
    ["DRC", "CD"],
    ["Ireland", "IE"],
    ["XKX", "XK"],
  ])("is read as it is meant: %s is %s", (text, code) => {
    expect(GivenCountry.parse(text)).toBe(code);
  });

  it.each([
    ["SU", ["RU", "UA", "BY", "KZ", "UZ", "GE", "AM", "AZ", "MD", "LT", "LV", "EE", "KG", "TJ", "TM"]],
    ["YU", ["RS", "HR", "BA", "SI", "MK", "ME", "XK"]],
    ["DD", ["DE"]],
    ["cs", ["RS", "ME", "CZ", "SK"]],
    ["AN", ["CW", "SX", "BQ"]],
    ["ZR", ["CD"]],
    ["TP", ["TL"]],
    ["BU", ["MM"]],
    ["FX", ["FR"]],
    ["EL", ["GR"]],
    ["IC", ["ES"]],
    ["Yugoslavia", ["RS", "HR", "BA", "SI", "MK", "ME", "XK"]],
    ["Congo", ["CD", "CG"]],
    ["Korea", ["KR", "KP"]],
    ["Germny", ["DE"]],
    ["Espagna", ["ES"]],
    ["GB-ENG", ["GB"]],
  ])("is refused with what is likely meant where %s is none", (text, likely) => {
    expect(factsOf(GivenCountry, text)).toEqual({ given: text, likely });
  });

  it.each(["ZZ", "EU", "UN", "XA", "QO", "QX", "", "Atlantis", "12", "constructor"])(
    "is refused without a word of it where nothing is likely meant by %j",
    (text) => {
      expect(factsOf(GivenCountry, text)).toEqual({ likely: [] });
    },
  );

  it("takes no code of two letters beside those, whatever Intl calls it", () => {
    const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
    const taken = letters
      .flatMap((first) => letters.map((second) => first + second))
      .filter((code) => GivenCountry.safeParse(code).success);
    expect(taken).toEqual([...COUNTRY_CODES, "UK"].sort());
  });
});

it("reads a country that was stored before it was none", () => {
  expect(Country.parse("SU")).toBe("SU");
});

describe("a region that somebody names", () => {
  it.each([
    ["US-CA", "US-CA"],
    [" us-ca ", "US-CA"],
    ["UK-ENG", "GB-ENG"],
    ["ES-M", "ES-M"],
  ])("is a code of a country in force: %j is %s", (text, region) => {
    expect(GivenRegion.parse(text)).toBe(region);
  });

  it.each([
    ["CS-01", { given: "CS-01", likely: ["RS-01", "ME-01", "CZ-01", "SK-01"] }],
    ["ZZ-1", { likely: [] }],
    ["California", { likely: [] }],
    ["US", { likely: [] }],
  ])("is refused otherwise: %s", (text, facts) => {
    expect(factsOf(GivenRegion, text)).toEqual(facts);
  });
});

it.each([
  ["uk", "GB"],
  ["us-ny", "US-NY"],
  ["Guinea-Bissau", "GW"],
])("reads what a licence covers as a country or a region: %s is %s", (text, jurisdiction) => {
  expect(GivenJurisdiction.parse(text)).toBe(jurisdiction);
});

describe("a language that somebody names", () => {
  it.each([
    ["en", "en"],
    ["ES-mx", "es-MX"],
    ["en_GB", "en-GB"],
    ["en-UK", "en-GB"],
    ["iw", "he"],
    ["eng", "en"],
    ["zh-Hant-TW", "zh-Hant-TW"],
    ["art-lojban", "jbo"],
    ["sgn-GB", "bfi"],
    ["ase", "ase"],
    ["English", "en"],
    [" english ", "en"],
    ["inglés", "en"],
    ["anglais", "en"],
    ["Español", "es"],
    ["castellano", "es"],
    ["francais", "fr"],
    ["French", "fr"],
    ["Deutsch", "de"],
    ["polski", "pl"],
    ["العربية", "ar"],
    ["Cymraeg", "cy"],
    ["हिन्दी", "hi"],
    ["Farsi", "fa"],
    ["Mandarin", "zh"],
    ["Tagalog", "fil"],
    ["British Sign Language", "bfi"],
    ["LSE", "ssp"],
  ])("is read as it is meant: %j is %s", (text, tag) => {
    expect(GivenLanguage.parse(text)).toBe(tag);
  });

  it("is any language of two letters that Intl has a name for", () => {
    const names = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
    const letters = [..."abcdefghijklmnopqrstuvwxyz"];
    const codes = letters.flatMap((first) => letters.map((second) => first + second)).filter((code) => names.of(code));
    for (const code of codes) expect(GivenLanguage.parse(code)).toBe(Intl.getCanonicalLocales(code)[0]);
  });

  it.each([
    ["Englsh", ["en"]],
    ["Españo", ["es"]],
    ["Frensh", ["fr"]],
  ])("is refused with what is likely meant where %s is none", (text, likely) => {
    expect(factsOf(GivenLanguage, text)).toEqual({ given: text, likely });
  });

  it.each(["e", "xx", "und", "mul", "zxx", "Elvish", "qaa", "", "whatever", "tlhingan"])(
    "is refused where %j is none",
    (text) => {
      expect(factsOf(GivenLanguage, text)?.likely).toEqual([]);
    },
  );
});

it("reads a language that was stored before it was refused", () => {
  expect(Language.parse("english")).toBe("english");
});

it("keeps a place no finer than a tenth of a degree", () => {
  expect(Area.parse({ latitude: 51.50735, longitude: -0.12776 })).toEqual({ latitude: 51.5, longitude: -0.1 });
});
