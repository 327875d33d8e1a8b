import type { PersonId } from "../../../domain/ids.ts";
import { Contact } from "../../../domain/intake/application.ts";
import type { Engine } from "../engine.ts";
import { parseIfStored, type RecordKind } from "../items.ts";
import { contactKey } from "../keys.ts";
import { get } from "../read.ts";
import { check, expecting, put, remove, type Write } from "../write.ts";

export const CONTACT: RecordKind<typeof Contact> = {
  name: "contact",
  table: "core",
  keyed: { pk: "PERSON#", sk: "CONTACT" },
  schema: Contact,
  upgrades: [(contact) => ({ ...contact, linkEpoch: 0 })],
};

export function writeContact(engine: Engine, contact: Contact, expect: number | "absent" | "any"): Write {
  return put(engine, CONTACT, contactKey(contact.personId), contact, expecting(expect));
}

export function removeContact({ tables }: Engine, person: PersonId, expect: number): Write {
  return remove(tables.core, contactKey(person), { expression: "rev = :expected", values: { ":expected": expect } });
}

/** Also of somebody without a contact, and of one stored before links had epochs: theirs is the first. */
export function requireLinkEpoch({ tables }: Engine, person: PersonId, epoch: number): Write {
  const expression = "attribute_not_exists(linkEpoch) OR linkEpoch <= :epoch";
  return check(tables.core, contactKey(person), { expression, values: { ":epoch": epoch } });
}

export async function readContact(engine: Engine, id: PersonId): Promise<Contact | undefined> {
  return parseIfStored(CONTACT, await get(engine, engine.tables.core, contactKey(id)));
}
