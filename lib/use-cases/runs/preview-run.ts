import { DomainError } from "../../domain/errors.ts";
import { contentHash } from "../../domain/hash.ts";
import type { RunId } from "../../domain/ids.ts";
import { newMessage } from "../../domain/messages/new-message.ts";
import type { MatchInput } from "../../domain/runs/match-input.ts";
import type { MatchResult } from "../../domain/runs/match-result.ts";
import type { Run } from "../../domain/runs/match-run.ts";
import { violationLines } from "../../domain/runs/run-exceptions.ts";
import { match } from "../../matching/match.ts";
import { addMinutes } from "../../time/instant.ts";
import { languageOf, wordsIn } from "../../words/languages.ts";
import { worded } from "../../words/problem.ts";
import { commitIfCurrent } from "../commit.ts";
import { toDuty } from "../duty.ts";
import type { Change, Deps } from "../ports.ts";
import { compareRuns } from "./compare-runs.ts";
import { materialiseRun } from "./materialise-run.ts";
import { inputOf, resultOf } from "./staged-run.ts";
import { takeSnapshot } from "./take-snapshot.ts";

const REPORT_STAYS_NEWS_MINUTES = 3 * 24 * 60;

/**
 * Solves a queued run and shows it as a preview. Does nothing when the run is not queued any more, and may be killed
 * and repeated at any point: the snapshot is taken once, and the same snapshot gives the same result.
 */
export async function previewRun(deps: Deps, runId: RunId): Promise<void> {
  const run = await deps.store.run(runId);
  if (run?.status !== "QUEUED") return;
  const input = inputOf(run, await snapshotOf(deps, run));
  const solved = await solve(deps, runId, input);
  if (typeof solved === "string") {
    await commitIfCurrent(deps, [step(run, { ...run, status: "FAILED", failure: solved })]);
    return;
  }
  const compared = await withDifference(deps, run, solved);
  if (compared === undefined) return;
  await deps.store.saveRunResult(runId, solved);
  // Losing here means that another delivery of this job has already shown the same preview.
  await commitIfCurrent(deps, previewChanges(deps, compared, input, solved));
}

/** Taken once a run. First the offers of the run before it go out, so that no seat or person is counted twice. */
async function snapshotOf(deps: Deps, run: Run): Promise<MatchInput> {
  const saved = await deps.store.snapshot(run.runId);
  if (saved !== undefined) return saved;
  const active = await deps.store.activeRun();
  if (active !== undefined) await materialiseRun(deps, active);
  const snapshot = await takeSnapshot(deps, run.trigger === "free-seats" ? "asking" : "all", run.objective);
  await deps.store.saveSnapshot(run.runId, snapshot);
  return snapshot;
}

/** The result, or in one sentence of the staff's language why there is none. */
async function solve(deps: Deps, runId: RunId, input: MatchInput): Promise<MatchResult | string> {
  try {
    return match(input);
  } catch (failure) {
    if (failure instanceof DomainError) {
      const { problems } = await (await wordsIn(languageOf(deps.settings.organisation.staffLanguage))).problems();
      return worded(problems.details, failure.detail);
    }
    const error = failure instanceof Error ? failure.name : "unknown";
    deps.telemetry.event("error", "match-failed", { runId, error });
    return "Matching stopped with a fault of its own. Nothing has changed; the log has an entry for this run.";
  }
}

/**
 * The run with what its adjustment changed, written before the new result replaces the old one, so that a retry finds
 * it. undefined: somebody else moved the run on.
 */
async function withDifference(deps: Deps, run: Run, result: MatchResult): Promise<Run | undefined> {
  if (run.difference !== undefined) return run;
  const before = await resultOf(deps, run);
  if (before === undefined) return run;
  const compared = { ...run, difference: compareRuns(before, result) };
  const change = step(run, compared);
  return (await commitIfCurrent(deps, [change])) ? change.run : undefined;
}

function previewChanges(deps: Deps, run: Run, input: MatchInput, result: MatchResult): readonly Change[] {
  const { failure: _failure, ...queued } = run;
  const change = step(run, {
    ...queued,
    status: "PREVIEW",
    inputHash: contentHash(input),
    resultHash: contentHash(result),
    rulesVersion: result.rulesVersion,
    violations: violationLines(result.violations),
  });
  const now = deps.clock.now();
  const cause = { about: "run", runId: run.runId } as const;
  const until = addMinutes(now, REPORT_STAYS_NEWS_MINUTES);
  const report = newMessage("match-report", toDuty(deps), cause, change.run.rev, now, until);
  return [change, { write: "message", message: report }];
}

function step(from: Run, to: Run) {
  return { write: "run", run: { ...to, rev: from.rev + 1 }, expect: from.rev } as const;
}
