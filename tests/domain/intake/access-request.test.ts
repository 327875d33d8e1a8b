import { expect, it } from "vitest";
import { accessRequests } from "../../../lib/domain/intake/access-request.ts";
import { applicationRecord } from "../../support/records.ts";
import { intakeOf } from "../../support/samples.ts";

it("is open for who waits, needs what no list has, and has no answer", () => {
  const other = intakeOf({ accessNeeds: ["captions", "other"] });
  const asking = applicationRecord(1, { status: "WAITING" });
  const found = accessRequests([
    [asking, other],
    [applicationRecord(2, { status: "WAITING" }), intakeOf({ accessNeeds: ["captions"] })],
    [applicationRecord(3, { status: "WAITING", accessAnswer: "can-be-met" }), other],
    [applicationRecord(4, { status: "WAITING", accessAnswer: "cannot-be-met" }), other],
    [applicationRecord(5, { status: "SUBMITTED" }), other],
    [applicationRecord(6, { status: "WITHDRAWN" }), other],
  ]);
  expect(found).toEqual([asking]);
});
