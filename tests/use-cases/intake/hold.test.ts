import { describe, expect, it } from "vitest";
import type { Offer } from "../../../lib/domain/offers/cohort.ts";
import { decideApplication } from "../../../lib/use-cases/intake/decide-application.ts";
import { readApplication } from "../../../lib/use-cases/intake/read-applications.ts";
import { submitApplication } from "../../../lib/use-cases/intake/submit-application.ts";
import { verifyAddress } from "../../../lib/use-cases/intake/verify-address.ts";
import { sendMessage } from "../../../lib/use-cases/messages/send-message.ts";
import { sweepDue } from "../../../lib/use-cases/messages/sweep-due.ts";
import { answerOffer, readOffer } from "../../../lib/use-cases/offers/answer-offer.ts";
import { lapseOffer } from "../../../lib/use-cases/offers/lapse-offer.ts";
import { signAgreement } from "../../../lib/use-cases/offers/sign-agreement.ts";
import type { Deps } from "../../../lib/use-cases/ports.ts";
import { takeSnapshot } from "../../../lib/use-cases/runs/take-snapshot.ts";
import { finishTask, takeTask } from "../../../lib/use-cases/staff/take-task.ts";
import { refusalOf } from "../../support/said.ts";
import { intakeOf, SAMPLE_NOW } from "../../support/samples.ts";
import {
  applied,
  COORDINATOR,
  claimsOf,
  confirmed,
  offered,
  publishedGroup,
  stored,
  waiting,
} from "../../support/steps.ts";
import { openWorld, type World } from "../../support/world.ts";

const S1_YES = { safety: { s1: "yes", s2: "no", s3: "no", s4: "safe" } } as const;
const NOT_SAFE = { safety: { s1: "no", s2: "no", s3: "no", s4: "not_safe" } } as const;

/** Ana is clear, and has an offer until 6 September. */
async function anaWithOffer() {
  const world = await openWorld({ now: SAMPLE_NOW });
  const { groupId } = await publishedGroup(world.deps);
  const ana = await waiting(world.deps);
  const offer = await offered(world.deps, ana, groupId);
  world.clock.advance({ hours: 1 });
  return { ...world, groupId, ana, offer };
}

const accept = (deps: Deps, { offerId }: Offer) => answerOffer(deps, claimsOf("offer", [offerId]), "accept");
const offerNow = async (deps: Deps, { offerId }: Offer) => {
  const offer = await deps.store.offer(offerId);
  if (offer === undefined) throw new Error("no offer");
  return offer;
};

/** Every due message is sent, as the minute's sweep has it done. */
async function sweep({ deps, jobs }: World): Promise<void> {
  const before = jobs.sender.length;
  await sweepDue(deps);
  for (const messageId of jobs.sender.slice(before).flat()) await sendMessage(deps, messageId);
}

