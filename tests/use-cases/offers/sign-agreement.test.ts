import { beforeEach, describe, expect, it } from "vitest";
import type { PublishedGroup } from "../../../lib/domain/groups/group.ts";
import type { Application } from "../../../lib/domain/intake/application.ts";
import type { Offer } from "../../../lib/domain/offers/cohort.ts";
import { found } from "../../../lib/use-cases/found.ts";
import { decideApplication } from "../../../lib/use-cases/intake/decide-application.ts";
import { withdraw } from "../../../lib/use-cases/members/withdraw.ts";
import { answerOffer } from "../../../lib/use-cases/offers/answer-offer.ts";
import { readAgreement, signAgreement } from "../../../lib/use-cases/offers/sign-agreement.ts";
import { planForGroup, planForMember } from "../../../lib/use-cases/sessions/plan-cadence.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import { openWorld, type World } from "../../support/world.ts";
import { fillOnArrival } from "../lines/line-story.ts";
import { dyingAt, everything, Killed, linkFor, liveOffer, offered } from "../runs/run-story.ts";
import {
  applicationNow,
  COORDINATOR,
  claims,
  crowd,
  openGroup,
  publishedGroup,
  waiting,
} from "../sessions/cohort-story.ts";

let world: World;
let group: PublishedGroup;
let person: Application;
let offer: Offer;

beforeEach(async () => {
  world = await openWorld({ now: SAMPLE_NOW });
  group = await openGroup(world.deps);
  person = await waiting(world.deps, "Ana");
  await fillOnArrival(world.deps);
  offer = await accepted(person);
});

async function accepted(who: Application): Promise<Offer> {
  const open = found(await liveOffer(world.deps, who), "no-offer");
  await answerOffer(world.deps, linkFor("offer", open), "accept");
  return found(await liveOffer(world.deps, who), "no-offer");
}

const sign = (by = offer, typedName = "Ana Example") =>
  signAgreement(world.deps, linkFor("agreement", by), { typedName, locale: "en" });

async function refused(attempt: () => Promise<unknown>) {
  const before = await everything(world.deps, [group]);
  const failure = await attempt().then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(await everything(world.deps, [group])).toEqual(before);
  return failure;
}

describe("signing", () => {
  it("makes a member: signature, confirmed seat, placed application, a welcome", async () => {
    const { deps } = world;
    expect((await readAgreement(deps, linkFor("agreement", offer))).signed).toBe(false);
    const view = await sign();
    expect(view).toMatchObject({ page: "agreement", signed: true, agreementVersion: group.agreementVersion });
    expect(view.terms).toEqual(group.agreement);
    expect(await deps.store.signature(person.personId, group.agreementVersion)).toEqual({
      personId: person.personId,
      agreementVersion: group.agreementVersion,
      typedName: "Ana Example",
      affirmed: true,
      signedAt: SAMPLE_NOW,
      locale: "en",
      meaning: "I have read this agreement and promise to keep it.",
    });
    expect(await liveOffer(deps, person)).toMatchObject({ status: "CONFIRMED", confirmedAt: SAMPLE_NOW });
    expect((await deps.store.seats(group.groupId))[0]).toMatchObject({ state: "CONFIRMED", personId: person.personId });
    expect((await applicationNow(deps, person.applicationId)).status).toBe("PLACED");
    expect((await deps.store.messages({ kind: "welcome", limit: 5 })).items).toHaveLength(1);
  });

  it("plans the reminders of a member whose group runs", async () => {
    await sign();
    const { items } = await world.deps.store.messages({ kind: "session-reminder", limit: 50 });
    expect(items.length).toBeGreaterThan(0);
    expect(items.every(({ recipient }) => recipient.to === "person" && recipient.personId === person.personId)).toBe(
      true,
    );
  });

  it("plans none while a closed cohort has not started", async () => {
    const { deps } = world;
    const cohort = await publishedGroup(deps);
    const people = await crowd(deps, 4);
    await offered(deps);
    const inCohort = [];
    for (const one of people) {
      if ((await liveOffer(deps, one))?.groupId === cohort.groupId) inCohort.push(one);
    }
    for (const one of inCohort) {
      await sign(await accepted(one));
      expect((await deps.store.messages({ personId: one.personId, kind: "session-reminder", limit: 5 })).items).toEqual(
        [],
      );
    }
    expect(inCohort.length).toBeGreaterThan(0);
  });

  it("killed once it is signed, loses no reminder: the nightly plan adds what is missing", async () => {
    const { deps } = world;
    const store = dyingAt(deps.store, 1, "after");
    const typed = { typedName: "Ana Example", locale: "en" };
    const dying = signAgreement({ ...deps, store }, linkFor("agreement", offer), typed);
    await expect(dying).rejects.toThrow(Killed);
    expect((await liveOffer(deps, person))?.status).toBe("CONFIRMED");
    const reminders = async () => (await deps.store.messages({ kind: "session-reminder", limit: 50 })).items.length;
    expect(await reminders()).toBe(0);
    await planForGroup(deps, group.groupId);
    const planned = await reminders();
    expect(planned).toBeGreaterThan(0);
    await planForMember(deps, found(await liveOffer(deps, person), "no-offer"));
    expect(await reminders()).toBe(planned);
  });

  it("needs no second signature under the very same terms", async () => {
    const { deps } = world;
    await sign();
    await withdraw(deps, claims("withdraw", [person.applicationId], 0));
    const again = await waiting(deps, "Ana");
    await fillOnArrival(deps);
    await sign(await accepted(again), "Ana Again");
    expect(await liveOffer(deps, again)).toMatchObject({ status: "CONFIRMED" });
    const signature = await deps.store.signature(person.personId, group.agreementVersion);
    expect(signature?.typedName).toBe("Ana Example");
  });
});

describe("signing is refused, and changes nothing,", () => {
  it("by a link that has signed, though it says that it has", async () => {
    const { deps } = world;
    const first = await sign();
    const signed = await deps.store.signature(person.personId, group.agreementVersion);
    expect(await sign(offer, "Another Name")).toEqual(first);
    expect(await deps.store.signature(person.personId, group.agreementVersion)).toEqual(signed);
  });

  it("without a name, naming the field", async () => {
    expect(await refused(() => sign(offer, "   "))).toMatchObject({
      code: "validation-failed",
      fields: [{ field: "/typedName" }],
    });
  });

  it("past the deadline", async () => {
    world.clock.set(offer.expiresAt);
    expect(await refused(() => sign())).toMatchObject({ code: "link-expired" });
  });

  it("before the offer is accepted", async () => {
    const other = await waiting(world.deps, "Ben");
    await fillOnArrival(world.deps);
    const open = found(await liveOffer(world.deps, other), "no-offer");
    expect(await refused(() => sign(open))).toMatchObject({ code: "wrong-state" });
  });

  it("while the person is on hold", async () => {
    await decideApplication(world.deps, COORDINATOR, person.applicationId, "hold");
    expect(await refused(() => sign())).toMatchObject({ code: "wrong-state" });
  });
});
