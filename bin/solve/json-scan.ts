/** What is wrong in a JSON text, and at which byte. */
export class ScanFault extends Error {
  readonly at: number;

  constructor(problem: string, at: number) {
    super(problem);
    this.at = at;
  }
}

const SPACE = new Set([0x20, 0x09, 0x0a, 0x0d]);
const [QUOTE, MINUS, ZERO, NINE, DOT, BACKSLASH] = [0x22, 0x2d, 0x30, 0x39, 0x2e, 0x5c];
/** Where a value ends that is neither a string nor nested. */
const ENDS = new Set([...SPACE, 0x2c, 0x5d, 0x7d]);

/**
 * Reads JSON out of bytes value by value. Millions of numbers go straight into the arrays they are meant for and never
 * become as many objects.
 */
export class JsonScan {
  at = 0;
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** The next byte that is not space; undefined at the end. */
  peek(): number | undefined {
    while (SPACE.has(this.bytes[this.at] ?? -1)) this.at += 1;
    return this.bytes[this.at];
  }

  /** Steps over this character if it comes next. */
  took(character: string): boolean {
    const here = this.peek() === character.charCodeAt(0);
    if (here) this.at += 1;
    return here;
  }

  expect(character: string): void {
    if (!this.took(character))
      throw new ScanFault(`"${character}" must come here, and not ${this.nextWords()}`, this.at);
  }

  /** Calls `read` for every item of a list, with its number. */
  items(read: (index: number) => void): void {
    this.expect("[");
    if (this.took("]")) return;
    let index = 0;
    do read(index++);
    while (this.took(","));
    this.expect("]");
  }

  /** Calls `read` for every member of an object, with its name and where that begins; its value comes next. */
  members(read: (name: string, at: number) => void): void {
    this.expect("{");
    if (this.took("}")) return;
    do {
      this.peek();
      const { at } = this;
      const name = this.string();
      this.expect(":");
      read(name, at);
    } while (this.took(","));
    this.expect("}");
  }

  string(): string {
    if (this.peek() !== QUOTE) throw new ScanFault(`must be a text, and is ${this.nextWords()}`, this.at);
    const start = this.at;
    let end = start + 1;
    while (end < this.bytes.length && this.bytes[end] !== QUOTE) end += this.bytes[end] === BACKSLASH ? 2 : 1;
    this.at = end + 1;
    return textOf(this.bytes, start, end + 1);
  }

  /** @throws ScanFault unless a whole number from 0 to 2³¹ - 1 comes next */
  count(): number {
    this.peek();
    const start = this.at;
    let value = 0;
    let byte = this.bytes[this.at] ?? -1;
    while (byte >= ZERO && byte <= NINE && value < 2 ** 31) {
      value = value * 10 + byte - ZERO;
      this.at += 1;
      byte = this.bytes[this.at] ?? -1;
    }
    if (this.at > start && ENDS.has(byte) && value < 2 ** 31) return value;
    this.at = start;
    return this.unusualCount();
  }

  /** JSON has more ways to write a whole number than digits alone: 3.0, 1e3. */
  private unusualCount(): number {
    const text = this.nextWords();
    const value = Number(text);
    const first = this.bytes[this.at] ?? -1;
    const isNumber = first === MINUS || first === DOT || (first >= ZERO && first <= NINE);
    if (!isNumber || !Number.isInteger(value) || value < 0 || value >= 2 ** 31) {
      throw new ScanFault(`must be a whole number from 0 up, and is ${text}`, this.at);
    }
    this.at += text.length;
    return value;
  }

  /** What comes next, for people. */
  private nextWords(): string {
    if (this.peek() === undefined) return "the end of the file";
    let end = this.at + 1;
    while (end < this.bytes.length && end - this.at < 24 && !ENDS.has(this.bytes[end] ?? -1)) end += 1;
    return Buffer.from(this.bytes.subarray(this.at, end)).toString("utf8");
  }
}

function textOf(bytes: Uint8Array, start: number, end: number): string {
  const text = Buffer.from(bytes.subarray(start, end)).toString("utf8");
  try {
    return String(JSON.parse(text));
  } catch {
    // What JSON.parse says of it would name a place within these few characters, not within the file.
    throw new ScanFault(`is a text that is not closed or not well formed: ${text.slice(0, 24)}`, start);
  }
}

/** As an editor counts them, from 1. */
export function lineAndColumn(bytes: Uint8Array, at: number): { readonly line: number; readonly column: number } {
  let [line, lineStart] = [1, 0];
  for (let index = bytes.indexOf(0x0a); index >= 0 && index < at; index = bytes.indexOf(0x0a, index + 1)) {
    line += 1;
    lineStart = index + 1;
  }
  const column = Buffer.from(bytes.subarray(lineStart, at)).toString("utf8").length + 1;
  return { line, column };
}
