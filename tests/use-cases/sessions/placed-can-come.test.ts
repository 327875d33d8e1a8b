import fc from "fast-check";
import { expect, test } from "vitest";
import type { AvailableSpan } from "../../../lib/domain/intake/availability.ts";
import type { Session } from "../../../lib/domain/sessions/session.ts";
import { match } from "../../../lib/matching/match.ts";
import { takeSnapshot } from "../../../lib/use-cases/runs/take-snapshot.ts";
import { cancelSession } from "../../../lib/use-cases/sessions/cancel-session.ts";
import { moveSession } from "../../../lib/use-cases/sessions/move-session.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import { trials } from "../../support/trials.ts";
import { openWorld } from "../../support/world.ts";
import { COORDINATOR, openGroup, publishedGroup, waiting } from "./cohort-story.ts";

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const ZONES = ["Europe/London", "America/New_York", "Asia/Kolkata"] as const;

/** The weekday and the minutes since midnight that a clock of the zone shows, as Intl has it. */
function shown(at: number, timeZone: string) {
  const clock = { weekday: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  const parts = new Intl.DateTimeFormat("en-GB", { ...clock, timeZone }).formatToParts(at);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  return {
    day: part("weekday").toLowerCase().slice(0, 3),
    minutes: Number(part("hour")) * 60 + Number(part("minute")),
  };
}

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Looked at every ten minutes of it. */
function canCome(spans: readonly AvailableSpan[], timeZone: string, { startsAt, endsAt }: Session): boolean {
  for (let at = Date.parse(startsAt); at < Date.parse(endsAt); at += 600_000) {
    const { day, minutes } = shown(at, timeZone);
    const free = spans.some(
      (span) => span.day === day && minutesOf(span.from) <= minutes && minutes < minutesOf(span.to),
    );
    if (!free) return false;
  }
  return true;
}

const change = fc.record({
  session: fc.nat(7),
  act: fc.constantFrom("cancel", "move", "move"),
  day: fc.integer({ min: 8, max: 30 }),
  hour: fc.constantFrom("09:00", "13:30", "18:00", "18:30", "20:00"),
});
const span = fc.record({
  day: fc.constantFrom(...DAYS),
  from: fc.constantFrom("00:00", "08:00", "12:00", "17:00"),
  to: fc.constantFrom("20:00", "23:30", "24:00"),
  level: fc.constantFrom("good" as const, "possible" as const),
});
const someone = fc.record({ zone: fc.constantFrom(...ZONES), spans: fc.array(span, { minLength: 4, maxLength: 14 }) });

test("whoever is placed can come to every stored session ahead, however they were moved and cancelled", async () => {
  let placedInAll = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { maxLength: 5 }),
      fc.array(someone, { minLength: 3, maxLength: 5 }),
      fc.boolean(),
      async (changes, people, open) => {
        const { deps, clock } = await openWorld({ now: SAMPLE_NOW });
        const { groupId } = await (open ? openGroup : publishedGroup)(deps, { size: { min: 1, ideal: 6, max: 6 } });
        const stored = await deps.store.sessions(groupId);
        const spansOf = new Map<string, { readonly zone: string; readonly spans: readonly AvailableSpan[] }>();
        for (const [index, { zone, spans }] of people.entries()) {
          const free: AvailableSpan[] = [...spans, { day: "tue", from: "08:00", to: "24:00", level: "good" }];
          const { caseCode } = await waiting(deps, `P${index}`, { timeZone: zone, availability: free });
          spansOf.set(caseCode, { zone, spans: free });
        }
        for (const { session, act, day, hour } of changes) {
          const sessionId = stored[session]?.sessionId;
          if (sessionId === undefined) continue;
          const to = { localDate: `2026-09-${String(day).padStart(2, "0")}`, localStart: hour };
          const done =
            act === "cancel"
              ? cancelSession(deps, COORDINATOR, groupId, sessionId)
              : moveSession(deps, COORDINATOR, groupId, sessionId, to);
          // One that is cancelled already or has that time is refused.
          await done.catch(() => undefined);
        }
        clock.set("2026-09-10T12:00:00.000Z");
        const now = clock.now();
        const result = match(await takeSnapshot(deps, "all", "most_placed"));
        expect(result.violations).toEqual([]);
        const ahead = (await deps.store.sessions(groupId)).filter(
          (each) => each.status === "SCHEDULED" && each.startsAt > now,
        );
        for (const { caseCode } of result.placed) {
          placedInAll += 1;
          const who = spansOf.get(caseCode);
          if (who === undefined) throw new Error("somebody unknown was placed");
          for (const each of ahead) expect(canCome(who.spans, who.zone, each), each.startsAt).toBe(true);
        }
      },
    ),
    { numRuns: trials(20), seed: 2026 },
  );
  expect(placedInAll).toBeGreaterThan(0);
}, 120_000);
