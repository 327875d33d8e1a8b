import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PRIVATE_FILE, PRIVATE_FOLDER } from "./private-folder.ts";

/** A secret made once and kept in `dataDir` for this account's eyes only; without a directory, made anew. */
export async function keptSecret(dataDir: string | undefined, file: string, make: () => string): Promise<string> {
  if (dataDir === undefined) return make();
  const path = join(dataDir, file);
  const kept = await readFile(path, "utf8").catch(undefinedWhenAbsent);
  if (kept !== undefined) {
    await chmod(path, PRIVATE_FILE);
    return kept;
  }
  const made = make();
  await mkdir(dataDir, { recursive: true, mode: PRIVATE_FOLDER });
  await writeFile(path, made, { mode: PRIVATE_FILE, flag: "wx" });
  return made;
}

function undefinedWhenAbsent(error: unknown): undefined {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
  throw error;
}
