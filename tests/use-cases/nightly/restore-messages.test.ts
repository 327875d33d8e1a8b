import { describe, expect, test } from "vitest";
import type { MessageKind } from "../../../lib/domain/messages/message.ts";
import type { Offer } from "../../../lib/domain/offers/cohort.ts";
import { restoreMessages } from "../../../lib/use-cases/nightly/restore-messages.ts";
import type { Change, Deps } from "../../../lib/use-cases/ports.ts";
import { contactRecord, offerRecord, personId } from "../../support/records.ts";
import { joined, openStory, type Story } from "../messages/ledger-story.ts";

async function kindsOf({ deps }: Story, of = personId()): Promise<readonly MessageKind[]> {
  return (await deps.store.messages({ personId: of, limit: 50 })).items.map(({ kind }) => kind).sort();
}

/** The story's member has an offer in this state instead, and is written to from Tokyo. */
async function withOffer(change: Partial<Offer>): Promise<Story> {
  const story = await openStory();
  const { offer, contact } = story.member;
  await story.deps.store.commit([
    { write: "offer", offer: { ...offer, ...change, rev: 1 }, expect: 0 },
    { write: "contact", contact: { ...contact, timeZone: "Asia/Tokyo", rev: 1 }, expect: 0 },
  ]);
  return story;
}

/** Offered at nine in London, five in the evening in Tokyo. */
const OPEN = {
  status: "OFFERED",
  offeredAt: "2026-09-14T08:00:00.000Z",
  expiresAt: "2026-09-19T08:00:00.000Z",
} as const satisfies Partial<Offer>;

describe("of a member", () => {
  test("what falls due within eight days is restored, and nothing at their end or after", async () => {
    const story = await openStory();
    // The reminder is due on 14 September at 17:00, the orientation on the 8th.
    story.clock.set("2026-09-06T17:00:00.000Z");
    await restoreMessages(story.deps, story.group);
    expect(await kindsOf(story)).toEqual(["orientation"]);
    story.clock.set("2026-09-06T17:00:00.001Z");
    await restoreMessages(story.deps, story.group);
    expect(await kindsOf(story)).toEqual(["orientation", "session-reminder"]);
    await restoreMessages(story.deps, story.group);
    expect(story.telemetry.counted("messages-restored")).toBe(2);
  });
});

describe("of an offer", () => {
  test("an open one has all three rows, the nudge by the person's own clock, until it ends", async () => {
    const story = await withOffer(OPEN);
    await restoreMessages(story.deps, story.group);
    const { items } = await story.deps.store.messages({ personId: personId(), limit: 50 });
    expect(Object.fromEntries(items.map(({ kind, dueAt }) => [kind, dueAt]))).toEqual({
      offer: "2026-09-14T08:00:00.000Z",
      "offer-nudge": "2026-09-17T08:00:00.000Z",
      "offer-lapsed": "2026-09-19T08:00:00.000Z",
    });
    expect(story.telemetry.counted("messages-restored")).toBe(3);
  });

  test("an accepted one has the row that lapses it, and one that is over has none", async () => {
    const story = await openStory();
    const statuses = ["ACCEPTED", "DECLINED", "LAPSED", "WITHDRAWN", "LEFT"] as const;
    const offers = statuses.map((status, index) => offerRecord(index + 2, { ...OPEN, status }));
    await story.deps.store.commit(
      offers.flatMap((offer): Change[] => [
        { write: "offer", offer, expect: "absent" },
        { write: "contact", contact: contactRecord({ personId: offer.personId }), expect: "absent" },
      ]),
    );
    await restoreMessages(story.deps, story.group);
    const kinds = await Promise.all(offers.map((offer) => kindsOf(story, offer.personId)));
    expect(kinds).toEqual([["offer-lapsed"], [], [], [], []]);
  });

  test("at its deadline has only the row that lapses it", async () => {
    const story = await withOffer(OPEN);
    story.clock.set(OPEN.expiresAt);
    await restoreMessages(story.deps, story.group);
    expect(await kindsOf(story)).toEqual(["offer-lapsed"]);
  });
});

describe("of several people", () => {
  test("members and offers are counted together, and who was erased is passed over", async () => {
    const story = await openStory();
    const other = await joined(story.deps, 2);
    const open = offerRecord(2, { ...OPEN, seatNumber: 2, rev: 1 });
    await story.deps.store.commit([{ write: "offer", offer: open, expect: 0 }]);
    const erased: Deps["store"]["contact"] = async () => undefined;
    await restoreMessages({ ...story.deps, store: { ...story.deps.store, contact: erased } }, story.group);
    expect((await story.deps.store.messages({ limit: 5 })).items).toEqual([]);
    const counts: (readonly [string, number])[] = [];
    const telemetry = {
      ...story.deps.telemetry,
      count: (metric: string, value: number) => void counts.push([metric, value]),
    };
    for (let night = 0; night < 2; night++) await restoreMessages({ ...story.deps, telemetry }, story.group);
    expect(await kindsOf(story)).toHaveLength(5);
    expect(await kindsOf(story, other.offer.personId)).toEqual(["offer", "offer-lapsed", "offer-nudge"]);
    expect(counts).toEqual([["messages-restored", 8]]);
  });
});
