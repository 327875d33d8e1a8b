import { expect, it } from "vitest";
import { AvailableSpan } from "../../../lib/domain/intake/availability.ts";

it("wants a span of availability to end after it begins, on half hours, by midnight", () => {
  const span = { day: "mon", from: "18:00", to: "24:00", level: "good" };
  expect(AvailableSpan.safeParse(span).success).toBe(true);
  for (const wrong of [{ to: "18:00" }, { to: "17:30" }, { from: "18:10" }, { to: "24:30" }]) {
    expect(AvailableSpan.safeParse({ ...span, ...wrong }).success).toBe(false);
  }
});
