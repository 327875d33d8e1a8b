import * as z from "zod";
import { GroupId, OfferId, PersonId } from "../../../domain/ids.ts";
import type { Placement } from "../../../domain/offers/cohort.ts";
import type { Engine } from "../engine.ts";
import { parseIfStored, type RecordKind } from "../items.ts";
import { placementKey } from "../keys.ts";
import { get } from "../read.ts";
import { ABSENT, put, remove, type Write } from "../write.ts";

const StoredPlacement = z.object({ personId: PersonId, groupId: GroupId, offerId: OfferId });

export const PLACEMENT: RecordKind<typeof StoredPlacement> = {
  name: "placement",
  table: "core",
  keyed: { pk: "PERSON#", sk: "PROGRAMME#" },
  schema: StoredPlacement,
  upgrades: [],
};

/** One item a person and programme: put if absent is what keeps a person from two places. */
export function claimPlacement(engine: Engine, placement: Placement): Write {
  return put(engine, PLACEMENT, placementKey(placement.personId, engine.programme), placement, ABSENT);
}

/** Only the offer that claimed the placement may end it. */
export function endPlacement({ tables, programme }: Engine, { personId, offerId }: Placement): Write {
  return remove(tables.core, placementKey(personId, programme), {
    expression: "offerId = :offer",
    values: { ":offer": offerId },
  });
}

export async function readPlacement(engine: Engine, id: PersonId): Promise<Placement | undefined> {
  return parseIfStored(PLACEMENT, await get(engine, engine.tables.core, placementKey(id, engine.programme)));
}
