import { describe, expect, it } from "vitest";
import type { StaffedHours } from "../../lib/domain/staffed-hours.ts";
import type { Day } from "../../lib/time/local-date-time.ts";
import * as en from "../../lib/words/en/staffed-hours.ts";
import * as es from "../../lib/words/es/staffed-hours.ts";
import * as fr from "../../lib/words/fr/staffed-hours.ts";

const WORKDAYS: Day[] = ["mon", "tue", "wed", "thu", "fri"];
const OFFICE = [{ days: WORKDAYS, from: "09:00", until: "17:00" }];
const NOW = "2026-12-15T10:00:00.000Z";

const said = (words: typeof en, weekly: StaffedHours["weekly"], closed: string[] = [], country?: string) =>
  words.staffedHours({ staffedHours: { weekly, closed }, timeZone: "Europe/Madrid" }, NOW, { locale: "en", country });

describe("the hours in which somebody is there", () => {
  it.each<[string, StaffedHours["weekly"], string, string, string]>([
    [
      "an office",
      OFFICE,
      "Monday to Friday, 09:00 to 17:00 (Central European Time)",
      "de lunes a viernes, de 9:00 a 17:00 (hora de Europa central)",
      "du lundi au vendredi, de 9:00 à 17:00 (heure d’Europe centrale)",
    ],
    [
      "a break, and other hours on Saturday",
      [
        { days: ["mon", "tue"], from: "09:00", until: "12:00" },
        { days: ["mon", "tue"], from: "13:00", until: "17:00" },
        { days: ["sat"], from: "18:00", until: "24:00" },
      ],
      "Monday and Tuesday, 09:00 to 12:00 and 13:00 to 17:00; Saturday, 18:00 to midnight (Central European Time)",
      "lunes y martes, de 9:00 a 12:00 y de 13:00 a 17:00; sábado, de 18:00 a medianoche (hora de Europa central)",
      "le lundi et le mardi, de 9:00 à 12:00 et de 13:00 à 17:00\u00a0; " +
        "le samedi, de 18:00 à minuit (heure d’Europe centrale)",
    ],
    [
      "always",
      [{ days: [...WORKDAYS, "sat", "sun"], from: "00:00", until: "24:00" }],
      "every day, at all hours (Central European Time)",
      "todos los días, a todas horas (hora de Europa central)",
      "tous les jours, à toute heure (heure d’Europe centrale)",
    ],
  ])("of %s are said in each language", (_what, weekly, english, spanish, french) => {
    expect([said(en, weekly), said(es, weekly), said(fr, weekly)]).toEqual([english, spanish, french]);
  });

  it("are on the clock that readers of the country know", () => {
    expect(said(en, OFFICE, [], "US")).toBe("Monday to Friday, 9:00 AM to 5:00 PM (Central European Time)");
  });

  it("name the closed days of the next two weeks on which somebody would be there", () => {
    const closed = ["2026-12-14", "2026-12-26", "2026-12-25", "2026-12-28", "2026-12-29"];
    expect(said(en, OFFICE, closed)).toMatch(/\); closed on Friday,? 25 December and Monday,? 28 December$/);
    expect(said(es, OFFICE, closed)).toMatch(/; cerrado el viernes 25 de diciembre y el lunes 28 de diciembre$/);
    expect(said(fr, OFFICE, closed)).toMatch(/\u00a0; fermé le vendredi 25 décembre et le lundi 28 décembre$/);
  });
});
