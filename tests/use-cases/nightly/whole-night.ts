import type { GroupId } from "../../../lib/domain/ids.ts";
import type { Work } from "../../../lib/domain/job.ts";
import { settleAct } from "../../../lib/use-cases/groups/acts/settle-act.ts";
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
  for (const work of works) if (work.job === "plan-group") await plannedAndSettled(deps, work.groupId);
}

/** The sweep of the next minute hands over what the end of a group asks for. */
async function plannedAndSettled(deps: Deps, groupId: GroupId): Promise<void> {
  await planGroup(deps, groupId);
  const over = (await deps.store.group(groupId))?.over;
  if (over !== undefined) await settleAct(deps, groupId, over.actId);
}
