import { canonicalJson, contentHash } from "../../domain/hash.ts";
import { newMessage } from "../../domain/messages/new-message.ts";
import type { MatchInput } from "../../domain/runs/match-input.ts";
import type { MatchResult } from "../../domain/runs/match-result.ts";
import type { Run } from "../../domain/runs/match-run.ts";
import { violationLines } from "../../domain/runs/run-exceptions.ts";
import { match } from "../../matching/match.ts";
import { addMinutes } from "../../time/instant.ts";
import { localParts } from "../../time/wall-clock.ts";
import { commitIfCurrent } from "../commit.ts";
import { toDuty } from "../duty.ts";
import type { Change, Deps } from "../ports.ts";
import { orSetAside } from "../set-aside.ts";
import { materialiseRun } from "./materialise-run.ts";
import { resultOf } from "./staged-run.ts";
import { takeSnapshot } from "./take-snapshot.ts";

const RECENT = 50;
const DAY_MINUTES = 24 * 60;

/**
 * Asks the coordinator, once a day, about the free seats of open groups that ask: a previewed run over those groups
 * alone, to be approved like any other, and one mail that leads to it. Leaves nothing behind when nobody fits, or when
 * the same is proposed already and still waits for an answer.
 */
export async function proposeFreeSeats(deps: Deps): Promise<void> {
  const basedOn = await deps.store.activeRun();
  // Its offers go out first, so that no seat or person is counted twice.
  if (basedOn !== undefined) await orSetAside(deps, () => materialiseRun(deps, basedOn), undefined);
  const input = await takeSnapshot(deps, "asking", deps.settings.matching.objective);
  if (input.groups.length === 0 || input.candidates.length === 0) return;
  const result = match(input);
  if (result.placed.length === 0) return;
  const waiting = await unanswered(deps);
  for (const run of waiting) {
    const earlier = run.basedOn === basedOn ? await orSetAside(deps, () => resultOf(deps, run), undefined) : undefined;
    if (earlier !== undefined && seatingOf(earlier) === seatingOf(result)) return;
  }
  const run = proposal(deps, input, result, basedOn);
  await deps.store.saveSnapshot(run.runId, input);
  await deps.store.saveRunResult(run.runId, result);
  // Losing means that today's proposal is made, or that one of those before it has just been answered.
  await commitIfCurrent(deps, [...changesOf(deps, run), ...waiting.map(discarded)]);
}

async function unanswered(deps: Deps): Promise<readonly Run[]> {
  return (await deps.store.newestRuns("free-seats", RECENT)).filter(({ status }) => status === "PREVIEW");
}

function seatingOf({ placed }: MatchResult): string {
  return canonicalJson(placed.map(({ applicationId, groupId }) => `${applicationId} ${groupId}`).sort());
}

function proposal(deps: Deps, input: MatchInput, result: MatchResult, basedOn: Run["basedOn"]): Run {
  return {
    runId: deps.ids.run(),
    trigger: "free-seats",
    status: "PREVIEW",
    requestedBy: "free-seats",
    requestedAt: input.now,
    objective: input.settings.objective,
    adjustments: input.adjustments,
    inputHash: contentHash(input),
    resultHash: contentHash(result),
    rulesVersion: result.rulesVersion,
    ...(basedOn === undefined ? {} : { basedOn }),
    violations: violationLines(result.violations),
    exceptions: [],
    rev: 0,
  };
}

function changesOf(deps: Deps, run: Run): readonly Change[] {
  const { programme, organisation } = deps.settings;
  const at = run.requestedAt;
  const until = addMinutes(at, DAY_MINUTES);
  const day = localParts(at, organisation.timeZone).date;
  const cause = { about: "run", runId: run.runId } as const;
  const entry = { at, actor: run.requestedBy, action: "run-requested", subject: run.runId };
  return [
    { write: "nonce", nonce: `free-seats ${programme} ${day}`, expiresAt: addMinutes(until, DAY_MINUTES) },
    { write: "run", run, expect: "absent" },
    { write: "run-of", run },
    { write: "message", message: newMessage("free-seats", toDuty(deps), cause, run.rev, at, until) },
    { write: "audit", entry },
  ];
}

function discarded(run: Run): Change {
  return { write: "run", run: { ...run, status: "DISCARDED", rev: run.rev + 1 }, expect: run.rev };
}
