import { Progress } from "../../bin/demo/progress.ts";
import type { CallCounter, Counted } from "./call-counter.ts";
import { CannotRun } from "./emulator/cannot-run.ts";

type Chapter = {
  readonly title: string;
  readonly seconds: number;
  readonly checks: number;
  readonly failed: number;
  /** What the functions asked for meanwhile. */
  readonly calls: Counted;
};

const NOTHING: Counted = { databaseCalls: 0, readUnits: 0, writeUnits: 0, keyCalls: 0, mails: 0 };

/** The chapters of a run as they are played: progress on the way, a table at the end. */
export class Rehearsal {
  readonly progress = new Progress();
  readonly chapters: Chapter[] = [];
  private sofar: () => Counted = () => NOTHING;
  private interrupted = false;

  /** From here on chapters say what was asked for while they were played. */
  count(calls: Pick<CallCounter, "sofar">): void {
    this.sofar = calls.sofar;
  }

  /** What still fails from here on fails for that reason, and is not worth a line each. */
  interrupt(): void {
    this.interrupted = true;
    this.progress.line("interrupted: cleaning up");
  }

  async chapter<T>(title: string, play: (progress: Progress) => Promise<T>): Promise<T> {
    const { progress } = this;
    progress.title(title);
    const began = performance.now();
    const [checks, failed, before] = [progress.checks.length, progress.failed.length, this.sofar()];
    try {
      return await play(progress);
    } catch (error) {
      if (!this.interrupted && !(error instanceof CannotRun)) progress.check(title, false, messageOf(error));
      throw error;
    } finally {
      this.chapters.push({
        title,
        seconds: (performance.now() - began) / 1000,
        checks: progress.checks.length - checks,
        failed: progress.failed.length - failed,
        calls: since(before, this.sofar()),
      });
    }
  }

  table(): void {
    const widest = Math.max(...this.chapters.map(({ title }) => title.length));
    this.progress.line(`\n   ${"chapter".padEnd(widest)}  checks   seconds`);
    for (const { title, seconds, checks, failed } of this.chapters) {
      const result = failed > 0 ? `${failed} FAILED` : "";
      const figures = `${String(checks).padStart(6)}  ${seconds.toFixed(1).padStart(8)}`;
      this.progress.line(`${title.padEnd(widest)}  ${figures}  ${result}`.trimEnd());
    }
    const { checks, failed } = this.progress;
    const verdict = failed.length === 0 ? "all held" : `${failed.length} FAILED`;
    this.progress.line(`${"in all".padEnd(widest)}  ${String(checks.length).padStart(6)}  ${verdict}`);
  }
}

function since(before: Counted, now: Counted): Counted {
  return {
    databaseCalls: now.databaseCalls - before.databaseCalls,
    readUnits: now.readUnits - before.readUnits,
    writeUnits: now.writeUnits - before.writeUnits,
    keyCalls: now.keyCalls - before.keyCalls,
    mails: now.mails - before.mails,
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
