import { describe, expect, it } from "vitest";
import type { LinkClaims } from "../../../lib/domain/link.ts";
import { addMinutes } from "../../../lib/time/instant.ts";
import { readStatus } from "../../../lib/use-cases/members/read-status.ts";
import { withdraw } from "../../../lib/use-cases/members/withdraw.ts";
import type { Deps } from "../../../lib/use-cases/ports.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import { applied, claimsOf, confirmed, offered, publishedGroup, stored, waiting } from "../../support/steps.ts";
import { openWorld } from "../../support/world.ts";

const open = () => openWorld({ now: SAMPLE_NOW });

/** What a link on the page says, as the service opens it. */
async function opened(deps: Deps, href: string | undefined): Promise<LinkClaims> {
  const [, purpose, token] = /^https:\/\/groups\.harbourlane\.example\/l\/(\w+)\/(.+)$/.exec(href ?? "") ?? [];
  if (token === undefined) throw new Error(`not a link: ${href}`);
  const claims = await deps.links.open(token, deps.clock.now());
  expect(claims.purpose).toBe(purpose);
  return claims;
}

describe("where a person stands", () => {
  it("shows somebody who waits their application, and links to what they can do for ninety days", async () => {
    const { deps } = await open();
    const { applicationId, caseCode, personId } = await waiting(deps);
    const view = await readStatus(deps, claimsOf("status", [applicationId]));
    expect(view).toMatchObject({
      page: "status",
      preferredName: "Ruth",
      caseCode,
      status: "WAITING",
      awaitingPerson: false,
      submittedAt: SAMPLE_NOW,
      upcoming: [],
    });
    expect(view.crisis.emergency?.dial).toBe("999");
    expect([view.group, view.offerStatus, view.links.offer, view.links.agreement]).toEqual(Array(4).fill(undefined));
    const expiresAt = "2026-11-30T09:00:00.000Z";
    const { availability, withdraw: leave, preferences } = view.links;
    expect(await opened(deps, availability)).toMatchObject({ subject: [applicationId], expiresAt });
    expect(await opened(deps, leave)).toMatchObject({ subject: [applicationId], expiresAt });
    expect(await opened(deps, preferences)).toMatchObject({ subject: [personId], expiresAt });
  });

  it("says that a person reads first, and not why", async () => {
    const { deps } = await open();
    const { applicationId } = await applied(deps, { safety: { s1: "yes", s2: "yes", s3: "no", s4: "safe" } });
    const view = await readStatus(deps, claimsOf("status", [applicationId]));
    expect(view.awaitingPerson).toBe(true);
    expect(JSON.stringify(view)).not.toMatch(/URGENT|HOLD|REVIEW/);
  });

  it("shows an open offer, and leads to it as long as the seat is held", async () => {
    const { deps, clock } = await open();
    const { groupId } = await publishedGroup(deps);
    const { applicationId } = await waiting(deps);
    const offer = await offered(deps, await stored(deps, applicationId), groupId);
    const view = await readStatus(deps, claimsOf("status", [applicationId]));
    expect(view).toMatchObject({ status: "OFFERED", offerStatus: "OFFERED", group: { groupId }, upcoming: [] });
    expect(await opened(deps, view.links.offer)).toEqual({
      purpose: "offer",
      subject: [offer.offerId],
      rev: 0,
      epoch: 0,
      expiresAt: addMinutes(offer.expiresAt, 90 * 24 * 60),
    });
    clock.advance({ days: 6 });
    expect((await readStatus(deps, claimsOf("status", [applicationId]))).links.offer).toBeUndefined();
  });

  it("leads somebody who accepted to the agreement", async () => {
    const { deps } = await open();
    const { groupId } = await publishedGroup(deps);
    const { applicationId } = await waiting(deps);
    const offer = await offered(deps, await stored(deps, applicationId), groupId);
    const accepted = { ...offer, status: "ACCEPTED" as const, rev: offer.rev + 1 };
    await deps.store.commit([{ write: "offer", offer: accepted, expect: offer.rev }]);
    const view = await readStatus(deps, claimsOf("status", [applicationId]));
    expect(view.links.offer).toBeUndefined();
    expect(await opened(deps, view.links.agreement)).toMatchObject({ subject: [offer.offerId], rev: accepted.rev });
  });

  it("shows a member the sessions ahead, with a cancelled one marked", async () => {
    const { deps, clock } = await open();
    const { groupId } = await publishedGroup(deps);
    const { applicationId } = await waiting(deps);
    const offer = await confirmed(deps, await stored(deps, applicationId), groupId);
    const [, , third] = await deps.store.sessions(groupId);
    if (third === undefined) throw new Error("no third session");
    const cancelled = { ...third, status: "CANCELLED" as const, rev: 1 };
    await deps.store.commit([{ write: "session", session: cancelled, expect: 0 }]);
    clock.set("2026-09-16T09:00:00.000Z");
    const view = await readStatus(deps, claimsOf("status", [applicationId]));
    expect(view.offerStatus).toBe("CONFIRMED");
    expect(view.upcoming.map(({ startsAt, cancelled: off }) => [startsAt.slice(0, 10), off]).slice(0, 3)).toEqual([
      ["2026-09-22", false],
      ["2026-09-29", true],
      ["2026-10-06", false],
    ]);
    expect(view.upcoming).toHaveLength(7);
    expect(await opened(deps, view.upcoming[1]?.href)).toMatchObject({
      subject: [groupId, third.sessionId, offer.offerId],
    });
  });

  it("shows no group any more to somebody who has left", async () => {
    const { deps } = await open();
    const { groupId } = await publishedGroup(deps);
    const { applicationId } = await waiting(deps);
    await confirmed(deps, await stored(deps, applicationId), groupId);
    await withdraw(deps, claimsOf("withdraw", [applicationId]));
    const view = await readStatus(deps, claimsOf("status", [applicationId]));
    expect(view).toMatchObject({ status: "WITHDRAWN", upcoming: [] });
    expect([view.group, view.offerStatus]).toEqual([undefined, undefined]);
  });

  it("changes nothing by being looked at", async () => {
    const { deps } = await open();
    const before = await waiting(deps);
    await readStatus(deps, claimsOf("status", [before.applicationId]));
    expect(await stored(deps, before.applicationId)).toEqual(before);
  });

  it("is not found once it was erased", async () => {
    const { deps } = await open();
    const gone = readStatus(deps, claimsOf("status", [deps.ids.application()]));
    await expect(gone).rejects.toMatchObject({ code: "not-found" });
  });
});
