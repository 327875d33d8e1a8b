import { resolve } from "node:path";
import type { BuildOptions } from "esbuild";

const ROOT = resolve(import.meta.dirname, "..");

/**
 * ES modules for Lambda's Node 24, minified, with the SDK inside: what is measured is what is deployed. What the SDK
 * and we import only when it is needed stays in files of its own, so that no start has to parse it.
 */
export const LAMBDA_BUNDLE = {
  bundle: true,
  minify: true,
  platform: "node",
  target: "node24",
  format: "esm",
  splitting: true,
  outExtension: { ".js": ".mjs" },
  mainFields: ["module", "main"],
  metafile: true,
  logLevel: "warning",
  // A maker of schemas that `schemas-when-used.ts` lacks would only fail once it is called.
  logOverride: { "import-is-undefined": "error" },
} as const satisfies BuildOptions;

/**
 * What bundles have in place of a module: settings that were checked, schemas that are built when they are used,
 * credentials as Lambda gives them, and no event streams.
 */
export function replacedModules(settingsModule: string): Readonly<Record<string, string>> {
  return {
    "#settings": settingsModule,
    // Stays what it is: what stands in zod's place is made of it.
    "zod/v4": "zod/v4",
    zod: resolve(ROOT, "lib/runtime/aws/schemas-when-used.ts"),
    "@smithy/core/event-streams": resolve(ROOT, "lib/runtime/aws/no-event-streams.ts"),
    "@aws-sdk/credential-provider-node": resolve(ROOT, "lib/runtime/aws/credentials.ts"),
  };
}
