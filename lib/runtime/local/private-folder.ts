import { chmod, mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";

/** For this account's eyes only: what people told about themselves is in there, and the keys to all of it. */
export const PRIVATE_FILE = 0o600;
export const PRIVATE_FOLDER = 0o700;

/** All that a local service keeps in its data folder. The database has files beside it, named after it. */
export const KEPT_FILES = {
  database: "groupwright.db",
  /** What the clock shows, where it is one that stands still. */
  clock: "clock-of-rehearsal",
  linkKey: "link-key",
  personSecret: "person-secret",
  staffTokenKey: "staff-token-key.pem",
} as const;

/**
 * Makes the folder, closed to others. In one that is there already our files are closed, and it is too where nothing
 * else is in it.
 */
export async function openPrivateFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER });
  const names = await readdir(folder);
  const ours = names.filter((name) => Object.values(KEPT_FILES).some((kept) => name.startsWith(kept)));
  await Promise.all(ours.map((name) => chmod(join(folder, name), PRIVATE_FILE)));
  if (ours.length === names.length) await chmod(folder, PRIVATE_FOLDER);
}