describe("a hold stands on the person", () => {
  it.each(["confirmed in her inbox", "posted and never confirmed"])(
    "so that what Ana says in a second application, %s, keeps her first from being accepted",
    async (how) => {
      const { deps, ana, offer } = await anaWithOffer();
      const second = await applied(deps, S1_YES);
      if (how.startsWith("confirmed")) await verifyAddress(deps, claimsOf("verify", [second.applicationId]));
      expect(second.personId).toBe(ana.personId);
      expect(await refusalOf(accept(deps, offer))).toContain("before this goes on");
      expect((await offerNow(deps, offer)).status).toBe("OFFERED");
      expect(await readOffer(deps, claimsOf("offer", [offer.offerId]))).toMatchObject({ awaitingPerson: true });
    },
  );

  it("and keeps an accepted offer from being signed", async () => {
    const { deps, offer } = await anaWithOffer();
    await accept(deps, offer);
    await applied(deps, S1_YES);
    const typed = { typedName: "Ana", locale: "en" };
    const signing = signAgreement(deps, claimsOf("agreement", [offer.offerId], 1), typed);
    await expect(signing).rejects.toMatchObject({ code: "wrong-state" });
    expect((await offerNow(deps, offer)).status).toBe("ACCEPTED");
  });

  it("also where it is raised in the very moment between reading and accepting", async () => {
    const { deps, offer } = await anaWithOffer();
    let raised = false;
    const raisedMeanwhile: Deps = {
      ...deps,
      store: {
        ...deps.store,
        commit: async (changes) => {
          if (!raised) {
            raised = true;
            await applied(deps, S1_YES);
          }
          return deps.store.commit(changes);
        },
      },
    };
    await expect(accept(raisedMeanwhile, offer)).rejects.toMatchObject({ code: "wrong-state" });
    expect((await offerNow(deps, offer)).status).toBe("OFFERED");
  });

  it("and keeps them out of every run, whichever application waits", async () => {
    const { deps, clock } = await openWorld({ now: SAMPLE_NOW });
    await publishedGroup(deps);
    const ana = await waiting(deps);
    const paul = await waiting(deps, { email: "paul@example.org" });
    clock.advance({ hours: 1 });
    await applied(deps, S1_YES);
    const { candidates } = await takeSnapshot(deps, "all", "most_placed");
    expect(candidates.map(({ applicationId }) => applicationId)).toEqual([paul.applicationId]);
    expect((await stored(deps, ana.applicationId)).safety).toBe("CLEAR");
  });

  it("leaves a member their seat, and a person is told", async () => {
    const { deps } = await openWorld({ now: SAMPLE_NOW });
    const { groupId } = await publishedGroup(deps);
    const member = await confirmed(deps, await waiting(deps), groupId);
    await applied(deps, S1_YES);
    expect(await offerNow(deps, member)).toEqual(member);
    expect((await deps.store.openTasks()).map(({ kind, state }) => [kind, state])).toEqual([
      ["acknowledge-hold", "OPEN"],
    ]);
  });

  it("says which causes came through the person's own inbox, and which anybody could have typed", async () => {
    const { deps, clock } = await openWorld({ now: SAMPLE_NOW });
    const stranger = await applied(deps, S1_YES);
    clock.advance({ hours: 1 });
    const own = await waiting(deps, { safety: { s1: "no", s2: "yes", s3: "no", s4: "safe" } });
    const { hold } = await readApplication(deps, COORDINATOR, own.applicationId);
    expect(hold?.level).toBe("URGENT_HOLD");
    expect(hold?.raisedBy.map(({ applicationId, origin }) => [applicationId, origin])).toEqual([
      [own.applicationId, "inbox"],
      [stranger.applicationId, "anybody"],
    ]);
  });

  it("ends for all of it with one decision, after which the person can be placed", async () => {
    const { deps, offer, ana } = await anaWithOffer();
    const second = await applied(deps, S1_YES);
    await decideApplication(deps, COORDINATOR, ana.applicationId, "release");
    expect(await deps.store.hold(ana.personId)).toBeUndefined();
    expect((await stored(deps, second.applicationId)).safety).toBe("CLEARED");
    expect((await accept(deps, offer)).status).toBe("ACCEPTED");
    expect((await deps.store.openTasks()).length).toBe(0);
  });

  it("is ended for a stranger's post alone by referring that post on: the owner keeps the offer", async () => {
    const { deps, offer } = await anaWithOffer();
    const post = await applied(deps, S1_YES);
    await decideApplication(deps, COORDINATOR, post.applicationId, "refer");
    expect((await offerNow(deps, offer)).pausedAt).toBeUndefined();
    expect((await accept(deps, offer)).status).toBe("ACCEPTED");
  });

  it("is ended so also once that post was withdrawn in favour of the owner's own", async () => {
    const { deps, clock } = await openWorld({ now: SAMPLE_NOW });
    const post = await applied(deps, S1_YES);
    clock.advance({ hours: 1 });
    const own = await waiting(deps);
    expect((await stored(deps, post.applicationId)).status).toBe("WITHDRAWN");
    await decideApplication(deps, COORDINATOR, post.applicationId, "refer");
    expect((await stored(deps, own.applicationId)).status).toBe("WAITING");
    expect(await deps.store.hold(own.personId)).toBeUndefined();
  });

  it("makes referring on end everything the person has", async () => {
    const { deps, ana, offer, clock } = await anaWithOffer();
    const second = await applied(deps, S1_YES);
    await verifyAddress(deps, claimsOf("verify", [second.applicationId]));
    clock.advance({ hours: 1 });
    await decideApplication(deps, COORDINATOR, second.applicationId, "refer");
    expect((await offerNow(deps, offer)).status).toBe("WITHDRAWN");
    expect(await stored(deps, ana.applicationId)).toMatchObject({ status: "REFERRED", safety: "REFERRED_ON" });
  });
});

