import type { Work } from "../../domain/job.ts";
import { commitUncontested } from "../commit.ts";
import { handOver, workFor } from "../hand-over.ts";
import { type Deps, MOST_CHANGES } from "../ports.ts";
import { tellLatenessAhead } from "./tell-lateness-ahead.ts";
import { watchHolds } from "./watch-holds.ts";
import { watchWaitlist } from "./watch-waitlist.ts";

/** Asking comes first: it is quick, and what is asked for is done whatever becomes of the night. */
const PARTS: readonly ((deps: Deps) => Promise<void>)[] = [
  askForTheNightsWork,
  askForGroups,
  watchHolds,
  watchWaitlist,
  tellLatenessAhead,
];

/**
 * Asks for all that is done each night, a group a job, and looks after whoever waits for a person. Each part may be cut
 * off and repeated at any point; one that fails keeps no other from being done.
 *
 * @throws AggregateError of the parts that failed, once all others are done
 */
export async function planNightly(deps: Deps): Promise<void> {
  const failures: unknown[] = [];
  for (const part of PARTS) await part(deps).catch((failure: unknown) => void failures.push(failure));
  if (failures.length === 0) return;
  throw new AggregateError(failures, `${failures.length} parts of the night failed`, { cause: failures[0] });
}

async function askForTheNightsWork(deps: Deps): Promise<void> {
  await ask(deps, [
    { job: "arrival", because: "night" },
    { job: "free-seats" },
    { job: "licences" },
    { job: "renew-records" },
  ]);
}

async function askForGroups(deps: Deps): Promise<void> {
  const groups = await deps.store.groups(["PUBLISHED", "RUNNING"]);
  await ask(
    deps,
    groups.map(({ groupId }) => ({ job: "plan-group", groupId })),
  );
}

async function ask(deps: Deps, works: readonly Work[]): Promise<void> {
  for (let start = 0; start < works.length; start += MOST_CHANGES) {
    const asked = works.slice(start, start + MOST_CHANGES).map((work) => workFor(work, deps.clock.now()));
    await commitUncontested(deps, asked);
    await handOver(deps, asked);
  }
}
