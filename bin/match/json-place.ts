const SPACE = /\s*/y;
const STRING = /"(?:[^"\\]|\\.)*"/y;
const OTHER = /[^\s,[\]{}"]+/y;

/**
 * Where in a JSON text the value at a pointer begins, as in "line 12, column 7"; that of the nearest value around it
 * when it is missing. The text must be valid.
 *
 * @example placeInJson('{"a":[1,\n2]}', "/a/1") // "line 2, column 1"
 */
export function placeInJson(text: string, pointer: string): string {
  const steps = pointer.split("/").slice(1).map(unescaped);
  const lines = text.slice(0, offsetOf(text, steps)).split("\n");
  return `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
}

function unescaped(step: string): string {
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}

function offsetOf(text: string, steps: readonly string[]): number {
  let at = after(SPACE, text, 0);
  for (const step of steps) {
    const inner = memberAt(text, at, step);
    if (inner === undefined) return at;
    at = inner;
  }
  return at;
}

function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** Where the value of this member of the object, or this item of the list, begins. */
function memberAt(text: string, start: number, step: string): number | undefined {
  const named = text[start] === "{";
  if (!named && text[start] !== "[") return undefined;
  let at = after(SPACE, text, start + 1);
  for (let index = 0; text[at] !== "}" && text[at] !== "]"; index++) {
    let name = String(index);
    if (named) {
      const end = after(STRING, text, at);
      name = String(JSON.parse(text.slice(at, end)));
      at = after(SPACE, text, after(SPACE, text, end) + 1);
    }
    if (name === step) return at;
    at = after(SPACE, text, valueEnd(text, at));
    if (text[at] === ",") at = after(SPACE, text, at + 1);
  }
  return undefined;
}

function valueEnd(text: string, start: number): number {
  let at = start;
  let depth = 0;
  do {
    const character = text[at];
    if (character === '"') at = after(STRING, text, at);
    else if (character === "{" || character === "[") [depth, at] = [depth + 1, at + 1];
    else if (character === "}" || character === "]") [depth, at] = [depth - 1, at + 1];
    else if (character === "," || character === ":") at += 1;
    else at = after(OTHER, text, at);
    if (depth > 0) at = after(SPACE, text, at);
  } while (depth > 0 && at < text.length);
  return at;
}
