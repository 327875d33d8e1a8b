import { expect, it } from "vitest";
import * as z from "zod";
import type { Route } from "../../lib/api/route.ts";
import { ROUTES } from "../../lib/api/routes.ts";

/**
 * Lists of replies whose schema gives them no end, by where they stand, and what keeps each of them below the 6 MB of a
 * reply. A list that is none of these grows with what is stored: page it, or tell it in parts.
 */
const BOUNDED: readonly (readonly [RegExp, string])[] = [
  [/^list-(applications|members|messages|tasks|match-runs)\/items$/, "a page: tests/api/bounded-lists.test.ts"],
  [/^list-groups\/groups$/, "a page: tests/api/bounded-lists.test.ts"],
  [/^list-open-groups\/groups$/, "a page, where one reply does not hold them: page-of-open-groups"],
  [/^act-on-group\/preview\/people$/, "those with a seat in one group: 50"],
  [/^act-on-group\/preview\/sessionsCancelled$/, "of one group, 52 a year"],
  [/^list-sessions\/sessions$/, "of one group, 52 a year"],
  [/\/result\/(groups|placed|unplaced|violations|findings)$/, "in parts: tests/api/runs/long-results.test.ts"],
  [/^read-match-report\/groups$/, "of the part of the result beside it"],
  [/^compare-match-runs\/(difference\/(moved|gained|lost)|sentences)$/, "in parts: long-results.test.ts"],
  [/match-run(s\/items|\/run)?\/difference\/(moved|gained|lost)$/, "500 in all: compare-runs"],
  [/^read-match-report\/run\/difference\/(moved|gained|lost)$/, "500 in all: compare-runs"],
  [/\/violations$/, "50 of a run: run-exceptions"],
  [/\/(exceptions|exceptionReasons)$/, "codes of those placed, and why of 500: run-exceptions"],
  [/\/result\/demand$/, "5: lib/matching/demand"],
  [/\/result\/(placed\/parts|groups\/(warnings|notes))$/, "of one row, from closed lists"],
  [/\/crisis\/|^read-safety-questions\/(notice|questions)/, "of one country, from tables of ours"],
  [/\/meetings\/starts$/, "of one series: 52, or those in sight"],
  [/\/(languages|accessProvision|facilitators|salientAttributes|jurisdictions|countries)$/, "as GroupDraft takes them"],
  [/\/eligibility\/affinity(\/\*)?$/, "as GroupDraft takes them"],
  [/\/intake\/(languages|affinity(\/\*)?)$/, "as an application takes them"],
  [/^(show|change)-availability\/availability$/, "a week of hours, as an application takes them"],
  [/\/(terms\/(accessAsked|alone)|reasons)$/, "of one offer, from closed lists"],
  [/\/upcoming$/, "of one member's group, those in sight"],
  [/\/application\/(declinedGroups|declineReasons|silences)(\/\*)?$/, "of one person: one for each offer"],
  [/^read-application\/pairs\/(keepApart|keepTogether)$/, "of one person, as a coordinator confirms them"],
  [/\/hold\/raisedBy$/, "of one person, and counted past a few: hold"],
  [/^(answer-access|set-pairs)\/warnings$/, "of one decision"],
  [/\/tells$/, "news of the sessions of one group that are ahead"],
  [/\/cause\/uncovered$/, "members of one group: 50"],
];

type Node = Readonly<Record<string, unknown>>;

/** Where a JSON schema has a list, or a record, of as many as there may be. */
function endless(node: unknown, path: string): readonly string[] {
  if (node === null || typeof node !== "object") return [];
  // What JSON schemas are made of.
  const {
    type,
    maxItems,
    properties = {},
    items,
    additionalProperties,
    ...others
  } = node as Node & { properties?: Node };
  const isRecord = typeof additionalProperties === "object" && Object.keys(additionalProperties ?? {}).length > 0;
  const variants = ["anyOf", "oneOf", "allOf"].flatMap((name) => others[name] ?? []);
  return [
    ...((type === "array" && maxItems === undefined) || isRecord ? [path] : []),
    ...Object.entries(properties).flatMap(([name, each]) => endless(each, `${path}/${name}`)),
    ...[items, ...variants].flatMap((each) => endless(each, path)),
    ...(isRecord ? endless(additionalProperties, `${path}/*`) : []),
  ];
}

const lists = Object.entries<Route>(ROUTES).flatMap(([id, { reply }]) => {
  if (reply.json === undefined) return [];
  const schema = z.toJSONSchema(reply.json, { io: "output", unrepresentable: "any", reused: "inline" });
  return endless(schema, "").map((path) => `${id}${path}`);
});

it("every list in every reply is bounded, and it is known by what", () => {
  expect(lists.filter((list) => !BOUNDED.some(([where]) => where.test(list)))).toEqual([]);
});

it("every bound is that of a list which is there", () => {
  expect(BOUNDED.filter(([where]) => !lists.some((list) => where.test(list))).map(([where]) => String(where))).toEqual(
    [],
  );
});
