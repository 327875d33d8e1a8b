import { beforeEach, describe, expect, test } from "vitest";
import { addressMacOf, contentHash, taskIdOf } from "../../../lib/domain/hash.ts";
import { MOST_UNCONFIRMED } from "../../../lib/domain/intake/address.ts";
import type { Application, IntakeInput } from "../../../lib/domain/intake/application.ts";
import { decideApplication } from "../../../lib/use-cases/intake/decide-application.ts";
import { decideIdentity } from "../../../lib/use-cases/intake/identity/decide-identity.ts";
import { movePairs } from "../../../lib/use-cases/intake/pairs/move-pairs.ts";
import { readPairs } from "../../../lib/use-cases/intake/pairs/read-pairs.ts";
import { setPairs } from "../../../lib/use-cases/intake/set-pairs.ts";
import { submitApplication } from "../../../lib/use-cases/intake/submit-application.ts";
import { verifyAddress } from "../../../lib/use-cases/intake/verify-address.ts";
import { renewLinks } from "../../../lib/use-cases/members/renew-links.ts";
import { sendMessage } from "../../../lib/use-cases/messages/send-message.ts";
import { answerOffer } from "../../../lib/use-cases/offers/answer-offer.ts";
import { lapseOffer } from "../../../lib/use-cases/offers/lapse-offer.ts";
import type { Deps } from "../../../lib/use-cases/ports.ts";
import { exceptionsNow } from "../../../lib/use-cases/runs/seating/exceptions-now.ts";
import { takeSnapshot } from "../../../lib/use-cases/runs/take-snapshot.ts";
import { finishTask } from "../../../lib/use-cases/staff/take-task.ts";
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
import { arrivalsAsked } from "../lines/line-story.ts";
import { linkFor, previewed, offered as ranAndOffered } from "../runs/run-story.ts";

let world: World;
let deps: Deps;
beforeEach(async () => {
  world = await openWorld({ now: SAMPLE_NOW });
  deps = world.deps;
});

const EMAIL = "home@example.org";
const ANOTHER = { email: EMAIL, anotherPerson: true, preferredName: "Bo" } as const;
const URGENT = { s1: "yes", s2: "no", s3: "no", s4: "safe" } as const;
const UNSAFE = { s1: "no", s2: "no", s3: "no", s4: "not_safe" } as const;

const first = (answers: Partial<IntakeInput> = {}) => waiting(deps, { email: EMAIL, ...answers });
const address = async () => deps.store.address(addressMacOf(EMAIL, await deps.personSecret()));
const tasksOf = async (personId: Application["personId"]) => {
  const task = await deps.store.task(taskIdOf("second-person-at-address", personId, ""));
  return task === undefined ? [] : [task];
};
const candidates = async () =>
  (await takeSnapshot(deps, "all", "most_placed")).candidates.map(({ caseCode }) => caseCode).sort();
const statesOf = async ({ personId }: Application) =>
  (await deps.store.messages({ personId, limit: 50 })).items.map(({ kind, state, outcome }) => [kind, state, outcome]);
async function sendAll({ personId }: Application): Promise<void> {
  const { items } = await deps.store.messages({ personId, limit: 50 });
  for (const { messageId } of items) await sendMessage(deps, messageId);
}

test("who applies from another spelling of their address is the one who is known there, and gets mail", async () => {
  const ana = await waiting(deps, { email: "ana@bücher.example" });
  const again = await applied(deps, { email: " Ana@XN--BCHER-KVA.example" });
  expect(again.personId).toBe(ana.personId);
  const another = await applied(deps, { email: "ana@BÜCHER.example", anotherPerson: true });
  const mac = addressMacOf("ana@xn--bcher-kva.example", await deps.personSecret());
  expect(await deps.store.address(mac)).toMatchObject({ persons: [ana.personId, another.personId] });
  await sendAll(ana);
  const sentTo = (await world.inbox()).flatMap(({ destination }) => destination.to);
  expect([...new Set(sentTo)]).toEqual(["ana@xn--bcher-kva.example"]);
  expect(await deps.store.contact(ana.personId)).toMatchObject({ email: "ana@bücher.example" });
});

