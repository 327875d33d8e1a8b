import { describe, expect, test } from "vitest";
import { noEarlierByDay, offerDeadline } from "../../lib/scheduling/offer-deadline.ts";
import { localParts } from "../../lib/time/wall-clock.ts";

const terms = { days: 5, locksAt: undefined, zone: "Europe/Madrid" } as const;

describe("until when an offer can be answered", () => {
  test.each([
    ["by day: five days on, at the same hour", "2026-10-05T14:00:00.000Z", "2026-10-10T14:00:00.000Z"],
    ["over a clock change: at the same hour on the wall", "2026-10-23T14:00:00.000Z", "2026-10-28T15:00:00.000Z"],
    ["made in the night: the evening before", "2026-10-06T01:30:00.000Z", "2026-10-10T18:00:00.000Z"],
    ["made late in the evening: at eight", "2026-10-05T20:30:00.000Z", "2026-10-10T18:00:00.000Z"],
  ])("%s", (_title, now, deadline) => {
    expect(offerDeadline({ ...terms, now })).toBe(deadline);
  });

  test.each([
    ["far off: five days", "2026-11-05T14:00:00.000Z", "2026-10-10T14:00:00.000Z"],
    [
      "four days off: half of them, so that the next can be asked",
      "2026-10-09T14:00:00.000Z",
      "2026-10-07T14:00:00.000Z",
    ],
    ["two nights off: the evening before", "2026-10-07T08:00:00.000Z", "2026-10-06T11:00:00.000Z"],
    ["hours off: until it begins", "2026-10-05T18:00:00.000Z", "2026-10-05T18:00:00.000Z"],
  ])("with the first meeting %s", (_title, locksAt, deadline) => {
    expect(offerDeadline({ ...terms, now: "2026-10-05T14:00:00.000Z", locksAt })).toBe(deadline);
  });

  test("is never in anybody's night, nor after the group has met", () => {
    for (const zone of ["Asia/Tokyo", "America/Los_Angeles", "Europe/London", "Asia/Kathmandu"]) {
      for (let hour = 0; hour < 72; hour += 1) {
        const now = new Date(Date.parse("2026-10-23T00:10:00.000Z") + hour * 3_600_000).toISOString();
        for (const days of [1, 2, 8, 30]) {
          const locksAt = new Date(Date.parse(now) + days * 86_400_000).toISOString();
          const deadline = offerDeadline({ now, zone, days: 5, locksAt });
          const { time } = localParts(deadline, zone);
          expect(deadline > now && deadline <= locksAt).toBe(true);
          expect(deadline === locksAt || (time >= "09:00" && time <= "20:00")).toBe(true);
        }
      }
    }
  });

  test("that would end in the night after a pause ends the next morning", () => {
    expect(noEarlierByDay("2026-10-06T01:30:00.000Z", "Europe/Madrid")).toBe("2026-10-06T07:00:00.000Z");
    expect(noEarlierByDay("2026-10-06T21:30:00.000Z", "Europe/Madrid")).toBe("2026-10-07T07:00:00.000Z");
    expect(noEarlierByDay("2026-10-06T12:30:00.000Z", "Europe/Madrid")).toBe("2026-10-06T12:30:00.000Z");
  });
});
