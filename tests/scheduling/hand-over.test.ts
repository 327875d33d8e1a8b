import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MessageId } from "../../lib/domain/ids.ts";
import type { Lane } from "../../lib/domain/messages/lane.ts";
import { markOf, Pace } from "../../lib/domain/messages/pace.ts";
import type { SendingAccount } from "../../lib/domain/messages/sending-account.ts";
import { mostToRead, planHandOver, withoutLost } from "../../lib/scheduling/hand-over.ts";
import { withPaceTable } from "../bench/pace.ts";
import { trials } from "../support/trials.ts";
import { idealSeconds, measured, numberedId, sendVirtually } from "./virtual-sending.ts";

const NOW = "2026-09-01T09:00:00.000Z";
const ACCOUNT: SendingAccount = { perSecond: 10, sentInADay: 0, standing: "healthy" };
const idsOf = (lane: Lane, count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => ({
    messageId: numberedId(from + index, lane),
    attempts: 0,
  }));
const later = (seconds: number) => new Date(Date.parse(NOW) + seconds * 1000).toISOString();

describe("in virtual time", () => {
  test("the last of 300, 1,000 and 50,000 is out in time at 14 and 200 a second, an alert with the next sweep", () => {
    const all = measured();
    const document = readFileSync(resolve(import.meta.dirname, "../../docs/performance.md"), "utf8");
    expect(withPaceTable(document, all), "npm run bench -- pace").toBe(document);
    expect(all.map(({ outcome }) => outcome.sentAt.size)).toEqual([300, 1_001, 50_003, 300, 1_000, 50_003]);
    for (const { due, perSecond, ideal, last, alert = 0, outcome } of all) {
      expect.soft(last, `${due} at ${perSecond}`).toBeLessThanOrEqual(1.15 * ideal + 3);
      expect.soft(alert).toBeLessThanOrEqual(60 + 3);
      expect.soft(outcome.handedTwice).toBe(0);
      expect.soft(outcome.mostInASecond).toBeLessThanOrEqual(perSecond);
    }
  });

  test("a thousand offers do not wait behind the reminders, and both together stay below what SES takes", () => {
    const due = [
      { at: 0, lane: "planned", count: 5_000 },
      { at: 60, lane: "urgent", count: 500 },
    ] as const;
    const { sentAt, mostInASecond } = sendVirtually({ due, perSecond: 14 });
    const urgent = [...sentAt].filter(([id]) => id.endsWith("U")).map(([, at]) => at);
    expect(Math.max(...urgent) - 60).toBeLessThanOrEqual(1.15 * idealSeconds(500, 14) + 20);
    expect(mostInASecond).toBeLessThanOrEqual(14 + 1);
  });

  test("minutes join though no sweep comes on time, and none is sent faster than SES takes them", () => {
    const sweepAt = (sweep: number) => sweep * 60 + ([0, 9, -4, 14, 2, 7][sweep % 6] ?? 0);
    const due = [{ at: 0, lane: "planned", count: 10_000 }] as const;
    const { sentAt, handedTwice, mostInASecond } = sendVirtually({ due, perSecond: 14, sweepAt });
    expect(Math.max(...sentAt.values())).toBeLessThanOrEqual(1.15 * idealSeconds(10_000, 14) + 3);
    expect(handedTwice).toBe(0);
    expect(mostInASecond).toBeLessThanOrEqual(14);
  });

  test("what the queue loses goes with a later sweep, and what it delivers twice goes once", () => {
    const fault = (handOver: number) => (handOver % 11 === 0 ? "dropped" : handOver % 7 === 0 ? "doubled" : undefined);
    const { sentAt, handedTwice } = sendVirtually({
      due: [{ at: 0, lane: "planned", count: 3_000 }],
      perSecond: 14,
      fault,
    });
    expect(sentAt.size).toBe(3_000);
    expect(handedTwice).toBe(0);
    expect(Math.max(...sentAt.values())).toBeLessThanOrEqual(1.15 * idealSeconds(3_000 * (12 / 11), 14) + 3 * 60);
  });
});

