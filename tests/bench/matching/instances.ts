import type { Objective, Pair, Problem } from "../../../lib/assignment/problem.ts";

/** Seeded problems of the shape a programme has: few themes many want, five to fifty eligible groups a person. */

export type Size = "S" | "M" | "L" | "XL";
/** `tight`: 1.2 people a seat; `slack`: 0.85. */
export type Supply = "tight" | "slack";

const SIZES: Record<Size, { people: number; groups: number }> = {
  S: { people: 200, groups: 20 },
  M: { people: 2_000, groups: 200 },
  L: { people: 10_000, groups: 1_000 },
  XL: { people: 100_000, groups: 10_000 },
};

export type InstanceOptions = {
  readonly objective?: Objective;
  readonly minimums?: boolean;
  /** 5 % of people in pairs, two declared attributes, one or two of them salient in half of the groups. */
  readonly sideRules?: boolean;
  /** Longest waiting in days; 0 = nobody's waiting counts. */
  readonly waiting?: number;
};

type Random = () => number;

/** Uniform in [0, 1), 32 bits of state: a Weyl sequence through a multiply-xorshift finaliser. */
function random(seed: number): Random {
  let state = (seed * 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}

const THEMES = 24;
const HOURS = 40;
const MOST_EDGES = 50;

export function instance(size: Size, supply: Supply, seed: number, options: InstanceOptions = {}): Problem {
  const { people, groups } = SIZES[size];
  const next = random(seed * 8 + people + (supply === "tight" ? 1 : 2));
  const capacity = Array.from({ length: groups }, () =>
    supply === "tight" ? seatsTight(next()) : next() < 0.3 ? 11 : 12,
  );
  const minimum = Array.from({ length: groups }, () => (next() < 0.8 ? 4 + Math.floor(next() * 3) : 0));
  const edges = drawEdges(people, groups, next);
  const waiting = options.waiting === undefined ? undefined : drawInts(people, options.waiting + 1, next);
  return {
    people,
    capacity,
    edges,
    objective: options.objective ?? "best_fit",
    ...(options.minimums ? { minimum } : {}),
    ...(waiting ? { waiting } : {}),
    ...(options.sideRules ? drawSideRules(people, groups, next) : {}),
  };
}

function seatsTight(draw: number): number {
  if (draw < 0.75) return 8;
  return draw < 0.9 ? 9 : 10;
}

function drawInts(length: number, below: number, next: Random): Int32Array {
  return Int32Array.from({ length }, () => Math.floor(next() * below));
}

/** Harmonic: theme 0 is wanted ten times as often as theme 9. */
function drawTheme(next: Random): number {
  return Math.min(THEMES - 1, Math.floor((THEMES + 1) ** next()) - 1);
}

function drawEdges(people: number, groups: number, next: Random): Problem["edges"] {
  const themes = drawInts(groups, THEMES, next).map(() => drawTheme(next));
  const hours = drawInts(groups, HOURS, next);
  const byTheme = Array.from({ length: THEMES }, (_, theme) => [...themes.keys()].filter((g) => themes[g] === theme));
  const offset = new Int32Array(people + 1);
  const group = new Int32Array(people * MOST_EDGES);
  const fit = new Int32Array(people * MOST_EDGES);
  let size = 0;
  for (let person = 0; person < people; person++) {
    const found = personEdges(next, groups, themes, hours, byTheme);
    for (const [g, value] of [...found].sort((a, b) => a[0] - b[0])) {
      group[size] = g;
      fit[size++] = value;
    }
    offset[person + 1] = size;
  }
  return { offset, group: group.slice(0, size), fit: fit.slice(0, size) };
}

function personEdges(
  next: Random,
  groups: number,
  themes: Int32Array,
  hours: Int32Array,
  byTheme: number[][],
): Map<number, number> {
  const liked = new Map<number, number>();
  for (let k = 3 + Math.floor(next() * 3); k > 0; k--) liked.set(drawTheme(next), 150 + Math.floor(next() * 450));
  const wanted = Math.min(MOST_EDGES, 5 + Math.floor(-12 * Math.log(1 - next() * 0.98)));
  const centre = Math.floor(next() * HOURS);
  const found = new Map<number, number>();
  const favourites = [...liked.keys()].flatMap((theme) => byTheme[theme] ?? []);
  for (let tries = 0; found.size < wanted && tries < 3 * wanted; tries++) {
    const g =
      next() < 0.8 && favourites.length > 0
        ? (favourites[Math.floor(next() * favourites.length)] ?? 0)
        : Math.floor(next() * groups);
    const apart = Math.abs((hours[g] ?? 0) - centre);
    const overlap = Math.max(0, 12 - Math.min(apart, HOURS - apart));
    if (overlap === 0 && tries < 2 * wanted) continue;
    found.set(g, Math.min(1000, 1 + (liked.get(themes[g] ?? 0) ?? 0) + overlap * 25 + Math.floor(next() * 40)));
  }
  return found;
}

function drawSideRules(
  people: number,
  groups: number,
  next: Random,
): Pick<Problem, "together" | "apart" | "values" | "salient"> {
  const shuffled = [...Array(people).keys()].map((person) => ({ person, key: next() })).sort((a, b) => a.key - b.key);
  const paired = shuffled.slice(0, 2 * Math.floor(people * 0.025)).map(({ person }) => person);
  const pairs: Pair[] = [];
  for (let k = 0; k + 1 < paired.length; k += 2) pairs.push([paired[k] ?? 0, paired[k + 1] ?? 0]);
  const values: [number, number, number][] = [];
  for (let person = 0; person < people; person++) {
    if (next() < 0.8) values.push([person, 0, skewed(next(), [0.7, 0.95])]);
    if (next() < 0.8) values.push([person, 1, skewed(next(), [0.5, 0.8, 0.95])]);
  }
  const salient: [number, number][] = [];
  for (let g = 0; g < groups; g += 2) {
    salient.push([g, g % 4 === 0 ? 0 : 1]);
    if (next() < 0.3) salient.push([g, g % 4 === 0 ? 1 : 0]);
  }
  return { together: pairs.filter((_, k) => k % 2 === 0), apart: pairs.filter((_, k) => k % 2 === 1), values, salient };
}

function skewed(draw: number, below: readonly number[]): number {
  const at = below.findIndex((limit) => draw < limit);
  return at < 0 ? below.length : at;
}
