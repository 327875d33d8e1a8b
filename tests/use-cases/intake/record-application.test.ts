import { beforeEach, describe, expect, test } from "vitest";
import type { Application } from "../../../lib/domain/intake/application.ts";
import type { Offer } from "../../../lib/domain/offers/cohort.ts";
import type { Task } from "../../../lib/domain/staff/task.ts";
import { startGroup } from "../../../lib/use-cases/groups/start-group.ts";
import { decideApplication } from "../../../lib/use-cases/intake/decide-application.ts";
import { renewLinks } from "../../../lib/use-cases/members/renew-links.ts";
import { sendMessage } from "../../../lib/use-cases/messages/send-message.ts";
import { recordAnswer, recordSignature } from "../../../lib/use-cases/offers/record-answer.ts";
import type { Deps } from "../../../lib/use-cases/ports.ts";
import { takeSnapshot } from "../../../lib/use-cases/runs/take-snapshot.ts";
import { cancelSession } from "../../../lib/use-cases/sessions/cancel-session.ts";
import { recordedAudit } from "../../support/recorded-audit.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import {
  applied,
  COORDINATOR,
  called,
  confirmed,
  offered,
  publishedGroup,
  stored,
  waiting,
} from "../../support/steps.ts";
import { openWorld, type World } from "../../support/world.ts";
import { offered as ranAndOffered } from "../runs/run-story.ts";

let world: World;
let deps: Deps;
beforeEach(async () => {
  world = await openWorld({ now: SAMPLE_NOW });
  deps = world.deps;
});

async function callsFor({ personId }: Application): Promise<readonly (Task | undefined)[]> {
  const states = ["OPEN", "TAKEN", "DONE"] as const;
  const pages = await Promise.all(states.map((state) => deps.store.tasks({ state, limit: 50 })));
  return pages.flatMap(({ items }) =>
    items.filter(({ kind, subject }) => kind === "call-person" && subject.personId === personId),
  );
}
const toldTo = async (application: Application) =>
  (await callsFor(application)).map((task) => task?.subject.tell).sort();

/** Everything that is due by now is handed to the sender. */
async function sweep(): Promise<void> {
  for (const { messageId } of await deps.store.dueMessages(deps.clock.now(), 100)) await sendMessage(deps, messageId);
}

async function offerOf({ personId }: Application): Promise<Offer> {
  const placement = await deps.store.placement(personId);
  const offer = placement && (await deps.store.offer(placement.offerId));
  if (offer === undefined) throw new Error("no offer");
  return offer;
}

describe("somebody without an address", () => {
  test("waits at once, with who wrote down that they consent, and no address anywhere", async () => {
    const ana = await called(deps);
    expect(ana).toMatchObject({ status: "WAITING", consentRecordedBy: { staff: "staff-1", at: SAMPLE_NOW } });
    const contact = await deps.store.contact(ana.personId);
    expect(contact).toMatchObject({ channel: "phone", preferredName: "Ruth" });
    expect(contact).not.toHaveProperty("email");
    expect(await deps.store.intake(ana.applicationId)).toMatchObject({ phone: "+34600111222" });
    await publishedGroup(deps);
    const { candidates } = await takeSnapshot(deps, "all", "most_placed");
    expect(candidates.map(({ caseCode }) => caseCode)).toEqual([ana.caseCode]);
  });

  test("is on record, and screened: held, alerted of and nobody's candidate, like anybody", async () => {
    const audited = recordedAudit(deps);
    const ana = await called(audited.deps, { safety: { s1: "yes", s2: "no", s3: "no", s4: "safe" } });
    expect(audited.entries).toMatchObject([{ actor: "staff-1", action: "application-recorded" }]);
    expect(await deps.store.hold(ana.personId)).toMatchObject({ level: "URGENT_HOLD", state: "OPEN" });
    expect((await deps.store.messages({ kind: "safety-alert", limit: 5 })).items).toHaveLength(1);
    await publishedGroup(deps);
    expect((await takeSnapshot(deps, "all", "most_placed")).candidates).toEqual([]);
  });

  test("without consent is not kept", async () => {
    await expect(called(deps, { healthDataConsent: false })).rejects.toMatchObject({ code: "consent-required" });
  });

  test("is called and not written to: of an offer, of its nudge, of its lapse", async () => {
    await publishedGroup(deps, { size: { min: 1, ideal: 1, max: 1 } });
    const ana = await called(deps);
    await ranAndOffered(deps);
    await sweep();
    expect(await callsFor(ana)).toMatchObject([
      {
        state: "OPEN",
        dueAt: "2026-09-02T09:00:00.000Z",
        subject: { applicationId: ana.applicationId, tell: "offer" },
      },
    ]);
    world.clock.advance({ days: 4 });
    await sweep();
    world.clock.advance({ days: 2 });
    await sweep();
    expect(await toldTo(ana)).toEqual(["offer", "offer-lapsed", "offer-nudge"]);
    expect(await stored(deps, ana.applicationId)).toMatchObject({ status: "WAITING" });
    const { items } = await deps.store.messages({ personId: ana.personId, limit: 50 });
    expect(new Set(items.map(({ state, outcome }) => `${state} ${outcome}`))).toEqual(new Set(["SUPPRESSED by-phone"]));
    const written = (await world.inbox()).flatMap(({ destination }) => destination.to);
    expect(new Set(written)).toEqual(new Set(["coordination@harbourlane.example"]));
  });

  test("is called once, however often the row is handed over", async () => {
    const group = await publishedGroup(deps);
    const ana = await called(deps);
    const offer = await offered(deps, ana, group.groupId);
    await recordAnswer(deps, COORDINATOR, offer.offerId, { answer: "accept" });
    const [due] = await deps.store.dueMessages(deps.clock.now(), 5);
    if (due === undefined) throw new Error("nothing due");
    await Promise.all(Array.from({ length: 5 }, () => sendMessage(deps, due.messageId)));
    expect(await toldTo(ana)).toEqual(["agreement"]);
  });

  test("is called of a meeting that is cancelled, and not of every reminder", async () => {
    const group = await publishedGroup(deps, { size: { min: 1, ideal: 1, max: 2 } });
    const ana = await called(deps);
    await confirmed(deps, ana, group.groupId);
    await startGroup(deps, COORDINATOR, group.groupId);
    const [, second] = await deps.store.sessions(group.groupId);
    if (second === undefined) throw new Error("no session");
    await cancelSession(deps, COORDINATOR, group.groupId, second.sessionId);
    await sweep();
    expect(await toldTo(ana)).toEqual(["group-starts", "session-cancelled"]);
    world.clock.set("2026-09-14T18:00:00.000Z");
    await sweep();
    expect(await toldTo(ana)).toEqual(["group-starts", "orientation", "session-cancelled"]);
  });

  test("is not called about what is gone by then", async () => {
    const group = await publishedGroup(deps);
    const ana = await called(deps);
    const offer = await offered(deps, ana, group.groupId);
    await recordAnswer(deps, COORDINATOR, offer.offerId, { answer: "accept" });
    await recordAnswer(deps, COORDINATOR, offer.offerId, { answer: "decline" });
    await sweep();
    expect(await toldTo(ana)).toEqual([]);
  });

  test("has no new link mailed", async () => {
    const ana = await called(deps);
    expect(await renewLinks(deps, COORDINATOR, ana.applicationId)).toMatchObject({ newLink: "none" });
    expect((await deps.store.messages({ personId: ana.personId, limit: 5 })).items).toEqual([]);
  });
});

