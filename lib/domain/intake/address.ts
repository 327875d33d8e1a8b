import * as z from "zod";
import { PersonId } from "../ids.ts";

/** More than these wait for a coordinator at one address only where somebody plays with it. */
export const MOST_UNCONFIRMED = 5;

/**
 * Who is reached at an address. The first is who applies from it, unless they say that they are somebody else. Of such
 * a one nobody knows that it is true until a coordinator has looked: till then they are unconfirmed.
 */
export const Address = z.object({
  mac: z.string(),
  persons: z.array(PersonId).min(1),
  unconfirmed: z.array(PersonId).optional(),
  rev: z.int().nonnegative(),
});
export type Address = z.infer<typeof Address>;

export function firstAt(mac: string, personId: PersonId): Address {
  return { mac, persons: [personId], rev: 0 };
}

/** Who says that they are another person than those known there; undefined where too many wait already. */
export function withAnother(address: Address, personId: PersonId): Address | undefined {
  const { persons, unconfirmed = [], rev } = address;
  if (unconfirmed.length >= MOST_UNCONFIRMED) return undefined;
  return { ...address, persons: [...persons, personId], unconfirmed: [...unconfirmed, personId], rev: rev + 1 };
}

export function confirmedAt(address: Address, personId: PersonId): Address {
  const { unconfirmed = [], rev } = address;
  return { ...address, unconfirmed: unconfirmed.filter((each) => each !== personId), rev: rev + 1 };
}

/** They were one of the others all along. */
export function withoutPerson(address: Address, personId: PersonId): Address {
  const rest = confirmedAt(address, personId);
  return { ...rest, persons: rest.persons.filter((each) => each !== personId) };
}
