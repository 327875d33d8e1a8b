import { describe, expect, it } from "vitest";
import { staffOf } from "../../../lib/api/http/staff.ts";
import { refusalOf } from "../../support/said.ts";
import { apiEvent, COORDINATOR } from "../api-event.ts";

const KEY = "GET /v1/groups";

describe("who may act as a coordinator", () => {
  it.each([
    ["the bracketed text of API Gateway", "[coordinator]", ["coordinator"]],
    ["several groups", "[supervisor coordinator]", ["supervisor", "coordinator"]],
    ["a list", ["coordinator"], ["coordinator"]],
  ])("is read from %s", (_name, groups, expected) => {
    const claims = { ...COORDINATOR, "cognito:groups": groups };
    expect(staffOf(apiEvent(KEY, { claims }))).toEqual({ subject: "staff-1", groups: expected });
  });

  it("is nobody without a token", () => {
    expect(() => staffOf(apiEvent(KEY))).toThrow(expect.objectContaining({ code: "unauthenticated" }));
  });

  it.each([
    ["an ID token", { token_use: "id" }, /ID token/],
    ["a token without the scope", { scope: "openid email" }, /groupwright\/coordinate/],
    ["a scope that only begins alike", { scope: "groupwright/coordinate-nothing" }, /groupwright\/coordinate/],
    ["somebody in another group", { "cognito:groups": "[facilitator]" }, /not in the group/],
    ["a group that only begins alike", { "cognito:groups": "[coordinators]" }, /not in the group/],
    ["a group that has the name within its own", { "cognito:groups": "[night,coordinator]" }, /not in the group/],
    ["a group with a comma and a space", { "cognito:groups": "[night, coordinator]" }, /not in the group/],
    ["a group with brackets", { "cognito:groups": "[[coordinator] x]" }, /not in the group/],
    ["a group with brackets of the other side", { "cognito:groups": "[x] [coordinator]" }, /not in the group/],
    ["a group with quotes", { "cognito:groups": '["x" coordinator "y"]' }, /not in the group/],
    ["a group with two spaces", { "cognito:groups": "[night  coordinator]" }, /not in the group/],
    ["a group with another kind of space", { "cognito:groups": "[night\tcoordinator]" }, /not in the group/],
    ["a group with a line break", { "cognito:groups": "[night\ncoordinator]" }, /not in the group/],
    ["a text that is no list", { "cognito:groups": "coordinator" }, /not in the group/],
    ["a text of several", { "cognito:groups": "night coordinator" }, /not in the group/],
    ["a text of several with commas", { "cognito:groups": "night,coordinator" }, /not in the group/],
    ["a list that is not closed", { "cognito:groups": "[coordinator" }, /not in the group/],
    ["a list with such a group", { "cognito:groups": ["night,coordinator"] }, /not in the group/],
    ["a list with a group of two words", { "cognito:groups": ["night coordinator"] }, /not in the group/],
    ["a scope within another", { scope: "x,groupwright/coordinate" }, /groupwright\/coordinate/],
    ["a scope in brackets", { scope: "[groupwright/coordinate]" }, /groupwright\/coordinate/],
    ["somebody in no group", { "cognito:groups": "[]" }, /not in the group/],
  ])("is not %s", async (_name, change, detail) => {
    const event = apiEvent(KEY, { claims: { ...COORDINATOR, ...change } });
    const refusal = (async () => staffOf(event))();
    await expect(refusal).rejects.toMatchObject({ code: "forbidden" });
    expect(await refusalOf(refusal)).toMatch(detail);
  });

  it("is not somebody whose token says nothing of groups", () => {
    const { "cognito:groups": _groups, ...claims } = COORDINATOR;
    expect(() => staffOf(apiEvent(KEY, { claims }))).toThrow(expect.objectContaining({ code: "forbidden" }));
  });
});
