import { expect, test } from "vitest";
import { Cadence } from "../../lib/domain/settings.ts";
import { messagesForAcceptance, messagesForOffer } from "../../lib/scheduling/offer-messages.ts";
import { offerRecord } from "../support/records.ts";

const CADENCE = Cadence.parse({});

test("an offer is followed by a nudge on day 3, on the person's wall clock, and lapses at its deadline", () => {
  const offer = offerRecord(1, { offeredAt: "2026-10-23T14:00:00.000Z", expiresAt: "2026-10-28T14:00:00.000Z" });
  const rows = messagesForOffer(offer, "Europe/Madrid", CADENCE).map(({ kind, dueAt }) => [kind, dueAt]);
  expect(rows).toEqual([
    ["offer", "2026-10-23T14:00:00.000Z"],
    // The clocks went back on the 25th: 16:00 is an hour later by UTC.
    ["offer-nudge", "2026-10-26T15:00:00.000Z"],
    ["offer-lapsed", "2026-10-28T14:00:00.000Z"],
  ]);
});

test("the nudge keeps out of the quiet hours, and the offer itself comes at once", () => {
  const offer = offerRecord(1, { offeredAt: "2026-10-05T14:00:00.000Z", expiresAt: "2026-10-10T14:00:00.000Z" });
  const [first, nudge] = messagesForOffer(offer, "Asia/Tokyo", CADENCE);
  expect(first?.dueAt).toBe(offer.offeredAt);
  expect(nudge?.dueAt).toBe("2026-10-08T11:30:00.000Z");
});

test("an offer that ends before the day of its nudge is reminded of half way", () => {
  const offer = offerRecord(1, { offeredAt: "2026-10-05T14:00:00.000Z", expiresAt: "2026-10-07T14:00:00.000Z" });
  const rows = messagesForOffer(offer, "Europe/Madrid", CADENCE).map(({ kind, dueAt }) => [kind, dueAt]);
  expect(rows[1]).toEqual(["offer-nudge", "2026-10-06T14:00:00.000Z"]);
});

test("and one that ends within hours is not", () => {
  const offer = offerRecord(1, { offeredAt: "2026-10-05T08:00:00.000Z", expiresAt: "2026-10-05T17:00:00.000Z" });
  expect(messagesForOffer(offer, "Europe/Madrid", CADENCE).map(({ kind }) => kind)).toEqual(["offer", "offer-lapsed"]);
});

test("a yes is followed by what is to be signed, and a nudge half way to the deadline", () => {
  const offer = offerRecord(1, { expiresAt: "2026-10-09T14:00:00.000Z", status: "ACCEPTED", rev: 1 });
  const rows = messagesForAcceptance(offer, "2026-10-07T14:00:00.000Z", "Europe/Madrid", CADENCE);
  expect(rows.map(({ kind, dueAt }) => [kind, dueAt])).toEqual([
    ["agreement", "2026-10-07T14:00:00.000Z"],
    ["agreement-nudge", "2026-10-08T14:00:00.000Z"],
  ]);
});

test("planned again, whatever became of the offer, its rows are the same", () => {
  const offer = offerRecord(1);
  const idsOf = (rows: ReturnType<typeof messagesForOffer>) => rows.map(({ messageId }) => messageId);
  const accepted = { ...offer, status: "ACCEPTED", rev: 1 } as const;
  expect(idsOf(messagesForOffer(accepted, "Europe/London", CADENCE))).toEqual(
    idsOf(messagesForOffer(offer, "Europe/London", CADENCE)),
  );
});
