import { DomainError } from "../../../domain/errors.ts";
import type { CaseCode, GroupId, PersonId } from "../../../domain/ids.ts";
import { pairCodes } from "../../../domain/intake/pair.ts";
import type { Candidate, MatchInput } from "../../../domain/runs/match-input.ts";
import type { MatchResult, Placed } from "../../../domain/runs/match-result.ts";
import type { Adjustments, ExceptionReason, Run, RunException } from "../../../domain/runs/match-run.ts";
import { loneHolders } from "../../../matching/lone-holders.ts";
import { match } from "../../../matching/match.ts";
import type { Instant } from "../../../time/instant.ts";
import type { Deps } from "../../ports.ts";
import { orSetAside } from "../../set-aside.ts";
import { candidate, codesOf, matchGroup, type SeatedGroup, seatedGroup } from "../take-snapshot.ts";
import { type Offerable, stillOfferable } from "./still-offerable.ts";

export type SeatedAgain = {
  /** Who can still be offered the seat that the preview gave them. */
  readonly kept: ReadonlySet<CaseCode>;
  /** Of those, who would be alone there with what they said of themselves, and in which attributes. */
  readonly alone: ReadonlyMap<PersonId, readonly string[]>;
  readonly exceptions: readonly RunException[];
};

/**
 * Of those a run placed in one group, who can still sit there together by what is true now: their state, holds, hours,
 * pairs, the group's sessions, rules, composition and minimum. Solved again with nobody and nothing else in it, so that
 * nobody is offered what the preview did not show. Whoever has this run's offer already counts as a member.
 */
export async function seatAgain(
  deps: Deps,
  run: Run,
  groupId: GroupId,
  placed: readonly Placed[],
): Promise<SeatedAgain> {
  const now = deps.clock.now();
  const seated = await orSetAside(deps, () => seatedNow(deps, groupId, now), "unreadable");
  const files = (await Promise.all(placed.map((one) => fileOf(deps, run, one)))).filter((file) => file !== undefined);
  if (seated === undefined || seated === "unreadable") {
    return outcome(groupId, new Map(files.map(({ placed }) => [placed.caseCode, seated ?? CLOSED])));
  }
  const input = await inputNow(deps, run, seated, files);
  const codes = new Set(input.candidates.map(({ caseCode }) => caseCode));
  const why = new Map(
    files.flatMap(({ placed, offerable: { why } }) =>
      why === undefined && codes.has(placed.caseCode) ? [] : [[placed.caseCode, why ?? NOT_WAITING] as const],
    ),
  );
  const result = input.candidates.length === 0 ? undefined : solved(input);
  for (const { caseCode, because } of result?.unplaced ?? []) why.set(caseCode, because);
  return outcome(groupId, why, result, result && loneHolders(input, result));
}

/** undefined: it takes nobody by now, or is gone. */
async function seatedNow(deps: Deps, groupId: GroupId, now: Instant): Promise<SeatedGroup | undefined> {
  const group = await deps.store.group(groupId);
  return group && seatedGroup(deps, group, now);
}

const CLOSED: ExceptionReason = "group-closed";
const NOT_WAITING: ExceptionReason = "not-waiting";

function outcome(
  groupId: GroupId,
  why: ReadonlyMap<CaseCode, ExceptionReason>,
  result?: MatchResult,
  alone: SeatedAgain["alone"] = new Map(),
): SeatedAgain {
  return {
    kept: new Set(result?.placed.map(({ caseCode }) => caseCode)),
    alone,
    exceptions: [...why].map(([caseCode, reason]) => ({ caseCode, groupId, why: reason })),
  };
}

type File = { readonly placed: Placed; readonly offerable: Offerable };

/** undefined: this run's offer is out already. */
async function fileOf(deps: Deps, run: Run, placed: Placed): Promise<File | undefined> {
  const offerable = await stillOfferable(deps, run, placed);
  return offerable && { placed, offerable };
}

async function inputNow(deps: Deps, run: Run, seated: SeatedGroup, files: readonly File[]): Promise<MatchInput> {
  const now = deps.clock.now();
  const waiting = files.flatMap(({ offerable }) => (offerable.why === undefined ? [offerable.application] : []));
  const held = seated.seats.flatMap(({ applicationId }) => applicationId ?? []);
  const intakes = await deps.store.intakes([...waiting.map(({ applicationId }) => applicationId), ...held]);
  const pairs = await Promise.all(waiting.map(({ personId }) => deps.store.pairsOf(personId)));
  const codes = codesOf(waiting, [seated]);
  const candidates = waiting.flatMap((application, index) => {
    const paired = pairCodes(pairs[index] ?? [], codes);
    return candidate(application, intakes.get(application.applicationId), paired) ?? [];
  });
  return {
    now,
    groups: [matchGroup(deps, seated, intakes, now)],
    candidates,
    adjustments: ofGroup(run.adjustments, seated.group.groupId, candidates),
    settings: { ...deps.settings.matching, objective: run.objective },
  };
}

function ofGroup({ pins, extraSeats }: Adjustments, groupId: GroupId, candidates: readonly Candidate[]): Adjustments {
  const codes = new Set(candidates.map(({ caseCode }) => caseCode));
  return {
    pins: pins.filter((pin) => pin.groupId === groupId && codes.has(pin.caseCode)),
    exclusions: [],
    extraSeats: extraSeats.filter((extra) => extra.groupId === groupId),
  };
}

/** What the independent check refuses seats nobody. */
function solved(input: MatchInput): MatchResult {
  const result = matched(input);
  if (result.violations.length === 0) return result;
  throw new Error(`solving again for group ${input.groups[0]?.groupId} broke ${result.violations.length} rules`);
}

/** A pin that a hard rule forbids by now is no pin any more. */
function matched(input: MatchInput): MatchResult {
  try {
    return match(input);
  } catch (failure) {
    if (!(failure instanceof DomainError) || failure.code !== "pins-conflict") throw failure;
    return match({ ...input, adjustments: { ...input.adjustments, pins: [], extraSeats: [] } });
  }
}
