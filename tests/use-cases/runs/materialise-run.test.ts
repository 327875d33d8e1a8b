import { beforeEach, describe, expect, it } from "vitest";
import type { Application } from "../../../lib/domain/intake/application.ts";
import { decideApplication } from "../../../lib/use-cases/intake/decide-application.ts";
import { withdraw } from "../../../lib/use-cases/members/withdraw.ts";
import { answerOffer } from "../../../lib/use-cases/offers/answer-offer.ts";
import type { Deps } from "../../../lib/use-cases/ports.ts";
import { adjustRun } from "../../../lib/use-cases/runs/adjust-run.ts";
import { approveRun } from "../../../lib/use-cases/runs/approve-run.ts";
import { materialiseRun } from "../../../lib/use-cases/runs/materialise-run.ts";
import { previewRun } from "../../../lib/use-cases/runs/preview-run.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import { openWorld, type World } from "../../support/world.ts";
import { fillOnArrival } from "../lines/line-story.ts";
import {
  applicationNow,
  COORDINATOR,
  claims,
  crowd,
  openGroup,
  publishedGroup,
  waiting,
} from "../sessions/cohort-story.ts";
import { dyingAt, everything, Killed, linkFor, liveOffer, offered, previewed, runNow } from "./run-story.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld({ now: SAMPLE_NOW });
});

async function approved(deps: Deps) {
  const { runId, rev } = await previewed(deps);
  return approveRun(deps, COORDINATOR, runId, rev);
}

