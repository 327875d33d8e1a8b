import type { Plan } from "../plan.ts";
import type { Alteration } from "./alteration.ts";
import { type Claimants, claimantsOf, nextInLine } from "./next-in-line.ts";
import { costOfRoom } from "./room.ts";
import { sideRuledIn } from "./side-ruled.ts";
import { worthOf } from "./worth.ts";

/**
 * Whether a change would place a person, where the solved run itself proves it, which spares solving again; undefined
 * where it does not.
 */
type Proof = (person: number, change: Alteration) => boolean | undefined;

export function openProof(plan: Plan): Proof {
  const sideRuled = sideRuledIn(plan);
  const room = costOfRoom(plan, sideRuled);
  const leastRoom = costOfRoom(plan, () => false);
  const lines = lineBook(plan);
  return (person, change) => {
    if (sideRuled(person, change.group)) return undefined;
    switch (change.kind) {
      case "edge":
        // Room made for them gives a seating that is better than the best one without the change. So every best
        // seating with the change makes use of it, and they are in it.
        if (worthOf(plan, person, change.fit) > (room[change.group] ?? 0)) return true;
        return worthOf(plan, person, change.fit) > (leastRoom[change.group] ?? 0) ? undefined : false;
      case "seats": {
        if (plan.assignment.status !== "optimal" || plan.assignment.proof !== "surplus" || change.count !== 1)
          return undefined;
        const line = lines(change.group);
        return line.length === 1 && line[0] === person ? true : undefined;
      }
      case "joiners":
      case "sign-off":
        return undefined;
    }
  };
}

function lineBook(plan: Plan): (group: number) => readonly number[] {
  const lines = new Map<number, readonly number[]>();
  let claimants: Claimants | undefined;
  return (group) => {
    claimants ??= claimantsOf(plan);
    const line = lines.get(group) ?? nextInLine(plan, claimants, group);
    lines.set(group, line);
    return line;
  };
}
