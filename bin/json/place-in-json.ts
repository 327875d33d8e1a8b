import { JsonFault, JsonReader } from "./json-reader.ts";

/**
 * Where in a JSON text the value at a pointer begins, as in "line 12, column 7"; that of the nearest value around it
 * when it is missing. The text must be valid.
 *
 * @example placeInJson('{"a":[1,\n2]}', "/a/1") // "line 2, column 1"
 */
export function placeInJson(text: string, pointer: string): string {
  const reader = new JsonReader(text);
  reader.peek();
  let { at } = reader;
  for (const step of pointer.split("/").slice(1).map(unescaped)) {
    if (!enter(reader, step)) break;
    at = reader.at;
  }
  return placeAt(text, at);
}

/** Where a text stops being JSON; undefined when it is JSON to its end. */
export function placeOfFault(text: string): string | undefined {
  const reader = new JsonReader(text);
  try {
    reader.skip();
    reader.end();
    return undefined;
  } catch (fault) {
    if (!(fault instanceof JsonFault)) throw fault;
    return fault.at === text.length ? "at its end" : placeAt(text, fault.at);
  }
}

/** As an editor counts lines and columns, from 1. */
export function placeAt(text: string, at: number): string {
  const lines = text.slice(0, at).split("\n");
  return `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
}

function unescaped(step: string): string {
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}

/** Goes to the value of this member of the object, or this item of the list, that comes next. */
function enter(reader: JsonReader, step: string): boolean {
  const isObject = reader.took("{");
  if (!isObject && !reader.took("[")) return false;
  for (let index = 0; !reader.took(isObject ? "}" : "]"); index++) {
    const name = isObject ? reader.string() : String(index);
    reader.took(":");
    reader.peek();
    if (name === step) return true;
    reader.skip();
    reader.took(",");
  }
  return false;
}
