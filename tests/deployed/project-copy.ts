import { cp, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../..");
const CONFIGURATION = "groupwright.config.ts";
const DEPLOYED = ["bin", "lib", "functions", "package.json", "cdk.json", CONFIGURATION];

/**
 * The project as an operator has it after cloning, beside this one: its configuration can be changed, and nobody's
 * `dist` or `cdk.out` is touched.
 */
export async function copyProject(folder: string): Promise<string> {
  const project = join(folder, "project");
  await mkdir(project);
  for (const item of DEPLOYED) await cp(join(ROOT, item), join(project, item), { recursive: true });
  await symlink(join(ROOT, "node_modules"), join(project, "node_modules"));
  return project;
}

/** An edit of the configuration, as an operator would make it. Throws when what is to be replaced is not there. */
export async function editConfiguration(project: string, from: string, to: string): Promise<void> {
  const file = join(project, CONFIGURATION);
  const text = await readFile(file, "utf8");
  if (!text.includes(from)) throw new Error(`${CONFIGURATION} has no ${from}`);
  await writeFile(file, text.replace(from, to));
}
