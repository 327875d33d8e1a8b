import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Instant } from "../../../time/instant.ts";
import { type MovableClock, movableClock } from "../movable-clock.ts";
import { KEPT_FILES, PRIVATE_FILE } from "../private-folder.ts";
import { isTooFar } from "./asked-time.ts";
import { clockWords } from "./words.ts";

type KeptClock = {
  readonly clock: MovableClock;
  /** Where it is to be walked first: later than what is kept was asked for. */
  readonly walkTo: Instant | undefined;
  /** Writes down what it shows, once there is data that is lived by it. */
  readonly keep: () => void;
};

/**
 * The clock that the data in `dataDir` is lived by, going on from where it was left; undefined for the machine's.
 *
 * @param asked where it is to stand
 * @throws Error with a plain message where that is before what is kept, or too long after it, and where the data was
 * lived by the machine's clock
 */
export function openKeptClock(dataDir: string, asked: Instant | undefined): KeptClock | undefined {
  const kept = readKeptClock(dataDir);
  const start = kept ?? asked;
  if (start === undefined) return undefined;
  if (kept === undefined && existsSync(join(dataDir, KEPT_FILES.linkKey))) {
    throw new Error(clockWords.command.livedByMachine(dataDir));
  }
  if (asked !== undefined && asked < start) throw new Error(clockWords.command.wouldGoBack(asked, start, dataDir));
  if (asked !== undefined && isTooFar(asked, start)) throw new Error(clockWords.command.tooFar(asked, start));
  const write = (instant: Instant) => writeWhole(join(dataDir, KEPT_FILES.clock), instant);
  const clock = movableClock(start, write);
  return { clock, walkTo: asked === start ? undefined : asked, keep: () => write(clock.now()) };
}

/** @throws Error with a plain message where what is kept is no instant */
export function readKeptClock(dataDir: string): Instant | undefined {
  const file = join(dataDir, KEPT_FILES.clock);
  if (!existsSync(file)) return undefined;
  const { success, data } = Instant.safeParse(readFileSync(file, "utf8").trim());
  if (!success) throw new Error(clockWords.command.unreadable(file));
  // As clocks write it: instants are compared as text.
  return new Date(data).toISOString();
}

/** Whoever is cut off while writing leaves what was there. */
function writeWhole(file: string, instant: Instant): void {
  writeFileSync(`${file}.next`, `${instant}\n`, { mode: PRIVATE_FILE });
  renameSync(`${file}.next`, file);
}