describe("materialiseRun", () => {
  it("holds a seat for each person, offers it, and plans what they are told", async () => {
    const { deps } = world;
    const group = await openGroup(deps);
    const [person] = await crowd(deps, 1);
    if (person === undefined) throw new Error("nobody applied");
    const run = await offered(deps);
    expect(run).toMatchObject({ status: "MATERIALISED", exceptions: [] });
    const offer = await liveOffer(deps, person);
    expect(offer).toMatchObject({
      groupId: group.groupId,
      seatNumber: 1,
      status: "OFFERED",
      runId: run.runId,
      caseCode: person.caseCode,
      offeredAt: SAMPLE_NOW,
      expiresAt: "2026-09-06T09:00:00.000Z",
    });
    const [seat] = await deps.store.seats(group.groupId);
    expect(seat).toMatchObject({ number: 1, state: "HELD", offerId: offer?.offerId, personId: person.personId });
    expect((await applicationNow(deps, person.applicationId)).status).toBe("OFFERED");
    const { items } = await deps.store.messages({ personId: person.personId, limit: 20 });
    const due = Object.fromEntries(items.map(({ kind, dueAt }) => [kind, dueAt]));
    expect(due).toMatchObject({
      offer: SAMPLE_NOW,
      "offer-nudge": "2026-09-04T09:00:00.000Z",
      "offer-lapsed": "2026-09-06T09:00:00.000Z",
    });
  });

  it("keeps with an offer in which attributes the person would be alone, and with nobody else's", async () => {
    const { deps } = world;
    const group = await openGroup(deps, { salientAttributes: ["gender"], size: { min: 1, ideal: 4, max: 4 } });
    const woman = { affinity: { gender: "woman" } };
    const [ana] = [await waiting(deps, "Ana", woman), await waiting(deps, "Bea", woman)];
    const max = await waiting(deps, "Max", { affinity: { gender: "Man", faith: "none of yours" } });
    const sam = await waiting(deps, "Sam", { affinity: { gender: "prefer not to say" } });
    const { runId, rev } = await previewed(deps);
    const pins = [{ caseCode: max.caseCode, groupId: group.groupId }];
    await adjustRun(deps, COORDINATOR, runId, { pins, exclusions: [], extraSeats: [] }, rev);
    await previewRun(deps, runId);
    await approveRun(deps, COORDINATOR, runId, (await runNow(deps, runId)).rev);
    await materialiseRun(deps, runId);
    expect((await liveOffer(deps, max))?.alone).toEqual(["gender"]);
    for (const other of [ana, sam]) {
      const offer = await liveOffer(deps, other);
      expect([offer?.status, offer?.alone]).toEqual(["OFFERED", undefined]);
    }
  });

  it("gives half of the time there is until a closed group first meets", async () => {
    const { deps, clock } = world;
    await publishedGroup(deps);
    const people = await crowd(deps, 3);
    clock.set("2026-09-13T09:00:00.000Z");
    await offered(deps);
    const offers = await Promise.all(people.map((person) => liveOffer(deps, person)));
    expect(offers.map((offer) => offer?.expiresAt)).toEqual(Array(3).fill("2026-09-14T13:00:00.000Z"));
  });

  it("does nothing for a run that nobody approved, and nothing more for one that is out", async () => {
    const { deps } = world;
    const group = await openGroup(deps);
    await crowd(deps, 2);
    const preview = await previewed(deps);
    await materialiseRun(deps, preview.runId);
    expect(await deps.store.offers(group.groupId)).toEqual([]);
    const run = await offered(deps);
    const before = await everything(deps, [group]);
    await materialiseRun(deps, run.runId);
    expect(await everything(deps, [group])).toEqual(before);
  });

  it("lists who has left the pool since the snapshot as exceptions, and offers them nothing", async () => {
    const { deps } = world;
    const group = await publishedGroup(deps);
    const people = await crowd(deps, 5);
    const [gone, held] = people;
    if (gone === undefined || held === undefined) throw new Error("nobody applied");
    const preview = await previewed(deps);
    await withdraw(deps, claims("withdraw", [gone.applicationId], gone.rev));
    await decideApplication(deps, COORDINATOR, held.applicationId, "hold");
    await approveRun(deps, COORDINATOR, preview.runId, preview.rev);
    await materialiseRun(deps, preview.runId);
    const run = await runNow(deps, preview.runId);
    expect(run.exceptions.toSorted()).toEqual([gone.caseCode, held.caseCode].toSorted());
    expect(world.telemetry.events.filter(({ name }) => name === "run-materialised")).toEqual([
      { level: "info", name: "run-materialised", fields: { runId: run.runId, exceptions: 2 } },
    ]);
    expect(await liveOffer(deps, gone)).toBeUndefined();
    expect(await liveOffer(deps, held)).toBeUndefined();
    expect(await deps.store.offers(group.groupId)).toHaveLength(3);
  });

  it("does not offer a second place to somebody who has one by another application", async () => {
    const { deps } = world;
    const group = await publishedGroup(deps, { size: { min: 2, ideal: 3, max: 4 } });
    const [person] = await crowd(deps, 3);
    if (person === undefined) throw new Error("nobody applied");
    const run = await approved(deps);
    const elsewhere = { personId: person.personId, groupId: deps.ids.group(), offerId: deps.ids.offer() };
    await deps.store.commit([{ write: "placement-claim", placement: elsewhere }]);
    await materialiseRun(deps, run.runId);
    expect((await runNow(deps, run.runId)).exceptions).toEqual([person.caseCode]);
    expect(await deps.store.offers(group.groupId)).toHaveLength(2);
  });

  it("takes another free seat when one was taken meanwhile, and makes exceptions when none is left", async () => {
    const { deps } = world;
    const group = await openGroup(deps, { size: { min: 1, ideal: 4, max: 4 } });
    const people = await crowd(deps, 4);
    const run = await approved(deps);
    await deps.store.commit([
      { write: "seat-block", groupId: group.groupId, number: 1 },
      { write: "seat-block", groupId: group.groupId, number: 3 },
    ]);
    await materialiseRun(deps, run.runId);
    const offers = await Promise.all(people.map((person) => liveOffer(deps, person)));
    expect(offers.flatMap((offer) => offer?.seatNumber ?? []).toSorted()).toEqual([2, 4]);
    expect((await runNow(deps, run.runId)).exceptions).toHaveLength(2);
  });

  it("makes exceptions of all when the group has met since", async () => {
    const { deps, clock } = world;
    const group = await publishedGroup(deps);
    await crowd(deps, 4);
    const run = await approved(deps);
    clock.set("2026-09-15T18:00:00.000Z");
    await materialiseRun(deps, run.runId);
    expect(await deps.store.offers(group.groupId)).toEqual([]);
    expect((await runNow(deps, run.runId)).exceptions).toHaveLength(4);
  });

  it("offers a group of thirty in several transactions", async () => {
    const { deps } = world;
    const group = await openGroup(deps, { size: { min: 1, ideal: 30, max: 30 } });
    await crowd(deps, 30);
    const run = await offered(deps);
    expect(run.exceptions).toEqual([]);
    expect((await deps.store.seats(group.groupId)).every(({ state }) => state === "HELD")).toBe(true);
  });

  it("solves again when the staged result is not the one that was approved", async () => {
    const { deps } = world;
    const group = await openGroup(deps);
    await crowd(deps, 2);
    const run = await approved(deps);
    const staged = await deps.store.runResult(run.runId);
    if (staged === undefined) throw new Error("nothing is staged");
    await deps.store.saveRunResult(run.runId, { ...staged, placed: [] });
    await materialiseRun(deps, run.runId);
    expect(await deps.store.offers(group.groupId)).toHaveLength(2);
    expect(await deps.store.runResult(run.runId)).toEqual(staged);
  });
});

