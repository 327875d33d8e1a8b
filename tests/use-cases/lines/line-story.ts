import type { Work } from "../../../lib/domain/job.ts";
import { commitUncontested } from "../../../lib/use-cases/commit.ts";
import { workFor } from "../../../lib/use-cases/hand-over.ts";
import { handleArrivals } from "../../../lib/use-cases/lines/handle-arrivals.ts";
import type { Deps } from "../../../lib/use-cases/ports.ts";

type Because = Extract<Work, { job: "arrival" }>["because"];

/** What has arrived is dealt with, and then the night's question is asked. */
export async function fillOnArrival(deps: Deps, because: Because = "night"): Promise<void> {
  await commitUncontested(deps, [workFor({ job: "arrival", because }, deps.clock.now())]);
  await handleArrivals(deps);
}

/** Of whom or what it was asked to deal with an arrival, and is still to be done. */
export async function arrivalsAsked(deps: Pick<Deps, "store">): Promise<readonly Because[]> {
  const works = (await deps.store.arrivals()).map(({ work }) => work);
  return works.flatMap((work) => (work.job === "arrival" ? [work.because] : []));
}
