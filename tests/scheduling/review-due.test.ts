import { expect, test } from "vitest";
import { reviewDue } from "../../lib/scheduling/review-due.ts";

/** Times are London's; 24 October 2026 is a Saturday, and the clocks go back on the 25th. */
test.each([
  ["an urgent hold, in the night", "URGENT_HOLD", "2026-10-24T02:00:00.000Z", "urgent", "2026-10-24T02:15:00.000Z"],
  ["a review, on a morning", "REVIEW", "2026-10-22T08:00:00.000Z", "same-day", "2026-10-22T16:00:00.000Z"],
  ["a review, after hours", "REVIEW", "2026-10-22T16:00:00.000Z", "same-day", "2026-10-23T16:00:00.000Z"],
  ["a review, on Friday evening", "REVIEW", "2026-10-23T19:00:00.000Z", "same-day", "2026-10-26T17:00:00.000Z"],
  ["a review, on Sunday", "REVIEW", "2026-10-25T12:00:00.000Z", "same-day", "2026-10-26T17:00:00.000Z"],
  ["a question, on Monday", "ASK", "2026-10-19T10:00:00.000Z", "two-days", "2026-10-21T16:00:00.000Z"],
  ["a question, on Thursday", "ASK", "2026-10-22T10:00:00.000Z", "two-days", "2026-10-26T17:00:00.000Z"],
  ["a question, on Friday", "ASK", "2026-10-23T10:00:00.000Z", "two-days", "2026-10-27T17:00:00.000Z"],
] as const)("%s", (_what, state, raisedAt, priority, dueAt) => {
  expect(reviewDue(state, raisedAt, "Europe/London")).toEqual({ priority, dueAt });
});
