import { beforeEach, describe, expect, test } from "vitest";
import type { Application } from "../../../lib/domain/intake/application.ts";
import type { Message } from "../../../lib/domain/messages/message.ts";
import { decideApplication } from "../../../lib/use-cases/intake/decide-application.ts";
import { verifyAddress } from "../../../lib/use-cases/intake/verify-address.ts";
import { changeAvailability } from "../../../lib/use-cases/members/change-availability.ts";
import { changePreferences } from "../../../lib/use-cases/members/change-preferences.ts";
import { renewLinks, renewOwnLinks } from "../../../lib/use-cases/members/renew-links.ts";
import { withdraw } from "../../../lib/use-cases/members/withdraw.ts";
import { sendMessage } from "../../../lib/use-cases/messages/send-message.ts";
import { answerOffer } from "../../../lib/use-cases/offers/answer-offer.ts";
import type { Deps } from "../../../lib/use-cases/ports.ts";
import { answerSession } from "../../../lib/use-cases/sessions/answer-session.ts";
import { recordedAudit } from "../../support/recorded-audit.ts";
import { intakeOf, SAMPLE_NOW } from "../../support/samples.ts";
import { applied, COORDINATOR, claimsOf, confirmed, offered, publishedGroup, waiting } from "../../support/steps.ts";
import { openWorld, type World } from "../../support/world.ts";
import { linkFor } from "../runs/run-story.ts";

let world: World;
let deps: Deps;
let ana: Application;
beforeEach(async () => {
  world = await openWorld({ now: SAMPLE_NOW });
  deps = world.deps;
  ana = await waiting(deps, { email: "ana@example.org" });
});

async function newLinkMails(): Promise<readonly Message[]> {
  return (await deps.store.messages({ personId: ana.personId, kind: "new-links", limit: 10 })).items;
}

async function sendAll(): Promise<void> {
  for (const { messageId } of await newLinkMails()) await sendMessage(deps, messageId);
}

describe("links made new by a coordinator", () => {
  test("raise the person's epoch, mail one new link that opens, and are on record", async () => {
    const audited = recordedAudit(deps);
    const said = await renewLinks(audited.deps, COORDINATOR, ana.applicationId);
    expect(said).toMatchObject({ applicationId: ana.applicationId, newLink: "mailed" });
    expect(audited.entries).toMatchObject([{ actor: "staff-1", action: "links-renewed", details: { epoch: 1 } }]);
    expect(await deps.store.contact(ana.personId)).toMatchObject({ linkEpoch: 1 });
    await sendAll();
    const [mail] = await world.inbox();
    expect(mail?.subject).toBe("Your new link");
    const token = /\/l\/status\/([\w.-]+)/.exec(mail?.body.text ?? "")?.[1] ?? "";
    expect(await deps.links.open(token, SAMPLE_NOW)).toMatchObject({ subject: [ana.applicationId], epoch: 1 });
  });

  test("twice leave one mail to be sent, with the newest link", async () => {
    await renewLinks(deps, COORDINATOR, ana.applicationId);
    await renewLinks(deps, COORDINATOR, ana.applicationId);
    await sendAll();
    const mails = await newLinkMails();
    expect(mails.map(({ causeRev, state, outcome }) => [causeRev, state, outcome]).sort()).toEqual([
      [1, "CANCELLED", "renewed-again"],
      [2, "SENT", undefined],
    ]);
  });

  test("of somebody silent wait until a channel is confirmed", async () => {
    await applied(deps, { email: "ana@example.org", safety: { s1: "no", s2: "no", s3: "no", s4: "not_safe" } });
    const said = await renewLinks(deps, COORDINATOR, ana.applicationId);
    expect(said.newLink).toBe("waits");
    await sendAll();
    expect(await world.inbox()).toEqual([]);
    await decideApplication(deps, COORDINATOR, ana.applicationId, "confirm-channel");
    await decideApplication(deps, COORDINATOR, ana.applicationId, "release");
    await sendAll();
    expect(await newLinkMails()).toMatchObject([{ state: "SENT" }]);
  });

  test("of somebody on hold wait until it is lifted", async () => {
    await decideApplication(deps, COORDINATOR, ana.applicationId, "hold");
    expect((await renewLinks(deps, COORDINATOR, ana.applicationId)).newLink).toBe("waits");
    await sendAll();
    expect(await newLinkMails()).toMatchObject([{ state: "PARKED", outcome: "on-hold" }]);
    await decideApplication(deps, COORDINATOR, ana.applicationId, "release");
    await sendAll();
    expect(await newLinkMails()).toMatchObject([{ state: "SENT" }]);
  });

  test("stay ended when the person applies again and confirms it", async () => {
    await renewLinks(deps, COORDINATOR, ana.applicationId);
    const { applicationId } = await applied(deps, { email: "ana@example.org" });
    await verifyAddress(deps, claimsOf("verify", [applicationId], 0, 1));
    expect(await deps.store.contact(ana.personId)).toMatchObject({ linkEpoch: 1 });
  });
});

