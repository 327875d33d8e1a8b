import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Settings } from "../../lib/domain/settings.ts";
import { faultLines } from "../../lib/runtime/check-settings.ts";
import { loadSettings } from "../../lib/runtime/settings.ts";
import { PlainError } from "../plain-error.ts";

/** `groupwright.config.ts`, or another file of its kind that exports `settings`. @throws PlainError */
export async function settingsFrom(file: string | undefined): Promise<Settings> {
  if (file === undefined) return loadSettings();
  const result = Settings.safeParse(await exported(file));
  if (result.success) return result.data;
  throw new PlainError(`${file} has to be mended:\n${faultLines(result.error)}`);
}

async function exported(file: string): Promise<unknown> {
  try {
    const module: unknown = await import(pathToFileURL(resolve(file)).href);
    return typeof module === "object" && module !== null ? Reflect.get(module, "settings") : undefined;
  } catch (error) {
    throw new PlainError(`${file} cannot be loaded: ${error instanceof Error ? error.message : error}`);
  }
}
