import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { cleanEnvironment, finish } from "../child.ts";
import { CannotRun } from "./cannot-run.ts";

const CACHE = resolve(import.meta.dirname, "../../../node_modules/.cache/groupwright-deployed");
const REQUIREMENTS = resolve(import.meta.dirname, "requirements.txt");

/**
 * The Python of a private environment with what `requirements.txt` pins, made on first use and kept for the next run.
 *
 * @throws CannotRun without Python 3.10 or later, its venv module, or a package index
 */
export async function pythonWithEmulator(): Promise<{ readonly python: string; readonly fresh: boolean }> {
  const base = await findPython();
  const key = createHash("sha256")
    .update(await readFile(REQUIREMENTS))
    .update(base.version)
    .digest("hex")
    .slice(0, 12);
  const folder = join(CACHE, key);
  const python = join(folder, "bin", "python");
  const ready = join(folder, "ready");
  if (existsSync(ready)) return { python, fresh: false };
  await rm(folder, { recursive: true, force: true });
  await mkdir(CACHE, { recursive: true });
  await must(base.command, ["-m", "venv", folder], "Python has no venv module (Debian: apt-get install python3-venv)");
  const install = ["-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--retries", "1"];
  await must(
    python,
    [...install, "--timeout", "15", "-r", REQUIREMENTS],
    "the emulator could not be installed; is the Python package index within reach?",
  );
  // Written last: a folder without it is an installation that was cut off.
  await writeFile(ready, "");
  return { python, fresh: true };
}

async function findPython(): Promise<{ readonly command: string; readonly version: string }> {
  const ask = "import sys; print(sys.version.split()[0]); sys.exit(sys.version_info < (3, 10))";
  for (const command of ["python3", "python"]) {
    const { status, output } = await finish(command, ["-c", ask], { env: cleanEnvironment() });
    if (status === 0) return { command, version: output.trim() };
  }
  throw new CannotRun("there is no Python 3.10 or later on the path, and the AWS emulator is written in it");
}

async function must(command: string, args: readonly string[], otherwise: string): Promise<void> {
  const { status, output } = await finish(command, args, { env: cleanEnvironment() });
  if (status === 0) return;
  const said = output.trim().split("\n").at(-1) ?? "";
  throw new CannotRun(`${otherwise} (${said})`);
}
