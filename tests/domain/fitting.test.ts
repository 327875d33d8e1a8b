import { expect, it } from "vitest";
import { fitting } from "../../lib/domain/fitting.ts";

it.each([
  ["all where there is room", ["aa", "bb", "cc"], 12, 3],
  ["as many as there is room for, as JSON", ["aa", "bb", "cc"], 11, 2],
  ["bytes, not letters", ["éé", "bb"], 9, 1],
  ["one at least", ["a long one", "b"], 3, 1],
  ["none of none", [], 3, 0],
])("takes %s", (_, items, most, number) => {
  expect(fitting(items, most)).toEqual(items.slice(0, number));
});
