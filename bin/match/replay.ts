import type * as z from "zod";
import { faultsOf } from "../../lib/api/http/faults/faults.ts";
import { RunId } from "../../lib/domain/ids.ts";
import { differenceSentences } from "../../lib/pages/runs/report-changes.ts";
import { openKeptRuns } from "../../lib/runtime/local/kept-runs.ts";
import { type Replay, replayRun } from "../../lib/use-cases/runs/replay-run.ts";
import type { ReportWords } from "../../lib/words/words.ts";
import { WrongUse } from "../options.ts";
import { inWords } from "./fault-words.ts";

export type ReplayRequest = { readonly runId: string; readonly dataDir: string; readonly programme: string };

/** @throws WrongUse for a wrong id; DomainError for a run that is not there or has no result; Error without data */
export async function replayKept({ runId, dataDir, programme }: ReplayRequest): Promise<Replay> {
  const id = RunId.safeParse(runId);
  if (!id.success) throw new WrongUse(`--replay ${runId}: ${firstFault(id.error)}`);
  const kept = await openKeptRuns(dataDir, programme);
  try {
    return await replayRun(kept, id.data);
  } finally {
    await kept.close();
  }
}

function firstFault({ issues }: z.ZodError): string {
  return faultsOf(issues, "body")
    .slice(0, 1)
    .map((fault) => inWords(fault).fix)
    .join("");
}

/** What a replay showed, line by line. */
export function replayLines(replay: Replay, words: ReportWords): readonly string[] {
  const { inputHash, resultHash, rulesVersion, differingParts, difference } = replay;
  const line = (name: string, { stored, again }: { stored: string; again: string }) =>
    stored === again ? `${name} identical  ${again}` : `${name} DIFFERS    ${stored} then, ${again} now`;
  const people = difference === undefined ? [] : differenceSentences("Since the stored result", difference, [], words);
  return [
    line("input ", inputHash),
    line("rules ", rulesVersion),
    line("result", resultHash),
    ...(differingParts.length === 0 ? [] : [`parts that differ: ${differingParts.join(", ")}`]),
    ...people,
  ];
}
