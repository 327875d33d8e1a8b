import { describe, expect, it } from "vitest";
import { TimeZone } from "../../lib/time/time-zone.ts";

describe("a time zone", () => {
  it.each(["Europe/Madrid", "America/Argentina/Buenos_Aires", "UTC"])("may be %s", (zone) => {
    expect(TimeZone.parse(zone)).toBe(zone);
  });

  it.each(["Mars/Olympus", "+02:00", "", "Europe"])("may not be %j, also when it is asked twice", (zone) => {
    expect([TimeZone.safeParse(zone).success, TimeZone.safeParse(zone).success]).toEqual([false, false]);
  });
});
