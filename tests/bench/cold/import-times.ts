import { spawnSync } from "node:child_process";

/** A module, and what it finds in its environment when it is loaded. */
type Loaded = { readonly module: string; readonly environment: Readonly<Record<string, string>> };

/** Nothing but Node itself. */
export const BARE: Loaded = { module: "data:text/javascript,", environment: {} };

/** Median milliseconds from process start to loaded. Runs are interleaved: a slow moment falls on all alike. */
export function importTimes(modules: readonly Loaded[], runs: number): readonly number[] {
  const samples = modules.map((): number[] => []);
  for (let run = 0; run < runs; run++) {
    for (const [index, loaded] of modules.entries()) samples[index]?.push(importTime(loaded));
  }
  return samples.map(medianOf);
}

function importTime({ module, environment }: Loaded): number {
  const script =
    `import(${JSON.stringify(module)})` +
    ".then(() => process.exit(0), (error) => { console.error(error); process.exit(1); })";
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ["-e", script], { env: { ...environment } });
  if (status !== 0) throw new Error(`${module} does not load: ${stderr}`);
  return performance.now() - start;
}

export function medianOf(sample: readonly number[]): number {
  return sample.toSorted((a, b) => a - b)[sample.length >> 1] ?? 0;
}
