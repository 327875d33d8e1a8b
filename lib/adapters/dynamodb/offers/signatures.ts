import { Signature } from "../../../domain/groups/agreement.ts";
import type { PersonId } from "../../../domain/ids.ts";
import type { Engine } from "../engine.ts";
import { parseIfStored, type RecordKind } from "../items.ts";
import { signatureKey } from "../keys.ts";
import { get } from "../read.ts";
import { ABSENT, check, PRESENT, put, type Write } from "../write.ts";

export const SIGNATURE: RecordKind<typeof Signature> = {
  name: "signature",
  table: "sensitive",
  keyed: { pk: "SIGN#", sk: "AGREEMENT#" },
  schema: Signature,
  upgrades: [],
};

/** Append only: a version is signed once. */
export function writeSignature(engine: Engine, signature: Signature): Write {
  return put(engine, SIGNATURE, signatureKey(signature.personId, signature.agreementVersion), signature, ABSENT);
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
  return parseIfStored(SIGNATURE, item);
}
