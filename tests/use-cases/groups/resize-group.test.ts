import { beforeEach, describe, expect, it } from "vitest";
import type { PublishedGroup, Size } from "../../../lib/domain/groups/group.ts";
import { found } from "../../../lib/use-cases/found.ts";
import { resizeGroup } from "../../../lib/use-cases/groups/resize-group.ts";
import { startGroup } from "../../../lib/use-cases/groups/start-group.ts";
import { handleArrivals } from "../../../lib/use-cases/lines/handle-arrivals.ts";
import { planGroup } from "../../../lib/use-cases/nightly/plan-group.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import { COORDINATOR, confirmed, publishedGroup, waiting } from "../../support/steps.ts";
import { openWorld, type World } from "../../support/world.ts";
import { openGroup } from "../sessions/cohort-story.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld({ now: SAMPLE_NOW });
});

const resized = (group: Pick<PublishedGroup, "groupId" | "rev">, size: Size) =>
  resizeGroup(world.deps, COORDINATOR, group.groupId, size, group.rev);
const statusOf = async ({ groupId }: PublishedGroup) => found(await world.deps.store.group(groupId), "no-group").status;

describe("another size of a published group", () => {
  it("lets a cohort start that has what is its minimum now, without another word", async () => {
    const group = await publishedGroup(world.deps, { size: { min: 3, ideal: 4, max: 4 } });
    await confirmed(world.deps, await waiting(world.deps), group.groupId);
    world.clock.set("2026-09-10T02:00:00.000Z");
    await planGroup(world.deps, group.groupId);
    expect(await statusOf(group)).toBe("PUBLISHED");
    await resized(group, { min: 1, ideal: 4, max: 4 });
    expect(world.jobs.matcher).toContainEqual({ job: "plan-group", groupId: group.groupId });
    await planGroup(world.deps, group.groupId);
    expect(await statusOf(group)).toBe("RUNNING");
  });

  it("offers a new seat to whoever is first in line", async () => {
    const group = await openGroup(world.deps, { size: { min: 1, ideal: 1, max: 1 } });
    await confirmed(world.deps, await waiting(world.deps, { email: "ann@example.org" }), group.groupId);
    const next = await waiting(world.deps, { email: "bo@example.org" });
    await handleArrivals(world.deps);
    expect(await world.deps.store.placement(next.personId)).toBeUndefined();
    await resized(group, { min: 1, ideal: 2, max: 2 });
    await handleArrivals(world.deps);
    expect(await world.deps.store.placement(next.personId)).toMatchObject({ groupId: group.groupId });
  });

  it("is never fewer seats, and nothing once nobody can join", async () => {
    const group = await publishedGroup(world.deps, { size: { min: 1, ideal: 2, max: 3 } });
    await expect(resized(group, { min: 1, ideal: 2, max: 2 })).rejects.toMatchObject({
      code: "wrong-state",
      detail: { code: "seats-not-fewer", facts: { seats: 3 } },
    });
    await confirmed(world.deps, await waiting(world.deps), group.groupId);
    await startGroup(world.deps, COORDINATOR, group.groupId);
    const first = found((await world.deps.store.sessions(group.groupId))[0], "no-session");
    world.clock.set(first.endsAt);
    await planGroup(world.deps, group.groupId);
    const locked = found(await world.deps.store.group(group.groupId), "no-group");
    await expect(resized(locked, { min: 1, ideal: 2, max: 4 })).rejects.toMatchObject({
      detail: { code: "group-past-joining", facts: { status: "RUNNING" } },
    });
  });
});
