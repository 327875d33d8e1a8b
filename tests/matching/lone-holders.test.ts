import { expect, test } from "vitest";
import { loneHolders } from "../../lib/matching/lone-holders.ts";
import { match } from "../../lib/matching/match.ts";
import { candidateOf, inputOf, matchGroupOf } from "./samples.ts";

test("a person placed is told of in what they would be alone: not where a member shares it or nothing was said", () => {
  const member = { caseCode: candidateOf(9).caseCode, affinity: { gender: "Woman " }, participationStyle: undefined };
  const group = matchGroupOf(1, { salientAttributes: ["gender", "faith"] }, { members: [member] });
  const woman = candidateOf(1, { affinity: { gender: "woman", faith: "Quaker" } });
  const withheld = candidateOf(2, { affinity: { gender: "prefer not to say" } });
  const pins = [{ caseCode: woman.caseCode, groupId: group.groupId }];
  const input = inputOf({
    groups: [group],
    candidates: [woman, withheld],
    adjustments: { ...inputOf().adjustments, pins },
  });
  const result = match(input);
  expect(result.placed).toHaveLength(2);
  expect(loneHolders(input, result)).toEqual(new Map([[woman.personId, ["faith"]]]));
});
