import type { PackedEdges, Pair, Problem, ProblemError } from "../../lib/assignment/problem.ts";
import { LIST_NAMES, LISTS, type ListName, type Lists, type ProblemFile, ProblemFileError } from "./problem-file.ts";

/** What the numbers of an entry are, column by column. */
const COLUMNS: Readonly<Record<ListName, readonly ("person" | "group" | "fit" | "any")[]>> = {
  capacity: ["any"],
  minimum: ["any"],
  edges: ["person", "group", "fit"],
  together: ["person", "person"],
  apart: ["person", "person"],
  values: ["person", "any", "any"],
  salient: ["group", "any"],
  pins: ["person", "group"],
};
const BEST_FIT = 1000;

/** @throws ProblemFileError naming the first entry that is out of range */
export function problemOf({ people: given, objective, lists, given: named }: ProblemFile): Problem {
  const people = given ?? 1 + largestPerson(lists);
  const groups = lists.capacity.length;
  refuseOutOfRange(lists, people, groups);
  if (named.has("minimum") && lists.minimum.length !== groups) {
    throw new ProblemFileError("minimum", `has ${lists.minimum.length} numbers, and there are ${groups} groups`);
  }
  return {
    people,
    objective,
    capacity: lists.capacity,
    edges: packedEdges(lists.edges, people),
    ...(named.has("minimum") ? { minimum: lists.minimum } : {}),
    together: pairs(lists.together),
    apart: pairs(lists.apart),
    values: triples(lists.values),
    salient: pairs(lists.salient),
    pins: pairs(lists.pins),
  };
}

function largestPerson(lists: Lists): number {
  let largest = -1;
  for (const name of LIST_NAMES) {
    const [list, width] = [lists[name], LISTS[name]];
    for (const [column, kind] of COLUMNS[name].entries()) {
      if (kind !== "person") continue;
      for (let at = column; at < list.length; at += width) largest = Math.max(largest, list[at] ?? 0);
    }
  }
  return largest;
}

function refuseOutOfRange(lists: Lists, people: number, groups: number): void {
  const below = { person: people, group: groups, fit: BEST_FIT + 1, any: Number.POSITIVE_INFINITY };
  for (const name of LIST_NAMES) {
    const [list, width] = [lists[name], LISTS[name]];
    for (const [column, kind] of COLUMNS[name].entries()) {
      for (let at = column; at < list.length; at += width) {
        const number = list[at] ?? 0;
        if (number >= below[kind]) throw outOfRange(name, (at - column) / width, column, number, below[kind]);
      }
    }
  }
}

function outOfRange(name: ListName, index: number, column: number, number: number, below: number): ProblemFileError {
  const kind = COLUMNS[name][column];
  const entry = `${name}[${index}][${column}]`;
  if (kind === "fit") return new ProblemFileError(entry, `is ${number}: a fit is a whole number from 0 to ${BEST_FIT}`);
  const range = below === 0 ? `there are no ${PLURAL[kind ?? "any"]}` : `the last ${kind} is ${below - 1}`;
  return new ProblemFileError(entry, `names ${kind} ${number}, and ${range}`);
}

const PLURAL = { person: "people", group: "groups", fit: "fits", any: "numbers" } as const;

/** Edges by person, each person's in the order of the file. */
function packedEdges(edges: Int32Array, people: number): PackedEdges {
  const offset = new Int32Array(people + 1);
  for (let at = 0; at < edges.length; at += 3) offset[(edges[at] ?? 0) + 1] = (offset[(edges[at] ?? 0) + 1] ?? 0) + 1;
  for (let person = 0; person < people; person++)
    offset[person + 1] = (offset[person + 1] ?? 0) + (offset[person] ?? 0);
  const next = offset.slice();
  const group = new Int32Array(edges.length / 3);
  const fit = new Int32Array(edges.length / 3);
  for (let at = 0; at < edges.length; at += 3) {
    const person = edges[at] ?? 0;
    const slot = next[person] ?? 0;
    next[person] = slot + 1;
    group[slot] = edges[at + 1] ?? 0;
    fit[slot] = edges[at + 2] ?? 0;
  }
  return { offset, group, fit };
}

function pairs(list: Int32Array): readonly Pair[] {
  return Array.from({ length: list.length / 2 }, (_, index) => [list[2 * index] ?? 0, list[2 * index + 1] ?? 0]);
}

function triples(list: Int32Array): readonly (readonly [number, number, number])[] {
  return Array.from({ length: list.length / 3 }, (_, index) => [
    list[3 * index] ?? 0,
    list[3 * index + 1] ?? 0,
    list[3 * index + 2] ?? 0,
  ]);
}

/** The lists in which the culprits of each kind of contradiction stand. */
const FOUND_IN: Readonly<Partial<Record<ProblemError["fault"], readonly ListName[]>>> = {
  duplicate_edge: ["edges"],
  duplicate_value: ["values"],
  bad_shape: ["together", "apart"],
  pin_without_edge: ["pins"],
  pinned_twice: ["pins"],
  pinned_over_capacity: ["pins"],
  pinned_below_minimum: ["pins"],
  pinned_apart_yet_together: ["together", "pins"],
  pinned_together_yet_apart: ["apart", "pins"],
  together_yet_apart: ["together", "apart"],
};
const MOST_NAMED = 6;

/** A contradiction between entries that are each right: which ones, and the solver's sentence. */
export function contradictionIn({ lists }: ProblemFile, error: ProblemError): ProblemFileError {
  const entries = (FOUND_IN[error.fault] ?? []).flatMap((name) => entriesAbout(lists, name, error));
  const more = entries.length > MOST_NAMED ? ` and ${entries.length - MOST_NAMED} more` : "";
  const where = entries.length === 0 ? "" : `${entries.slice(0, MOST_NAMED).join(", ")}${more}:`;
  return new ProblemFileError(where, error.message);
}

/** Entries whose every person and group is one of those at fault. */
function entriesAbout(lists: Lists, name: ListName, { people, groups }: ProblemError): readonly string[] {
  const [list, width, kinds] = [lists[name], LISTS[name], COLUMNS[name]];
  const isCulprit = (kind: string | undefined, number: number): boolean => {
    if (kind === "person") return people.includes(number);
    return kind !== "group" || groups.length === 0 || groups.includes(number);
  };
  const found: string[] = [];
  for (let at = 0; at < list.length; at += width) {
    const own = list.subarray(at, at + width);
    if (own.every((number, column) => isCulprit(kinds[column], number))) found.push(`${name}[${at / width}]`);
  }
  return found;
}
