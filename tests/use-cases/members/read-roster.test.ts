import { describe, expect, it } from "vitest";
import { readRoster } from "../../../lib/use-cases/members/read-roster.ts";
import { withdraw } from "../../../lib/use-cases/members/withdraw.ts";
import { answerOffer } from "../../../lib/use-cases/offers/answer-offer.ts";
import { signAgreement } from "../../../lib/use-cases/offers/sign-agreement.ts";
import { recordedAudit } from "../../support/recorded-audit.ts";
import { holdRecord } from "../../support/records.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import { COORDINATOR, claimsOf, confirmed, offered, publishedGroup, waiting } from "../../support/steps.ts";
import { openWorld } from "../../support/world.ts";
import { linkFor } from "../runs/run-story.ts";

const ALL = { seated: false, limit: 50 };

/** Ruth has signed, Ben is a member who left, Ana is offered a seat and on hold. */
async function story() {
  const { deps, clock } = await openWorld({ now: SAMPLE_NOW });
  const group = await publishedGroup(deps, { size: { min: 1, ideal: 3, max: 3 } });
  const [ruth, ben, ana] = [
    await waiting(deps, { firstGroup: true }),
    await waiting(deps, { email: "ben@example.org", preferredName: "Ben" }),
    await waiting(deps, { email: "ana@example.org", preferredName: "Ana", accessNeeds: ["captions"] }),
  ];
  const first = await offered(deps, ruth, group.groupId, 1);
  clock.advance({ hours: 1 });
  await answerOffer(deps, linkFor("offer", first), "accept");
  const accepted = await deps.store.offer(first.offerId);
  if (accepted === undefined) throw new Error("the offer is there");
  await signAgreement(deps, linkFor("agreement", accepted), { typedName: "Ruth", locale: "en" });
  clock.advance({ hours: 1 });
  await confirmed(deps, ben, group.groupId, 2);
  await withdraw(deps, claimsOf("withdraw", [ben.applicationId]));
  clock.advance({ hours: 1 });
  await offered(deps, ana, group.groupId, 3);
  await deps.store.commit([{ write: "hold", hold: { ...holdRecord(), personId: ana.personId }, expect: "absent" }]);
  return { deps, group, ruth, ben, ana };
}

describe("the roster of a group", () => {
  it("has whoever has or had an offer, the newest first, each with what a coordinator needs", async () => {
    const { deps, group, ruth, ben, ana } = await story();
    const { items, nextSession } = await readRoster(deps, COORDINATOR, group.groupId, ALL);
    expect(nextSession).toBe((await deps.store.sessions(group.groupId))[0]?.startsAt);
    expect(items).toMatchObject([
      {
        caseCode: ana.caseCode,
        preferredName: "Ana",
        status: "OFFERED",
        since: "2026-09-01T12:00:00.000Z",
        agreement: undefined,
        nextSession: undefined,
        firstGroup: false,
        accessNeeds: ["captions"],
        onHold: true,
      },
      { caseCode: ben.caseCode, preferredName: "Ben", status: "LEFT", nextSession: undefined, onHold: false },
      {
        caseCode: ruth.caseCode,
        preferredName: "Ruth",
        status: "CONFIRMED",
        since: "2026-09-01T10:00:00.000Z",
        agreement: { version: group.agreementVersion, current: true },
        nextSession: "expected",
        firstGroup: true,
        accessNeeds: [],
        onHold: false,
      },
    ]);
  });

  it("says what a member answered, and that an agreement since replaced is not the current one", async () => {
    const { deps, group, ruth } = await story();
    const { groupId, agreementVersion } = group;
    const [session] = await deps.store.sessions(groupId);
    if (session === undefined) throw new Error("a published group has its sessions");
    const { sessionId, rev: sessionRev } = session;
    const rsvp = {
      groupId,
      sessionId,
      personId: ruth.personId,
      answer: "not_coming",
      sessionRev,
      answeredAt: SAMPLE_NOW,
    };
    const newer = { ...group, agreementVersion: "v1-another", rev: group.rev + 1 };
    await deps.store.commit([
      { write: "rsvp", rsvp: { ...rsvp, answer: "not_coming" } },
      { write: "group", group: newer, expect: group.rev },
    ]);
    const { items } = await readRoster(deps, COORDINATOR, groupId, ALL);
    expect(items.at(-1)).toMatchObject({
      agreement: { version: agreementVersion, current: false },
      nextSession: "not_coming",
    });
  });

  it("of those seated has nobody who has gone, and goes on from page to page without them", async () => {
    const { deps, group, ruth, ben, ana } = await story();
    const seated = await readRoster(deps, COORDINATOR, group.groupId, { ...ALL, seated: true });
    expect(seated.items.map(({ caseCode }) => caseCode)).toEqual([ruth.caseCode, ana.caseCode]);
    const first = await readRoster(deps, COORDINATOR, group.groupId, { seated: false, limit: 2 });
    const rest = await readRoster(deps, COORDINATOR, group.groupId, { ...ALL, cursor: first.cursor });
    expect([first, rest].map(({ items }) => items.map(({ caseCode }) => caseCode))).toEqual([
      [ana.caseCode, ben.caseCode],
      [ruth.caseCode],
    ]);
  });

  it("is on record with who read it, and nothing of anybody in it", async () => {
    const { deps, group } = await story();
    const recorded = recordedAudit(deps);
    await readRoster(recorded.deps, COORDINATOR, group.groupId, ALL);
    expect(recorded.entries).toMatchObject([
      { actor: COORDINATOR.subject, action: "roster-read", subject: group.groupId, details: { people: 3 } },
    ]);
  });
});
