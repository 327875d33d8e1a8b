import type { PersonId } from "../../../domain/ids.ts";
import { Contact } from "../../../domain/intake/application.ts";
import type { Engine } from "../engine.ts";
import { parseIfStored } from "../items.ts";
import { contactKey } from "../keys.ts";
import { get } from "../read.ts";
import { expecting, put, type Write } from "../write.ts";

export function writeContact({ tables }: Engine, contact: Contact, expect: number | "absent" | "any"): Write {
  return put(tables.core, contactKey(contact.personId), contact, expecting(expect));
}

export async function readContact(engine: Engine, id: PersonId): Promise<Contact | undefined> {
  return parseIfStored(Contact, await get(engine, engine.tables.core, contactKey(id)));
}
