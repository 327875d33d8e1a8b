import { describe, expect, it } from "vitest";
import { emergencyNumbers } from "../../../lib/domain/crisis/emergency.ts";
import { CrisisLine, smsHref, telHref } from "../../../lib/domain/crisis/line.ts";
import { shippedLines } from "../../../lib/domain/crisis/lines.ts";
import { CrisisResources, crisisResourcesFor } from "../../../lib/domain/crisis/resources.ts";
import { GivenCountry } from "../../../lib/domain/place.ts";
import { ABUSE_LINES, EMERGENCY, LINES } from "../../support/crisis-numbers.ts";

const ROWS = shippedLines();
const DIALLED = /^[*#+\d]+$/;

function linesOf(kinds: readonly string[]): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const [country, { kind, dial }] of ROWS) {
    if (kinds.includes(kind)) found[country] = [...(found[country] ?? []), dial];
  }
  return found;
}

describe("emergency numbers", () => {
  const numbers = [...emergencyNumbers()];

  it("are there for 170 countries, each once, and are dialled as they stand", () => {
    expect(numbers.length).toBe(170);
    for (const [country, { dial, alternatives, police, source, checkedOn }] of numbers) {
      expect(GivenCountry.parse(country)).toBe(country);
      for (const each of [dial, ...alternatives, ...(police === undefined ? [] : [police])]) {
        expect(each).toMatch(/^\d{2,4}$|^10177$|^10111$/);
      }
      expect(source).toMatch(/^Android's emergency list; Wikipedia/);
      expect(checkedOn).toBe("2026-11-27");
    }
  });

  it.each(Object.entries(EMERGENCY))("of %s is %s", (country, written) => {
    const { dial, alternatives, police } = emergencyNumbers().get(country) ?? { dial: "none", alternatives: [] };
    expect(`${[dial, ...alternatives].join("|")}${police === undefined ? "" : `/${police}`}`).toBe(written);
  });

  it("of nine countries are not confirmed", () => {
    const unconfirmed = numbers.filter(([, { confirmed }]) => !confirmed).map(([country]) => country);
    expect(unconfirmed.sort()).toEqual(["AM", "CI", "HT", "IO", "LS", "LY", "RS", "SB", "UZ"]);
  });

  it("are not there where the lists differ or only one has them", () => {
    for (const country of ["PE", "GH", "NG", "DM", "AX", "TF", "ZZ"]) {
      expect(emergencyNumbers().has(country)).toBe(false);
    }
  });
});

describe("lines", () => {
  it("are those that were written down by hand, and no others", () => {
    expect(linesOf(["suicide", "support"])).toEqual(LINES);
    expect(linesOf(["domestic-abuse"])).toEqual(
      Object.fromEntries(Object.entries(ABUSE_LINES).map(([country, dial]) => [country, [dial]])),
    );
  });

  it.each(ROWS.map(([country, line]) => [`${country} ${line.name} ${line.number}`, country, line] as const))(
    "%s is whole",
    (_, country, line) => {
      expect(CrisisLine.parse(line)).toEqual(line);
      expect(GivenCountry.parse(country)).toBe(country);
      expect(line.dial).toMatch(DIALLED);
      expect(line.source.length).toBeGreaterThan(3);
      expect(line.checkedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(Intl.getCanonicalLocales([...line.languages])).toEqual(line.languages);
      expect(line.name).not.toContain("@");
      if (line.chat !== undefined) expect(URL.canParse(line.chat)).toBe(true);
      if (line.sms !== undefined) expect(line.sms.to).toMatch(DIALLED);
    },
  );

  it("have two sources each, but for one of the health service", () => {
    const single = ROWS.filter(([, { source }]) => !source.includes("; ")).map(([, { name }]) => name);
    expect(single).toEqual(["NHS 111"]);
  });

  it("have no country code before a short code", () => {
    for (const [, { dial, e164 }] of ROWS) {
      if (dial.startsWith("+")) expect(dial).toBe(e164);
      else expect(telHref(dial)).toBe(`tel:${dial}`);
      if (dial.startsWith("+")) expect(dial.length).toBeGreaterThan(9);
    }
    const short = ROWS.filter(([, { dial }]) => dial.length <= 6);
    expect(short.length).toBeGreaterThan(30);
    expect(telHref("116 123")).toBe("tel:116123");
    expect(telHref("*4141")).toBe("tel:*4141");
  });

  it("write nothing beforehand but the word that begins, and nothing at all of abuse", () => {
    expect(smsHref({ kind: "suicide", sms: { to: "85258", body: "SHOUT" } })).toBe("sms:85258?body=SHOUT");
    expect(smsHref({ kind: "suicide", sms: { to: "988" } })).toBe("sms:988");
    expect(smsHref({ kind: "domestic-abuse", sms: { to: "88788", body: "START" } })).toBe("sms:88788");
  });

  it("fit what the API lets out, for every country there is", () => {
    for (const [country] of [...emergencyNumbers(), ...ROWS, ["ZZ"] as const]) {
      const help = crisisResourcesFor(country, { languages: ["en"], domesticAbuse: true });
      expect(CrisisResources.parse(help)).toEqual(help);
    }
  });
});
