import type { Progress } from "../../../bin/demo/progress.ts";
import type { Group } from "../../../lib/domain/groups/group.ts";
import type { Session } from "../../../lib/domain/sessions/session.ts";
import { ok } from "../emulator/gateway.ts";
import { linkFor, type Stage, tickNow } from "../stage.ts";
import type { Pool } from "./intake.ts";

/** Offers are accepted, the agreement is signed, and the cohort starts. */
export async function joining(stage: Stage, pool: Pool, group: Group, progress: Progress): Promise<readonly Session[]> {
  const { anyone, coordinator } = stage;
  await tickNow(stage);
  for (const { intake } of pool.matchable) {
    await ok(anyone("POST", await linkFor(stage, intake.email, "offer"), { form: { answer: "accept" } }));
  }
  await tickNow(stage);
  const replays: number[] = [];
  for (const { intake } of pool.matchable) {
    const link = await linkFor(stage, intake.email, "agreement");
    const form = { typedName: intake.preferredName, affirmed: "true" };
    await ok(anyone("POST", link, { form }));
    replays.push((await anyone("POST", link, { form })).status);
  }
  progress.check("everyone accepts and signs by the links in their mail", true, `${replays.length} members`);
  progress.check(
    "a link that is used up says what it did",
    replays.every((status) => status === 200),
    replays.join(", "),
  );
  const started = await ok<Group>(coordinator("POST", `/v1/groups/${group.groupId}/start`));
  progress.check("the cohort starts", started.status === "RUNNING");
  const { sessions } = await ok<{ sessions: Session[] }>(coordinator("GET", `/v1/groups/${group.groupId}/sessions`));
  const [first] = sessions;
  progress.check("its sessions are in the calendar", sessions.length === 4, `first at ${first?.startsAt}`);
  return sessions;
}
