import { describe, expect, it } from "vitest";
import { GivenTimeZone, TimeZone } from "../../lib/time/time-zone.ts";
import { factsOf } from "../support/issue-facts.ts";

describe("a zone that somebody names", () => {
  it("may be any that Intl lists, in any capitals", () => {
    for (const zone of Intl.supportedValuesOf("timeZone").filter((name) => !name.startsWith("Etc/"))) {
      expect(GivenTimeZone.parse(zone)).toBe(zone);
      expect(GivenTimeZone.parse(` ${zone.toUpperCase()} `)).toBe(zone);
    }
  });

  it.each([
    ["utc", "UTC"],
    ["Etc/UTC", "UTC"],
    ["asia/kolkata", "Asia/Kolkata"],
    ["europe/KYIV", "Europe/Kyiv"],
    ["us/east-indiana", "US/East-Indiana"],
    ["america/port-au-prince", "America/Port-au-Prince"],
    ["america/new york", "America/New_York"],
    ["antarctica/mcmurdo", "Antarctica/McMurdo"],
    ["america/indiana/knox", "America/Indiana/Knox"],
    ["australia/nsw", "Australia/NSW"],
  ])("keeps its name, written as it is: %s is %s", (text, zone) => {
    expect(GivenTimeZone.parse(text)).toBe(zone);
  });

  it.each([
    ["BST", ["Europe/London"]],
    ["bst", ["Europe/London"]],
    ["AST", ["America/Halifax", "America/Puerto_Rico", "Asia/Riyadh"]],
    ["NST", ["America/St_Johns"]],
    ["EST", ["America/New_York", "America/Panama"]],
    ["MST", ["America/Denver", "America/Phoenix"]],
    ["HST", ["Pacific/Honolulu"]],
    ["IST", ["Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"]],
    ["CST", ["America/Chicago", "America/Mexico_City", "Asia/Shanghai"]],
    ["CET", ["Europe/Madrid", "Europe/Paris", "Europe/Berlin"]],
    ["GMT", ["Europe/London", "Africa/Abidjan", "UTC"]],
    ["EST5EDT", ["America/New_York"]],
    ["GB", ["Europe/London"]],
    ["Japan", ["Asia/Tokyo"]],
    ["London", ["Europe/London"]],
    ["Europe/New York", ["America/New_York"]],
    ["Europe/Lundon", ["Europe/London"]],
    ["Europe/Lodon", ["Europe/London"]],
  ])("is refused with what is likely meant: %s", (text, likely) => {
    expect(factsOf(GivenTimeZone, text)).toEqual({ given: text, likely });
  });

  it("is meant by an abbreviation only where it is one itself", async () => {
    const { ABBREVIATIONS } = await import("../../lib/time/zones-meant.ts");
    for (const zone of Object.values(ABBREVIATIONS).flat()) expect(GivenTimeZone.parse(zone)).toBe(zone);
  });

  it.each(["+02:00", "GMT+2", "UTC+1", "Etc/GMT-2", "SystemV/EST5", "Mars/Olympus", "", "Europe", "PLT", "MIT", "CTT"])(
    "is refused where %j is none",
    (text) => {
      expect(factsOf(GivenTimeZone, text)).toEqual({ likely: [] });
    },
  );
});

describe("a zone as it is stored", () => {
  it.each(["Europe/Madrid", "America/Argentina/Buenos_Aires", "UTC", "BST"])("may be %s", (zone) => {
    expect(TimeZone.parse(zone)).toBe(zone);
  });

  it.each(["Mars/Olympus", "+02:00", "", "Europe"])("may not be %j, also when it is asked twice", (zone) => {
    expect([TimeZone.safeParse(zone).success, TimeZone.safeParse(zone).success]).toEqual([false, false]);
  });
});