describe("links made new by the person", () => {
  test("end the very link that did it, and show no other", async () => {
    const link = claimsOf("status", [ana.applicationId]);
    const view = await renewOwnLinks(deps, link);
    expect(view).toMatchObject({ page: "links-renewed", newLink: "mailed" });
    expect(JSON.stringify(view)).not.toContain("/l/");
    await expect(renewOwnLinks(deps, link)).rejects.toMatchObject({ code: "link-expired" });
    expect(await deps.store.contact(ana.personId)).toMatchObject({ linkEpoch: 1 });
  });

  test("ten times at once are made new once", async () => {
    const link = claimsOf("status", [ana.applicationId]);
    const all = await Promise.allSettled(Array.from({ length: 10 }, () => renewOwnLinks(deps, link)));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await newLinkMails()).toHaveLength(1);
  });
});

/** The store as it is, but links are made new right before the first commit of an act. */
function renewedMeanwhile(): Deps {
  let pending = true;
  const commit: Deps["store"]["commit"] = async (changes) => {
    if (pending) {
      pending = false;
      await renewLinks(deps, COORDINATOR, ana.applicationId);
    }
    return deps.store.commit(changes);
  };
  return { ...deps, store: { ...deps.store, commit } };
}

describe("an act by a link that ends in this very moment does nothing", () => {
  const ended = { code: "link-expired", detail: { code: "link-over" } };

  test("of an offer", async () => {
    const group = await publishedGroup(deps);
    const offer = await offered(deps, ana, group.groupId);
    await expect(answerOffer(renewedMeanwhile(), linkFor("offer", offer), "accept")).rejects.toMatchObject(ended);
    expect(await deps.store.offer(offer.offerId)).toMatchObject({ status: "OFFERED" });
  });

  test("of leaving", async () => {
    const link = claimsOf("withdraw", [ana.applicationId]);
    await expect(withdraw(renewedMeanwhile(), link)).rejects.toMatchObject(ended);
    expect(await deps.store.application(ana.applicationId)).toMatchObject({ status: "WAITING" });
  });

  test("of hours and preferences", async () => {
    const hours = claimsOf("availability", [ana.applicationId]);
    const { availability } = intakeOf();
    await expect(changeAvailability(renewedMeanwhile(), hours, availability)).rejects.toMatchObject(ended);
    const wish = { reminders: false };
    const link = claimsOf("preferences", [ana.personId], 0, 1);
    await expect(changePreferences(renewedMeanwhile(), link, wish)).rejects.toMatchObject(ended);
    expect(await deps.store.contact(ana.personId)).toMatchObject({ reminders: true });
  });

  test("of a meeting", async () => {
    const group = await publishedGroup(deps);
    const member = await confirmed(deps, ana, group.groupId);
    const [session] = await deps.store.sessions(group.groupId);
    const link = claimsOf("session", [group.groupId, session?.sessionId ?? "", member.offerId]);
    await expect(answerSession(renewedMeanwhile(), link, "not_coming")).rejects.toMatchObject(ended);
    expect(await deps.store.rsvps(group.groupId, session?.sessionId as never)).toEqual([]);
  });
});

test("mail that was written when links were made new is written anew", async () => {
  const { items } = await deps.store.messages({ personId: ana.personId, kind: "receipt", limit: 1 });
  const [receipt] = items;
  if (receipt === undefined) throw new Error("no receipt");
  let pending = true;
  const commit: Deps["store"]["commit"] = async (changes) => {
    await deps.store.commit(changes);
    const calls = changes.some((change) => change.write === "message-step" && change.message.state === "CALLING");
    if (!calls || !pending) return;
    pending = false;
    await renewLinks(deps, COORDINATOR, ana.applicationId);
  };
  await sendMessage({ ...deps, store: { ...deps.store, commit } }, receipt.messageId);
  expect(await world.inbox()).toEqual([]);
  await sendMessage(deps, receipt.messageId);
  const [mail] = await world.inbox();
  const token = /\/l\/verify\/([\w.-]+)/.exec(mail?.body.text ?? "")?.[1] ?? "";
  expect(await deps.links.open(token, SAMPLE_NOW)).toMatchObject({ epoch: 1 });
});
