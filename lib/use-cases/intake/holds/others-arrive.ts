import type { PersonId } from "../../../domain/ids.ts";
import { commitUncontested } from "../../commit.ts";
import { workFor } from "../../hand-over.ts";
import { peopleAtAddressOf } from "../../people-at-address.ts";
import { type Change, type Deps, MOST_CHANGES } from "../../ports.ts";
import { arrivalsOf } from "../arrivals-of.ts";

/** Beside a decision; of a full house the job that settles its clocks has the rest looked at. */
const AT_ONCE = 10;

/**
 * What kept this person's address silent may be over: those of the others who wait for a seat are looked at anew.
 *
 * @param beside what else is committed, which may ask for that job already
 */
export async function othersArrive(
  deps: Deps,
  personId: PersonId,
  beside: readonly Change[],
): Promise<readonly Change[]> {
  const arrivals = await arrivalsAt(deps, personId);
  if (arrivals.length <= AT_ONCE) return arrivals;
  const isAsked = beside.some((change) => change.write === "job" && change.job.work.job === "settle-clocks");
  const rest = isAsked ? [] : [workFor({ job: "settle-clocks", personId }, deps.clock.now())];
  return [...arrivals.slice(0, AT_ONCE), ...rest];
}

/** All of them, however many there are. */
export async function allArrive(deps: Deps, personId: PersonId): Promise<void> {
  const arrivals = await arrivalsAt(deps, personId);
  for (let start = 0; start < arrivals.length; start += MOST_CHANGES) {
    await commitUncontested(deps, arrivals.slice(start, start + MOST_CHANGES));
  }
}

async function arrivalsAt(deps: Deps, personId: PersonId): Promise<readonly Change[]> {
  const others = (await peopleAtAddressOf(deps, personId)).filter((other) => other !== personId);
  return arrivalsOf(deps, others);
}