describe("a materialisation that is killed", () => {
  it("is resumed to the same state, at whichever write it dies", async () => {
    const plain = await told();
    expect(plain.state.runs.items[0]).toMatchObject({ status: "MATERIALISED" });
    expect(plain.writes).toBeGreaterThanOrEqual(5);
    for (let write = 1; write <= plain.writes; write++) {
      for (const when of ["before", "after"] as const) {
        expect((await told(write, when)).state, `killed ${when} write ${write}`).toEqual(plain.state);
      }
    }
  });

  it("makes no second offer to who declined before it was resumed", async () => {
    const { deps } = world;
    const group = await openGroup(deps, { size: { min: 1, ideal: 20, max: 20 } });
    const people = await crowd(deps, 20);
    const run = await approved(deps);
    const store = dyingAt(deps.store, 1, "after");
    await expect(materialiseRun({ ...deps, store }, run.runId)).rejects.toThrow(Killed);
    const [early] = await deps.store.offers(group.groupId);
    if (early === undefined) throw new Error("nobody was offered a seat");
    await answerOffer(deps, linkFor("offer", early), "decline");
    await materialiseRun(deps, run.runId);
    expect(await runNow(deps, run.runId)).toMatchObject({ status: "MATERIALISED", exceptions: [] });
    const live = await Promise.all(people.map((person) => liveOffer(deps, person)));
    expect(live.filter((offer) => offer !== undefined)).toHaveLength(19);
    expect((await deps.store.offer(early.offerId))?.status).toBe("DECLINED");
  });

  /** Two small groups, one big group in two transactions, somebody who withdrew. */
  async function told(dies = 0, when: "before" | "after" = "after") {
    const { deps } = await openWorld({ now: SAMPLE_NOW });
    const groups = [
      await openGroup(deps),
      await publishedGroup(deps),
      await openGroup(deps, { size: { min: 1, ideal: 16, max: 16 } }),
    ];
    const people = await crowd(deps, 24);
    const preview = await previewed(deps);
    await approveRun(deps, COORDINATOR, preview.runId, preview.rev);
    const gone = people[3];
    if (gone === undefined) throw new Error("nobody applied");
    await withdraw(deps, claims("withdraw", [gone.applicationId], gone.rev));
    const store = dyingAt(deps.store, dies, when);
    const death = await materialiseRun({ ...deps, store }, preview.runId).catch((failure: unknown) => failure);
    expect(death).toSatisfy((failure) => (dies === 0 ? failure === undefined : failure instanceof Killed));
    await materialiseRun(deps, preview.runId);
    return { state: await everything(deps, groups), writes: store.writes() };
  }
});

describe("two at once", () => {
  it("materialise a run to the same seats as one", async () => {
    const { deps } = world;
    const groups = [await openGroup(deps), await publishedGroup(deps)];
    const people = await crowd(deps, 9);
    const run = await approved(deps);
    await Promise.all([1, 2, 3].map(() => materialiseRun(deps, run.runId)));
    expect(await runNow(deps, run.runId)).toMatchObject({ status: "MATERIALISED", exceptions: [] });
    await expectSound(deps, groups, people);
    expect(await Promise.all(people.map((person) => liveOffer(deps, person)))).not.toContain(undefined);
  });

  it("a run and arrivals never give one seat, nor one person, twice", async () => {
    const { deps } = world;
    const groups = [await openGroup(deps), await openGroup(deps)];
    const people = await crowd(deps, 7);
    const run = await approved(deps);
    await Promise.all([materialiseRun(deps, run.runId), fillOnArrival(deps), fillOnArrival(deps), fillOnArrival(deps)]);
    const live = await expectSound(deps, groups, people);
    expect(live).toHaveLength(4);
    const lost = (await runNow(deps, run.runId)).exceptions;
    expect(lost.length + live.filter((offer) => offer.runId === run.runId).length).toBe(4);
  });
});

/** No seat without its one live offer, no live offer without its one seat, no person with two. */
async function expectSound(
  deps: Deps,
  groups: readonly { readonly groupId: Application["declinedGroups"][number] }[],
  people: readonly Application[],
) {
  const seats = (await Promise.all(groups.map(({ groupId }) => deps.store.seats(groupId)))).flat();
  const offers = (await Promise.all(groups.map(({ groupId }) => deps.store.offers(groupId)))).flat();
  const live = offers.filter(({ status }) => status === "OFFERED");
  const held = seats.filter(({ state }) => state === "HELD");
  expect(held.map(({ offerId }) => offerId).toSorted()).toEqual(live.map(({ offerId }) => offerId).toSorted());
  expect(new Set(live.map(({ personId }) => personId)).size).toBe(live.length);
  for (const person of people) {
    const { status } = await applicationNow(deps, person.applicationId);
    expect(status).toBe(live.some(({ personId }) => personId === person.personId) ? "OFFERED" : "WAITING");
  }
  return live;
}
