import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative, resolve } from "node:path";

export const ROOT = resolve(import.meta.dirname, "../..");

/** What a file imports: a path from the root of the project, or the name of a package. */
export type Imported = { readonly target: string; readonly isPackage: boolean; readonly typeOnly: boolean };
export type Source = { readonly path: string; readonly text: string; readonly imports: readonly Imported[] };

export function readSources(folders: readonly string[]): readonly Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
      .sort()
      .map((path) => sourceOf(path, readFileSync(join(ROOT, path), "utf8"))),
  );
}

/** @example sourceOf("lib/domain/a.ts", 'import { b } from "./b.ts";').imports[0]?.target // "lib/domain/b.ts" */
export function sourceOf(path: string, text: string): Source {
  return { path, text, imports: [...staticImports(path, text), ...dynamicImports(path, text)] };
}

function staticImports(path: string, text: string): readonly Imported[] {
  const statements = text.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^"';]*?\s+from\s+)?"([^"]+)"/gm);
  return Array.from(statements, ([, type, specifier = ""]) => imported(path, specifier, type !== undefined));
}

function dynamicImports(path: string, text: string): readonly Imported[] {
  return Array.from(text.matchAll(/\bimport\("([^"]+)"\)/g), ([, specifier = ""]) => imported(path, specifier, false));
}

function imported(path: string, specifier: string, typeOnly: boolean): Imported {
  const isPackage = !specifier.startsWith(".");
  const target = isPackage ? specifier : posix.normalize(posix.join(dirname(path), specifier));
  return { target, isPackage, typeOnly };
}

/** Code without comments, so that a word in a comment is no finding. Strings stay: they may hold "//". */
export function codeOf(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/^\s*\/\/.*$/gm, "");
}

export function folderOf(path: string): string {
  const [top = "", second = ""] = path.split("/");
  return top === "lib" ? second : top;
}
