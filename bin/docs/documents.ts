import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { openApiText } from "../../lib/api/openapi/document.ts";
import { FALLBACK, wordsIn } from "../../lib/words/languages.ts";
import { columnTable, fieldTable } from "./intake-tables.ts";
import { withBlock } from "./markdown.ts";
import { routeTables } from "./route-tables.ts";
import { ruleTable } from "./rule-table.ts";

const { problems } = await (await wordsIn(FALLBACK)).problems();

const DOCS = resolve(import.meta.dirname, "../../docs");

/** A file of docs/, and its text as the code gives it. */
export type GeneratedDocument = { readonly name: string; readonly path: string; readonly text: string };

/** Every document that follows from the code, in whole or in part; what people wrote round a table stays as it is. */
export function generatedDocuments(): readonly GeneratedDocument[] {
  return [
    document("openapi.json", () => openApiText(problems.titles)),
    document("architecture.md", (text) => withBlock(text, "routes", routeTables())),
    document("matching.md", (text) => withBlock(withBlock(text, "rules", ruleTable()), "columns", columnTable())),
    document("privacy.md", (text) => withBlock(text, "answers", fieldTable())),
  ];
}

function document(name: string, textFrom: (current: string) => string): GeneratedDocument {
  const path = resolve(DOCS, name);
  return { name, path, text: textFrom(readFileSync(path, "utf8")) };
}
