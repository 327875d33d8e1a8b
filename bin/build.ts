import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { build } from "esbuild";

/**
 * Bundles every Lambda entry to `dist/<name>/index.mjs`: one file, minified, the artefact that is deployed and that the
 * tests invoke. `--config FILE` takes another organisation file than groupwright.config.ts.
 */
const root = resolve(import.meta.dirname, "..");

// The SDK still has CommonJS parts that call require; an ES module bundle has to give them one.
const REQUIRE_SHIM =
  'import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);';

function organisationFile(): string {
  const at = process.argv.indexOf("--config");
  return resolve(root, at < 0 ? "groupwright.config.ts" : (process.argv[at + 1] ?? "groupwright.config.ts"));
}

async function bundle(entry: string): Promise<void> {
  const name = basename(entry, ".ts");
  const result = await build({
    entryPoints: [resolve(root, "functions", entry)],
    outfile: resolve(root, "dist", name, "index.mjs"),
    bundle: true,
    minify: true,
    keepNames: true,
    platform: "node",
    target: "node24",
    format: "esm",
    mainFields: ["module", "main"],
    banner: { js: REQUIRE_SHIM },
    alias: { "#organisation": organisationFile() },
    metafile: true,
    logLevel: "warning",
  });
  // Beside the bundles, not in them: what is deployed is index.mjs alone.
  await writeFile(resolve(root, "dist", "meta", `${name}.json`), JSON.stringify(result.metafile));
}

const entries = (await readdir(resolve(root, "functions"))).filter((file) => file.endsWith(".ts"));
await rm(resolve(root, "dist"), { recursive: true, force: true });
await mkdir(resolve(root, "dist", "meta"), { recursive: true });
await Promise.all(entries.map(bundle));
console.log(`bundled ${entries.map((entry) => basename(entry, ".ts")).join(", ")} into dist/`);
