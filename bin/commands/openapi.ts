import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { openApiText } from "../../lib/api/openapi/document.ts";
import { type Command, form } from "../command.ts";

const FILE = resolve(import.meta.dirname, "../../docs/openapi.json");

export const openapi: Command = {
  summary: "Write docs/openapi.json from the route table.",
  forms: [form({}, writeOpenApi)],
};

async function writeOpenApi(): Promise<number> {
  await writeFile(FILE, openApiText());
  console.log(`wrote ${FILE}`);
  return 0;
}
