import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { indexPage, textFileOf } from "./index-page.ts";
import { mails } from "./mails.ts";
import { pages, problems, reports } from "./pages.ts";
import { fileOf } from "./specimen.ts";

/** `npm run mails`: every mail, page, problem and report in every language and state, to be looked at. */
const OUT = resolve(import.meta.dirname, "../../out/mails");

function put(file: string, text: string): void {
  const path = join(OUT, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

// Times are written by way of the process's zone, whatever the shell has (docs/decisions/0009).
process.env.TZ = "UTC";

rmSync(OUT, { recursive: true, force: true });
const specimens = [...mails(), ...pages(), ...problems(), ...reports()];
for (const specimen of specimens) {
  put(fileOf(specimen), specimen.html);
  if (specimen.text !== undefined) put(textFileOf(specimen), `${specimen.subject}\n\n${specimen.text}`);
}
put("index.html", indexPage(specimens));
console.log(`${specimens.length} to look at: ${join(OUT, "index.html")}`);
