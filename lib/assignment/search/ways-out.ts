import type { Market } from "../model/market.ts";
import type { Breach, SideConstraints } from "../model/side-constraints.ts";
import { groupsOf } from "./presolve.ts";
import type { Restriction } from "./restrict.ts";

/** One way to end a breach, and the least it costs: how far below their surplus the people moved would have to go. */
export type WayOut = { readonly restrictions: readonly Restriction[]; readonly costsAtLeast: number };

/**
 * Every way out of a breach, the least costly first by what prices say. They exclude one another and leave nothing out,
 * so that a search over them can be complete.
 */
export function waysOut(market: Market, constraints: SideConstraints, breach: Breach): WayOut[] {
  return ways(market, constraints, breach)
    .filter((way) => way.costsAtLeast < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.costsAtLeast - b.costsAtLeast);
}

function ways(market: Market, constraints: SideConstraints, breach: Breach): WayOut[] {
  switch (breach.kind) {
    case "together":
      return together(market, breach.pair);
    case "apart": {
      const [p, q] = breach.pair;
      const { group } = breach;
      return [
        { restrictions: [{ kind: "forbid", person: p, group }], costsAtLeast: 0 },
        {
          restrictions: [
            { kind: "pin", person: p, group },
            { kind: "forbid", person: q, group },
          ],
          costsAtLeast: 0,
        },
      ];
    }
    case "isolate":
      return company(market, constraints, breach);
  }
}

function together(market: Market, [p, q]: readonly [number, number]): WayOut[] {
  const found: WayOut[] = [
    {
      restrictions: [
        { kind: "leave_out", person: p },
        { kind: "leave_out", person: q },
      ],
      costsAtLeast: aboveFloor(market, p) + aboveFloor(market, q),
    },
  ];
  for (const group of groupsOf(market, p))
    found.push({
      restrictions: [
        { kind: "pin", person: p, group },
        { kind: "pin", person: q, group },
      ],
      costsAtLeast: belowSurplus(market, p, group) + belowSurplus(market, q, group),
    });
  return found;
}

/**
 * The lone holder goes elsewhere, or someone with the same value joins them: the first who could, or else the second.
 */
function company(
  market: Market,
  constraints: SideConstraints,
  { person, group, attribute }: Extract<Breach, { kind: "isolate" }>,
): WayOut[] {
  const value = constraints.value.get(attribute);
  const found: WayOut[] = [{ restrictions: [{ kind: "forbid", person, group }], costsAtLeast: 0 }];
  const others: WayOut[] = [];
  value?.forEach((held, other) => {
    if (held !== value[person] || other === person) return;
    const costsAtLeast = belowSurplus(market, other, group);
    if (costsAtLeast < Number.POSITIVE_INFINITY)
      others.push({ restrictions: [{ kind: "pin", person: other, group }], costsAtLeast });
  });
  others.sort((a, b) => a.costsAtLeast - b.costsAtLeast);
  const refused: Restriction[] = [];
  for (const way of others) {
    found.push({
      restrictions: [{ kind: "pin", person, group }, ...way.restrictions, ...refused],
      costsAtLeast: way.costsAtLeast,
    });
    refused.push(
      ...way.restrictions.map(
        (one): Restriction => (one.kind === "pin" ? { kind: "forbid", person: one.person, group } : one),
      ),
    );
  }
  return found;
}

function aboveFloor(market: Market, person: number): number {
  return (market.surplus[person] as number) - (market.floor[person] as number);
}

/** Infinity if the person may not be in the group. */
function belowSurplus(market: Market, person: number, group: number): number {
  for (let e = market.offset[person] as number; e < (market.offset[person + 1] as number); e++) {
    const x = market.edge[e] as number;
    if (x >>> 10 === group) return (market.surplus[person] as number) + (market.price[group] as number) - (x & 1023);
  }
  return Number.POSITIVE_INFINITY;
}