describe("the clock of an offer", () => {
  it("stands still while somebody looks, and runs on with what was left of it", async () => {
    const { deps, clock, ana, offer } = await anaWithOffer();
    await applied(deps, NOT_SAFE);
    clock.advance({ days: 7 });
    await lapseOffer(deps, offer.offerId);
    expect((await offerNow(deps, offer)).status).toBe("OFFERED");
    await decideApplication(deps, COORDINATOR, ana.applicationId, "confirm-channel");
    await decideApplication(deps, COORDINATOR, ana.applicationId, "release");
    // Five days from 1 September, and the seven that it stood still.
    expect((await readOffer(deps, claimsOf("offer", [offer.offerId]))).expiresAt).toBe("2026-09-13T09:00:00.000Z");
    clock.set("2026-09-13T08:59:00.000Z");
    await lapseOffer(deps, offer.offerId);
    expect((await offerNow(deps, offer)).status).toBe("OFFERED");
    clock.set("2026-09-13T09:00:00.000Z");
    await lapseOffer(deps, offer.offerId);
    expect((await offerNow(deps, offer)).status).toBe("LAPSED");
  });

  it("does not hold a seat past the start of a closed group: it is free, and the person waits on", async () => {
    const { deps, clock, ana, offer, groupId } = await anaWithOffer();
    await applied(deps, S1_YES);
    const [first] = await deps.store.sessions(groupId);
    clock.set(first?.endsAt ?? "");
    clock.advance({ minutes: 1 });
    await lapseOffer(deps, offer.offerId);
    expect((await offerNow(deps, offer)).status).toBe("LAPSED");
    expect((await stored(deps, ana.applicationId)).status).toBe("WAITING");
  });
});

describe("alerting", () => {
  const alertsOf = async ({ inbox }: World) =>
    (await inbox()).filter(({ destination }) => destination.to.some((to) => to.includes("coordination@")));

  it("goes on every quarter of an hour until somebody takes the task", async () => {
    const world = await openWorld({ now: SAMPLE_NOW });
    await applied(world.deps, S1_YES);
    for (let minute = 0; minute < 40; minute += 1) {
      await sweep(world);
      world.clock.advance({ minutes: 1 });
    }
    expect(await alertsOf(world)).toHaveLength(3);
    const [task] = await world.deps.store.openTasks();
    if (task === undefined) throw new Error("no task");
    expect(await takeTask(world.deps, COORDINATOR, task.taskId)).toMatchObject({ state: "TAKEN", owner: "staff-1" });
    for (let hour = 0; hour < 30; hour += 1) {
      await sweep(world);
      world.clock.advance({ hours: 1 });
    }
    expect(await alertsOf(world)).toHaveLength(3);
  });

  it("reaches somebody though a read fails while it is sent, and though the call is cut off", async () => {
    const world = await openWorld({ now: SAMPLE_NOW });
    await applied(world.deps, S1_YES);
    let reads = 0;
    const throttled: Deps = {
      ...world.deps,
      store: {
        ...world.deps.store,
        hold: async (id) => {
          reads += 1;
          // The third is that right before the call.
          if (reads === 3) throw new Error("ProvisionedThroughputExceededException");
          return world.deps.store.hold(id);
        },
      },
    };
    const { items } = await world.deps.store.messages({ kind: "safety-alert", limit: 5 });
    const id = items[0]?.messageId;
    if (id === undefined) throw new Error("no alert");
    await expect(sendMessage(throttled, id)).rejects.toThrow("Throughput");
    expect(await world.deps.store.message(id)).toMatchObject({ state: "PENDING" });
    world.clock.advance({ minutes: 1 });
    const cutOff: Deps = { ...world.deps, mailer: { send: async () => ({ outcome: "unknown" }) } };
    await sendMessage(cutOff, id);
    world.clock.advance({ minutes: 4 });
    await sendMessage(world.deps, id);
    expect(await world.deps.store.message(id)).toMatchObject({ state: "SENT" });
    expect(await alertsOf(world)).toHaveLength(1);
  });

  it("is one for many posts of the same, and another only for something worse or once somebody looked", async () => {
    const world = await openWorld({ now: SAMPLE_NOW });
    const { deps, clock } = world;
    const review = { safety: { s1: "no", s2: "yes", s3: "no", s4: "safe" } } as const;
    const first = await applied(deps, review);
    for (let post = 0; post < 30; post += 1) await applied(deps, review);
    const planned = async () => (await deps.store.messages({ kind: "safety-alert", limit: 100 })).items.length;
    expect(await planned()).toBe(1);
    clock.advance({ minutes: 1 });
    await applied(deps, S1_YES);
    expect(await planned()).toBe(2);
    clock.advance({ minutes: 1 });
    await decideApplication(deps, COORDINATOR, first.applicationId, "acknowledge");
    clock.advance({ minutes: 1 });
    await applied(deps, review);
    expect(await planned()).toBe(3);
  });
});

