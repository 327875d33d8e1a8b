import * as z from "zod";
import { Signature } from "../../../domain/groups/agreement.ts";
import { GroupId, OfferId, PersonId } from "../../../domain/ids.ts";
import { Contact } from "../../../domain/intake/application.ts";
import type { Placement } from "../../../domain/offers/cohort.ts";
import type { Engine } from "../engine.ts";
import { parseIfStored } from "../items.ts";
import { contactKey, placementKey, signatureKey } from "../keys.ts";
import { get } from "../read.ts";
import { ABSENT, check, expecting, PRESENT, put, remove, type Write } from "../write.ts";

export function writeContact({ tables }: Engine, contact: Contact, expect: number | "absent" | "any"): Write {
  return put(tables.core, contactKey(contact.personId), contact, expecting(expect));
}

export async function readContact(engine: Engine, id: PersonId): Promise<Contact | undefined> {
  return parseIfStored(Contact, await get(engine, engine.tables.core, contactKey(id)));
}

const StoredPlacement = z.object({ personId: PersonId, groupId: GroupId, offerId: OfferId });

/** One item a person and programme: put if absent is what keeps a person from two places. */
export function claimPlacement({ tables, programme }: Engine, placement: Placement): Write {
  return put(tables.core, placementKey(placement.personId, programme), placement, ABSENT);
}

/** Only the offer that claimed the placement may end it. */
export function endPlacement({ tables, programme }: Engine, { personId, offerId }: Placement): Write {
  return remove(tables.core, placementKey(personId, programme), {
    expression: "offerId = :offer",
    values: { ":offer": offerId },
  });
}

export async function readPlacement(engine: Engine, id: PersonId): Promise<Placement | undefined> {
  return parseIfStored(StoredPlacement, await get(engine, engine.tables.core, placementKey(id, engine.programme)));
}

/** Append only: a version is signed once. */
export function writeSignature({ tables }: Engine, signature: Signature): Write {
  return put(tables.sensitive, signatureKey(signature.personId, signature.agreementVersion), signature, ABSENT);
}

export function requireSignature({ tables }: Engine, person: PersonId, agreementVersion: string): Write {
  return check(tables.sensitive, signatureKey(person, agreementVersion), PRESENT);
}

export async function readSignature(
  engine: Engine,
  person: PersonId,
  agreementVersion: string,
): Promise<Signature | undefined> {
  const item = await get(engine, engine.tables.sensitive, signatureKey(person, agreementVersion));
  return parseIfStored(Signature, item);
}
