import type { PersonId } from "../../../domain/ids.ts";
import { commitOrRetry } from "../../commit.ts";
import { workFor } from "../../hand-over.ts";
import { pauseOffer, pendingOffer, resumeOffer } from "../../offers/pause-offer.ts";
import { peopleAtAddressOf } from "../../people-at-address.ts";
import type { Change, Deps } from "../../ports.ts";
import { allArrive } from "./others-arrive.ts";

/** Of people who share an address, so many clocks in the transaction of a hold; a house full is left to a job. */
const CLOCKS_AT_ONCE = 10;

/** While this person is on hold nobody at their address is written to, so the clocks of their offers stand still. */
export async function clocksStopped(
  deps: Deps,
  personId: PersonId,
  people: readonly PersonId[],
): Promise<readonly Change[]> {
  const now = deps.clock.now();
  return someAtOnce(deps, personId, people, async (offer) => pauseOffer(offer, now));
}

export async function clocksStarted(
  deps: Deps,
  personId: PersonId,
  people: readonly PersonId[],
): Promise<readonly Change[]> {
  return someAtOnce(deps, personId, people, (offer) => resumeOffer(deps, offer));
}

/** Each clock at this person's address as it is to be by what is true now, one by one; done again it does no more. */
export async function settleClocks(deps: Deps, personId: PersonId): Promise<void> {
  const people = await peopleAtAddressOf(deps, personId);
  for (const person of people) {
    await commitOrRetry(deps, async () => {
      const offer = await pendingOffer(deps, person);
      if (offer === undefined) return { changes: [] };
      const isHeld = (await deps.store.onHold(people)).size > 0;
      return { changes: isHeld ? pauseOffer(offer, deps.clock.now()) : await resumeOffer(deps, offer) };
    });
  }
  await allArrive(deps, personId);
}

type Pending = NonNullable<Awaited<ReturnType<typeof pendingOffer>>>;

async function someAtOnce(
  deps: Deps,
  personId: PersonId,
  people: readonly PersonId[],
  moved: (offer: Pending) => Promise<readonly Change[]>,
): Promise<readonly Change[]> {
  const offers = await Promise.all(people.map((person) => pendingOffer(deps, person)));
  const clocks = await Promise.all(offers.map(async (offer) => (offer === undefined ? [] : moved(offer))));
  const moving = clocks.filter((changes) => changes.length > 0);
  const rest = moving.length > CLOCKS_AT_ONCE ? [workFor({ job: "settle-clocks", personId }, deps.clock.now())] : [];
  return [...moving.slice(0, CLOCKS_AT_ONCE).flat(), ...rest];
}
