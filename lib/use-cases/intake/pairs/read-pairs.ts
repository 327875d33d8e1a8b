import type { CaseCode, PersonId } from "../../../domain/ids.ts";
import { type Application, hasLeft } from "../../../domain/intake/application.ts";
import type { Pair, PairCodes, PairKind } from "../../../domain/intake/pair.ts";
import type { Deps } from "../../ports.ts";

/** By the case that counts of each of the others, whatever case they were named by; in the order of their codes. */
export async function readPairs(deps: Deps, personId: PersonId): Promise<PairCodes> {
  const pairs = await deps.store.pairsOf(personId);
  const named = await deps.store.applicationsById(pairs.map(({ otherApplicationId }) => otherApplicationId));
  const byId = new Map(named.map((application) => [application.applicationId, application]));
  const coded = await Promise.all(
    pairs.map(async (pair) => ({ kind: pair.kind, code: await codeOf(deps, pair, byId.get(pair.otherApplicationId)) })),
  );
  const codes = (of: PairKind) => coded.flatMap(({ kind, code }) => (kind === of ? (code ?? []) : [])).sort();
  return { keepApart: codes("apart"), keepTogether: codes("together") };
}

/** undefined: nothing is left of them. */
async function codeOf(deps: Deps, { otherId }: Pair, named: Application | undefined): Promise<CaseCode | undefined> {
  const counts = named !== undefined && named.personId === otherId && !hasLeft(named);
  if (counts) return named.caseCode;
  return (await deps.store.applicationOfPerson(otherId))?.caseCode ?? named?.caseCode;
}
