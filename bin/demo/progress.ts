import colours from "picocolors";

export type Check = { readonly name: string; readonly ok: boolean; readonly detail: string };

/** What the demo prints while it plays, and the checks it makes on the way. */
export class Progress {
  readonly checks: Check[] = [];
  private chapter = 0;
  private readonly startedAt = performance.now();

  title(text: string): void {
    this.chapter += 1;
    console.log(`\n${colours.bold(`${this.chapter}. ${text}`)} ${colours.dim(`(${this.elapsed()})`)}`);
  }

  line(text: string): void {
    console.log(`   ${text}`);
  }

  /** A running count on one line of a terminal; a log gets only the last one. */
  count(text: string, done: number, of: number): void {
    if (process.stdout.isTTY) process.stdout.write(`\r   ${text} ${done}/${of}${done === of ? "\n" : ""}`);
    else if (done === of) this.line(`${text} ${done}/${of}`);
  }

  check(name: string, ok: boolean, detail = ""): void {
    this.checks.push({ name, ok, detail });
    console.log(
      `   ${ok ? colours.green("✓") : colours.red("✗")} ${name}${detail === "" ? "" : colours.dim(` — ${detail}`)}`,
    );
  }

  elapsed(): string {
    return `${((performance.now() - this.startedAt) / 1000).toFixed(1)} s`;
  }

  get failed(): readonly Check[] {
    return this.checks.filter(({ ok }) => !ok);
  }
}
