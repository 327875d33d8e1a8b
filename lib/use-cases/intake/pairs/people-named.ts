import { DomainError, type FieldFault } from "../../../domain/errors.ts";
import type { CaseCode, PersonId } from "../../../domain/ids.ts";
import type { Application } from "../../../domain/intake/application.ts";
import type { PairCodes, PairKind } from "../../../domain/intake/pair.ts";
import type { Deps } from "../../ports.ts";

export type Named = { readonly kind: PairKind; readonly other: Application };

/**
 * Whom these case codes mean, each person once, whichever of their cases names them.
 *
 * @throws DomainError validation-failed, naming each code that means nobody, the person themselves, or somebody who is
 *   to be kept apart too
 */
export async function peopleNamed(
  deps: Deps,
  { personId }: Application,
  { keepApart, keepTogether }: PairCodes,
): Promise<ReadonlyMap<PersonId, Named>> {
  const known = await deps.store.applicationsByCode([...keepApart, ...keepTogether]);
  const named = new Map<PersonId, Named>();
  const name = (kind: PairKind) => (code: CaseCode, index: number) => {
    const field = `/${kind === "apart" ? "keepApart" : "keepTogether"}/${index}`;
    const other = known.get(code);
    const fault = faultOf(field, code, personId, other);
    if (fault !== undefined || other === undefined) return fault ?? [];
    const before = named.get(other.personId);
    if (before !== undefined && before.kind !== kind)
      return { field, code: "kept-apart-too", facts: { caseCode: code } } as const;
    if (before === undefined) named.set(other.personId, { kind, other });
    return [];
  };
  const faults = [...keepApart.flatMap(name("apart")), ...keepTogether.flatMap(name("together"))];
  if (faults.length > 0) throw new DomainError("validation-failed", "pairs-refused", faults);
  return named;
}

function faultOf(field: string, code: CaseCode, own: PersonId, other: Application | undefined): FieldFault | undefined {
  if (other === undefined) return { field, code: "nobody-by-code", facts: { caseCode: code } };
  return other.personId === own ? { field, code: "own-case-code" } : undefined;
}
