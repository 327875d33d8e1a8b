import { expect, it } from "vitest";
import { addMinutes, Instant } from "../../lib/time/instant.ts";

it.each(["2026-09-08T17:00:00Z", "2026-09-08T17:00:00.000Z"])("%s is an instant", (text) => {
  expect(Instant.parse(text)).toBe(text);
});

it.each(["2026-09-08T19:00:00+02:00", "2026-09-08T17:00:00", "2026-02-29T00:00:00Z", "2026-09-08", ""])(
  "%j is none",
  (text) => {
    expect(Instant.safeParse(text).success).toBe(false);
  },
);

it("is moved by minutes, to the millisecond, and back by negative ones", () => {
  expect(addMinutes("2026-12-31T23:30:00.250Z", 45)).toBe("2027-01-01T00:15:00.250Z");
  expect(addMinutes("2026-03-01T00:00:00Z", -1)).toBe("2026-02-28T23:59:00.000Z");
});
