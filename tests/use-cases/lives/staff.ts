import { type Decision, decideApplication } from "../../../lib/use-cases/intake/decide-application.ts";
import { approveRun } from "../../../lib/use-cases/runs/approve-run.ts";
import { requestRun } from "../../../lib/use-cases/runs/request-run.ts";
import { cancelSession } from "../../../lib/use-cases/sessions/cancel-session.ts";
import { moveSession } from "../../../lib/use-cases/sessions/move-session.ts";
import { COORDINATOR } from "../../support/steps.ts";
import { type Act, attempt } from "./acts.ts";
import { allApplications } from "./census.ts";
import type { Life } from "./life.ts";

const decide =
  (...decisions: readonly [Decision, ...Decision[]]): Act =>
  async (life) => {
    const one = life.dice.any(await allApplications(life));
    if (one === undefined) return;
    const decision = life.dice.pick(decisions);
    await attempt(life, decision, (deps) => decideApplication(deps, COORDINATOR, one.applicationId, decision));
  };

/** Whoever is on hold is looked after, and mostly let go on. */
const lift: Act = async (life) => {
  const applications = await allApplications(life);
  const held = await life.deps.store.onHold(applications.map(({ personId }) => personId));
  const one = life.dice.any(applications.filter(({ personId }) => held.has(personId)));
  if (one === undefined) return;
  for (const decision of ["confirm-channel", "release"] as const) {
    await attempt(life, decision, (deps) => decideApplication(deps, COORDINATOR, one.applicationId, decision));
  }
};

const run: Act = (life) => attempt(life, "run", (deps) => requestRun(deps, COORDINATOR, {}));

const approve: Act = async (life) => {
  const { items } = await life.deps.store.runs({ limit: 20 });
  const preview = life.dice.any(items.filter(({ status }) => status === "PREVIEW"));
  if (preview === undefined) return;
  await attempt(
    life,
    "approve",
    (deps) => approveRun(deps, COORDINATOR, preview.runId, preview.rev),
    async () => (await life.deps.store.run(preview.runId))?.status === "MATERIALISED",
  );
};

const move: Act = async (life) => {
  const session = await aheadOf(life);
  if (session === undefined) return;
  const { groupId, sessionId } = session;
  const to = { localDate: session.localDate, localStart: life.dice.pick(["17:30", "18:30", "19:00"]) };
  await attempt(
    life,
    "move",
    (deps) => moveSession(deps, COORDINATOR, groupId, sessionId, to),
    async ({ rev }) => ((await life.deps.store.session(groupId, sessionId))?.rev ?? 0) >= rev,
  );
};

const cancel: Act = async (life) => {
  const session = await aheadOf(life);
  if (session === undefined) return;
  const { groupId, sessionId } = session;
  await attempt(
    life,
    "cancel",
    (deps) => cancelSession(deps, COORDINATOR, groupId, sessionId),
    async () => (await life.deps.store.session(groupId, sessionId))?.status === "CANCELLED",
  );
};

async function aheadOf({ deps, dice, groups, world }: Life) {
  const group = dice.any(groups);
  const sessions = group === undefined ? [] : await deps.store.sessions(group.groupId);
  const now = world.clock.now();
  return dice.any(sessions.filter(({ status, startsAt }) => status === "SCHEDULED" && startsAt > now).slice(0, 3));
}

/** As often as they stand here. */
export const OF_STAFF: readonly Act[] = [
  ...[run, run, approve, approve, approve, lift, lift, move, move, cancel],
  decide("hold", "hold", "release", "acknowledge", "unreached", "refer"),
];