describe("who says that they are another person at a known address", () => {
  test("is a new one, with a contact and links of their own, and a task for a coordinator", async () => {
    const ana = await first();
    const bo = await applied(deps, ANOTHER);
    expect(bo.personId).not.toBe(ana.personId);
    expect(await address()).toMatchObject({ persons: [ana.personId, bo.personId], unconfirmed: [bo.personId] });
    expect(await deps.store.contact(bo.personId)).toMatchObject({ preferredName: "Bo", linkEpoch: 0 });
    expect(await deps.store.contact(ana.personId)).toMatchObject({ preferredName: "Ruth" });
    const subject = { personId: bo.personId, applicationId: bo.applicationId, otherApplicationId: ana.applicationId };
    expect(await tasksOf(bo.personId)).toMatchObject([{ state: "OPEN", subject }]);
    await sendAll(bo);
    expect(await world.inbox()).toHaveLength(1);
  });

  test("is no candidate, verified or not, until it is said that they are", async () => {
    await publishedGroup(deps);
    const ana = await first();
    const bo = await waiting(deps, ANOTHER);
    expect(await stored(deps, ana.applicationId)).toMatchObject({ status: "WAITING" });
    expect(await candidates()).toEqual([ana.caseCode]);
    expect(await arrivalsAsked(deps)).toEqual([ana.applicationId]);
    await decideIdentity(deps, COORDINATOR, bo.applicationId, { person: "another" });
    expect(await candidates()).toEqual([ana.caseCode, bo.caseCode].sort());
    expect(await arrivalsAsked(deps)).toEqual(expect.arrayContaining([ana.applicationId, bo.applicationId]));
    expect(await tasksOf(bo.personId)).toMatchObject([{ state: "DONE", doneBy: "staff-1" }]);
    expect((await address())?.unconfirmed).toEqual([]);
    await expect(decideIdentity(deps, COORDINATOR, bo.applicationId, { person: "another" })).rejects.toMatchObject({
      detail: { code: "identity-decided" },
    });
  });

  test("takes along whom they are kept apart from, once they turn out to be the known one", async () => {
    const ana = await first();
    const bo = await waiting(deps, ANOTHER);
    const cy = await waiting(deps, { email: "cy@example.org" });
    const di = await waiting(deps, { email: "di@example.org" });
    const [none, apart] = [
      { keepApart: [], keepTogether: [] },
      { keepApart: [ana.caseCode, cy.caseCode, di.caseCode] },
    ];
    await setPairs(deps, COORDINATOR, bo.applicationId, { ...none, ...apart });
    await setPairs(deps, COORDINATOR, ana.applicationId, { ...none, keepTogether: [cy.caseCode] });
    await decideIdentity(deps, COORDINATOR, bo.applicationId, { person: "same" });
    const move = { job: "move-pairs", from: bo.personId, to: ana.personId } as const;
    expect(world.jobs.matcher).toContainEqual(move);
    await movePairs(deps, move.from, move.to);
    await movePairs(deps, move.from, move.to);
    expect(await readPairs(deps, ana.personId)).toEqual({
      keepApart: [cy.caseCode, di.caseCode].sort(),
      keepTogether: [],
    });
    expect(await deps.store.pairs()).toHaveLength(4);
  });

  test("ends the task by that decision alone", async () => {
    await first();
    const bo = await applied(deps, ANOTHER);
    const [task] = await tasksOf(bo.personId);
    if (task === undefined) throw new Error("no task");
    await expect(finishTask(deps, COORDINATOR, task.taskId)).rejects.toMatchObject({ code: "wrong-state" });
  });

  test("is nobody special at an address that nobody knows", async () => {
    const bo = await applied(deps, ANOTHER);
    expect(bo).not.toHaveProperty("unconfirmedPerson");
    expect(await tasksOf(bo.personId)).toEqual([]);
  });

  test("without saying so, is the person known there, as ever", async () => {
    const ana = await first();
    expect((await applied(deps, { email: EMAIL })).personId).toBe(ana.personId);
  });

  test("two at once are two", async () => {
    const ana = await first();
    const [bo, cy] = await Promise.all([applied(deps, ANOTHER), applied(deps, { ...ANOTHER, preferredName: "Cy" })]);
    expect(new Set([ana.personId, bo.personId, cy.personId]).size).toBe(3);
    expect((await address())?.persons).toHaveLength(3);
    expect((await address())?.unconfirmed?.toSorted()).toEqual([bo.personId, cy.personId].sort());
  });

  test("first and second at one moment are two", async () => {
    const [one, two] = await Promise.all([applied(deps, { email: EMAIL }), applied(deps, ANOTHER)]);
    const { persons = [] } = (await address()) ?? {};
    expect(persons).toContain(one.personId);
    expect(persons).toContain(two.personId);
  });

  test("beyond so many wait with the last of them, taken all the same and nobody's candidate", async () => {
    await first();
    for (let number = 0; number < MOST_UNCONFIRMED; number += 1) await applied(deps, ANOTHER);
    const last = (await address())?.unconfirmed?.at(-1);
    const more = await waiting(deps, ANOTHER);
    const another = await waiting(deps, ANOTHER);
    expect([more.personId, another.personId]).toEqual([last, last]);
    expect((await address())?.persons).toHaveLength(MOST_UNCONFIRMED + 1);
    expect(await stored(deps, more.applicationId)).toMatchObject({ status: "WAITING", unconfirmedPerson: true });
    await decideIdentity(deps, COORDINATOR, more.applicationId, { person: "another" });
    expect(await tasksOf(more.personId)).toMatchObject([{ state: "OPEN" }]);
    await expect(decideIdentity(deps, COORDINATOR, another.applicationId, { person: "another" })).rejects.toMatchObject(
      { detail: { code: "person-confirmed-already" } },
    );
  });

  test("are sent no more receipts than the address is", async () => {
    await applied(deps, { email: EMAIL });
    const replies = [];
    for (let number = 0; number < 4; number += 1) {
      const intake = intakeOf(ANOTHER);
      replies.push(
        await submitApplication(deps, { intake, idempotencyKey: `key-n-${number}`, bodyHash: contentHash(intake) }),
      );
    }
    expect(replies.map(({ nextStepCode }) => nextStepCode)).toEqual([
      "verify",
      "verify",
      "verify-later",
      "verify-later",
    ]);
    const { items } = await deps.store.messages({ kind: "receipt", limit: 50 });
    expect(items).toHaveLength(4);
    world.clock.advance({ minutes: 61 });
    for (const { messageId } of items) await sendMessage(deps, messageId);
    const texts = (await world.inbox()).map(({ body }) => body.text ?? "");
    for (const { caseCode } of replies.slice(2))
      expect(texts.filter((text) => text.includes(caseCode))).toHaveLength(1);
  });
});

