import { describe, expect, it } from "vitest";
import { CrisisSettings } from "../../../lib/domain/crisis/crisis-settings.ts";
import { crisisResourcesFor } from "../../../lib/domain/crisis/resources.ts";
import { ABUSE_LINES } from "../../support/crisis-numbers.ts";

const english = { languages: ["en"] };
const dials = (lines: readonly { readonly dial: string }[] = []) => lines.map(({ dial }) => dial);

describe("help in a country", () => {
  it("is the emergency number, the lines, and where lines of others are found", () => {
    expect(crisisResourcesFor("IE", english)).toEqual({
      emergency: {
        dial: "112",
        alternatives: ["999"],
        confirmed: true,
        source: "Android's emergency list; Wikipedia",
        checkedOn: "2026-11-27",
      },
      lines: [
        {
          kind: "suicide",
          name: "Samaritans Ireland",
          nameLanguage: "en",
          number: "116 123",
          dial: "116123",
          alternatives: [],
          sms: { to: "50808", body: "HELLO", name: "50808" },
          hours: "24/7",
          languages: ["en"],
          audience: [],
          source: "belfasttelegraph.co.uk; a dataset of crisis lines of 2026-06-14; Wikipedia",
          checkedOn: "2026-11-27",
        },
      ],
      finder: "https://findahelpline.com",
    });
  });

  it.each(["ZZ", "PE", "us", ""])("of %j, where nothing is known, is no number but where to look", (country) => {
    expect(crisisResourcesFor(country, english)).toEqual({ lines: [], finder: "https://findahelpline.com" });
  });

  it("has lines in a language of the reader's first", () => {
    const languagesOf = (country: string, languages: readonly string[]) =>
      crisisResourcesFor(country, { languages }).lines.map((line) => line.languages[0]);
    expect(languagesOf("BE", ["fr-BE"])).toEqual(["fr", "nl"]);
    expect(languagesOf("BE", ["nl"])).toEqual(["nl", "fr"]);
    expect(languagesOf("BE", ["es"])).toEqual(["nl", "fr"]);
    expect(languagesOf("CH", ["it"])[0]).toBe("fr");
  });

  it("has one row a name, with the number in a language of the reader's", () => {
    const first = (country: string, languages: readonly string[]) => crisisResourcesFor(country, { languages }).lines;
    expect(dials(first("FI", ["sv"]))).toEqual(["+358925250112"]);
    expect(dials(first("FI", ["ja", "ru"]))).toEqual(["+358925250115"]);
    expect(dials(first("FI", ["ja"]))).toEqual(["+358925250111"]);
    expect(first("US", ["es-MX"]).map(({ sms }) => sms)).toEqual([{ to: "988", body: "AYUDA" }]);
    expect(first("US", ["en"]).map(({ sms }) => sms)).toEqual([{ to: "988" }]);
  });

  it("leaves out what is not the provider's own offer or its price any more", () => {
    const said = JSON.stringify(["US", "NL"].map((country) => crisisResourcesFor(country, english)));
    expect(said).not.toMatch(/LGBT|press|€|cost|EUR|cent/i);
  });

  it.each(Object.entries(ABUSE_LINES))(
    "of %s tells of violence at home where it is asked to, and only then",
    (country, dial) => {
      const asked = crisisResourcesFor(country, { ...english, domesticAbuse: true });
      expect(dials(asked.domesticAbuse)).toEqual([dial]);
      expect(dials(asked.lines)).not.toContain(dial);
      expect(JSON.stringify(crisisResourcesFor(country, english))).not.toContain(`"${dial}"`);
    },
  );
});

describe("what an operator has found out", () => {
  const own = { kind: "support", name: "Línea del barrio", number: "900 100 200", hours: "24/7", languages: ["es"] };
  const help = (country: string, row: object) => {
    const checked = CrisisSettings.parse({ [country]: { checkedOn: "2027-01-15", source: "A. Reyes", ...row } });
    return crisisResourcesFor(country, { languages: ["es"], checked, domesticAbuse: true });
  };

  it("confirms a country's rows as they are", () => {
    expect(help("RS", {}).emergency).toEqual({
      dial: "194",
      alternatives: [],
      police: "192",
      confirmed: true,
      source: "A. Reyes",
      checkedOn: "2027-01-15",
    });
    expect(help("ES", {}).lines).toMatchObject([{ dial: "024", checkedOn: "2027-01-15", source: "A. Reyes" }]);
  });

  it("is found under the country however the operator names it", () => {
    const rows = { UK: { checkedOn: "2027-01-15", source: "A. Reyes" } };
    expect(Object.keys(CrisisSettings.parse(rows))).toEqual(["GB"]);
  });

  it("replaces an emergency number, or names one where there was none", () => {
    expect(help("RS", { emergency: { dial: "112" } }).emergency).toMatchObject({ dial: "112", confirmed: true });
    expect(help("RS", { emergency: { dial: "112" } }).emergency).not.toHaveProperty("police");
    expect(help("PE", { emergency: { dial: "106" } }).emergency?.dial).toBe("106");
    expect(help("PE", {}).emergency).toBeUndefined();
  });

  it("adds lines, takes the place of those of the same name, and takes away", () => {
    expect(dials(help("ES", { lines: [own] }).lines)).toEqual(["900100200", "024"]);
    expect(dials(help("ES", { lines: [{ ...own, name: "Línea 024" }] }).lines)).toEqual(["900100200"]);
    expect(dials(help("ES", { withoutLines: ["Línea 024"] }).lines)).toEqual([]);
    expect(dials(help("CO", { lines: [{ ...own, kind: "domestic-abuse" }] }).domesticAbuse)).toEqual(["900100200"]);
  });

  it.each([
    [{ GB: { checkedOn: "yesterday", source: "x" } }],
    [{ GB: { checkedOn: "2027-01-15" } }],
    [{ Nowhere: { checkedOn: "2027-01-15", source: "x" } }],
    [{ GB: { checkedOn: "2027-01-15", source: "x", emergency: { dial: "call 999" } } }],
    [{ GB: { checkedOn: "2027-01-15", source: "x", lines: [{ ...own, hours: "all day" }] } }],
    [{ GB: { checkedOn: "2027-01-15", source: "x", lines: [{ ...own, number: "ask us" }] } }],
    [{ GB: { checkedOn: "2027-01-15", source: "x", lines: [{ ...own, chat: "http://example.org" }] } }],
  ])("is refused where it is not what it must be: %j", (settings) => {
    expect(CrisisSettings.safeParse(settings).success).toBe(false);
  });
});
