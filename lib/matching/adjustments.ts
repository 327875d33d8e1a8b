import { DomainError, type FieldFault } from "../domain/errors.ts";
import type { CaseCode } from "../domain/ids.ts";
import { RULES } from "./eligibility/rules.ts";
import { groupNumbers, numbersOf, type Pool } from "./pool.ts";

/** A coordinator's decision, by number: this person sits in this group. */
export type Pin = { readonly person: number; readonly group: number };

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

export function conflict(faults: readonly FieldFault[]): DomainError {
  const [first] = faults;
  const more = faults.length > 1 ? ` (${faults.length} conflicts in all)` : "";
  return new DomainError(
    "pins-conflict",
    `${first?.problem ?? "The adjustments contradict each other."}${more}`,
    faults,
  );
}

type ReadPins = { readonly pins: readonly Pin[]; readonly faults: readonly FieldFault[] };

function readPins(pool: Pool): ReadPins {
  const people = numbersOf(pool.people.map(({ caseCode }) => caseCode));
  const groups = groupNumbers(pool);
  const pins = new Map<number, Pin>();
  const faults: FieldFault[] = [];
  for (const [index, { caseCode, groupId }] of pool.adjustments.pins.entries()) {
    const [person, group] = [people.get(caseCode), groups.get(groupId)];
    const before = person === undefined ? undefined : pins.get(person);
    if (person === undefined) faults.push(fault(index, `${caseCode} is not waiting in this run.`));
    else if (group === undefined) faults.push(fault(index, `${groupId} takes nobody in this run.`));
    else if (before !== undefined && before.group !== group) {
      faults.push(
        fault(index, `${caseCode} is pinned to two groups, ${nameOf(pool, before.group)} and ${nameOf(pool, group)}.`),
      );
    } else pins.set(person, { person, group });
  }
  return { pins: [...pins.values()].sort((a, b) => a.person - b.person), faults };
}

function rulesBroken(pool: Pool, pins: readonly Pin[]): readonly FieldFault[] {
  return pins.flatMap(({ person, group: number }) => {
    const [candidate, group] = [pool.people[person], pool.groups[number]];
    if (candidate === undefined || group === undefined) return [];
    const rule = RULES.find(({ holds }) => !holds(candidate, group, pool.context));
    if (rule === undefined) return [];
    const problem = `${candidate.caseCode} cannot be pinned to ${nameOf(pool, number)} (rule ${rule.name}).`;
    return [pinFault(pool, candidate.caseCode, problem)];
  });
}

function pairsBroken(pool: Pool, pins: readonly Pin[]): readonly FieldFault[] {
  const groupOf = new Map(pins.map(({ person, group }) => [pool.people[person]?.caseCode, group]));
  return pool.people.flatMap(({ caseCode, keepApart, keepTogether }) => {
    const own = groupOf.get(caseCode);
    if (own === undefined) return [];
    const where = nameOf(pool, own);
    const apart = keepApart.filter((other) => groupOf.get(other) === own);
    const together = keepTogether.filter((other) => groupOf.has(other) && groupOf.get(other) !== own);
    return [
      ...apart.map(
        (other) => `${caseCode} and ${other} are kept apart, and both are pinned to ${where} (rule keep-apart).`,
      ),
      ...together.map(
        (other) =>
          `${caseCode} and ${other} are kept together, and are pinned to different groups (rule keep-together).`,
      ),
    ].map((problem) => pinFault(pool, caseCode, problem));
  });
}

function overfilled(pool: Pool, pins: readonly Pin[]): readonly FieldFault[] {
  return pool.groups.flatMap(({ freeSeats }, group) => {
    const pinned = pins.filter((pin) => pin.group === group).length;
    if (pinned <= freeSeats) return [];
    return [
      {
        ...fault(0, `${nameOf(pool, group)} has ${freeSeats} free seats, and ${pinned} people are pinned to it.`),
        field: "/pins",
      },
    ];
  });
}

/** Seats are there up to the size the group was published with; past it the group itself is edited first. */
function seatFaults(pool: Pool): readonly FieldFault[] {
  const groups = groupNumbers(pool);
  return pool.adjustments.extraSeats.flatMap(({ groupId }, index) => {
    const field = `/extraSeats/${index}`;
    const number = groups.get(groupId);
    const group = number === undefined ? undefined : pool.groups[number];
    if (group === undefined) {
      return [{ field, problem: `${groupId} takes nobody in this run.`, fix: "leave the extra seats out" }];
    }
    const { members, freeSeats } = group;
    const { max } = group.size;
    const seats = members.length + freeSeats;
    if (seats <= max) return [];
    const problem = `${group.discreetLabel} would have ${seats} seats, and its size allows ${max}.`;
    return [{ field, problem, fix: "raise the group's size first, or add fewer seats" }];
  });
}

function pinFault(pool: Pool, caseCode: CaseCode, problem: string): FieldFault {
  return fault(
    pool.adjustments.pins.findIndex((pin) => pin.caseCode === caseCode),
    problem,
  );
}

function fault(index: number, problem: string): FieldFault {
  return { field: `/pins/${index}`, problem, fix: "take the pin back, or change what stands against it" };
}

export function nameOf(pool: Pool, group: number): string {
  return pool.groups[group]?.discreetLabel ?? `group ${group}`;
}
