import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll } from "vitest";
import { type MatchedFolder, type MatchRequest, matchFolder } from "../../bin/match/match-folder.ts";
import { settingsOf } from "../support/samples.ts";

export const SAMPLE_FOLDER = resolve(import.meta.dirname, "../../docs/sample");
export const NOW = "2026-09-01T09:00:00.000Z";

const made: string[] = [];
afterAll(() => Promise.all(made.map((folder) => rm(folder, { recursive: true }))));

/** A folder of its own with these files: text and bytes as they are, anything else as JSON. */
export async function folderWith(files: Readonly<Record<string, unknown>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "groupwright-match-"));
  made.push(folder);
  for (const [name, content] of Object.entries(files)) {
    const isRaw = typeof content === "string" || content instanceof Uint8Array;
    await writeFile(join(folder, name), isRaw ? content : JSON.stringify(content, null, 1));
  }
  return folder;
}

export type Done = MatchedFolder & { readonly folder: string; readonly read: (name: string) => Promise<string> };

/** Matches these files, or a folder that is there; the output goes to a folder of its own. */
export async function matched(
  from: string | Readonly<Record<string, unknown>>,
  more: Partial<MatchRequest> = {},
): Promise<Done> {
  const folder = join(await folderWith({}), "out");
  const source = typeof from === "string" ? from : await folderWith(from);
  const done = await matchFolder({ from: source, to: folder, now: NOW, settings: settingsOf(), ...more });
  return { ...done, folder, read: (name) => readFile(join(folder, name), "utf8") };
}

/** What a person at the terminal is told of input that cannot be matched; and that nothing was written. */
export async function refusalOf(from: string | Readonly<Record<string, unknown>>): Promise<string> {
  const out = await folderWith({});
  const source = typeof from === "string" ? from : await folderWith(from);
  const request = { from: source, to: join(out, "out"), now: NOW, settings: settingsOf() };
  const failure = await matchFolder(request).catch((error: unknown) => error);
  const written = await readdir(out);
  if (!(failure instanceof Error) || failure.name !== "PlainError") throw new Error(`not refused plainly: ${failure}`);
  if (written.length > 0) throw new Error(`it has written ${written}`);
  return failure.message;
}

type Cell = string | number | boolean | null | undefined;

/** A spreadsheet as RFC 4180 has it, with every cell quoted that needs it. */
export function sheet(rows: readonly (readonly Cell[])[], delimiter = ",", newline = "\r\n"): string {
  const cell = (value: Cell) => {
    const text = typeof value === "boolean" ? (value ? "yes" : "no") : String(value ?? "");
    return new RegExp(`["\r\n${delimiter}]`).test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => row.map(cell).join(delimiter) + newline).join("");
}
