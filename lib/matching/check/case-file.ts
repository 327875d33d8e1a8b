import type { ApplicationId, CaseCode, GroupId } from "../../domain/ids.ts";
import type { Candidate, MatchGroup, MatchInput } from "../../domain/runs/match-input.ts";
import type { MatchResult, Placed } from "../../domain/runs/match-result.ts";

/** Input and result side by side, as the checks read them. */
export type CaseFile = {
  readonly input: MatchInput;
  readonly result: MatchResult;
  readonly groups: ReadonlyMap<GroupId, MatchGroup>;
  readonly candidates: ReadonlyMap<ApplicationId, Candidate>;
  readonly byCode: ReadonlyMap<CaseCode, Candidate>;
  readonly seatOf: ReadonlyMap<CaseCode, GroupId>;
  readonly placedIn: ReadonlyMap<GroupId, readonly Placed[]>;
};

export function openCaseFile(input: MatchInput, result: MatchResult): CaseFile {
  return {
    input,
    result,
    groups: new Map(input.groups.map((group) => [group.groupId, group])),
    candidates: new Map(input.candidates.map((candidate) => [candidate.applicationId, candidate])),
    byCode: new Map(input.candidates.map((candidate) => [candidate.caseCode, candidate])),
    seatOf: new Map(result.placed.map(({ caseCode, groupId }) => [caseCode, groupId])),
    placedIn: Map.groupBy(result.placed, ({ groupId }) => groupId),
  };
}

export function seatsOf({ input }: CaseFile, group: MatchGroup): number {
  const extra = input.adjustments.extraSeats.filter(({ groupId }) => groupId === group.groupId);
  return group.freeSeats + extra.reduce((sum, { seats }) => sum + seats, 0);
}

export function labelOf({ groups }: CaseFile, groupId: GroupId): string {
  return groups.get(groupId)?.discreetLabel ?? groupId;
}
