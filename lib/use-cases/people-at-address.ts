import type { PersonId } from "../domain/ids.ts";
import type { Contact } from "../domain/intake/application.ts";
import type { Store } from "./ports.ts";

type Reading = { readonly store: Pick<Store, "contact" | "address" | "onHold"> };

/** Everybody who is reached where this person is, themselves among them. */
export async function peopleAt({ store }: Reading, contact: Contact | undefined): Promise<readonly PersonId[]> {
  if (contact === undefined) return [];
  const address = contact.addressMac === undefined ? undefined : await store.address(contact.addressMac);
  // Whoever is not named there any more stands alone.
  return address?.persons.includes(contact.personId) ? address.persons : [contact.personId];
}

/** The same, of somebody by their id. */
export async function peopleAtAddressOf(deps: Reading, personId: PersonId): Promise<readonly PersonId[]> {
  const people = await peopleAt(deps, await deps.store.contact(personId));
  return people.length === 0 ? [personId] : people;
}

/** Why nothing is written to an address that several people share. */
export type AddressWaits = "address-on-hold" | "address-silent";

/**
 * Whoever else reads an inbox may be whom somebody there fears: while one of several people at an address is on hold,
 * or said that it is not safe to write there, nothing is written to it, to whomever of them.
 */
export async function addressWaits(deps: Reading, contact: Contact | undefined): Promise<AddressWaits | undefined> {
  const people = await peopleAt(deps, contact);
  if (people.length < 2) return undefined;
  if ((await deps.store.onHold(people)).size > 0) return "address-on-hold";
  const others = people.filter((person) => person !== contact?.personId);
  return (await isSilent(deps, others)) ? "address-silent" : undefined;
}

/** Whether one of these people said that it is not safe to write to them. */
export async function isSilent({ store }: Reading, people: readonly PersonId[]): Promise<boolean> {
  const contacts = await Promise.all(people.map((person) => store.contact(person)));
  return contacts.some((contact) => contact?.suppressed === "unsafe_channel");
}
