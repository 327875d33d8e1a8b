import { expect, test } from "vitest";
import type { Offer } from "../../../lib/domain/offers/cohort.ts";
import type { Change } from "../../../lib/use-cases/ports.ts";
import { ConditionFailed } from "../../../lib/use-cases/store-failures.ts";
import { groupId, offerRecord, personId, placementOf } from "../../support/records.ts";
import { openStore } from "../../support/stores.ts";

const openSeat = (number: number): Change => ({ write: "seat-open", groupId: groupId(), number });

/** What an offer takes: a seat, the offer itself, and the person's one placement. */
const claim = (offer: Offer): readonly Change[] => [
  { write: "seat-hold", offer },
  { write: "offer", offer, expect: "absent" },
  { write: "placement-claim", placement: placementOf(offer) },
];

test("of two claims of the last seat at once, exactly one wins and the other leaves nothing behind", async () => {
  const { store } = await openStore();
  await store.commit([openSeat(1)]);
  const offers = [offerRecord(1), offerRecord(2)];
  const outcomes = await Promise.allSettled(offers.map((offer) => store.commit(claim(offer))));
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);

  const won = outcomes.findIndex(({ status }) => status === "fulfilled");
  const winner = offers[won];
  expect(outcomes[1 - won]).toMatchObject({ reason: { failed: [{ index: 0, write: "seat-hold" }] } });
  expect(await store.seats(groupId())).toMatchObject([{ state: "HELD", offerId: winner?.offerId }]);
  expect(await store.offers(groupId())).toEqual([winner]);
  const placements = await Promise.all(offers.map((offer) => store.placement(offer.personId)));
  expect(placements.filter((placement) => placement !== undefined)).toHaveLength(1);
});

test("twenty people after three seats: three get one each, and no seat is sold twice", async () => {
  const { store } = await openStore();
  await store.commit([openSeat(1), openSeat(2), openSeat(3)]);
  const offers = Array.from({ length: 20 }, (_, at) => offerRecord(at + 1, { seatNumber: (at % 3) + 1 }));
  const outcomes = await Promise.allSettled(offers.map((offer) => store.commit(claim(offer))));
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
  const holders = (await store.seats(groupId())).map((seat) => seat.personId);
  expect(new Set(holders).size).toBe(3);
  expect(await store.offers(groupId())).toHaveLength(3);
});

test("a person cannot hold two placements of a programme, in whatever groups and however close together", async () => {
  const { store } = await openStore();
  const other = groupId(2);
  await store.commit([openSeat(1), { write: "seat-open", groupId: other, number: 1 }]);
  const one = offerRecord(1);
  const two = offerRecord(2, { groupId: other, personId: one.personId });
  const outcomes = await Promise.allSettled([one, two].map((offer) => store.commit(claim(offer))));
  const refused = outcomes.filter((outcome) => outcome.status === "rejected");
  expect(refused).toHaveLength(1);
  expect(refused[0]?.reason).toBeInstanceOf(ConditionFailed);
  expect(refused[0]?.reason).toMatchObject({ failed: [{ index: 2, write: "placement-claim" }] });
  const held = [...(await store.seats(groupId())), ...(await store.seats(other))].filter(
    (seat) => seat.state === "HELD",
  );
  expect(held).toHaveLength(1);
});

test("a placement counts within its programme only", async () => {
  const { store, forProgramme } = await openStore();
  const offer = offerRecord(1);
  await store.commit([{ write: "placement-claim", placement: placementOf(offer) }]);
  const evening = forProgramme("evening");
  expect(await evening.placement(personId())).toBeUndefined();
  await evening.commit([{ write: "placement-claim", placement: placementOf(offer) }]);
  expect(await evening.placement(personId())).toEqual(placementOf(offer));
});

test("a released seat can be held again, by somebody else", async () => {
  const { store } = await openStore();
  await store.commit([openSeat(1)]);
  const [first, second] = [offerRecord(1), offerRecord(2)];
  await store.commit(claim(first));
  await store.commit([
    { write: "seat-release", offer: first },
    { write: "placement-end", placement: placementOf(first) },
    { write: "offer", offer: { ...first, status: "DECLINED", rev: 1 }, expect: 0 },
  ]);
  await store.commit(claim(second));
  expect(await store.seats(groupId())).toMatchObject([{ state: "HELD", offerId: second.offerId }]);
  expect((await store.offers(groupId())).map(({ status }) => status)).toEqual(["DECLINED", "OFFERED"]);
});
