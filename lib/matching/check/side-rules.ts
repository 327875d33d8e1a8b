import type { Candidate, MatchGroup } from "../../domain/runs/match-input.ts";
import type { Violation } from "../../domain/runs/violation.ts";
import { type CaseFile, labelOf } from "./case-file.ts";
import { plainValue, writtenIn } from "./plain-values.ts";

/** Kept together: one group or none. Kept apart: not one group. */
export function pairs(file: CaseFile): readonly Violation[] {
  const { seatOf, byCode } = file;
  return file.input.candidates.flatMap(({ caseCode, keepTogether, keepApart }) => {
    const own = seatOf.get(caseCode);
    return [
      ...keepTogether
        .filter((other) => byCode.has(other) && seatOf.get(other) !== own)
        .map((other) => ({ code: "pair-parted" as const, facts: { caseCode, other } })),
      ...keepApart
        .filter((other) => own !== undefined && seatOf.get(other) === own)
        .map((other) => ({ code: "pair-joined" as const, facts: { caseCode, other } })),
    ];
  });
}

/** Every pin is carried out, and only pins are called so. */
export function pins({ input, result, seatOf }: CaseFile): readonly Violation[] {
  const pinned = new Set(input.adjustments.pins.map(({ caseCode }) => caseCode));
  return [
    ...input.adjustments.pins.flatMap(({ caseCode, groupId }) =>
      seatOf.get(caseCode) === groupId ? [] : [{ code: "pin-ignored" as const, facts: { caseCode, groupId } }],
    ),
    ...result.placed.flatMap((placed) =>
      placed.pinned === pinned.has(placed.caseCode)
        ? []
        : [{ code: "pin-mismarked" as const, facts: { caseCode: placed.caseCode } }],
    ),
  ];
}

/** Nobody newly placed is the only holder of their value of a declared attribute, unless a coordinator pinned them. */
export function isolates(file: CaseFile): readonly Violation[] {
  const pinned = new Set(file.input.adjustments.pins.map(({ caseCode }) => caseCode));
  return file.input.groups.flatMap((group) => {
    const newcomers = (file.placedIn.get(group.groupId) ?? []).flatMap(
      ({ applicationId }) => file.candidates.get(applicationId) ?? [],
    );
    return group.salientAttributes.flatMap((attribute) =>
      newcomers
        .filter((person) => !pinned.has(person.caseCode) && standsAlone(person, newcomers, group, attribute))
        .map(({ caseCode }) => ({
          code: "only-one" as const,
          facts: { caseCode, group: labelOf(file, group.groupId), attribute },
        })),
    );
  });
}

function standsAlone(
  person: Candidate,
  newcomers: readonly Candidate[],
  group: MatchGroup,
  attribute: string,
): boolean {
  const own = plainValue(writtenIn(person.answers.affinity, attribute));
  if (own === undefined) return false;
  const others = [
    ...newcomers.filter((other) => other !== person).map(({ answers }) => writtenIn(answers.affinity, attribute)),
    ...group.members.map(({ affinity }) => writtenIn(affinity, attribute)),
  ];
  return !others.some((value) => plainValue(value) === own);
}
