import { describe, expect, test } from "vitest";
import type { Change } from "../../../lib/use-cases/ports.ts";
import { approveRun } from "../../../lib/use-cases/runs/approve-run.ts";
import { materialiseRun } from "../../../lib/use-cases/runs/materialise-run.ts";
import { holdRecord } from "../../support/records.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import { openWorld } from "../../support/world.ts";
import { damage } from "../damage.ts";
import { fillOnArrival } from "../lines/line-story.ts";
import { COORDINATOR, crowd, openGroup, publishedGroup } from "../sessions/cohort-story.ts";
import { liveOffer, previewed, runNow } from "./run-story.ts";

describe("a run in which something cannot be read any more", () => {
  test.each(["application", "contact", "hold", "placement"] as const)(
    "the %s of one: they are an exception with its reason, and the others are seated",
    async (kind) => {
      const world = await openWorld({ now: SAMPLE_NOW });
      const { deps } = world;
      const { groupId } = await publishedGroup(deps);
      const people = await crowd(deps, 5);
      const [one] = people;
      if (one === undefined) throw new Error("nobody applied");
      const preview = await previewed(deps);
      const { personId } = one;
      const beside: readonly Change[] = [
        { write: "hold", hold: holdRecord(1, { personId }), expect: "absent" },
        { write: "placement-claim", placement: { personId, groupId, offerId: deps.ids.offer() } },
      ];
      await deps.store.commit(beside.filter(({ write }) => write.startsWith(kind)));
      await damage(world, kind, (item) => JSON.stringify(item).includes(personId));

      await approveRun(deps, COORDINATOR, preview.runId, preview.rev);
      await materialiseRun(deps, preview.runId);
      expect(await runNow(deps, preview.runId)).toMatchObject({
        status: "MATERIALISED",
        exceptions: [one.caseCode],
        exceptionReasons: [{ caseCode: one.caseCode, groupId, why: "unreadable" }],
      });
      const offers = await deps.store.offers(groupId);
      expect(new Set(offers.map((offer) => offer.personId))).toEqual(
        new Set(people.slice(1).map((each) => each.personId)),
      );
      expect(world.telemetry.counted("records-unreadable")).toBeGreaterThan(0);
    },
  );

  test("one of its groups: whoever was to sit there is an exception, and the other group is filled", async () => {
    const world = await openWorld({ now: SAMPLE_NOW });
    const { deps } = world;
    const groups = [await publishedGroup(deps), await publishedGroup(deps)];
    await crowd(deps, 12);
    const preview = await previewed(deps);
    const [bad, good] = groups;
    await damage(world, "group", ({ groupId }) => groupId === bad?.groupId);
    await approveRun(deps, COORDINATOR, preview.runId, preview.rev);
    await materialiseRun(deps, preview.runId);
    const run = await runNow(deps, preview.runId);
    expect(run.status).toBe("MATERIALISED");
    expect(run.exceptionReasons?.map(({ groupId, why }) => [groupId, why])).toEqual(
      run.exceptions.map(() => [bad?.groupId, "unreadable"]),
    );
    const offered = good === undefined ? [] : await deps.store.offers(good.groupId);
    expect([run.exceptions.length > 0, offered.length + run.exceptions.length]).toEqual([true, 12]);
  });
});

test("an arrival that cannot be read keeps nobody else from a seat", async () => {
  const world = await openWorld({ now: SAMPLE_NOW });
  const { deps } = world;
  await openGroup(deps);
  const [one, other] = await crowd(deps, 2);
  if (one === undefined || other === undefined) throw new Error("nobody applied");
  await damage(world, "application", ({ applicationId }) => applicationId === one.applicationId);
  await fillOnArrival(deps, one.applicationId);
  expect(await liveOffer(deps, other)).toMatchObject({ status: "OFFERED" });
});