describe("a sweep", () => {
  test("hands over urgent mail first, then planned, each in order, a tenth below the rate", () => {
    const due = { urgent: idsOf("urgent", 2), planned: idsOf("planned", 20) };
    const { handOvers } = planHandOver({ now: NOW, pace: undefined, account: ACCOUNT, due });
    expect(handOvers.map(({ lane, delaySeconds, messageIds }) => [lane, delaySeconds, messageIds.length])).toEqual([
      ["urgent", 0, 2],
      ["planned", 0, 7],
      ["planned", 1, 9],
      ["planned", 2, 4],
    ]);
    expect(handOvers.flatMap(({ messageIds }) => messageIds)).toEqual(
      [...due.urgent, ...due.planned].map(({ messageId }) => messageId),
    );
  });

  test("goes on where the last one ended, and lets urgent mail in between at the tenth that is left", () => {
    const planned = idsOf("planned", 2_000);
    const first = planHandOver({ now: NOW, pace: undefined, account: ACCOUNT, due: { urgent: [], planned } });
    expect(first.pace.takenUntil).toBe(later(75));
    const due = { urgent: idsOf("urgent", 3), planned: planned.slice(540) };
    const second = planHandOver({ now: later(60), pace: first.pace, account: ACCOUNT, due });
    const urgent = second.handOvers.filter(({ lane }) => lane === "urgent");
    expect(urgent.map(({ delaySeconds }) => delaySeconds)).toEqual([0, 1, 2]);
    const [next] = second.handOvers.filter(({ lane }) => lane === "planned");
    expect(next).toMatchObject({ delaySeconds: 15, messageIds: expect.arrayContaining([planned[675]?.messageId]) });
  });

  test("leaves alone what is under way, until it must have been lost", () => {
    const planned = idsOf("planned", 9);
    const { pace } = planHandOver({ now: NOW, pace: undefined, account: ACCOUNT, due: { urgent: [], planned } });
    const again = (seconds: number) =>
      planHandOver({ now: later(seconds), pace, account: ACCOUNT, due: { urgent: [], planned } }).handOvers.length;
    expect(again(10)).toBe(0);
    expect(again(45)).toBe(0);
    expect(again(46)).toBeGreaterThan(0);
    const takenUp = planned.map((one) => ({ ...one, attempts: 1 }));
    const due = { urgent: [], planned: takenUp };
    expect(planHandOver({ now: later(10), pace, account: ACCOUNT, due }).handOvers).not.toEqual([]);
  });

  test("hands over at once what could not be given to the queue", () => {
    const planned = idsOf("planned", 20);
    const { pace, handOvers } = planHandOver({
      now: NOW,
      pace: undefined,
      account: ACCOUNT,
      due: { urgent: [], planned },
    });
    const lost = handOvers.slice(1, 2);
    const next = planHandOver({
      now: later(5),
      pace: withoutLost(pace, lost),
      account: ACCOUNT,
      due: { urgent: [], planned },
    });
    expect(next.handOvers.flatMap(({ messageIds }) => messageIds)).toEqual(lost[0]?.messageIds);
  });

  test("stops planned mail before the day's mails are used up, and urgent mail never", () => {
    const account = { ...ACCOUNT, perDay: 200, sentInADay: 170 };
    const due = { urgent: idsOf("urgent", 4), planned: idsOf("planned", 30) };
    const { handOvers, overQuota } = planHandOver({ now: NOW, pace: undefined, account, due });
    const count = (lane: Lane) =>
      handOvers.filter((one) => one.lane === lane).reduce((sum, { messageIds }) => sum + messageIds.length, 0);
    expect([count("urgent"), count("planned"), overQuota]).toEqual([4, 6, 24]);
    const none = planHandOver({ now: NOW, pace: undefined, account: { ...account, sentInADay: 200 }, due });
    expect(none.handOvers.map(({ lane }) => lane)).toEqual(["urgent"]);
    expect(none.overQuota).toBe(30);
  });

  test("does not stand still for a pace that a wrong clock left", () => {
    const pace = { account: ACCOUNT, takenUntil: later(86_400), underWay: [], rev: 1 };
    const due = { urgent: [], planned: idsOf("planned", 1) };
    expect(planHandOver({ now: NOW, pace, account: ACCOUNT, due }).handOvers).toMatchObject([{ delaySeconds: 0 }]);
  });
});

/** Sweeps at any time, of anything, at any rate: what each leaves is what the next begins with. */
const sweeps = fc.array(
  fc.record({
    after: fc.integer({ min: 1, max: 130 }),
    perSecond: fc.constantFrom(1, 5, 14, 40),
    urgent: fc.integer({ min: 0, max: 300 }),
    planned: fc.integer({ min: 0, max: 1_500 }),
    arrives: fc.integer({ min: 0, max: 100 }),
  }),
  { minLength: 1, maxLength: 6 },
);

test("whatever is due, whenever sweeps come: none under way goes again, no second is overfull, none is wasted", () => {
  fc.assert(
    fc.property(sweeps, (steps) => {
      let pace: Pace | undefined;
      let at = 0;
      let from = 0;
      let due: Record<Lane, { messageId: MessageId; attempts: number }[]> = { urgent: [], planned: [] };
      for (const { after, perSecond, urgent, planned, arrives } of steps) {
        at += after;
        due = {
          urgent: [...due.urgent, ...idsOf("urgent", urgent, from)],
          planned: [...due.planned, ...idsOf("planned", planned, from)],
        };
        from += 1_500;
        const given = { now: later(at), pace, account: { ...ACCOUNT, perSecond } };
        const most = mostToRead(given);
        const read = { urgent: due.urgent.slice(0, most), planned: due.planned.slice(0, most) };
        const plan = planHandOver({ ...given, due: read });
        const handed = plan.handOvers.flatMap(({ messageIds }) => messageIds);
        const underWay = (pace?.underWay ?? []).filter(({ until }) => until > later(at));
        const known = new Set(underWay.flatMap(({ marks }) => marks));
        expect(handed.filter((id) => known.has(markOf({ messageId: id, attempts: 0 })))).toEqual([]);
        expect(new Set(handed).size).toBe(handed.length);
        const perDelay = Map.groupBy(plan.handOvers, ({ delaySeconds }) => delaySeconds).values();
        for (const some of perDelay) {
          const count = some.reduce((sum, { messageIds }) => sum + messageIds.length, 0);
          expect(count).toBeLessThanOrEqual(Math.ceil(perSecond * 0.9) + Math.ceil(perSecond * 0.1));
        }
        const fresh = [...due.urgent, ...due.planned].filter(
          ({ messageId }) => !known.has(markOf({ messageId, attempts: 0 })),
        );
        if (handed.length < fresh.length) expect(plan.pace.takenUntil >= later(at + 73)).toBe(true);
        expect(Pace.parse(plan.pace)).toEqual(plan.pace);
        const arrived = new Set(handed.slice(0, Math.floor((handed.length * arrives) / 100)));
        const left = (lane: Lane) => due[lane].filter(({ messageId }) => !arrived.has(messageId));
        due = { urgent: left("urgent"), planned: left("planned") };
        pace = plan.pace;
      }
    }),
    { numRuns: trials(30), seed: 2026 },
  );
});
