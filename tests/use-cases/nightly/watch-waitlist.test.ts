import { describe, expect, test } from "vitest";
import type { Application } from "../../../lib/domain/intake/application.ts";
import { watchWaitlist } from "../../../lib/use-cases/nightly/watch-waitlist.ts";
import type { Change } from "../../../lib/use-cases/ports.ts";
import { applicationRecord, holdRecord } from "../../support/records.ts";
import { settingsOf } from "../../support/samples.ts";
import { openWorld } from "../../support/world.ts";

const NOW = "2026-10-20T09:00:00.000Z";
/** Exactly as many days before now as somebody may wait, and not a moment more. */
const AT_THE_LIMIT = "2026-09-22T09:00:00.000Z";
const OVER_IT = "2026-09-22T08:59:59.999Z";

/** Somebody on hold, whoever they are. */
const HELD = holdRecord(77);

async function watched(people: readonly Partial<Application>[]) {
  const world = await openWorld({ now: NOW });
  const applications = people.map((change, index) => applicationRecord(index + 1, change));
  await world.deps.store.commit(
    applications.map((application): Change => ({ write: "application", application, expect: "absent" })),
  );
  await world.deps.store.commit([{ write: "hold", hold: HELD, expect: "absent" }]);
  await watchWaitlist(world.deps);
  const messages = async () => (await world.deps.store.messages({ limit: 20 })).items;
  return { world, applications, messages };
}

const causes = async ({ messages }: Awaited<ReturnType<typeof watched>>) =>
  (await messages()).map(({ cause }) => (cause.about === "application" ? cause.applicationId : cause.about));

describe("the coordinator is told", () => {
  test("of who has waited longest of two, wherever they stand in the list, at once and for a week", async () => {
    const list = await watched([{ submittedAt: OVER_IT }, { submittedAt: "2026-09-01T09:00:00.000Z" }, {}]);
    expect(await list.messages()).toMatchObject([
      {
        kind: "stale-waitlist",
        recipient: { to: "duty", programme: "main" },
        cause: { about: "application", applicationId: list.applications[1]?.applicationId },
        // Seven weeks have passed since they came.
        causeRev: 7,
        dueAt: NOW,
        notAfter: "2026-10-27T09:00:00.000Z",
      },
    ]);
    for (const later of ["2026-10-21T09:00:00.000Z", "2026-10-26T09:00:00.000Z", "2026-10-27T08:59:59.999Z"]) {
      list.world.clock.set(later);
      await watchWaitlist(list.world.deps);
    }
    expect(await list.messages()).toHaveLength(1);
    list.world.clock.set("2026-10-27T09:00:00.000Z");
    await watchWaitlist(list.world.deps);
    expect(await list.messages()).toHaveLength(2);
  });

  test("not of somebody on hold who has waited longer, nor of one who waits for no group", async () => {
    const list = await watched([
      { submittedAt: "2026-08-01T09:00:00.000Z", personId: HELD.personId },
      { submittedAt: "2026-08-01T09:00:00.000Z", status: "OFFERED" },
      { submittedAt: OVER_IT, safety: "CLEARED" },
    ]);
    expect(await causes(list)).toEqual([list.applications[2]?.applicationId]);
  });

  test("of nobody as long as nobody has waited for longer than the settings say", async () => {
    const list = await watched([{ submittedAt: AT_THE_LIMIT }, { submittedAt: NOW }]);
    expect(await causes(list)).toEqual([]);
    list.world.clock.set("2026-10-20T09:00:00.001Z");
    const patient = settingsOf({ matching: { waitingFullAfterDays: 29 } });
    await watchWaitlist({ ...list.world.deps, settings: patient });
    expect(await causes(list)).toEqual([]);
    await watchWaitlist(list.world.deps);
    expect(await causes(list)).toEqual([list.applications[0]?.applicationId]);
  });
});
