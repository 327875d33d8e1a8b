import { addressMacOf } from "../../../domain/hash.ts";
import type { PersonId } from "../../../domain/ids.ts";
import { firstAt, withAnother } from "../../../domain/intake/address.ts";
import type { Intake } from "../../../domain/intake/application.ts";
import type { Change, Deps } from "../../ports.ts";

/** Who applies. */
export type Applicant = {
  readonly personId: PersonId;
  /** Of the address, under which it is kept. */
  readonly mac: string;
  /** Everybody who is reached there, the applicant too. */
  readonly people: readonly PersonId[];
  /** They say that they are another person than the one known there, and nobody has looked yet. */
  readonly unconfirmed: boolean;
  readonly changes: readonly Change[];
};

/**
 * Who applies from this address. Its first application gives a person an id that says nothing of the address; whoever
 * says that they are somebody else gets one of their own. Where too many of those wait for a coordinator already, the
 * application is taken all the same, as a further one of the last of them: it waits with theirs.
 */
export async function applicantAt(
  deps: Deps,
  { email, anotherPerson }: Pick<Intake, "email" | "anotherPerson">,
): Promise<Applicant> {
  const mac = addressMacOf(email, await deps.personSecret());
  const known = await deps.store.address(mac);
  const [first] = known?.persons ?? [];
  if (known === undefined || first === undefined) {
    const personId = deps.ids.person();
    const naming = { write: "address", address: firstAt(mac, personId), expect: "absent" } as const;
    return { personId, mac, people: [personId], unconfirmed: false, changes: [naming] };
  }
  if (!anotherPerson) return { personId: first, mac, people: known.persons, unconfirmed: false, changes: [] };
  const personId = deps.ids.person();
  const address = withAnother(known, personId);
  if (address === undefined) {
    const last = known.unconfirmed?.at(-1) ?? first;
    return { personId: last, mac, people: known.persons, unconfirmed: true, changes: [] };
  }
  const naming = { write: "address", address, expect: known.rev } as const;
  return { personId, mac, people: address.persons, unconfirmed: true, changes: [naming] };
}
