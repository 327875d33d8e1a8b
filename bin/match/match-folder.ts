import { mkdir, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { MatchResult } from "../../lib/domain/runs/match-result.ts";
import type { Objective } from "../../lib/domain/runs/match-run.ts";
import type { Settings } from "../../lib/domain/settings.ts";
import { match } from "../../lib/matching/match.ts";
import { PRIVATE_FILE, PRIVATE_FOLDER } from "../../lib/runtime/local/private-folder.ts";
import type { Instant } from "../../lib/time/instant.ts";
import { FALLBACK, wordsIn } from "../../lib/words/languages.ts";
import type { ReportWords } from "../../lib/words/words.ts";
import { PlainError, plainly } from "../plain-error.ts";
import { folderSnapshot, type LeftOut, leftOutOf } from "./folder-snapshot.ts";
import { outputsOf } from "./outputs.ts";
import { readApplications } from "./read-applications.ts";
import { readGroups } from "./read-groups.ts";
import { readMapping, readSource } from "./source.ts";

export type MatchRequest = {
  readonly from: string;
  readonly to: string;
  readonly now: Instant;
  readonly settings: Settings;
  /** Left out: the configured one. */
  readonly objective?: Objective | undefined;
  /** One line a step. */
  readonly onStep?: ((step: string) => void) | undefined;
};

export type MatchedFolder = {
  readonly result: MatchResult;
  /** Those of the files that were written. */
  readonly words: ReportWords;
  readonly leftOut: LeftOut;
  /** Headings of columns that were not used, by file. */
  readonly unused: readonly { readonly file: string; readonly headings: readonly string[] }[];
  readonly written: readonly string[];
};

/**
 * Matches the groups and applications of a folder and writes result.json, placements.csv, unplaced.csv and report.html.
 * The same files, instant and configuration give the same bytes. Nothing is written when the input is wrong.
 *
 * @throws PlainError
 */
export async function matchFolder(request: MatchRequest): Promise<MatchedFolder> {
  const { from, to, now, settings, objective = settings.matching.objective, onStep = () => {} } = request;
  onStep(`reading ${from}`);
  await refuseNoFolder(from);
  const mapping = await readMapping(from);
  const sources = [await readSource(from, "groups", mapping), await readSource(from, "applications", mapping)] as const;
  const groups = readGroups(sources[0], now, settings.matching.horizonWeeks);
  const { privacyNoticeVersion } = settings;
  const applications = readApplications(sources[1], { now, privacyNoticeVersion, groups });
  const leftOut = leftOutOf({ groups, applications }, settings, now);
  const input = await folderSnapshot({ groups, applications }, settings, objective, now);
  onStep(`matching ${input.candidates.length} people and ${input.groups.length} groups as of ${now}`);
  const result = match(input, { onProgress: (step) => onStep(step) });
  const { report: words } = await (await wordsIn(FALLBACK)).report();
  const outputs = outputsOf({ input, result, settings, groups, applications, leftOut }, words);
  const unused = sources.map(({ file, unused: headings }) => ({ file, headings }));
  return { result, words, leftOut, unused, written: await writeAll(to, outputs) };
}

async function refuseNoFolder(folder: string): Promise<void> {
  try {
    if ((await stat(folder)).isDirectory()) return;
  } catch (error) {
    throw plainly(folder, error);
  }
  throw new PlainError(`${folder}: it is a file, and a folder is needed`);
}

/**
 * Each file under a passing name first, so that nobody ever opens half of one. They say who was placed where, and why:
 * whoever ran this decides who else may read them.
 */
async function writeAll(folder: string, outputs: Readonly<Record<string, string>>): Promise<readonly string[]> {
  try {
    await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER });
    for (const [name, text] of Object.entries(outputs)) {
      await writeFile(join(folder, `.${name}.part`), text, { mode: PRIVATE_FILE });
    }
    for (const name of Object.keys(outputs)) await rename(join(folder, `.${name}.part`), join(folder, name));
  } catch (error) {
    throw plainly(folder, error);
  }
  return Object.keys(outputs).map((name) => join(folder, name));
}
