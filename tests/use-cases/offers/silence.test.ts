import { beforeEach, describe, expect, it } from "vitest";
import type { Application } from "../../../lib/domain/intake/application.ts";
import { decideApplication } from "../../../lib/use-cases/intake/decide-application.ts";
import { readStatus } from "../../../lib/use-cases/members/read-status.ts";
import { readWake, wake, wakeApplication } from "../../../lib/use-cases/members/wake.ts";
import { withdraw } from "../../../lib/use-cases/members/withdraw.ts";
import { sendMessage } from "../../../lib/use-cases/messages/send-message.ts";
import { answerOffer } from "../../../lib/use-cases/offers/answer-offer.ts";
import { lapseOffer } from "../../../lib/use-cases/offers/lapse-offer.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import { openWorld, type World } from "../../support/world.ts";
import { fillOnArrival } from "../lines/line-story.ts";
import { linkFor, liveOffer } from "../runs/run-story.ts";
import { applicationNow, COORDINATOR, claims, openGroup, waiting } from "../sessions/cohort-story.ts";

const ONE_SEAT = { size: { min: 1, ideal: 1, max: 1 } };

let world: World;
beforeEach(async () => {
  world = await openWorld({ now: SAMPLE_NOW });
});

const offerTo = async (person: Application) => {
  const offer = await liveOffer(world.deps, person);
  if (offer === undefined) throw new Error(`${person.caseCode} has no offer`);
  return offer;
};

/** Nobody answers, and the seat goes on. */
async function silent(person: Application): Promise<void> {
  const { offerId, expiresAt } = await offerTo(person);
  world.clock.set(expiresAt);
  await lapseOffer(world.deps, offerId);
  await fillOnArrival(world.deps);
}

/** Two groups with a seat each, and both left to run out. */
async function silentTwice(): Promise<Application> {
  await openGroup(world.deps, ONE_SEAT);
  const ana = await waiting(world.deps, "Ana");
  await fillOnArrival(world.deps);
  await silent(ana);
  await openGroup(world.deps, ONE_SEAT);
  await fillOnArrival(world.deps);
  await silent(ana);
  return ana;
}

const openTasks = async () => (await world.deps.store.openTasks()).map(({ kind, subject }) => [kind, subject]);
const now = (person: Application) => applicationNow(world.deps, person.applicationId);

describe("a seat that somebody leaves unanswered", () => {
  it("is the next one's, and not the same person's again", async () => {
    await openGroup(world.deps, ONE_SEAT);
    const ana = await waiting(world.deps, "Ana");
    world.clock.advance({ hours: 1 });
    const ben = await waiting(world.deps, "Ben");
    await fillOnArrival(world.deps);
    await silent(ana);
    expect(await liveOffer(world.deps, ana)).toBeUndefined();
    expect(await offerTo(ben)).toMatchObject({ status: "OFFERED" });
    await silent(ben);
    await fillOnArrival(world.deps);
    expect([await liveOffer(world.deps, ana), await liveOffer(world.deps, ben)]).toEqual([undefined, undefined]);
    expect((await now(ana)).status).toBe("WAITING");
  });

  it("is open to them again once they answer anything at all", async () => {
    await openGroup(world.deps, ONE_SEAT);
    const ana = await waiting(world.deps, "Ana");
    await fillOnArrival(world.deps);
    await silent(ana);
    const other = await openGroup(world.deps, ONE_SEAT);
    await fillOnArrival(world.deps);
    const offer = await offerTo(ana);
    await answerOffer(world.deps, linkFor("offer", offer), "decline", { reason: "time" });
    expect(await now(ana)).toMatchObject({
      status: "WAITING",
      silences: [],
      declinedGroups: [other.groupId],
      declineReasons: [{ groupId: other.groupId, reason: "time" }],
    });
    await fillOnArrival(world.deps);
    expect((await offerTo(ana)).groupId).not.toBe(other.groupId);
  });

  it("costs nothing to whoever says yes to the next", async () => {
    await openGroup(world.deps, ONE_SEAT);
    const ana = await waiting(world.deps, "Ana");
    await fillOnArrival(world.deps);
    await silent(ana);
    await openGroup(world.deps, ONE_SEAT);
    await fillOnArrival(world.deps);
    await answerOffer(world.deps, linkFor("offer", await offerTo(ana)), "accept");
    expect(await now(ana)).toMatchObject({ status: "OFFERED", silences: [] });
  });
});

describe("two in a row", () => {
  it("pause them: nothing more is offered, one mail asks with one click, and somebody is to call", async () => {
    const ana = await silentTwice();
    expect((await now(ana)).status).toBe("PAUSED");
    await openGroup(world.deps, ONE_SEAT);
    await fillOnArrival(world.deps);
    expect(await liveOffer(world.deps, ana)).toBeUndefined();
    const { personId, applicationId } = ana;
    expect(await openTasks()).toEqual([["call-silent-person", { personId, applicationId }]]);
    const lapses = await world.deps.store.messages({ personId, kind: "offer-lapsed", limit: 9 });
    const last = lapses.items.find(({ dueAt }) => dueAt === world.deps.clock.now());
    await sendMessage(world.deps, last?.messageId ?? ("" as never));
    const [mail] = await world.inbox();
    expect(mail?.body.text).toMatch(/\/l\/wake\//);
    const view = await readStatus(world.deps, claims("status", [applicationId], 0));
    expect(view.links.wake).toMatch(/\/l\/wake\//);
  });

  it("end with a click of theirs, after which every group is open to them", async () => {
    const ana = await silentTwice();
    const link = claims("wake", [ana.applicationId], 0);
    expect(await readWake(world.deps, link)).toMatchObject({ page: "wake", state: "to-confirm" });
    expect((await now(ana)).status).toBe("PAUSED");
    expect(await wake(world.deps, link)).toMatchObject({ state: "looking" });
    expect(await wake(world.deps, link)).toMatchObject({ state: "looking" });
    expect(await openTasks()).toEqual([]);
    await fillOnArrival(world.deps);
    expect(await offerTo(ana)).toMatchObject({ status: "OFFERED" });
  });

  it("end with a coordinator who has reached them, once", async () => {
    const ana = await silentTwice();
    expect(await wakeApplication(world.deps, COORDINATOR, ana.applicationId)).toMatchObject({ status: "WAITING" });
    expect(await wakeApplication(world.deps, COORDINATOR, ana.applicationId)).toMatchObject({ status: "WAITING" });
    expect(await openTasks()).toEqual([]);
    await fillOnArrival(world.deps);
    const refused = wakeApplication(world.deps, COORDINATOR, ana.applicationId);
    await expect(refused).rejects.toMatchObject({ code: "wrong-state" });
  });

  it.each(["leaves", "is referred on"])("end with nobody to call when the person %s", async (how) => {
    const ana = await silentTwice();
    if (how === "leaves") await withdraw(world.deps, claims("withdraw", [ana.applicationId], 0));
    else await decideApplication(world.deps, COORDINATOR, ana.applicationId, "refer");
    expect(await openTasks()).toEqual([]);
    expect(await wake(world.deps, claims("wake", [ana.applicationId], 0))).toMatchObject({ state: "over" });
  });
});
