import { expect, test } from "vitest";
import { worstMinute } from "../../lib/scheduling/lateness-ahead.ts";

const NOW = "2026-09-01T02:00:00.000Z";

test("nothing is foreseen where nothing falls due", () => {
  expect(worstMinute({}, 14, NOW)).toBeUndefined();
});

test("50,000 at nine are an hour and six minutes late at the end, at fourteen a second", () => {
  const due = { "2026-09-01T08:00": 600, "2026-09-01T09:00": 50_000, "2026-09-01T18:00": 3_000 };
  expect(worstMinute(due, 14, NOW)).toEqual({ minute: "2026-09-01T09:00:00.000Z", lateSeconds: 3968 });
  expect(worstMinute(due, 200, NOW)).toEqual({ minute: "2026-09-01T09:00:00.000Z", lateSeconds: 278 });
});

test("what falls due while others are still going out waits for them", () => {
  const due = { "2026-09-01T09:00": 6_300, "2026-09-01T09:05": 1_260 };
  expect(worstMinute(due, 14, NOW)).toEqual({ minute: "2026-09-01T09:00:00.000Z", lateSeconds: 500 });
  expect(worstMinute({ ...due, "2026-09-01T09:05": 5_040 }, 14, NOW)).toEqual({
    minute: "2026-09-01T09:05:00.000Z",
    lateSeconds: 600,
  });
});

test("what has been due for long counts from now, in whatever order it is given", () => {
  const due = { "2026-09-01T02:01": 126, "2026-08-31T20:00": 1_260 };
  expect(worstMinute(due, 14, NOW)).toEqual({ minute: NOW, lateSeconds: 100 });
});
