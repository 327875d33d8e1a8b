import fc from "fast-check";
import { expect, it } from "vitest";
import type { Application, IntakeInput } from "../../../lib/domain/intake/application.ts";
import { match } from "../../../lib/matching/match.ts";
import { handleArrivals } from "../../../lib/use-cases/lines/handle-arrivals.ts";
import { withdraw } from "../../../lib/use-cases/members/withdraw.ts";
import { answerOffer } from "../../../lib/use-cases/offers/answer-offer.ts";
import { lapseOffer } from "../../../lib/use-cases/offers/lapse-offer.ts";
import type { Deps } from "../../../lib/use-cases/ports.ts";
import { takeSnapshot } from "../../../lib/use-cases/runs/take-snapshot.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import { trials } from "../../support/trials.ts";
import { openWorld } from "../../support/world.ts";
import { linkFor, liveOffer } from "../runs/run-story.ts";
import { applicationNow, claims, openGroup, waiting } from "../sessions/cohort-story.ts";

const KINDS: readonly Partial<IntakeInput>[] = [
  {},
  { languages: ["en", "es"] },
  { languages: ["es"] },
  { affinity: { gender: "woman" } },
  { affinity: { gender: "woman" }, languages: ["en", "es"] },
  { affinity: { gender: "man" }, languages: ["en", "es"] },
];

const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ does: fc.constant("arrive"), kind: fc.nat(KINDS.length - 1) }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constantFrom("decline", "lapse", "withdraw"), who: fc.nat(20) }) },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant("open"), seats: fc.integer({ min: 1, max: 3 }), kind: fc.nat(2) }),
  },
);
type Step = { does: string; kind?: number; who?: number; seats?: number };

const GROUPS = [{}, { languages: ["es"] }, { salientAttributes: ["gender"] }];

/**
 * Asked of matching itself, one person who waits at a time and two at a time, with every group that has a seat: the
 * lines are not looked at.
 */
async function couldSit(deps: Deps): Promise<readonly string[]> {
  const input = await takeSnapshot(deps, "standing-approval", "most_placed");
  const { candidates } = input;
  const some = candidates.flatMap((one, at) => [[one], ...candidates.slice(at + 1).map((other) => [one, other])]);
  return some.flatMap((few) => match({ ...input, candidates: few }).placed.map(({ caseCode }) => caseCode));
}

/** Where the time for it is over. */
async function lapse(deps: Deps, person: Application): Promise<void> {
  const offer = await liveOffer(deps, person);
  if (offer !== undefined) await lapseOffer(deps, offer.offerId);
}

async function live(steps: readonly Step[]): Promise<void> {
  const { deps, clock, telemetry } = await openWorld({ now: SAMPLE_NOW });
  const people: Application[] = [];
  for (const { does, kind = 0, who = 0, seats = 1 } of steps) {
    clock.advance({ minutes: 7 });
    for (const each of people) await lapse(deps, each);
    const person = people[who % Math.max(1, people.length)];
    const offer = person && (await liveOffer(deps, person));
    if (does === "open") await openGroup(deps, { size: { min: 1, ideal: seats, max: seats }, ...GROUPS[kind] });
    else if (does === "arrive") people.push(await waiting(deps, `P${people.length}`, KINDS[kind]));
    else if (person === undefined) continue;
    else if (does === "withdraw") await withdraw(deps, claims("withdraw", [person.applicationId], 0));
    else if (offer === undefined) continue;
    else if (does === "decline") await answerOffer(deps, linkFor("offer", offer), "decline");
    else clock.set(offer.expiresAt);
    // As a sweep does: time has passed for every offer, whoever the step was about.
    for (const each of people) await lapse(deps, each);
    await handleArrivals(deps);
    expect(await couldSit(deps)).toEqual([]);
  }
  // One person, one place.
  const seated = await Promise.all(people.map(async (person) => (await liveOffer(deps, person)) && person));
  for (const person of seated)
    if (person) expect((await applicationNow(deps, person.applicationId)).status).toBe("OFFERED");
  expect(telemetry.counted("jobs-failed")).toBe(0);
}

it("after whatever happens, nobody who waits could have a free seat, alone or with another", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 14 }), (steps) =>
      live([{ does: "open", seats: 2, kind: 2 }, ...steps]),
    ),
    { numRuns: trials(2), seed: 2026 },
  );
}, 1_200_000);
