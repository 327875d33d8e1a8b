import { describe, expect, test } from "vitest";
import type { MessageId } from "../../../lib/domain/ids.ts";
import { decideApplication } from "../../../lib/use-cases/intake/decide-application.ts";
import { sendMessage } from "../../../lib/use-cases/messages/send-message.ts";
import { watchHolds } from "../../../lib/use-cases/nightly/watch-holds.ts";
import type { Deps } from "../../../lib/use-cases/ports.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import { applied, COORDINATOR } from "../../support/steps.ts";
import { openWorld } from "../../support/world.ts";

const REVIEW = { safety: { s1: "no", s2: "yes", s3: "no", s4: "safe" } } as const;

const alerts = async (deps: Deps) => (await deps.store.messages({ kind: "safety-alert", limit: 100 })).items;

async function send(deps: Deps, ids: readonly MessageId[]): Promise<void> {
  for (const id of ids) await sendMessage(deps, id);
}

describe("somebody on hold", () => {
  test("is said again on every one of forty nights, though no alert of before ever left", async () => {
    const { deps, clock, inbox } = await openWorld({ now: SAMPLE_NOW });
    await applied(deps, REVIEW);
    for (let night = 0; night < 40; night += 1) {
      clock.advance({ days: 1 });
      await watchHolds(deps);
    }
    // The one at once, and one for each night past its due time.
    expect(await alerts(deps)).toHaveLength(41);
    const latest = (await alerts(deps)).filter(({ dueAt }) => dueAt === deps.clock.now());
    await send(
      deps,
      latest.map(({ messageId }) => messageId),
    );
    expect(await inbox()).toHaveLength(1);
    // One mail a night: what a night says is followed by the next night alone.
    expect(await alerts(deps)).toHaveLength(41);
  });

  test("and acknowledged is left in peace for three days, and then everybody's again", async () => {
    const { deps, clock } = await openWorld({ now: SAMPLE_NOW });
    const { applicationId, personId } = await applied(deps, REVIEW);
    await decideApplication(deps, COORDINATOR, applicationId, "acknowledge");
    clock.advance({ days: 2 });
    await watchHolds(deps);
    expect(await alerts(deps)).toHaveLength(1);
    clock.advance({ days: 1 });
    await watchHolds(deps);
    expect(await alerts(deps)).toHaveLength(2);
    expect((await deps.store.hold(personId))?.acknowledgedBy).toBeUndefined();
    expect((await deps.store.openTasks()).map(({ state }) => state)).toEqual(["OPEN"]);
  });

  test("who was decided about is said no more", async () => {
    const { deps, clock } = await openWorld({ now: SAMPLE_NOW });
    const { applicationId } = await applied(deps, REVIEW);
    await decideApplication(deps, COORDINATOR, applicationId, "release");
    clock.advance({ days: 9 });
    await watchHolds(deps);
    expect(await alerts(deps)).toHaveLength(1);
  });
});
