import { DomainError, type FieldFault } from "../../domain/errors.ts";
import type { CaseCode, GroupId } from "../../domain/ids.ts";
import type { MatchInput } from "../../domain/runs/match-input.ts";
import { Adjustments } from "../../domain/runs/match-run.ts";

/**
 * What was asked before and what is asked now. The newer word about a person or group holds: another pin replaces the
 * pin, a pin lifts an exclusion it contradicts, an exclusion lifts such a pin, extra seats are a group's new total.
 *
 * @throws DomainError pins-conflict when one request contradicts itself, validation-failed when there are too many
 */
export function mergeAdjustments(before: Adjustments, asked: Adjustments): Adjustments {
  refuseContradiction(asked);
  const now = withoutRepeats(asked);
  const merged = {
    pins: [
      ...before.pins.filter((pin) => !now.pins.some((newer) => newer.caseCode === pin.caseCode)),
      ...now.pins,
    ].filter((pin) => now.pins.includes(pin) || !now.exclusions.some((exclusion) => forbids(exclusion, pin))),
    exclusions: [
      ...before.exclusions.filter(
        (old) => !now.exclusions.some((newer) => same(old, newer)) && !now.pins.some((pin) => forbids(old, pin)),
      ),
      ...now.exclusions,
    ],
    extraSeats: [
      ...before.extraSeats.filter((old) => !now.extraSeats.some((newer) => newer.groupId === old.groupId)),
      ...now.extraSeats,
    ],
  };
  const parsed = Adjustments.safeParse(merged);
  if (parsed.success) return parsed.data;
  throw new DomainError("validation-failed", "adjustments-too-many", [
    { field: "", code: "adjustments-too-many-in-all" },
  ]);
}

type Pin = Adjustments["pins"][number];
type Exclusion = Adjustments["exclusions"][number];

/** One wish a person and group; of two totals for a group the later one. */
function withoutRepeats({ pins, exclusions, extraSeats }: Adjustments): Adjustments {
  const key = ({ caseCode, groupId }: Exclusion) => `${caseCode} ${groupId ?? ""}`;
  return {
    pins: [...new Map(pins.map((pin) => [key(pin), pin])).values()],
    exclusions: [...new Map(exclusions.map((exclusion) => [key(exclusion), exclusion])).values()],
    extraSeats: [...new Map(extraSeats.map((extra) => [extra.groupId, extra])).values()],
  };
}

function forbids(exclusion: Exclusion, pin: Pin): boolean {
  return exclusion.caseCode === pin.caseCode && (exclusion.groupId === undefined || exclusion.groupId === pin.groupId);
}

function same(a: Exclusion, b: Exclusion): boolean {
  return a.caseCode === b.caseCode && a.groupId === b.groupId;
}

function refuseContradiction(asked: Adjustments): void {
  const faults = asked.pins.flatMap((pin, index): FieldFault[] => {
    const elsewhere = asked.pins.some((other) => other.caseCode === pin.caseCode && other.groupId !== pin.groupId);
    const excluded = asked.exclusions.some((exclusion) => forbids(exclusion, pin));
    if (!elsewhere && !excluded) return [];
    const code = elsewhere ? "pinned-twice" : "pinned-and-excluded";
    return [{ field: `/pins/${index}`, code, facts: { caseCode: pin.caseCode } }];
  });
  if (faults.length > 0) throw new DomainError("pins-conflict", "adjustments-contradict", faults);
}

/** Case codes and groups that the run's snapshot does not hold, each at its place in the request. */
export function refuseUnknown(asked: Adjustments, snapshot: MatchInput): void {
  const cases = new Set<string>(snapshot.candidates.map(({ caseCode }) => caseCode));
  const groups = new Set<string>(snapshot.groups.map(({ groupId }) => groupId));
  const unknown = (["pins", "exclusions", "extraSeats"] as const).flatMap((list) =>
    asked[list].flatMap((item, index): Unknown[] => {
      const at = `/${list}/${index}`;
      const { groupId } = item;
      return [
        ...("caseCode" in item && !cases.has(item.caseCode) ? [unknownCase(at, item.caseCode)] : []),
        ...(groupId !== undefined && !groups.has(groupId) ? [unknownGroup(at, groupId)] : []),
      ];
    }),
  );
  if (unknown.length === 0) return;
  const detail = { code: "adjustments-unknown", facts: { names: unknown.map(({ name }) => name) } } as const;
  throw new DomainError(
    "validation-failed",
    detail,
    unknown.map(({ fault }) => fault),
  );
}

type Unknown = { readonly name: string; readonly fault: FieldFault };

function unknownCase(at: string, caseCode: CaseCode): Unknown {
  return { name: caseCode, fault: { field: `${at}/caseCode`, code: "case-not-in-run", facts: { caseCode } } };
}

function unknownGroup(at: string, groupId: GroupId): Unknown {
  return { name: groupId, fault: { field: `${at}/groupId`, code: "group-not-in-run", facts: { groupId } } };
}
