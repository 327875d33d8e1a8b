import { beforeEach, describe, expect, it } from "vitest";
import type { PublishedGroup } from "../../../lib/domain/groups/group.ts";
import { found } from "../../../lib/use-cases/found.ts";
import { editGroup } from "../../../lib/use-cases/groups/edit-group.ts";
import { listOpenGroups } from "../../../lib/use-cases/groups/list-open-groups.ts";
import { setIntake } from "../../../lib/use-cases/groups/set-intake.ts";
import { decideApplication } from "../../../lib/use-cases/intake/decide-application.ts";
import { handleArrivals } from "../../../lib/use-cases/lines/handle-arrivals.ts";
import { planGroup } from "../../../lib/use-cases/nightly/plan-group.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import { COORDINATOR, offered, waiting } from "../../support/steps.ts";
import { openWorld, type World } from "../../support/world.ts";
import { openGroup } from "../sessions/cohort-story.ts";

let world: World;
let group: PublishedGroup;
beforeEach(async () => {
  world = await openWorld({ now: SAMPLE_NOW });
  group = await openGroup(world.deps);
});

const set = (open: boolean) => setIntake(world.deps, COORDINATOR, group.groupId, open);
const groupNow = async () => found(await world.deps.store.group(group.groupId), "no-group");

describe("a group whose intake is closed", () => {
  it("offers nobody a seat and is not listed; opened again, it goes to whoever waits", async () => {
    await set(false);
    const { personId } = await waiting(world.deps);
    await handleArrivals(world.deps);
    expect(await world.deps.store.placement(personId)).toBeUndefined();
    expect(await listOpenGroups(world.deps)).toEqual([]);
    await set(true);
    await handleArrivals(world.deps);
    expect(await world.deps.store.placement(personId)).toMatchObject({ groupId: group.groupId });
  });

  it("leaves an offer as it is, also one whose clock stands still", async () => {
    const asked = await waiting(world.deps);
    const { offerId } = await offered(world.deps, asked, group.groupId);
    await decideApplication(world.deps, COORDINATOR, asked.applicationId, "hold");
    await set(false);
    await planGroup(world.deps, group.groupId);
    expect((await world.deps.store.offer(offerId))?.status).toBe("OFFERED");
  });

  it("stays closed when something else of it is edited", async () => {
    const { rev } = await set(false);
    const { groupId: _id, status, createdAt, publishedAt, agreementVersion, intakeClosed, ...rest } = await groupNow();
    const { rev: _rev, ...draft } = rest;
    await editGroup(world.deps, COORDINATOR, group.groupId, { ...draft, title: "Another title" }, rev);
    expect(await groupNow()).toMatchObject({ title: "Another title", intakeClosed, status, createdAt });
    expect([publishedAt, agreementVersion]).toEqual([group.publishedAt, group.agreementVersion]);
  });

  it("changes nothing when it is said again", async () => {
    expect(await set(false)).toEqual(await set(false));
  });
});
