import { readFileSync } from "node:fs";

type Output = {
  readonly bytes: number;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly imports: readonly { readonly path: string; readonly kind: string }[];
};

type AtStart = {
  readonly bytes: number;
  /** Of the bundle, from the root of the project. */
  readonly files: readonly string[];
  /** What they were made from. */
  readonly sources: readonly string[];
};

/**
 * What a bundle loads before it can answer anything: the files its entry imports, and not what waits for an `import()`.
 */
export function atStart(metafile: string): AtStart {
  // Written by bin/build.ts from what esbuild documents as its metafile.
  const { outputs } = JSON.parse(readFileSync(metafile, "utf8")) as { outputs: Readonly<Record<string, Output>> };
  const loaded = new Map<string, Output>();
  const load = (path: string) => {
    const output = outputs[path];
    if (output === undefined || loaded.has(path)) return;
    loaded.set(path, output);
    for (const { path: next, kind } of output.imports) if (kind === "import-statement") load(next);
  };
  const entry = Object.keys(outputs).find((path) => path.endsWith("/index.mjs"));
  if (entry === undefined) throw new Error(`${metafile} names no index.mjs`);
  load(entry);
  const outputsLoaded = [...loaded.values()];
  return {
    bytes: outputsLoaded.reduce((sum, { bytes }) => sum + bytes, 0),
    files: [...loaded.keys()],
    sources: outputsLoaded.flatMap(({ inputs }) => Object.keys(inputs)),
  };
}
