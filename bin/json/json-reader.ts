/** What is wrong in a JSON text, and at which character. */
export class JsonFault extends Error {
  readonly at: number;

  constructor(problem: string, at: number) {
    super(problem);
    this.at = at;
  }
}

const SPACE = /[ \t\n\r]*/y;
/** Its ranges are every character but the quote, the backslash and those below space. */
const STRING = /"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[ !#-[\]-\uffff]*)*"/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])/y;
const LITERAL = /true|false|null/y;
/** What people take for one word. */
const WORD = /.[^\s,\]}]{0,23}/sy;
const TOO_LARGE = 2 ** 31;

/** Reads JSON value by value: millions of numbers go straight to where they are meant for, and never become objects. */
export class JsonReader {
  at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** The next character that is not space; undefined at the end. */
  peek(): string | undefined {
    if (this.text.charCodeAt(this.at) <= 0x20) this.token(SPACE);
    return this.text[this.at];
  }

  /** Steps over this character if it comes next. */
  took(character: string): boolean {
    const here = this.peek() === character;
    if (here) this.at += 1;
    return here;
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
    if (this.peek() !== '"') throw this.fault(`must be a text, and is ${this.word()}`);
    const token = this.token(STRING);
    if (token === undefined) throw this.fault(`is a text that is not closed or not well formed: ${this.word()}`);
    return String(JSON.parse(token));
  }

  /** @throws JsonFault unless a whole number from 0 to 2³¹ - 1 comes next */
  count(): number {
    this.peek();
    const { at } = this;
    const value = Number(this.token(NUMBER) ?? Number.NaN);
    if (Number.isInteger(value) && value >= 0 && value < TOO_LARGE) return value;
    this.at = at;
    throw this.fault(`must be a whole number from 0 up, and is ${this.word()}`);
  }

  /** Steps over a value of any kind. */
  skip(): void {
    const next = this.peek();
    if (next === "{") this.members(() => this.skip());
    else if (next === "[") this.items(() => this.skip());
    else if (next === '"') this.string();
    else if ((this.token(NUMBER) ?? this.token(LITERAL)) === undefined) {
      throw this.fault(`a value must come here, and not ${this.word()}`);
    }
  }

  end(): void {
    if (this.peek() !== undefined) throw this.fault("the file goes on after its closing bracket");
  }

  private expect(character: string): void {
    if (!this.took(character)) throw this.fault(`"${character}" must come here, and not ${this.word()}`);
  }

  /** Steps over what the pattern finds exactly here. */
  private token(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.text)) return undefined;
    const { at } = this;
    this.at = pattern.lastIndex;
    return this.text.slice(at, this.at);
  }

  private fault(problem: string): JsonFault {
    return new JsonFault(problem, this.at);
  }

  private word(): string {
    WORD.lastIndex = this.at;
    return WORD.exec(this.text)?.[0] ?? "the end of the file";
  }
}
