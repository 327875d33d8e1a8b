import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** A secret made once and kept in `dataDir` for this account's eyes only; without a directory, made anew. */
export async function keptSecret(dataDir: string | undefined, file: string, make: () => string): Promise<string> {
  if (dataDir === undefined) return make();
  const path = join(dataDir, file);
  const kept = await readFile(path, "utf8").catch(undefinedWhenAbsent);
  if (kept !== undefined) return kept;
  const made = make();
  await mkdir(dataDir, { recursive: true });
  await writeFile(path, made, { mode: 0o600, flag: "wx" });
  return made;
}

function undefinedWhenAbsent(error: unknown): undefined {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
  throw error;
}
