import { seeded } from "../matching/random-world.ts";

/** A problem file as somebody writes it by hand. */
export type WrittenProblem = {
  readonly people?: number;
  readonly capacity: readonly number[];
  readonly minimum?: readonly number[];
  readonly edges: readonly (readonly [number, number, number])[];
  readonly together?: readonly (readonly [number, number])[];
  readonly apart?: readonly (readonly [number, number])[];
  readonly values?: readonly (readonly [number, number, number])[];
  readonly salient?: readonly (readonly [number, number])[];
  readonly pins?: readonly (readonly [number, number])[];
  readonly objective?: "best_fit" | "most_placed";
};

export type Best = { readonly placed: number; readonly fit: number };

/** The best seating of a tiny problem, by trying every one; undefined when none keeps the rules. */
export function bestByTrying(problem: WrittenProblem, people: number): Best | undefined {
  const fit = new Map(problem.edges.map(([person, group, points]) => [`${person} ${group}`, points]));
  const seats: number[] = [];
  let best: Best | undefined;
  const tryFrom = (person: number, total: number): void => {
    if (person === people) {
      if (!keepsRules(problem, seats)) return;
      const found = { placed: seats.filter((group) => group >= 0).length, fit: total };
      if (best === undefined || isBetter(problem, found, best)) best = found;
      return;
    }
    for (let group = -1; group < problem.capacity.length; group++) {
      const points = group < 0 ? 0 : fit.get(`${person} ${group}`);
      if (points === undefined) continue;
      seats[person] = group;
      tryFrom(person + 1, total + points);
    }
  };
  tryFrom(0, 0);
  return best;
}

function isBetter({ objective }: WrittenProblem, a: Best, b: Best): boolean {
  return objective === "best_fit" ? a.fit > b.fit : a.placed > b.placed || (a.placed === b.placed && a.fit > b.fit);
}

/** Every rule of a problem file, read off a finished seating. */
export function keepsRules(problem: WrittenProblem, seats: readonly number[]): boolean {
  const { capacity, minimum = [], together = [], apart = [], pins = [] } = problem;
  const sizes = capacity.map((_, group) => seats.filter((seat) => seat === group).length);
  return (
    sizes.every((size, group) => size <= (capacity[group] ?? 0) && (size === 0 || size >= (minimum[group] ?? 0))) &&
    together.every(([a, b]) => seats[a] === seats[b]) &&
    apart.every(([a, b]) => seats[a] !== seats[b] || seats[a] === -1) &&
    pins.every(([person, group]) => seats[person] === group) &&
    !hasIsolate(problem, seats)
  );
}

function hasIsolate({ values = [], salient = [] }: WrittenProblem, seats: readonly number[]): boolean {
  return salient.some(([group, attribute]) => {
    const held = values.filter(([person, of]) => of === attribute && seats[person] === group);
    return held.some(([person, , value]) => held.every((other) => other[0] === person || other[2] !== value));
  });
}

/** A tiny problem with every kind of rule, the same for the same seed. */
export function tinyProblem(seed: number): { readonly problem: WrittenProblem; readonly people: number } {
  const next = seeded(seed);
  const upTo = (n: number) => Math.floor(next() * n);
  const [people, groups] = [3 + upTo(4), 1 + upTo(3)];
  const everyone = Array.from({ length: people }, (_, person) => person);
  const edges = everyone.flatMap((person) =>
    Array.from({ length: groups }, (_, group) => [person, group, upTo(1001)] as const).filter(() => next() < 0.7),
  );
  const pair = (): readonly [number, number] => {
    const first = upTo(people);
    return [first, (first + 1 + upTo(people - 1)) % people];
  };
  const pinned = edges[upTo(edges.length)];
  return {
    people,
    problem: {
      people,
      capacity: Array.from({ length: groups }, () => 1 + upTo(3)),
      minimum: Array.from({ length: groups }, () => upTo(3)),
      edges,
      ...(next() < 0.4 ? { together: [pair()] } : {}),
      ...(next() < 0.4 ? { apart: [pair()] } : {}),
      ...(next() < 0.5 ? { values: everyone.map((person) => [person, 0, upTo(2)] as const), salient: [[0, 0]] } : {}),
      ...(next() < 0.3 && pinned !== undefined ? { pins: [[pinned[0], pinned[1]]] } : {}),
      objective: next() < 0.5 ? "best_fit" : "most_placed",
    },
  };
}
