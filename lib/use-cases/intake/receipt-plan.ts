import { clientMacOf } from "../../domain/hash.ts";
import { type Draw, drawn, RECEIPTS_AN_HOUR } from "../../domain/intake/allowance.ts";
import type { Instant } from "../../time/instant.ts";
import type { Change, Deps } from "../ports.ts";

export type ReceiptPlan = {
  /** undefined: at once. */
  readonly sendAt: Instant | undefined;
  /** One mail is planned already for all that wait: no second one. */
  readonly joins: boolean;
  readonly changes: readonly Change[];
};

/**
 * When the receipt of an application leaves: at once, or at the hour's end where this address has been sent its share,
 * or where one network address has filled the inboxes of many. No application is refused for it.
 */
export async function receiptPlan(
  deps: Deps,
  addressMac: string,
  source: string | undefined,
  now: Instant,
): Promise<ReceiptPlan> {
  const ofPerson = await draw(deps, addressMac, RECEIPTS_AN_HOUR.person, now);
  if (source === undefined) return planOf([ofPerson]);
  const client = clientMacOf(source, now.slice(0, 10), await deps.personSecret());
  return planOf([ofPerson, await draw(deps, client, RECEIPTS_AN_HOUR.client, now)]);
}

type Drawn = Draw & { readonly change: Change };

async function draw(deps: Deps, of: string, most: number, now: Instant): Promise<Drawn> {
  const before = await deps.store.allowance(of);
  const next = drawn(before, of, most, now);
  const change = { write: "allowance", allowance: next.allowance, expect: before?.rev ?? "absent" } as const;
  return { ...next, change };
}

/**
 * What waits for the hour of an address, whoever of the people there it is for, joins the one mail there is; a client's
 * hour is no reason to merge people.
 */
function planOf([person, client]: readonly Drawn[]): ReceiptPlan {
  const [own, shared] = [person?.sendAt, client?.sendAt];
  const sendAt = own !== undefined && shared !== undefined && shared > own ? shared : (own ?? shared);
  return {
    sendAt,
    joins: person?.joins ?? false,
    changes: [person, client].flatMap((each) => (each === undefined ? [] : [each.change])),
  };
}
