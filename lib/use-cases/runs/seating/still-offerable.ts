import { offerIdOf } from "../../../domain/hash.ts";
import { type Application, isCandidate } from "../../../domain/intake/application.ts";
import type { Placed } from "../../../domain/runs/match-result.ts";
import type { ExceptionReason, Run } from "../../../domain/runs/match-run.ts";
import { addressWaits } from "../../people-at-address.ts";
import type { Deps } from "../../ports.ts";
import { orSetAside } from "../../set-aside.ts";

/** Whether somebody that a run placed can be offered the seat: `why` when they cannot. */
export type Offerable =
  | { readonly application: Application; readonly why?: undefined }
  | { readonly application: Application | undefined; readonly why: ExceptionReason };

/**
 * As it is now: not those who left the pool, were put on hold or share an address with somebody who was, or hold a
 * place elsewhere; nor those of whom something cannot be read, who keep no seat from the others.
 *
 * @returns undefined when this run's offer is out already
 */
export async function stillOfferable(deps: Deps, run: Run, placed: Placed): Promise<Offerable | undefined> {
  return orSetAside(deps, () => lookedAt(deps, run, placed), UNREADABLE);
}

const UNREADABLE: Offerable = { application: undefined, why: "unreadable" };

async function lookedAt(deps: Deps, run: Run, placed: Placed): Promise<Offerable | undefined> {
  const { store } = deps;
  const [offer, application, placement, hold] = await Promise.all([
    store.offer(offerIdOf(run.runId, placed.personId)),
    store.application(placed.applicationId),
    store.placement(placed.personId),
    store.hold(placed.personId),
  ]);
  if (offer !== undefined) return undefined;
  // An offer that may not be written to them would lapse unheard.
  const waits = await addressWaits(deps, await store.contact(placed.personId));
  if (hold !== undefined || waits !== undefined) return { application, why: "on-hold" };
  if (placement !== undefined) return { application, why: "placed-elsewhere" };
  if (application === undefined || !isCandidate(application, false)) return { application, why: "not-waiting" };
  return { application };
}
