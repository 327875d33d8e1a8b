import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { openApiText } from "../../lib/api/openapi.ts";

export const summary = "Write docs/openapi.json from the route table.";

const FILE = resolve(import.meta.dirname, "../../docs/openapi.json");

export async function run(): Promise<number> {
  await writeFile(FILE, openApiText());
  console.log(`wrote ${FILE}`);
  return 0;
}
