import { resolve } from "node:path";
import pc from "picocolors";
import { Objective } from "../../lib/domain/runs/match-run.ts";
import { systemClock } from "../../lib/runtime/clock.ts";
import { Instant } from "../../lib/time/instant.ts";
import { LocalDate } from "../../lib/time/local-date-time.ts";
import { FALLBACK, wordsIn } from "../../lib/words/languages.ts";
import { type Command, form } from "../command.ts";
import { CONFIG } from "../configuration.ts";
import { type MatchedFolder, matchFolder } from "../match/match-folder.ts";
import { settingsFrom } from "../match/organisation.ts";
import { replayKept, replayLines } from "../match/replay.ts";
import { type Values, WrongUse } from "../options.ts";

const FILES = {
  in: { type: "text", placeholder: "DIR", required: true, help: "The folder of groups and applications." },
  out: { type: "text", placeholder: "DIR", required: true, help: "The folder for result, tables and report." },
  now: { type: "text", placeholder: "DATE", help: "The instant of the run, as in 2026-09-01; the clock's without it." },
  objective: { type: "choice", of: Objective.options, help: "What counts first; without it, what is configured." },
  config: CONFIG,
} as const;

const REPLAY = {
  replay: { type: "text", placeholder: "RUN", required: true, help: "The id of a stored run, which is solved again." },
  data: { type: "text", placeholder: "DIR", default: ".data", help: "The data of the service that holds it." },
  config: CONFIG,
} as const;

/** 0: done, or identical. 1: wrong input, or a replay that differs. 3: the independent check found faults. */
export const match: Command = {
  summary: "Match the files of a folder, or solve a stored run again.",
  forms: [form(FILES, matchFiles), form(REPLAY, replayRun)],
  more: `The folder holds groups.json and applications.json, or groups.csv and applications.csv: docs/matching.md,
"From the command line".`,
};

async function matchFiles(options: Values<typeof FILES>): Promise<number> {
  const settings = await settingsFrom(options.config);
  const done = await matchFolder({
    from: options.in,
    to: options.out,
    settings,
    onStep: steps(),
    now: options.now === undefined ? systemClock.now() : instantFrom(options.now),
    objective: options.objective,
  });
  for (const line of summaryOf(done)) console.log(line);
  return done.result.violations.length === 0 ? 0 : 3;
}

function instantFrom(text: string): string {
  const date = LocalDate.safeParse(text);
  const instant = Instant.safeParse(date.success ? `${text}T00:00:00Z` : text);
  if (instant.success) return new Date(instant.data).toISOString();
  throw new WrongUse(`--now ${text}: give a date as in 2026-09-01, or a UTC time as in 2026-09-01T09:00:00Z`);
}

/** Each step as it begins, with the time since the start. */
function steps(): (step: string) => void {
  const start = performance.now();
  return (step) => console.log(pc.dim(`${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s  `) + step);
}

function summaryOf({ result, words, leftOut, unused, written }: MatchedFolder): readonly string[] {
  const { placed, unplaced, certificate, violations } = result;
  return [
    "",
    `${pc.bold(`${placed.length} placed, ${unplaced.length} not`)}: ${words.figures.certificate(certificate)}`,
    ...people("held by their safety answers until a person has looked, and not matched", leftOut.held),
    ...people("without consent to the use of health data, and not matched", leftOut.withoutConsent),
    ...people("not waiting, and not matched", leftOut.notWaiting),
    ...leftOut.groups.map(({ title, why }) => `${pc.yellow("left out")}: ${title} ${why}`),
    ...unused.flatMap(({ file, headings }) =>
      headings.length === 0 ? [] : [`${file}: not used: ${headings.join(", ")}`],
    ),
    ...violations.map((violation) => pc.red(`violation: ${words.reasons.violation(violation)}`)),
    ...written.map((file) => `wrote ${file}`),
  ];
}

const MOST_NAMED = 40;

function people(why: string, labels: readonly string[]): readonly string[] {
  if (labels.length === 0) return [];
  const more = labels.length > MOST_NAMED ? ` and ${labels.length - MOST_NAMED} more` : "";
  return [`${pc.yellow(`${labels.length} ${why}`)}: ${labels.slice(0, MOST_NAMED).join(", ")}${more}`];
}

async function replayRun({ replay: runId, data, config }: Values<typeof REPLAY>): Promise<number> {
  const { programme } = await settingsFrom(config);
  const replay = await replayKept({ runId, dataDir: resolve(data), programme });
  const { report } = await (await wordsIn(FALLBACK)).report();
  for (const line of replayLines(replay, report)) console.log(line);
  console.log(replay.identical ? pc.green("identical") : pc.red("not identical"));
  return replay.identical ? 0 : 1;
}
