import { beforeEach, describe, expect, it } from "vitest";
import type { GroupDraftInput } from "../../../lib/domain/groups/group.ts";
import type { IntakeInput } from "../../../lib/domain/intake/application.ts";
import type { Offer } from "../../../lib/domain/offers/cohort.ts";
import { readOffer } from "../../../lib/use-cases/offers/answer-offer.ts";
import type { OfferView } from "../../../lib/use-cases/offers/views.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import { claimsOf, confirmed, offered, publishedGroup, waiting } from "../../support/steps.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld({ now: SAMPLE_NOW });
});

type Case = {
  readonly draft?: Partial<GroupDraftInput>;
  readonly answers?: Partial<IntakeInput>;
  readonly fit?: Offer["fit"];
};

/** What an offer of a group like this says to somebody who answered like this. */
async function shown({ draft = {}, answers = {}, fit }: Case): Promise<OfferView> {
  const { deps } = world;
  const { groupId } = await publishedGroup(deps, draft);
  const offer = await offered(deps, await waiting(deps, answers), groupId);
  const kept: Offer = { ...offer, ...(fit === undefined ? {} : { fit }), rev: 1 };
  await deps.store.commit([{ write: "offer", offer: kept, expect: 0 }]);
  return readOffer(deps, claimsOf("offer", [offer.offerId]));
}

const BATH = { latitude: 51.4, longitude: -2.4 };
/** A degree of latitude is 111.2 km. */
const NORTH_OF_BATH = { latitude: 51.6, longitude: -2.4 };
const IN_BATH = {
  modality: "in_person",
  meetingUrl: undefined,
  place: { area: BATH, town: "Bath", address: "12 Harbour Lane, Bath" },
} as const;

describe("an offer says before the yes", () => {
  it("whether it is treatment", async () => {
    const licence = {
      type: "psychologist",
      number: "PSY-1",
      jurisdictions: ["GB"],
      expires: "2027-12-31",
      verifiedBy: "Paul Adeyemi",
    };
    const led = { name: "Ines Calder", email: "ines@example.org", level: "licensed" as const, licence };
    const treatment = await shown({ draft: { kind: "psychotherapy", facilitators: [led] } });
    const support = await shown({ answers: { email: "b@example.org" } });
    expect([treatment.group.kind, support.group.kind]).toEqual(["psychotherapy", "support"]);
  });

  it.each([
    [400, "first"],
    [240, "named"],
    [120, "near"],
    [0, "other"],
  ] as const)("by a theme of %i points of 400, how close it is", async (points, theme) => {
    const { terms } = await shown({ fit: [{ part: "theme", points, of: 400 }] });
    expect(terms.theme).toBe(theme);
  });

  it("nothing of a theme that was not weighed", async () => {
    expect((await shown({})).terms.theme).toBeUndefined();
    expect(
      (await shown({ answers: { email: "b@example.org" }, fit: [{ part: "theme", points: 0, of: 0 }] })).terms.theme,
    ).toBeUndefined();
  });

  it("in which town it meets and how far that is, in person", async () => {
    const { group, terms } = await shown({ draft: IN_BATH, answers: { modality: "either", area: NORTH_OF_BATH } });
    expect([group.town, terms.distanceKm]).toEqual(["Bath", 22]);
  });

  it("no distance online, nor without an area", async () => {
    const online = await shown({ answers: { area: NORTH_OF_BATH } });
    expect([online.group.town, online.terms.distanceKm]).toEqual([undefined, undefined]);
    const nowhere = await shown({ draft: IN_BATH, answers: { email: "b@example.org" } });
    expect([nowhere.group.town, nowhere.terms.distanceKm]).toEqual(["Bath", undefined]);
  });

  it("which access it has, and which they asked for", async () => {
    const { group, terms } = await shown({
      draft: { accessProvision: ["captions", "sign"] },
      answers: { accessNeeds: ["captions"] },
    });
    expect([group.accessProvision, terms.accessAsked]).toEqual([["captions", "sign"], ["captions"]]);
  });

  it("in which of their own answers they would be alone, and nothing where they are in none", async () => {
    const { deps } = world;
    const { groupId } = await publishedGroup(deps, { salientAttributes: ["gender", "faith"] });
    const person = await waiting(deps, { affinity: { gender: "Non-binary", faith: "none" } });
    const offer = await offered(deps, person, groupId);
    const link = claimsOf("offer", [offer.offerId]);
    expect((await readOffer(deps, link)).terms.alone).toEqual([]);
    await deps.store.commit([{ write: "offer", offer: { ...offer, alone: ["gender"], rev: 1 }, expect: 0 }]);
    expect((await readOffer(deps, link)).terms.alone).toEqual([{ attribute: "gender", value: "Non-binary" }]);
  });

  it("its size, with who has signed and not who is asked", async () => {
    const { deps } = world;
    const { groupId } = await publishedGroup(deps);
    await confirmed(deps, await waiting(deps, { email: "a@example.org" }), groupId, 1);
    await offered(deps, await waiting(deps, { email: "b@example.org" }), groupId, 2);
    const { offerId } = await offered(deps, await waiting(deps), groupId, 3);
    const { group, terms } = await readOffer(deps, claimsOf("offer", [offerId]));
    expect([terms.members, group.size]).toEqual([1, { min: 3, max: 8 }]);
  });

  it("what it costs and what it wants", async () => {
    const { group, terms } = await shown({ draft: { fee: "reduced" } });
    expect(group.fee).toBe("reduced");
    expect(terms.goals).toBe("To be heard, and to find one's own way of carrying a loss.");
  });

  it("from when to when it meets and how many times are left", async () => {
    const { meetings } = (await shown({})).group;
    expect([meetings.starts.length, meetings.ongoing]).toEqual([8, false]);
    expect([meetings.starts[0], meetings.starts[7]]).toEqual(["2026-09-15T17:00:00.000Z", "2026-11-03T18:00:00.000Z"]);
  });

  it("that a group goes on where it does", async () => {
    const schedule = { firstDate: "2026-09-15", localStart: "18:00", timeZone: "Europe/London", sessions: null };
    const { meetings } = (await shown({ draft: { entry: "open", sessionPlan: [], schedule } })).group;
    expect([meetings.starts[0], meetings.ongoing]).toEqual(["2026-09-15T17:00:00.000Z", true]);
  });
});
