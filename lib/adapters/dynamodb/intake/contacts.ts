import type { PersonId } from "../../../domain/ids.ts";
import { Contact } from "../../../domain/intake/application.ts";
import type { Engine } from "../engine.ts";
import { parseIfStored, type RecordKind } from "../items.ts";
import { contactKey } from "../keys.ts";
import { get } from "../read.ts";
import { expecting, put, type Write } from "../write.ts";

export const CONTACT: RecordKind<typeof Contact> = {
  name: "contact",
  table: "core",
  keyed: { pk: "PERSON#", sk: "CONTACT" },
  schema: Contact,
  upgrades: [],
};

export function writeContact(engine: Engine, contact: Contact, expect: number | "absent" | "any"): Write {
  return put(engine, CONTACT, contactKey(contact.personId), contact, expecting(expect));
}

export async function readContact(engine: Engine, id: PersonId): Promise<Contact | undefined> {
  return parseIfStored(CONTACT, await get(engine, engine.tables.core, contactKey(id)));
}
