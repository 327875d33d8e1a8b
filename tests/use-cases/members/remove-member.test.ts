import { describe, expect, it } from "vitest";
import type { OfferStatus } from "../../../lib/domain/offers/cohort.ts";
import { handleArrivals } from "../../../lib/use-cases/lines/handle-arrivals.ts";
import { previewRemoval, removeMember } from "../../../lib/use-cases/members/remove-member.ts";
import type { Deps } from "../../../lib/use-cases/ports.ts";
import { recordedAudit } from "../../support/recorded-audit.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import { COORDINATOR, called, confirmed, offered, publishedGroup, stored, waiting } from "../../support/steps.ts";
import { openWorld } from "../../support/world.ts";

const open = () => openWorld({ now: SAMPLE_NOW });
const WAITS = { reason: "conduct", next: "waits" } as const;
const LEAVES = { reason: "not-reached", next: "leaves" } as const;
const told = async (deps: Deps) => (await deps.store.messages({ kind: "removed", limit: 10 })).items;

describe("taking somebody's place back", () => {
  it("frees the seat, and lets them wait with the wait they had, for other groups", async () => {
    const { deps, clock } = await open();
    const { groupId } = await publishedGroup(deps);
    const member = await waiting(deps);
    const { offerId, personId } = await confirmed(deps, member, groupId);
    clock.advance({ hours: 1 });
    const offer = await removeMember(deps, COORDINATOR, offerId, WAITS);
    expect(offer).toMatchObject({ status: "REMOVED", removed: { ...WAITS, at: "2026-09-01T10:00:00.000Z" } });
    expect(await stored(deps, member.applicationId)).toMatchObject({
      status: "WAITING",
      waitingSince: member.waitingSince,
      declinedGroups: [groupId],
    });
    expect((await deps.store.seats(groupId)).every(({ state }) => state === "FREE")).toBe(true);
    expect(await deps.store.placement(personId)).toBeUndefined();
    expect(await told(deps)).toMatchObject([
      { recipient: { to: "person", personId }, cause: { about: "offer", offerId } },
    ]);
  });

  it("ends their application where they leave", async () => {
    const { deps } = await open();
    const { groupId } = await publishedGroup(deps);
    const member = await waiting(deps);
    const { offerId } = await confirmed(deps, member, groupId);
    await removeMember(deps, COORDINATOR, offerId, LEAVES);
    expect(await stored(deps, member.applicationId)).toMatchObject({ status: "WITHDRAWN", declinedGroups: [] });
  });

  it("gives the seat to the next in line, and never to the same person", async () => {
    const { deps, clock } = await open();
    const size = { min: 1, ideal: 1, max: 1 };
    const { groupId } = await publishedGroup(deps, { entry: "open", whenSeatsFree: "offer", size });
    const member = await waiting(deps);
    const { offerId } = await confirmed(deps, member, groupId);
    await handleArrivals(deps);
    const next = await waiting(deps, { email: "next@example.org" });
    clock.advance({ minutes: 3 });
    await handleArrivals(deps);
    expect(await previewRemoval(deps, offerId, WAITS)).toMatchObject({ seat: "next-in-line" });
    await removeMember(deps, COORDINATOR, offerId, WAITS);
    await handleArrivals(deps);
    expect((await deps.store.seats(groupId)).map(({ personId }) => personId)).toEqual([next.personId]);
    expect((await stored(deps, member.applicationId)).status).toBe("WAITING");
  });

  it("is shown first, and changes nothing then", async () => {
    const { deps } = await open();
    const { groupId } = await publishedGroup(deps);
    const member = await waiting(deps);
    const offer = await offered(deps, member, groupId);
    const { offerId, caseCode } = offer;
    const preview = { offerId, caseCode, from: "OFFERED", to: "REMOVED", application: "WITHDRAWN" };
    expect(await previewRemoval(deps, offerId, LEAVES)).toEqual({ ...preview, mail: "mailed", seat: "free" });
    expect(await deps.store.offer(offerId)).toEqual(offer);
    expect(await told(deps)).toEqual([]);
  });

  it("says beforehand that mail waits where it is not safe to write, and that who has no mail is called", async () => {
    const { deps } = await open();
    const { groupId } = await publishedGroup(deps);
    const silent = await waiting(deps, { safety: { s1: "no", s2: "no", s3: "no", s4: "not_safe" } });
    const spoken = await called(deps);
    const [first, second] = [await offered(deps, silent, groupId, 1), await offered(deps, spoken, groupId, 2)];
    expect(await previewRemoval(deps, first.offerId, WAITS)).toMatchObject({ mail: "waits" });
    expect(await previewRemoval(deps, second.offerId, WAITS)).toMatchObject({ mail: "call" });
  });

  it("repeated, answers as the first, whatever reason is given then", async () => {
    const { deps } = await open();
    const { groupId } = await publishedGroup(deps);
    const { offerId } = await confirmed(deps, await waiting(deps), groupId);
    const first = await removeMember(deps, COORDINATOR, offerId, WAITS);
    expect(await removeMember(deps, COORDINATOR, offerId, LEAVES)).toEqual(first);
    expect(await told(deps)).toHaveLength(1);
  });

  it.each(["DECLINED", "LAPSED", "WITHDRAWN", "LEFT", "COMPLETED"] as const satisfies readonly OfferStatus[])(
    "is refused of one that is %s, which it says",
    async (status) => {
      const { deps } = await open();
      const { groupId } = await publishedGroup(deps);
      const offer = await confirmed(deps, await waiting(deps), groupId);
      await deps.store.commit([{ write: "offer", offer: { ...offer, status, rev: 9 }, expect: offer.rev }]);
      const refused = { code: "wrong-state", detail: { code: "offer-not-live", facts: { status } } };
      await expect(removeMember(deps, COORDINATOR, offer.offerId, WAITS)).rejects.toMatchObject(refused);
      await expect(previewRemoval(deps, offer.offerId, WAITS)).rejects.toMatchObject(refused);
    },
  );

  it("is on record with who did it and why", async () => {
    const { deps, entries } = recordedAudit((await open()).deps);
    const { groupId } = await publishedGroup(deps);
    const { offerId } = await confirmed(deps, await waiting(deps), groupId);
    await removeMember(deps, COORDINATOR, offerId, WAITS);
    const details = { ...WAITS, from: "CONFIRMED" };
    expect(entries.at(-1)).toMatchObject({
      actor: COORDINATOR.subject,
      action: "member-removed",
      subject: offerId,
      details,
    });
  });
});
