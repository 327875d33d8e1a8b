import { beforeEach, describe, expect, it } from "vitest";
import type { PublishedGroup } from "../../../lib/domain/groups/group.ts";
import type { Application } from "../../../lib/domain/intake/application.ts";
import { found } from "../../../lib/use-cases/found.ts";
import { startGroup, startWhenViable } from "../../../lib/use-cases/groups/start-group.ts";
import { answerOffer } from "../../../lib/use-cases/offers/answer-offer.ts";
import { signAgreement } from "../../../lib/use-cases/offers/sign-agreement.ts";
import { planForGroup } from "../../../lib/use-cases/sessions/plan-cadence.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import { openWorld, type World } from "../../support/world.ts";
import { dyingAt, Killed, linkFor, liveOffer, offered } from "../runs/run-story.ts";
import { COORDINATOR, crowd, openGroup, publishedGroup } from "../sessions/cohort-story.ts";

let world: World;
let group: PublishedGroup;
let people: readonly Application[];

/** A closed group with a minimum of three, and four people with an offer. */
beforeEach(async () => {
  world = await openWorld({ now: SAMPLE_NOW });
  group = await publishedGroup(world.deps);
  people = await crowd(world.deps, 4);
  await offered(world.deps);
});

async function signed(count: number): Promise<void> {
  const { deps } = world;
  for (const person of people.slice(0, count)) {
    await answerOffer(deps, linkFor("offer", found(await liveOffer(deps, person), "no-offer")), "accept");
    const accepted = found(await liveOffer(deps, person), "no-offer");
    await signAgreement(deps, linkFor("agreement", accepted), { typedName: "A Name", locale: "en" });
  }
}

const messagesOf = async (kind: "group-starts" | "session-reminder") =>
  (await world.deps.store.messages({ kind, limit: 100 })).items;
const start = () => startGroup(world.deps, COORDINATOR, group.groupId);

describe("startGroup", () => {
  it("starts a cohort that has its minimum, tells its members, and plans their reminders", async () => {
    await signed(3);
    const started = await start();
    expect(started).toMatchObject({ status: "RUNNING", rev: group.rev + 1 });
    expect(await world.deps.store.group(group.groupId)).toEqual(started);
    expect(await messagesOf("group-starts")).toHaveLength(3);
    const reminded = (await messagesOf("session-reminder")).map(({ recipient }) =>
      recipient.to === "person" ? recipient.personId : undefined,
    );
    expect([...new Set(reminded)].toSorted()).toEqual(
      people
        .slice(0, 3)
        .map(({ personId }) => personId)
        .toSorted(),
    );
  });

  it("plans reminders for who signs between the start and the first meeting", async () => {
    await signed(3);
    await start();
    const last = people[3];
    people = people.slice(3);
    await signed(1);
    const reminded = (await messagesOf("session-reminder")).filter(
      ({ recipient }) => recipient.to === "person" && recipient.personId === last?.personId,
    );
    expect(reminded.length).toBeGreaterThan(0);
  });

  it("refuses a cohort below its minimum, saying how many there are", async () => {
    await signed(2);
    await expect(start()).rejects.toMatchObject({
      code: "below-minimum",
      detail: { facts: { members: 2, minimum: 3 } },
    });
    expect((await world.deps.store.group(group.groupId))?.status).toBe("PUBLISHED");
    expect(await messagesOf("group-starts")).toEqual([]);
  });

  it("leaves a group that runs already as it is, and refuses an open one", async () => {
    await signed(3);
    const started = await start();
    expect(await start()).toEqual(started);
    const open = await openGroup(world.deps);
    const refusal = startGroup(world.deps, COORDINATOR, open.groupId);
    await expect(refusal).rejects.toMatchObject({ code: "wrong-state" });
  });

  it("killed before or just after it, is started or not, and never half", async () => {
    const { deps } = world;
    await signed(3);
    const dying = (when: "before" | "after") => ({ ...deps, store: dyingAt(deps.store, 1, when) });
    await expect(startGroup(dying("before"), COORDINATOR, group.groupId)).rejects.toThrow(Killed);
    expect((await deps.store.group(group.groupId))?.status).toBe("PUBLISHED");
    expect(await messagesOf("group-starts")).toEqual([]);
    await expect(startGroup(dying("after"), COORDINATOR, group.groupId)).rejects.toThrow(Killed);
    expect((await deps.store.group(group.groupId))?.status).toBe("RUNNING");
    expect(await messagesOf("group-starts")).toHaveLength(3);
    expect(await messagesOf("session-reminder")).toEqual([]);
    await planForGroup(deps, group.groupId);
    expect((await messagesOf("session-reminder")).length).toBeGreaterThan(0);
  });

  it("two at once start it once", async () => {
    await signed(3);
    const outcomes = await Promise.allSettled([start(), start()]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await messagesOf("group-starts")).toHaveLength(3);
  });
});

describe("startWhenViable", () => {
  it("starts a viable cohort for the planner, and leaves every other group alone", async () => {
    const { deps } = world;
    await signed(2);
    expect(await startWhenViable(deps, group.groupId)).toBeUndefined();
    people = people.slice(2);
    await signed(1);
    expect(await startWhenViable(deps, group.groupId)).toMatchObject({ status: "RUNNING" });
    expect(await startWhenViable(deps, group.groupId)).toBeUndefined();
    expect(await startWhenViable(deps, (await openGroup(deps)).groupId)).toBeUndefined();
  });
});
