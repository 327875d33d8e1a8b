import { beforeEach, describe, expect, it } from "vitest";
import { contentHash } from "../../../lib/domain/hash.ts";
import type { Application } from "../../../lib/domain/intake/application.ts";
import type { LinkClaims } from "../../../lib/domain/link.ts";
import type { Offer } from "../../../lib/domain/offers/cohort.ts";
import { found } from "../../../lib/use-cases/found.ts";
import { decideApplication } from "../../../lib/use-cases/intake/decide-application.ts";
import { withdraw } from "../../../lib/use-cases/members/withdraw.ts";
import { answerOffer, readOffer } from "../../../lib/use-cases/offers/answer-offer.ts";
import { lapseOffer } from "../../../lib/use-cases/offers/lapse-offer.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import { openWorld, type World } from "../../support/world.ts";
import { fillOnArrival } from "../lines/line-story.ts";
import { everything, linkFor, liveOffer } from "../runs/run-story.ts";
import { applicationNow, COORDINATOR, claims, openGroup, waiting } from "../sessions/cohort-story.ts";

let world: World;
let person: Application;
let offer: Offer;
let link: LinkClaims;
let group: Awaited<ReturnType<typeof openGroup>>;

beforeEach(async () => {
  world = await openWorld({ now: SAMPLE_NOW });
  group = await openGroup(world.deps);
  person = await waiting(world.deps, "Ana");
  await fillOnArrival(world.deps);
  offer = found(await liveOffer(world.deps, person), "no-offer");
  link = linkFor("offer", offer);
});

const offerNow = async () => found(await world.deps.store.offer(offer.offerId), "no-offer");
const answer = (given: "accept" | "decline", by = link) => answerOffer(world.deps, by, given);

/** The refusal, once it is sure that nothing has changed. */
async function refused(attempt: () => Promise<unknown>) {
  const before = await everything(world.deps, [group]);
  const failure = await attempt().then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(await everything(world.deps, [group])).toEqual(before);
  return failure;
}

describe("an offer's page", () => {
  it("shows the group, the deadline and why, with the crisis resources of the person's country", async () => {
    const view = await readOffer(world.deps, link);
    expect(view).toMatchObject({
      page: "offer",
      preferredName: "Ana",
      timeZone: "Europe/London",
      status: "OFFERED",
      expiresAt: "2026-09-06T09:00:00.000Z",
      group: { groupId: group.groupId, title: "Living with grief" },
      crisis: { emergency: { dial: "999" } },
      agreementHref: undefined,
    });
    expect(view.reasons[0]).toBe("first-theme");
  });

  it("shows and changes nothing, also when it is opened twice", async () => {
    expect(
      await refused(async () => {
        await readOffer(world.deps, link);
        throw await readOffer(world.deps, link);
      }),
    ).toMatchObject({ status: "OFFERED" });
  });

  it("is over for the person at the deadline, before anybody has marked it so", async () => {
    world.clock.set(offer.expiresAt);
    expect((await readOffer(world.deps, link)).status).toBe("LAPSED");
  });
});

describe("accepting", () => {
  it("keeps the seat held, and leads to the agreement by page and by mail", async () => {
    const { deps } = world;
    const view = await answer("accept");
    expect(view.status).toBe("ACCEPTED");
    const token = view.agreementHref?.split("/l/agreement/")[1] ?? "";
    const accepted = await offerNow();
    expect(await deps.links.open(token, SAMPLE_NOW)).toEqual(linkFor("agreement", accepted));
    expect((await deps.store.seats(group.groupId))[0]).toMatchObject({ state: "HELD", offerId: offer.offerId });
    const { items } = await deps.store.messages({ kind: "agreement", limit: 5 });
    expect(items).toMatchObject([{ dueAt: SAMPLE_NOW, cause: { about: "offer", offerId: offer.offerId } }]);
  });

  it("by a link that was used before is refused, unless it is the same answer, and changes nothing", async () => {
    const first = await answer("accept");
    const after = await offerNow();
    expect(await answer("accept")).toEqual(first);
    expect(await offerNow()).toEqual(after);
    expect(await refused(() => answer("decline"))).toMatchObject({ code: "link-used" });
    expect((await readOffer(world.deps, link)).status).toBe("ACCEPTED");
    expect(await world.deps.store.nonceBurnt(contentHash(link))).toBe(true);
  });

  it("twice at the same moment counts once", async () => {
    const outcomes = await Promise.allSettled([answer("accept"), answer("accept"), answer("accept")]);
    expect(outcomes.map((one) => one.status === "fulfilled" && one.value.status)).toEqual(Array(3).fill("ACCEPTED"));
    const { items } = await world.deps.store.messages({ kind: "agreement", limit: 5 });
    expect(items).toHaveLength(1);
  });

  it("at or after the deadline is refused", async () => {
    world.clock.set(offer.expiresAt);
    expect(await refused(() => answer("accept"))).toMatchObject({ code: "link-expired" });
    await lapseOffer(world.deps, offer.offerId);
    expect(await refused(() => answer("accept"))).toMatchObject({ code: "link-expired" });
  });

  it("is refused while somebody from the team has put the person on hold", async () => {
    await decideApplication(world.deps, COORDINATOR, person.applicationId, "hold");
    expect(await refused(() => answer("accept"))).toMatchObject({ code: "wrong-state" });
  });

  it("is refused once the person has withdrawn", async () => {
    await withdraw(world.deps, claims("withdraw", [person.applicationId], 0));
    expect(await refused(() => answer("accept"))).toMatchObject({ code: "wrong-state" });
  });

  it("and the deadline at the same moment end in one state, with the seat held or free to match", async () => {
    world.clock.set("2026-09-06T08:59:59.999Z");
    const late = { ...world.deps, clock: { now: () => offer.expiresAt } };
    await Promise.allSettled([answer("accept"), lapseOffer(late, offer.offerId)]);
    const { status } = await offerNow();
    const [seat] = await world.deps.store.seats(group.groupId);
    expect([`${status} ${seat?.state}`]).toContainEqual(expect.stringMatching(/^(LAPSED FREE|ACCEPTED HELD)$/));
  });
});

describe("declining", () => {
  it("frees the seat, keeps the wait, and never offers that group again", async () => {
    const { deps } = world;
    expect((await answer("decline")).status).toBe("DECLINED");
    const application = await applicationNow(deps, person.applicationId);
    expect(application).toMatchObject({
      status: "WAITING",
      declinedGroups: [group.groupId],
      submittedAt: person.submittedAt,
    });
    expect((await deps.store.seats(group.groupId)).every(({ state }) => state === "FREE")).toBe(true);
    expect(await deps.store.placement(person.personId)).toBeUndefined();
    await fillOnArrival(deps);
    expect(await liveOffer(deps, person)).toBeUndefined();
  });

  it("is possible after accepting, by the link of the accepted offer", async () => {
    await answer("accept");
    const accepted = await offerNow();
    expect((await answer("decline", linkFor("offer", accepted))).status).toBe("DECLINED");
    expect((await world.deps.store.seats(group.groupId)).every(({ state }) => state === "FREE")).toBe(true);
  });
});
