import { beforeEach, describe, expect, it } from "vitest";
import type { Application } from "../../../lib/domain/intake/application.ts";
import type { Offer } from "../../../lib/domain/offers/cohort.ts";
import { found } from "../../../lib/use-cases/found.ts";
import { answerOffer } from "../../../lib/use-cases/offers/answer-offer.ts";
import { lapseOffer } from "../../../lib/use-cases/offers/lapse-offer.ts";
import { signAgreement } from "../../../lib/use-cases/offers/sign-agreement.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import { openWorld, type World } from "../../support/world.ts";
import { arrivalsAsked, fillOnArrival } from "../lines/line-story.ts";
import { linkFor, liveOffer } from "../runs/run-story.ts";
import { applicationNow, openGroup, waiting } from "../sessions/cohort-story.ts";

let world: World;
let person: Application;
let offer: Offer;
beforeEach(async () => {
  world = await openWorld({ now: SAMPLE_NOW });
  await openGroup(world.deps, { size: { min: 1, ideal: 1, max: 1 } });
  person = await waiting(world.deps, "Ana");
  await fillOnArrival(world.deps);
  offer = found(await liveOffer(world.deps, person), "no-offer");
});

const lapse = async () => found(await lapseOffer(world.deps, offer.offerId), "no-offer");
const accept = async () => {
  await answerOffer(world.deps, linkFor("offer", offer), "accept");
  return found(await liveOffer(world.deps, person), "no-offer");
};

describe("lapseOffer", () => {
  it("leaves an offer alone until its deadline", async () => {
    world.clock.set("2026-09-06T08:59:59.999Z");
    expect(await lapse()).toEqual(offer);
    expect(await liveOffer(world.deps, person)).toEqual(offer);
  });

  it("has nothing to end once the offer was erased", async () => {
    world.clock.set(offer.expiresAt);
    const store = { ...world.deps.store, offer: async () => undefined };
    expect(await lapseOffer({ ...world.deps, store }, offer.offerId)).toBeUndefined();
    expect(await world.deps.store.offer(offer.offerId)).toEqual(offer);
  });

  it("returns the person to the pool with the wait they had, for every group but this one", async () => {
    const { deps, clock } = world;
    clock.set(offer.expiresAt);
    expect((await lapse()).status).toBe("LAPSED");
    expect(await applicationNow(deps, person.applicationId)).toMatchObject({
      status: "WAITING",
      declinedGroups: [],
      silences: [{ groupId: offer.groupId }],
      waitingSince: person.submittedAt,
    });
    expect(await arrivalsAsked(deps)).toContain(offer.offerId);
    await fillOnArrival(deps);
    expect(await liveOffer(deps, person)).toBeUndefined();
    const other = await openGroup(deps, { size: { min: 1, ideal: 1, max: 1 } });
    await fillOnArrival(deps);
    expect(await liveOffer(deps, person)).toMatchObject({ groupId: other.groupId, status: "OFFERED" });
  });

  it("frees a seat that was accepted and never signed for", async () => {
    await accept();
    world.clock.set(offer.expiresAt);
    expect((await lapse()).status).toBe("LAPSED");
    expect(await liveOffer(world.deps, person)).toBeUndefined();
  });

  it("does not touch a member, nor an offer that is over", async () => {
    const { deps, clock } = world;
    await signAgreement(deps, linkFor("agreement", await accept()), { typedName: "Ana", locale: "en" });
    clock.set(offer.expiresAt);
    expect((await lapse()).status).toBe("CONFIRMED");
    expect((await lapse()).status).toBe("CONFIRMED");
  });

  it("twice is once", async () => {
    world.clock.set(offer.expiresAt);
    const [first, second] = await Promise.all([lapse(), lapse()]);
    expect(first).toEqual(second);
    expect((await world.deps.store.offer(offer.offerId))?.rev).toBe(offer.rev + 1);
  });
});
