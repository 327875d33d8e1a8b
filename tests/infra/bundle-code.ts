import { resolve } from "node:path";
import { build } from "esbuild";
import type { FunctionName } from "../../lib/runtime/config.ts";

const ROOT = resolve(import.meta.dirname, "../..");

/**
 * Our own code in the bundle of one function, as `npm run build` shakes it, but readable: what no path from the handler
 * reaches is not in it. The adapters are left out, so that `store.…` is always the use of a port.
 */
export async function codeOf(name: FunctionName): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [resolve(ROOT, "functions", `${name}.ts`)],
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    target: "node24",
    packages: "external",
    alias: { "#settings": resolve(ROOT, "dist/meta/settings.mjs") },
    plugins: [
      {
        name: "leave-adapters-out",
        setup: ({ onResolve }) => onResolve({ filter: /\/adapters\// }, ({ path }) => ({ path, external: true })),
      },
    ],
  });
  return outputFiles.map(({ text }) => text).join("\n");
}

/** What a function may do through its ports, as its code spells it. */
export type Uses = {
  readonly methods: readonly string[];
  readonly changes: readonly string[];
  /** "links.sign", "queue.toMatcher", "mailer.send", "personSecret". */
  readonly powers: readonly string[];
};

export function usesIn(code: string): Uses {
  const all = (pattern: RegExp) => [...new Set([...code.matchAll(pattern)].map(([, name]) => name ?? ""))].sort();
  return {
    // One person's messages are told apart: they are in an index of their own.
    methods: all(/(?<!\/)\bstore\d*\.(messages\(\{ personId|\w+)/g),
    changes: all(/\bwrite: "([\w-]+)"/g),
    powers: all(
      /\b((?:links\d*\.(?:sign|open)|queue\d*\.to[A-Z]\w+|mailer\d*\.\w+|mailService\d*\?\.\w+)|awsPersonSecret)\(/g,
    ),
  };
}