describe("who turns out to be the same person", () => {
  test("has applied as ever: a new receipt, and by it the newer application takes the older one's place", async () => {
    const ana = await first();
    const bo = await waiting(deps, ANOTHER);
    await decideIdentity(deps, COORDINATOR, bo.applicationId, { person: "same" });
    const moved = await stored(deps, bo.applicationId);
    expect(moved).toMatchObject({ personId: ana.personId, status: "SUBMITTED" });
    expect(await address()).toMatchObject({ persons: [ana.personId], unconfirmed: [] });
    expect(await deps.store.contact(bo.personId)).toBeUndefined();
    await verifyAddress(deps, claimsOf("verify", [bo.applicationId], moved.rev));
    expect(await stored(deps, ana.applicationId)).toMatchObject({ status: "WITHDRAWN" });
    expect(await stored(deps, bo.applicationId)).toMatchObject({ status: "WAITING" });
    expect(await deps.store.contact(ana.personId)).toMatchObject({ preferredName: "Bo" });
  });

  test("takes along what was said of safety", async () => {
    const ana = await first();
    const bo = await applied(deps, { ...ANOTHER, safety: URGENT });
    await decideIdentity(deps, COORDINATOR, bo.applicationId, { person: "same" });
    expect(await deps.store.hold(bo.personId)).toBeUndefined();
    expect(await deps.store.hold(ana.personId)).toMatchObject({
      level: "URGENT_HOLD",
      raisedBy: [{ applicationId: bo.applicationId, origin: "anybody" }],
    });
  });

  test("with an access need that was asked about before is verified again", async () => {
    await first();
    const bo = await waiting(deps, { ...ANOTHER, accessNeeds: ["other"] });
    await decideIdentity(deps, COORDINATOR, bo.applicationId, { person: "same" });
    const moved = await stored(deps, bo.applicationId);
    await verifyAddress(deps, claimsOf("verify", [bo.applicationId], moved.rev));
    expect(await stored(deps, bo.applicationId)).toMatchObject({ status: "WAITING" });
  });

  test("is nobody who is not at the address", async () => {
    await first();
    const stranger = await waiting(deps, { email: "paul@example.org" });
    const bo = await applied(deps, ANOTHER);
    const wrong = { person: "same", sameAs: stranger.personId } as const;
    await expect(decideIdentity(deps, COORDINATOR, bo.applicationId, wrong)).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("while one person at an address is on hold", () => {
  test("screening, hold and alert are there from the first second, unconfirmed or not", async () => {
    await first();
    const bo = await applied(deps, { ...ANOTHER, safety: URGENT });
    expect(await deps.store.hold(bo.personId)).toMatchObject({ level: "URGENT_HOLD", state: "OPEN" });
    const { items } = await deps.store.messages({ kind: "safety-alert", limit: 5 });
    expect(items).toHaveLength(1);
  });

  test("a member of the same address keeps the seat, and the mail waits until the hold is over", async () => {
    const group = await publishedGroup(deps);
    const ana = await first();
    await sendAll(ana);
    const member = await confirmed(deps, ana, group.groupId);
    const bo = await applied(deps, { ...ANOTHER, safety: URGENT });
    await renewLinks(deps, COORDINATOR, ana.applicationId);
    await sendAll(ana);
    await sendAll(bo);
    expect(await statesOf(ana)).toContainEqual(["new-links", "PARKED", "address-on-hold"]);
    expect(await statesOf(bo)).toEqual([["receipt", "PARKED", "address-on-hold"]]);
    expect(await deps.store.offer(member.offerId)).toMatchObject({ status: "CONFIRMED" });
    expect(await deps.store.hold(ana.personId)).toBeUndefined();
    await decideApplication(deps, COORDINATOR, bo.applicationId, "release");
    await sendAll(ana);
    expect(await statesOf(ana)).toContainEqual(["new-links", "SENT", undefined]);
  });

  test("clocks of all who share it stand still, and run on when the last hold is over", async () => {
    const group = await publishedGroup(deps);
    const ana = await first();
    const offer = await offered(deps, ana, group.groupId);
    const bo = await applied(deps, { ...ANOTHER, safety: URGENT });
    const cy = await applied(deps, { ...ANOTHER, safety: URGENT });
    expect(await deps.store.offer(offer.offerId)).toMatchObject({ pausedAt: SAMPLE_NOW });
    world.clock.advance({ days: 6 });
    expect(await lapseOffer(deps, offer.offerId)).toMatchObject({ status: "OFFERED" });
    await decideApplication(deps, COORDINATOR, bo.applicationId, "release");
    expect(await deps.store.offer(offer.offerId)).toHaveProperty("pausedAt");
    await decideApplication(deps, COORDINATOR, cy.applicationId, "refer");
    expect(await deps.store.offer(offer.offerId)).not.toHaveProperty("pausedAt");
  });

  test("nobody there is offered a seat, which would lapse unheard", async () => {
    await publishedGroup(deps, { size: { min: 1, ideal: 1, max: 1 } });
    const ana = await first();
    const preview = await previewed(deps);
    await applied(deps, { ...ANOTHER, safety: URGENT });
    expect(await exceptionsNow(deps, preview)).toMatchObject([{ caseCode: ana.caseCode, why: "on-hold" }]);
    await ranAndOffered(deps);
    expect(await deps.store.placement(ana.personId)).toBeUndefined();
  });

  test("who was confirmed may still say yes to an offer they have", async () => {
    const group = await publishedGroup(deps);
    const ana = await first();
    const offer = await offered(deps, ana, group.groupId);
    await applied(deps, { ...ANOTHER, safety: URGENT });
    const current = await deps.store.offer(offer.offerId);
    if (current === undefined) throw new Error("no offer");
    await answerOffer(deps, linkFor("offer", current), "accept");
    expect(await deps.store.offer(offer.offerId)).toMatchObject({ status: "ACCEPTED" });
  });
});

describe("an address that it is not safe to write to", () => {
  test("is silent for all who share it, until a channel is confirmed with who said so", async () => {
    const ana = await first();
    await sendAll(ana);
    const bo = await applied(deps, { ...ANOTHER, safety: UNSAFE });
    const again = await applied(deps, { email: EMAIL });
    await sendAll(ana);
    const receipts = async () => (await statesOf(ana)).filter(([kind]) => kind === "receipt");
    expect(await receipts()).toHaveLength(1);
    await expect(decideApplication(deps, COORDINATOR, ana.applicationId, "confirm-channel")).rejects.toMatchObject({
      detail: { code: "mail-stopped-for-another" },
    });
    await decideApplication(deps, COORDINATOR, bo.applicationId, "confirm-channel");
    await decideApplication(deps, COORDINATOR, bo.applicationId, "release");
    await sendAll(ana);
    await sendAll(bo);
    expect(await receipts()).toEqual([
      ["receipt", "SENT", undefined],
      ["receipt", "SENT", undefined],
    ]);
    expect(await statesOf(bo)).toEqual([["receipt", "SENT", undefined]]);
    expect(await stored(deps, again.applicationId)).toMatchObject({ rev: 1 });
  });

  test("stays silent for the others when the hold is gone and the channel is not", async () => {
    const ana = await first();
    const bo = await applied(deps, { ...ANOTHER, safety: UNSAFE });
    await decideApplication(deps, COORDINATOR, bo.applicationId, "refer");
    await sendAll(ana);
    expect(await statesOf(ana)).toEqual([["receipt", "PARKED", "address-silent"]]);
  });
});
