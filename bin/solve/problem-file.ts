import { JsonFault, JsonReader } from "../json/json-reader.ts";
import { placeAt } from "../json/place-in-json.ts";
import { NumberRow } from "./number-row.ts";

/** The lists of a problem file, and how many numbers an entry of each has; 1 stands for a plain number. */
export const LISTS = {
  capacity: 1,
  minimum: 1,
  edges: 3,
  together: 2,
  apart: 2,
  values: 3,
  salient: 2,
  pins: 2,
} as const;
export type ListName = keyof typeof LISTS;
export type Lists = Readonly<Record<ListName, Int32Array>>;

// Object.keys forgets that the keys of a const object are its key type.
export const LIST_NAMES = Object.keys(LISTS) as ListName[];

const OBJECTIVES = ["best_fit", "most_placed"] as const;
const KNOWN = ["people", "objective", ...LIST_NAMES];

/** A problem file as it was read: each list entry after entry in one row; empty when it was left out. */
export type ProblemFile = {
  readonly people: number | undefined;
  readonly objective: (typeof OBJECTIVES)[number];
  readonly lists: Lists;
  readonly given: ReadonlySet<string>;
};

/** What cannot be accepted in a problem file: the entry at fault, as in edges[12][1], and what is wrong with it. */
export class ProblemFileError extends Error {
  constructor(entry: string, problem: string) {
    super(`${entry} ${problem}`.trimStart());
  }
}

/** The entry being read; -1 where there is no number to give. */
type Spot = { name: string; index: number; column: number };

/** @throws ProblemFileError naming the first entry that cannot be read, with its line and column */
export function readProblemFile(text: string): ProblemFile {
  const spot: Spot = { name: "", index: -1, column: -1 };
  try {
    return readEntries(new JsonReader(text), spot);
  } catch (fault) {
    if (!(fault instanceof JsonFault)) throw fault;
    throw new ProblemFileError(entryName(spot), `${fault.message} (${placeAt(text, fault.at)})`);
  }
}

function entryName({ name, index, column }: Spot): string {
  return `${name}${index < 0 ? "" : `[${index}]`}${column < 0 ? "" : `[${column}]`}`;
}

function readEntries(reader: JsonReader, spot: Spot): ProblemFile {
  const read: { people: number | undefined; objective: ProblemFile["objective"] } = {
    people: undefined,
    objective: "most_placed",
  };
  const lists = new Map<string, Int32Array>();
  const given = new Set<string>();
  reader.members((name, at) => {
    if (given.has(name)) throw new JsonFault(`"${name}" is there twice`, at);
    given.add(name);
    Object.assign(spot, { name, index: -1, column: -1 });
    if (name === "people") read.people = reader.count();
    else if (name === "objective") read.objective = readObjective(reader);
    else if (isList(name)) lists.set(name, readList(reader, spot, LISTS[name]));
    else {
      spot.name = "";
      throw new JsonFault(`"${name}" is not known here; there may be ${KNOWN.join(", ")}`, at);
    }
    Object.assign(spot, { name: "", index: -1, column: -1 });
  });
  reader.end();
  const missing = ["capacity", "edges"].find((name) => !given.has(name));
  if (missing !== undefined) throw new ProblemFileError(missing, "is missing: it may be empty, but it must be there");
  return { ...read, given, lists: everyList(lists) };
}

function isList(name: string): name is ListName {
  return Object.hasOwn(LISTS, name);
}

function readObjective(reader: JsonReader): ProblemFile["objective"] {
  reader.peek();
  const { at } = reader;
  const text = reader.string();
  const found = OBJECTIVES.find((objective) => objective === text);
  if (found === undefined) throw new JsonFault(`must be ${OBJECTIVES.join(" or ")}, and is "${text}"`, at);
  return found;
}

function readList(reader: JsonReader, spot: Spot, width: number): Int32Array {
  const row = new NumberRow();
  const plain = width === 1;
  reader.items((index) => {
    spot.index = index;
    spot.column = -1;
    if (plain) return row.push(reader.count());
    let count = 0;
    reader.items((column) => {
      spot.column = column;
      row.push(reader.count());
      count += 1;
    });
    spot.column = -1;
    if (count !== width) throw new JsonFault(`must have ${width} numbers, and has ${count}`, reader.at - 1);
  });
  return row.toArray();
}

function everyList(lists: ReadonlyMap<string, Int32Array>): Lists {
  // Every name of the table gets its list.
  return Object.fromEntries(LIST_NAMES.map((name) => [name, lists.get(name) ?? new Int32Array()])) as Lists;
}