describe("what they answer on the telephone", () => {
  async function withOffer() {
    const group = await publishedGroup(deps, { size: { min: 1, ideal: 1, max: 1 } });
    const ana = await called(deps);
    await ranAndOffered(deps);
    await sweep();
    return { group, ana, offer: await offerOf(ana) };
  }

  test("is entered by a coordinator, on record, and ends the call", async () => {
    const { ana, offer, group } = await withOffer();
    const audited = recordedAudit(deps);
    const accepted = await recordAnswer(audited.deps, COORDINATOR, offer.offerId, { answer: "accept" });
    expect(accepted).toMatchObject({ status: "ACCEPTED" });
    expect(await callsFor(ana)).toMatchObject([{ state: "DONE", doneBy: "staff-1" }]);
    const { agreementVersion } = group;
    const readOut = { typedName: "Ruth", locale: "en", agreementVersion };
    const signed = await recordSignature(audited.deps, COORDINATOR, offer.offerId, readOut);
    expect(signed).toMatchObject({ status: "CONFIRMED" });
    expect(await deps.store.signature(ana.personId, agreementVersion)).toMatchObject({
      typedName: "Ruth",
      recordedBy: { staff: "staff-1", at: SAMPLE_NOW },
    });
    expect(audited.entries).toMatchObject([
      { actor: "staff-1", action: "answer-recorded", details: { answer: "accept", readOut: true } },
      { actor: "staff-1", action: "signature-recorded", details: { readOut: true } },
    ]);
  });

  test("ends the calls of the nudges too, once it is signed", async () => {
    const { ana, offer, group } = await withOffer();
    await recordAnswer(deps, COORDINATOR, offer.offerId, { answer: "accept" });
    await sweep();
    world.clock.advance({ days: 4 });
    await sweep();
    expect(await toldTo(ana)).toEqual(["agreement", "agreement-nudge", "offer"]);
    const readOut = { typedName: "Ruth", locale: "en", agreementVersion: group.agreementVersion };
    await recordSignature(deps, COORDINATOR, offer.offerId, readOut);
    expect((await callsFor(ana)).map((task) => task?.state)).toEqual(["DONE", "DONE", "DONE"]);
  });

  test("passes the same gates: a hold, the version that was read out, once", async () => {
    const { ana, offer } = await withOffer();
    await decideApplication(deps, COORDINATOR, ana.applicationId, "hold");
    await expect(recordAnswer(deps, COORDINATOR, offer.offerId, { answer: "accept" })).rejects.toMatchObject({
      detail: { code: "person-reads-first" },
    });
    await decideApplication(deps, COORDINATOR, ana.applicationId, "release");
    await recordAnswer(deps, COORDINATOR, offer.offerId, { answer: "accept" });
    await expect(recordAnswer(deps, COORDINATOR, offer.offerId, { answer: "accept" })).rejects.toMatchObject({
      detail: { code: "accepted-already" },
    });
    const older = { typedName: "Ruth", locale: "en", agreementVersion: "v1-0000000000000000" };
    await expect(recordSignature(deps, COORDINATOR, offer.offerId, older)).rejects.toMatchObject({
      detail: { code: "agreement-changed" },
    });
  });

  test("is not entered for somebody who answers by their own link", async () => {
    const group = await publishedGroup(deps);
    const offer = await offered(deps, await waiting(deps), group.groupId);
    await expect(recordAnswer(deps, COORDINATOR, offer.offerId, { answer: "accept" })).rejects.toMatchObject({
      detail: { code: "answers-by-link" },
    });
  });
});

test("whoever is called is nobody's neighbour", async () => {
  const ana = await called(deps);
  const bo = await applied(deps, { safety: { s1: "yes", s2: "no", s3: "no", s4: "safe" } });
  expect(bo.personId).not.toBe(ana.personId);
  expect(await deps.store.hold(ana.personId)).toBeUndefined();
});
