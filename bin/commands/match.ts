import { resolve } from "node:path";
import pc from "picocolors";
import { Objective } from "../../lib/domain/runs/match-run.ts";
import { systemClock } from "../../lib/runtime/clock.ts";
import { Instant, LocalDate } from "../../lib/time/time.ts";
import { certificateWords } from "../../lib/words/report.ts";
import { type MatchedFolder, matchFolder } from "../match/match-folder.ts";
import { settingsFrom } from "../match/organisation.ts";
import { replayKept, replayLines } from "../match/replay.ts";
import { optionsOf } from "../options.ts";
import { PlainError } from "../plain-error.ts";

export const summary = "Match the files of a folder: --in DIR --out DIR; or solve a stored run again: --replay RUN.";

const USAGE = `npm run match -- --in DIR --out DIR [--now 2026-09-01] [--objective most_placed|best_fit] [--config FILE]
npm run match -- --replay RUN [--data DIR] [--config FILE]

DIR holds groups.json and applications.json, or groups.csv and applications.csv: docs/matching.md, "From the command line".`;

const OPTIONS = {
  in: { type: "string" },
  out: { type: "string" },
  now: { type: "string" },
  objective: { type: "string" },
  config: { type: "string" },
  replay: { type: "string" },
  data: { type: "string" },
} as const;

/** 0: done, or identical. 1: wrong input, or a replay that differs. 2: wrong usage. 3: the independent check found faults. */
export async function run(args: readonly string[]): Promise<number> {
  const options = optionsOf(args, OPTIONS, USAGE);
  const { in: from, out: to, now, objective, replay, data } = options;
  const matching = from !== undefined && to !== undefined && replay === undefined && data === undefined;
  const replaying = replay !== undefined && [from, to, now, objective].every((option) => option === undefined);
  if (matching) return matchFiles({ ...options, in: from, out: to });
  if (replaying) return replayRun(replay, data ?? ".data", options.config);
  throw new PlainError(USAGE, 2);
}

type Options = {
  readonly in: string;
  readonly out: string;
  readonly now?: string;
  readonly objective?: string;
  readonly config?: string;
};

async function matchFiles(options: Options): Promise<number> {
  const settings = await settingsFrom(options.config);
  const onStep = steps();
  const done = await matchFolder({
    ...{ from: options.in, to: options.out, settings, onStep },
    now: options.now === undefined ? systemClock.now() : instantFrom(options.now),
    objective: options.objective === undefined ? undefined : objectiveFrom(options.objective),
  });
  for (const line of summaryOf(done)) console.log(line);
  return done.result.violations.length === 0 ? 0 : 3;
}

function instantFrom(text: string): string {
  const date = LocalDate.safeParse(text);
  const instant = Instant.safeParse(date.success ? `${text}T00:00:00Z` : text);
  if (instant.success) return new Date(instant.data).toISOString();
  throw new PlainError(`--now ${text}: give a date as in 2026-09-01, or a UTC time as in 2026-09-01T09:00:00Z`, 2);
}

function objectiveFrom(text: string): Objective {
  const objective = Objective.safeParse(text);
  if (objective.success) return objective.data;
  throw new PlainError(`--objective ${text}: choose ${Objective.options.join(" or ")}`, 2);
}

/** Each step as it begins, with the time since the start. */
function steps(): (step: string) => void {
  const start = performance.now();
  return (step) => console.log(pc.dim(`${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s  `) + step);
}

function summaryOf({ result, leftOut, unused, written }: MatchedFolder): readonly string[] {
  const { placed, unplaced, certificate, violations } = result;
  return [
    "",
    `${pc.bold(`${placed.length} placed, ${unplaced.length} not`)}: ${certificateWords(certificate)}`,
    ...people("held by their safety answers until a person has looked, and not matched", leftOut.held),
    ...people("without consent to the use of health data, and not matched", leftOut.withoutConsent),
    ...people("not waiting, and not matched", leftOut.notWaiting),
    ...leftOut.groups.map(({ title, why }) => `${pc.yellow("left out")}: ${title} ${why}`),
    ...unused.flatMap(({ file, headings }) =>
      headings.length === 0 ? [] : [`${file}: not used: ${headings.join(", ")}`],
    ),
    ...violations.map((violation) => pc.red(`violation: ${violation}`)),
    ...written.map((file) => `wrote ${file}`),
  ];
}

const MOST_NAMED = 40;

function people(why: string, labels: readonly string[]): readonly string[] {
  if (labels.length === 0) return [];
  const more = labels.length > MOST_NAMED ? ` and ${labels.length - MOST_NAMED} more` : "";
  return [`${pc.yellow(`${labels.length} ${why}`)}: ${labels.slice(0, MOST_NAMED).join(", ")}${more}`];
}

async function replayRun(runId: string, data: string, config: string | undefined): Promise<number> {
  const { programme } = await settingsFrom(config);
  const replay = await replayKept({ runId, dataDir: resolve(data), programme });
  for (const line of replayLines(replay)) console.log(line);
  console.log(replay.identical ? pc.green("identical") : pc.red("not identical"));
  return replay.identical ? 0 : 1;
}
