import type { GroupId, RunId } from "../../../lib/domain/ids.ts";
import type { Application } from "../../../lib/domain/intake/application.ts";
import type { LinkClaims } from "../../../lib/domain/link.ts";
import type { Offer } from "../../../lib/domain/offers/cohort.ts";
import type { Objective, Run } from "../../../lib/domain/runs/match-run.ts";
import { found } from "../../../lib/use-cases/found.ts";
import { offerClaims } from "../../../lib/use-cases/offers/offer-claims.ts";
import type { Deps, Store } from "../../../lib/use-cases/ports.ts";
import { approveRun } from "../../../lib/use-cases/runs/approve-run.ts";
import { materialiseRun } from "../../../lib/use-cases/runs/materialise-run.ts";
import { previewRun } from "../../../lib/use-cases/runs/preview-run.ts";
import { requestRun } from "../../../lib/use-cases/runs/request-run.ts";
import { COORDINATOR } from "../sessions/cohort-story.ts";

export function linkFor(purpose: "offer" | "agreement", offer: Offer): LinkClaims {
  return offerClaims(purpose, offer, undefined);
}

export async function runNow(deps: Deps, runId: RunId): Promise<Run> {
  return found(await deps.store.run(runId), "no-run");
}

export async function previewed(deps: Deps, objective?: Objective): Promise<Run> {
  const { runId } = await requestRun(deps, COORDINATOR, { objective });
  await previewRun(deps, runId);
  return runNow(deps, runId);
}

/** Previewed, approved, and all offers out. */
export async function offered(deps: Deps): Promise<Run> {
  const preview = await previewed(deps);
  await approveRun(deps, COORDINATOR, preview.runId, preview.rev);
  await materialiseRun(deps, preview.runId);
  return runNow(deps, preview.runId);
}

export async function liveOffer(deps: Deps, application: Application): Promise<Offer | undefined> {
  const placement = await deps.store.placement(application.personId);
  return placement && deps.store.offer(placement.offerId);
}

/** What a fault leaves behind must not differ from this, whatever the way there. */
export async function everything(deps: Deps, groups: readonly { readonly groupId: GroupId }[]) {
  const { store } = deps;
  const statuses = ["SUBMITTED", "WAITING", "OFFERED", "PLACED", "DONE", "REFERRED", "WITHDRAWN"] as const;
  return {
    groups: await Promise.all(groups.map(({ groupId }) => store.group(groupId))),
    seats: await Promise.all(groups.map(({ groupId }) => store.seats(groupId))),
    offers: await Promise.all(groups.map(({ groupId }) => store.offers(groupId))),
    applications: await Promise.all(statuses.map((status) => store.applicationsIn(status))),
    runs: await store.runs({ limit: 100 }),
    active: await store.activeRun(),
    messages: (await store.messages({ limit: 500 })).items.toSorted((a, b) => (a.messageId < b.messageId ? -1 : 1)),
  };
}

export class Killed extends Error {}

/** This store, but the process dies at the n-th write: before it, or just after it went through. */
export function dyingAt(
  store: Store,
  nth: number,
  when: "before" | "after",
): Store & { readonly writes: () => number } {
  let writes = 0;
  const deadly =
    <Args extends readonly unknown[], T>(write: (...args: Args) => Promise<T>) =>
    async (...args: Args): Promise<T> => {
      writes += 1;
      const dies = writes === nth;
      if (dies && when === "before") throw new Killed();
      const reply = await write(...args);
      if (dies) throw new Killed();
      return reply;
    };
  return {
    ...store,
    writes: () => writes,
    commit: deadly(store.commit),
    addMessages: deadly(store.addMessages),
    addSessions: deadly(store.addSessions),
    saveRunResult: deadly(store.saveRunResult),
    saveSnapshot: deadly(store.saveSnapshot),
  };
}
