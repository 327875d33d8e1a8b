import { expect, test } from "vitest";
import type { Staffed } from "../../lib/domain/staffed-hours.ts";
import { reviewDue } from "../../lib/scheduling/review-due.ts";

const OFFICE: Staffed = {
  staffedHours: {
    weekly: [{ days: ["mon", "tue", "wed", "thu", "fri"], from: "09:00", until: "17:00" }],
    closed: ["2026-12-25", "2026-12-28"],
  },
  timeZone: "Europe/London",
};

/** Times are London's; 24 October 2026 is a Saturday, and the clocks go back on the 25th. Christmas Day is a Friday. */
test.each([
  ["an urgent hold, in the night", "URGENT_HOLD", "2026-10-24T02:00:00.000Z", "urgent", "2026-10-24T02:15:00.000Z"],
  ["an urgent hold, on Christmas", "URGENT_HOLD", "2026-12-25T12:00:00.000Z", "urgent", "2026-12-25T12:15:00.000Z"],
  ["a review, on a morning", "REVIEW", "2026-10-22T08:00:00.000Z", "same-day", "2026-10-22T16:00:00.000Z"],
  ["a review, before hours", "REVIEW", "2026-10-22T02:00:00.000Z", "same-day", "2026-10-22T16:00:00.000Z"],
  ["a review, after hours", "REVIEW", "2026-10-22T16:00:00.000Z", "same-day", "2026-10-23T16:00:00.000Z"],
  ["a review, on Friday evening", "REVIEW", "2026-10-23T19:00:00.000Z", "same-day", "2026-10-26T17:00:00.000Z"],
  ["a review, on Sunday", "REVIEW", "2026-10-25T12:00:00.000Z", "same-day", "2026-10-26T17:00:00.000Z"],
  ["a review, on Christmas Eve at night", "REVIEW", "2026-12-24T20:00:00.000Z", "same-day", "2026-12-29T17:00:00.000Z"],
  ["a question, on Monday", "ASK", "2026-10-19T10:00:00.000Z", "two-days", "2026-10-21T16:00:00.000Z"],
  ["a question, on Thursday", "ASK", "2026-10-22T10:00:00.000Z", "two-days", "2026-10-26T17:00:00.000Z"],
  ["a question, on Friday", "ASK", "2026-10-23T10:00:00.000Z", "two-days", "2026-10-27T17:00:00.000Z"],
  ["a question, on Christmas Eve", "ASK", "2026-12-24T10:00:00.000Z", "two-days", "2026-12-30T17:00:00.000Z"],
] as const)("%s", (_what, state, raisedAt, priority, dueAt) => {
  expect(reviewDue(state, raisedAt, OFFICE)).toEqual({ priority, dueAt });
});
