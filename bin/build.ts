import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { build, type Metafile } from "esbuild";
import { LAMBDA_BUNDLE, replacedModules } from "./bundle-options.ts";
import { type Command, form } from "./command.ts";
import { CONFIG, configurationFile, readConfiguration, rememberBuiltFrom } from "./configuration.ts";
import { PlainError } from "./plain-error.ts";
import { runCommand } from "./run-command.ts";

/**
 * Bundles every Lambda entry to `dist/<name>/`, minified: `index.mjs` with all that a start needs, and beside it what
 * is only loaded when asked for. It is the artefact that is deployed and that the tests invoke.
 */
const BUNDLE: Command = {
  summary: "Bundle the functions into dist/.",
  forms: [form({ config: CONFIG }, ({ config }) => bundleAll(config))],
};
type Outputs = Metafile["outputs"];
const root = resolve(import.meta.dirname, "..");
/** Beside the bundles, like what is written down of them: not deployed by itself. */
const SETTINGS_MODULE = resolve(root, "dist", "meta", "settings.mjs");

async function bundle(entry: string): Promise<void> {
  const name = basename(entry, ".ts");
  const result = await build({
    ...LAMBDA_BUNDLE,
    entryPoints: [{ in: resolve(root, "functions", entry), out: "index" }],
    outdir: resolve(root, "dist", name),
    alias: replacedModules(SETTINGS_MODULE),
  });
  refuseRequires(name, result.metafile.outputs);
  const outputs = loadable(result.metafile.outputs, `dist/${name}/index.mjs`);
  const unloaded = Object.keys(result.metafile.outputs).filter((file) => outputs[file] === undefined);
  await Promise.all(unloaded.map((file) => rm(resolve(root, file))));
  // Beside the bundles, not in them: it is not deployed.
  await writeFile(resolve(root, "dist", "meta", `${name}.json`), JSON.stringify({ ...result.metafile, outputs }));
}

/**
 * What the entry loads, at once or later. esbuild writes a file for every `import()` that it has read, also where it
 * has then left out the code with that `import()`: the pages of one API would lie in the folder of the other.
 */
function loadable(outputs: Outputs, entry: string): Outputs {
  const loaded = new Set([entry]);
  for (const file of loaded) {
    for (const { path, external } of outputs[file]?.imports ?? []) if (external !== true) loaded.add(path);
  }
  return Object.fromEntries(Object.entries(outputs).filter(([file]) => loaded.has(file)));
}

/** An ES module has no `require`: what a part of a library in CommonJS still requires would fail once it is reached. */
function refuseRequires(name: string, outputs: Outputs): void {
  const required = Object.values(outputs).flatMap(({ imports }) =>
    imports.filter(({ kind }) => kind === "require-call"),
  );
  if (required.length > 0) throw new Error(`${name} would call require("${required[0]?.path}"): import it instead`);
}

async function bundleAll(config: string | undefined): Promise<number> {
  const organisation = configurationFile(config);
  // A function with a configuration that cannot be used would only fail once it is deployed.
  const settings = await readConfiguration(organisation);
  const entries = (await readdir(resolve(root, "functions"))).filter((file) => file.endsWith(".ts"));
  await rm(resolve(root, "dist"), { recursive: true, force: true });
  await mkdir(resolve(root, "dist", "meta"), { recursive: true });
  await writeFile(SETTINGS_MODULE, `export const organisationSettings = () => (${JSON.stringify(settings)});\n`);
  await Promise.all(entries.map(bundle));
  rememberBuiltFrom(organisation);
  console.log(`bundled ${entries.map((entry) => basename(entry, ".ts")).join(", ")} into dist/`);
  return 0;
}

try {
  process.exitCode = await runCommand("build", BUNDLE, process.argv.slice(2));
} catch (error) {
  if (!(error instanceof PlainError)) throw error;
  console.error(error.message);
  process.exitCode = error.status;
}
