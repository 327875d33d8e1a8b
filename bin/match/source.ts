import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import { faultsOf } from "../../lib/api/http/faults/faults.ts";
import { placeInJson, placeOfFault } from "../json/place-in-json.ts";
import { PlainError, plainly } from "../plain-error.ts";
import { APPLICATION_COLUMNS, NEVER_CONSTANT } from "./application-columns.ts";
import { inWords } from "./fault-words.ts";
import { GROUP_COLUMNS } from "./group-columns.ts";
import { Mapping } from "./header.ts";
import { refuse } from "./input-fault.ts";
import { readSheet } from "./sheet.ts";
import type { Source } from "./source-item.ts";

export type SourceName = "groups" | "applications";

/**
 * `groups` or `applications` of a folder, as JSON or as a spreadsheet.
 *
 * @throws PlainError when there is none of the two, or both; InputError with every fault
 */
export async function readSource(folder: string, name: SourceName, mapping: Mapping): Promise<Source> {
  const [json, csv] = [`${name}.json`, `${name}.csv`];
  const [hasJson, hasCsv] = [await exists(join(folder, json)), await exists(join(folder, csv))];
  if (hasJson && hasCsv) throw new PlainError(`${folder} has both ${json} and ${csv}: keep the one that counts`);
  if (hasJson) return jsonSource(json, name, await textOf(join(folder, json)));
  if (!hasCsv) throw new PlainError(`${folder} has neither ${json} nor ${csv}`);
  const text = await textOf(join(folder, csv));
  const columns = name === "groups" ? GROUP_COLUMNS : APPLICATION_COLUMNS;
  return {
    file: csv,
    isSheet: true,
    ...readSheet({ file: csv, text, columns, mapping: mapping[name], neverConstant: NEVER_CONSTANT }),
  };
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    // Asking is how one finds out; what cannot be reached for another reason fails when it is read.
    return false;
  }
}

/** `mapping.json` of the folder; nothing is mapped when there is none. */
export async function readMapping(folder: string): Promise<Mapping> {
  const path = join(folder, "mapping.json");
  if (!(await exists(path))) return Mapping.parse({});
  const text = await textOf(path);
  const result = Mapping.safeParse(parseJson("mapping.json", text), { reportInput: true });
  if (result.success) return result.data;
  refuse(
    faultsOf(result.error.issues, "body").map((fault) => ({
      file: "mapping.json",
      place: () => `${placeInJson(text, fault.field)} (${fault.field})`,
      ...inWords(fault),
    })),
  );
  return Mapping.parse({});
}

/** UTF-8, or the UTF-16 that spreadsheets save as "Unicode text". */
async function textOf(path: string): Promise<string> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw plainly(path, error);
  }
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // The decoder's own message names no file and no way on.
    throw new PlainError(`${path}: is not UTF-8 text; save it as "CSV UTF-8", or as JSON`);
  }
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser quotes what it was reading, which may be personal; its place is enough.
    const fix = "Look there for a comma, bracket or quote that is missing or too many.";
    refuse([{ file, place: () => placeOfFault(text) ?? "", problem: "is not valid JSON", fix }]);
    return undefined;
  }
}

/** A list, or an object that has it under its name, as `{ "groups": [...] }`. */
function jsonSource(file: string, name: SourceName, text: string): Source {
  const whole = parseJson(file, text);
  const bare = Array.isArray(whole);
  const list: unknown = bare ? whole : whole !== null && typeof whole === "object" && Reflect.get(whole, name);
  const start = bare ? "" : `/${name}`;
  if (!Array.isArray(list)) {
    const fix = `Send a list, or an object with one: {"${name}":[…]}.`;
    refuse([{ file, place: () => "", problem: `holds no list of ${name}`, fix }]);
  }
  const items = (Array.isArray(list) ? list : []).map((raw: unknown, index) => ({
    raw,
    label: `${name} ${index}`,
    fault: (pointer: string, problem: string, fix: string) => {
      const path = `${start}/${index}${pointer}`;
      return { file, place: () => `${placeInJson(text, path)} (${path})`, problem, fix };
    },
  }));
  return { file, isSheet: false, items, unused: [] };
}
