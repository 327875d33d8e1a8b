import { writeFile } from "node:fs/promises";
import { type Command, form } from "../command.ts";
import { generatedDocuments } from "../docs/documents.ts";

export const docs: Command = {
  summary: "Write what in docs/ follows from the code: the API's document, the tables of answers, columns and rules.",
  forms: [form({}, writeDocuments)],
};

async function writeDocuments(): Promise<number> {
  for (const { path, text } of generatedDocuments()) {
    await writeFile(path, text);
    console.log(`wrote ${path}`);
  }
  return 0;
}
