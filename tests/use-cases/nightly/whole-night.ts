import type { Work } from "../../../lib/domain/job.ts";
import { planGroup } from "../../../lib/use-cases/nightly/plan-group.ts";
import { planNightly } from "../../../lib/use-cases/nightly/plan-nightly.ts";
import type { Deps } from "../../../lib/use-cases/ports.ts";

/** A whole night: what the planner does, and then a group a job, as the matcher is handed them. */
export async function wholeNight(deps: Deps): Promise<void> {
  const works: Work[] = [];
  const toMatcher: Deps["queue"]["toMatcher"] = async (jobs) => {
    works.push(...jobs.map(({ work }) => work));
    await deps.queue.toMatcher(jobs);
  };
  await planNightly({ ...deps, queue: { ...deps.queue, toMatcher } });
  for (const work of works) if (work.job === "plan-group") await planGroup(deps, work.groupId);
}
