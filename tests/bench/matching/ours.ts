import { execFileSync } from "node:child_process";
import type { Objective, PackedEdges, Problem } from "../../../lib/assignment/problem.ts";
import { solve } from "../../../lib/assignment/solve.ts";
import { peakMemoryMb } from "../peak-memory.ts";
import { instance, type Size, type Supply } from "./instances.ts";

type FirstCall = { readonly ms: number; readonly megabytes: number };

export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}

export function timed<T>(run: () => T, repeats: number): { ms: number; answer: T } {
  const times: number[] = [];
  let answer = run();
  // What is compared is compiled code: a few more calls than one are needed until all of it is.
  for (let k = 1; k < repeats; k++) answer = run();
  for (let k = 0; k < repeats; k++) {
    const start = performance.now();
    answer = run();
    times.push(performance.now() - start);
  }
  return { ms: median(times), answer };
}

/** In a process of its own: nothing compiled yet, and memory that is only this solve's (and the instance's). */
export function firstCall(size: Size, supply: Supply, objective: Objective): FirstCall {
  const output = execFileSync(process.execPath, [import.meta.filename, size, supply, objective], { encoding: "utf8" });
  return JSON.parse(output);
}

/** The physical floor: each person's best offer at some prices, people in random order. */
export function randomPass(problem: Problem): number {
  const { offset, group, fit } = problem.edges as PackedEdges; // Every generated instance is packed.
  const packed = group.map((g, e) => (g << 10) | (fit[e] ?? 0));
  const price = Float64Array.from(problem.capacity, (_, g) => g % 300);
  const order = Int32Array.from({ length: problem.people }, (_, k) => k);
  for (let k = order.length - 1; k > 0; k--) {
    const other = (Math.imul(k, 2_654_435_761) >>> 0) % (k + 1);
    [order[k], order[other]] = [order[other] ?? 0, order[k] ?? 0];
  }
  return timed(() => passOver(order, offset, packed, price), 9).ms;
}

function passOver(order: Int32Array, offset: Int32Array, packed: Int32Array, price: Float64Array): number {
  let sum = 0;
  for (const person of order) {
    let best = 0;
    for (let e = offset[person] ?? 0, end = offset[person + 1] ?? 0; e < end; e++) {
      const x = packed[e] ?? 0;
      const value = (x & 1023) - (price[x >>> 10] ?? 0);
      if (value > best) best = value;
    }
    sum += best;
  }
  return sum;
}

if (import.meta.main) {
  const [size, supply, objective] = process.argv.slice(2) as [Size, Supply, Objective];
  const problem = instance(size, supply, 1, { objective });
  const start = performance.now();
  solve(problem);
  const ms = performance.now() - start;
  console.log(JSON.stringify({ ms, megabytes: Math.round(peakMemoryMb(process.pid)) }));
}
