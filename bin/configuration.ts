import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Settings } from "../lib/domain/settings.ts";
import { checkSettings } from "../lib/runtime/check-settings.ts";
import { PlainError } from "./plain-error.ts";

/** The option with which commands take another organisation's file. */
export const CONFIG = {
  type: "text",
  placeholder: "FILE",
  help: "Another organisation file than groupwright.config.ts.",
} as const;

const ROOT = resolve(import.meta.dirname, "..");
const BUILT_FROM = resolve(ROOT, "dist/built-from.json");

/** `groupwright.config.ts`, or the file that `--config` names, from where the command is called. */
export function configurationFile(named: string | undefined): string {
  const file = named === undefined ? resolve(ROOT, "groupwright.config.ts") : resolve(named);
  if (!existsSync(file)) throw new PlainError(`${named}: there is no such configuration file`);
  return file;
}

/**
 * What the file decides, checked.
 *
 * @throws PlainError that names the file, and each field with what it must be
 */
export async function readConfiguration(file: string): Promise<Settings> {
  const name = relative(process.cwd(), file);
  const { settings } = await imported(file, name);
  if (settings === undefined) throw new PlainError(`${name} has to export its settings: export const settings = {…}`);
  try {
    return checkSettings(settings, name);
  } catch (error) {
    throw new PlainError(error instanceof Error ? error.message : String(error));
  }
}

async function imported(file: string, name: string): Promise<{ readonly settings?: unknown }> {
  try {
    return await import(pathToFileURL(file).href);
  } catch (error) {
    throw new PlainError(`${name} cannot be read as TypeScript: ${error instanceof Error ? error.message : error}`);
  }
}

/** The bundles hold the configuration, so what is deployed around them has to come from the same file. */
export function rememberBuiltFrom(file: string): void {
  writeFileSync(BUILT_FROM, JSON.stringify({ configuration: relative(ROOT, file) }));
}

/** @throws PlainError when nothing has been built */
export function builtFrom(): string {
  if (!existsSync(BUILT_FROM)) throw new PlainError("there are no bundles in dist/: run npm run build first");
  // Written by rememberBuiltFrom above, and by nothing else.
  const { configuration } = JSON.parse(readFileSync(BUILT_FROM, "utf8")) as { configuration: string };
  return resolve(ROOT, configuration);
}

/** "Groupwright", or "Groupwright-staging" for a file that says `environment: "staging"`. */
export function stackPrefix({ environment }: Settings): string {
  return environment === undefined ? "Groupwright" : `Groupwright-${environment}`;
}