describe("the task of a hold", () => {
  it("names the seat that is at stake, and ends with the decision alone", async () => {
    const { deps, offer, groupId } = await anaWithOffer();
    const held = await applied(deps, S1_YES);
    const [task] = await deps.store.openTasks();
    if (task === undefined) throw new Error("no task");
    expect(task.subject).toMatchObject({ applicationId: held.applicationId, offerId: offer.offerId, groupId });
    const finishing = finishTask(deps, COORDINATOR, task.taskId);
    await expect(finishing).rejects.toMatchObject({ code: "wrong-state" });
    await decideApplication(deps, COORDINATOR, held.applicationId, "release");
    expect(await deps.store.task(task.taskId)).toMatchObject({ state: "DONE", doneBy: "staff-1" });
  });

  it("of somebody who was not reached is followed by one for a second person, and keeps them out", async () => {
    const { deps } = await openWorld({ now: SAMPLE_NOW });
    const held = await waiting(deps, S1_YES);
    await decideApplication(deps, COORDINATOR, held.applicationId, "unreached");
    expect((await deps.store.openTasks()).map(({ kind, dueAt }) => [kind, dueAt])).toEqual([
      ["review-unreached", "2026-09-08T09:00:00.000Z"],
    ]);
    const { candidates } = await takeSnapshot(deps, "all", "most_placed");
    expect(candidates).toEqual([]);
    await decideApplication(deps, COORDINATOR, held.applicationId, "release");
    expect(await deps.store.openTasks()).toEqual([]);
  });
});

describe("many posts with one address", () => {
  it("send its owner three receipts, and one for all the others when the hour ends", async () => {
    const world = await openWorld({ now: SAMPLE_NOW });
    const { deps, clock } = world;
    const posts = [];
    for (let post = 0; post < 40; post += 1) posts.push(await applied(deps));
    await sweep(world);
    expect(await world.inbox()).toHaveLength(3);
    clock.advance({ minutes: 61 });
    await sweep(world);
    const mails = await world.inbox();
    expect(mails).toHaveLength(4);
    const text = mails.at(-1)?.body.text ?? "";
    expect(text).toContain(posts.at(-1)?.caseCode);
    expect(text.match(/\/l\/verify\//g)).toHaveLength(5);
  });

  it("refuse nobody, and say when the mail leaves", async () => {
    const { deps } = await openWorld({ now: SAMPLE_NOW });
    for (let post = 0; post < 3; post += 1) await applied(deps);
    const reply = await submitApplication(deps, { intake: intakeOf(), idempotencyKey: "fourth", bodyHash: "h" });
    expect(reply).toMatchObject({ nextStepCode: "verify-later", receiptAt: "2026-09-01T10:00:00.000Z" });
  });
});
