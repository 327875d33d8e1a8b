import { DomainError } from "../domain/errors.ts";
import type { CaseCode } from "../domain/ids.ts";
import type { RunFaults } from "../domain/problems/runs.ts";
import type { Said } from "../domain/problems/said.ts";
import { RULES } from "./eligibility/rules.ts";
import { groupNumbers, numbersOf, type Pool } from "./pool.ts";

/** A coordinator's decision, by number: this person sits in this group. */
export type Pin = { readonly person: number; readonly group: number };

/** An adjustment at fault, by its JSON pointer into the adjustments. */
export type PoolFault = { readonly field: string } & Said<RunFaults>;

/**
 * The pins of a run. A pin overrides every preference, and is a coordinator's sign-off for a lone holder; no pin
 * overrides a hard rule, a seat that is not there or a pair that is kept apart.
 * @throws DomainError pins-conflict naming every case code and rule at fault.
 */
export function pinsOf(pool: Pool): readonly Pin[] {
  const { pins, faults } = readPins(pool);
  const all = [
    ...faults,
    ...seatFaults(pool),
    ...rulesBroken(pool, pins),
    ...pairsBroken(pool, pins),
    ...overfilled(pool, pins),
  ];
  if (all.length > 0) throw conflict(all);
  return pins;
}

export function conflict(faults: readonly PoolFault[]): DomainError {
  const [first] = faults;
  const facts = first === undefined ? { count: 0 } : { first, count: faults.length };
  return new DomainError("pins-conflict", { code: "adjustments-conflict", facts }, faults);
}

type ReadPins = { readonly pins: readonly Pin[]; readonly faults: readonly PoolFault[] };

function readPins(pool: Pool): ReadPins {
  const people = numbersOf(pool.people.map(({ caseCode }) => caseCode));
  const groups = groupNumbers(pool);
  const pins = new Map<number, Pin>();
  const faults: PoolFault[] = [];
  for (const [index, { caseCode, groupId }] of pool.adjustments.pins.entries()) {
    const [person, group] = [people.get(caseCode), groups.get(groupId)];
    const before = person === undefined ? undefined : pins.get(person);
    if (person === undefined) faults.push(fault(index, { code: "not-waiting", facts: { caseCode } }));
    else if (group === undefined) faults.push(fault(index, { code: "takes-nobody", facts: { groupId } }));
    else if (before !== undefined && before.group !== group) {
      const named = [nameOf(pool, before.group), nameOf(pool, group)] as const;
      faults.push(fault(index, { code: "pinned-to-two-groups", facts: { caseCode, groups: named } }));
    } else pins.set(person, { person, group });
  }
  return { pins: [...pins.values()].sort((a, b) => a.person - b.person), faults };
}

function rulesBroken(pool: Pool, pins: readonly Pin[]): readonly PoolFault[] {
  return pins.flatMap(({ person, group: number }) => {
    const [candidate, group] = [pool.people[person], pool.groups[number]];
    if (candidate === undefined || group === undefined) return [];
    const rule = RULES.find(({ holds }) => !holds(candidate, group, pool.context));
    if (rule === undefined) return [];
    const why = rule.reason(candidate, group, pool.context);
    const { caseCode } = candidate;
    const facts = { caseCode, group: nameOf(pool, number), rule: rule.name, why };
    return [pinFault(pool, caseCode, { code: "pin-breaks-rule", facts })];
  });
}

function pairsBroken(pool: Pool, pins: readonly Pin[]): readonly PoolFault[] {
  const groupOf = new Map(pins.map(({ person, group }) => [pool.people[person]?.caseCode, group]));
  return pool.people.flatMap(({ caseCode, keepApart, keepTogether }) => {
    const own = groupOf.get(caseCode);
    if (own === undefined) return [];
    const group = nameOf(pool, own);
    const apart = keepApart.filter((other) => groupOf.get(other) === own);
    const together = keepTogether.filter((other) => groupOf.has(other) && groupOf.get(other) !== own);
    return [
      ...apart.map((other) => ({ code: "pinned-together", facts: { caseCode, other, group } }) as const),
      ...together.map((other) => ({ code: "pinned-apart", facts: { caseCode, other } }) as const),
    ].map((said) => pinFault(pool, caseCode, said));
  });
}

function overfilled(pool: Pool, pins: readonly Pin[]): readonly PoolFault[] {
  return pool.groups.flatMap(({ freeSeats }, group) => {
    const pinned = pins.filter((pin) => pin.group === group).length;
    if (pinned <= freeSeats) return [];
    const facts = { group: nameOf(pool, group), freeSeats, pinned };
    return [{ field: "/pins", code: "pins-over-seats", facts }];
  });
}

/** Seats are there up to the size the group was published with; past it the group itself is edited first. */
function seatFaults(pool: Pool): readonly PoolFault[] {
  const groups = groupNumbers(pool);
  return pool.adjustments.extraSeats.flatMap(({ groupId }, index): readonly PoolFault[] => {
    const field = `/extraSeats/${index}`;
    const number = groups.get(groupId);
    const group = number === undefined ? undefined : pool.groups[number];
    if (group === undefined) {
      return [{ field, code: "seats-for-nobody", facts: { groupId } }];
    }
    const { members, freeSeats } = group;
    const { max } = group.size;
    const seats = members.length + freeSeats;
    if (seats <= max) return [];
    return [{ field, code: "seats-over-size", facts: { group: group.discreetLabel, seats, maximum: max } }];
  });
}

function pinFault(pool: Pool, caseCode: CaseCode, said: Said<RunFaults>): PoolFault {
  return fault(
    pool.adjustments.pins.findIndex((pin) => pin.caseCode === caseCode),
    said,
  );
}

function fault(index: number, said: Said<RunFaults>): PoolFault {
  return { field: `/pins/${index}`, ...said };
}

export function nameOf(pool: Pool, group: number): string {
  return pool.groups[group]?.discreetLabel ?? `group ${group}`;
}
