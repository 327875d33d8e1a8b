import { describe, expect, it } from "vitest";
import { carriedHold } from "../../../lib/domain/intake/carried-hold.ts";

describe("a hold, when its person applies again", () => {
  it.each([
    ["nothing came before", "CLEAR", [], "CLEAR"],
    ["everything before was clear", "CLEAR", ["CLEAR", "CLEAR"], "CLEAR"],
    ["an earlier one is on hold", "CLEAR", ["REVIEW"], "REVIEW"],
    ["a clear one lies between", "CLEAR", ["CLEAR", "URGENT_HOLD"], "URGENT_HOLD"],
    ["a person cleared the latest", "CLEAR", ["CLEARED", "REVIEW"], "CLEAR"],
    ["the earlier hold is more urgent", "ASK", ["URGENT_HOLD"], "URGENT_HOLD"],
    ["the new answers are more urgent", "URGENT_HOLD", ["ASK"], "URGENT_HOLD"],
    ["this one was released, and another still waits for a person", "CLEARED", ["REVIEW"], "REVIEW"],
    ["the person was never reached", "CLEAR", ["UNREACHED"], "REVIEW"],
    ["the person was referred on", "CLEAR", ["REFERRED_ON"], "REVIEW"],
    ["the person was referred on, and this one released since", "CLEARED", ["REFERRED_ON"], "CLEARED"],
  ] as const)("when %s: %s after %j is %s", (_when, own, others, expected) => {
    expect(carriedHold(own, others)).toBe(expected);
  });
});
