import { beforeEach, describe, expect, it } from "vitest";
import { addressMacOf } from "../../lib/domain/hash.ts";
import type { Application } from "../../lib/domain/intake/application.ts";
import { startGroup } from "../../lib/use-cases/groups/start-group.ts";
import { decideApplication } from "../../lib/use-cases/intake/decide-application.ts";
import { settleClocks } from "../../lib/use-cases/intake/holds/address-clocks.ts";
import { setPairs } from "../../lib/use-cases/intake/set-pairs.ts";
import { planNightly } from "../../lib/use-cases/nightly/plan-nightly.ts";
import type { Change, Deps } from "../../lib/use-cases/ports.ts";
import { cancelSession } from "../../lib/use-cases/sessions/cancel-session.ts";
import {
  applicationRecord,
  contactRecord,
  groupId,
  groupRecord,
  offerRecord,
  personId,
  placementOf,
} from "../support/records.ts";
import { SAMPLE_NOW } from "../support/samples.ts";
import { applied, COORDINATOR, publishedGroup, stored, waiting } from "../support/steps.ts";
import { openWorld, type World } from "../support/world.ts";
import { arrivalsAsked } from "./lines/line-story.ts";
import { offered } from "./runs/run-story.ts";
import { crowd } from "./sessions/cohort-story.ts";

/** More than any bound of these transactions, and so many people sit in the largest group. */
const MANY = 50;
const WEEKS = Array.from({ length: 52 }, (_, index) => `Week ${index + 1}`);

let world: World;
let deps: Deps;
/** The largest transaction since it was last looked at. */
let largest = 0;

beforeEach(async () => {
  world = await openWorld({ now: SAMPLE_NOW });
  const { store } = world.deps;
  const commit: Deps["store"]["commit"] = (changes) => {
    largest = Math.max(largest, changes.length);
    return store.commit(changes);
  };
  deps = { ...world.deps, store: { ...store, commit } };
  largest = 0;
});

const numbers = Array.from({ length: MANY }, (_, index) => index + 1);

/** As the database takes it, whatever the use-cases under test would do. */
async function lay(changes: readonly Change[]): Promise<void> {
  for (let start = 0; start < changes.length; start += 100) {
    await world.deps.store.commit(changes.slice(start, start + 100));
  }
}

/** Fifty others at this person's address, each with an offer that waits for an answer. */
async function fullHouse({ personId: first }: Application): Promise<void> {
  const mac = addressMacOf("ruth@example.org", await deps.personSecret());
  const known = await deps.store.address(mac);
  if (known === undefined) throw new Error("no address");
  const persons = [first, ...numbers.map((number) => personId(number))];
  await lay([{ write: "address", address: { ...known, persons, rev: known.rev + 1 }, expect: known.rev }]);
  await lay(
    numbers.flatMap((number): Change[] => [
      { write: "contact", contact: contactRecord({ personId: personId(number), addressMac: mac }), expect: "absent" },
      { write: "offer", offer: offerRecord(number), expect: "absent" },
      { write: "placement-claim", placement: placementOf(offerRecord(number)) },
    ]),
  );
}

/** And each of them waits for a seat, now that nothing is offered to them any more. */
async function allWait(): Promise<void> {
  for (const number of numbers) {
    const application = applicationRecord(number, { personId: personId(number), status: "WAITING" });
    const { applicationId } = application;
    await lay([
      { write: "application", application, expect: "absent" },
      { write: "application-of", personId: personId(number), applicationId },
    ]);
  }
}

const standing = async () => {
  const offers = await Promise.all(numbers.map((number) => deps.store.offer(offerRecord(number).offerId)));
  return offers.filter((offer) => offer?.pausedAt !== undefined).length;
};

/** Fifty earlier applications of this person that are open still, half of them paused and to be called about. */
async function manyEarlier({ personId: one }: Application, from = 100): Promise<void> {
  const earlier = numbers.map((number) =>
    applicationRecord(number + from, {
      personId: one,
      status: number % 2 === 0 ? "PAUSED" : "SUBMITTED",
      silences: [{ groupId: groupId(), at: SAMPLE_NOW }],
    }),
  );
  await lay(
    earlier.flatMap((application): Change[] => [
      { write: "application", application, expect: "absent" },
      { write: "application-of", personId: one, applicationId: application.applicationId },
    ]),
  );
}

describe("however much lies there, no transaction is larger than the database takes, where", () => {
  it("a hold is raised and lifted in a full house, and somebody there applies again and is referred on", async () => {
    const ruth = await waiting(deps);
    await fullHouse(ruth);
    await applied(deps, { safety: { s1: "no", s2: "yes", s3: "no", s4: "safe" } });
    expect(await standing()).toBeGreaterThan(0);
    await settleClocks(deps, ruth.personId);
    expect(await standing()).toBe(MANY);
    world.clock.advance({ hours: 1 });
    await manyEarlier(ruth);
    await allWait();
    await decideApplication(deps, COORDINATOR, ruth.applicationId, "release");
    await settleClocks(deps, ruth.personId);
    expect(await standing()).toBe(0);
    const asked = await arrivalsAsked(deps);
    expect(asked).toContain(ruth.applicationId);
    expect(asked.length).toBeGreaterThan(MANY);
    const again = await waiting(deps);
    await applied(deps, { safety: { s1: "no", s2: "yes", s3: "no", s4: "safe" } });
    await manyEarlier(again, 200);
    await decideApplication(deps, COORDINATOR, again.applicationId, "refer");
    expect((await stored(deps, again.applicationId)).status).toBe("REFERRED");
    expect(largest).toBeLessThanOrEqual(100);
  });

  it("fifty people are offered seats, start, are told of a change, and are kept apart", async () => {
    const size = { min: 1, ideal: 40, max: MANY };
    const group = await publishedGroup(deps, { size });
    const people = await crowd(world.deps, MANY);
    await offered(deps);
    const offers = await deps.store.offers(group.groupId);
    expect(offers).toHaveLength(MANY);
    await lay(
      offers.flatMap((offer): Change[] => {
        const member = { ...offer, status: "CONFIRMED" as const, rev: offer.rev + 1 };
        return [
          { write: "seat-confirm", offer: member },
          { write: "offer", offer: member, expect: offer.rev },
        ];
      }),
    );
    await startGroup(deps, COORDINATOR, group.groupId);
    const [session] = await deps.store.sessions(group.groupId);
    if (session === undefined) throw new Error("no session");
    await cancelSession(deps, COORDINATOR, group.groupId, session.sessionId);
    const [one, ...others] = people;
    if (one === undefined) throw new Error("nobody");
    const codes = others.map(({ caseCode }) => caseCode);
    const { warnings } = await setPairs(deps, COORDINATOR, one.applicationId, { keepApart: codes, keepTogether: [] });
    expect(warnings).toHaveLength(MANY - 1);
    expect(largest).toBeLessThanOrEqual(100);
  });

  it("a group of fifty with a session each week of a year is published, and many groups have their night", async () => {
    const { schedule } = await publishedGroup(world.deps);
    const size = { min: 1, ideal: 40, max: MANY };
    await publishedGroup(deps, { size, schedule: { ...schedule, sessions: WEEKS.length }, sessionPlan: WEEKS });
    expect(largest).toBe(100);
    await lay(
      Array.from({ length: 120 }, (_, index): Change => {
        const group = groupRecord({ groupId: groupId(index + 1), status: "PUBLISHED" });
        return { write: "group", group, expect: "absent" };
      }),
    );
    await planNightly(deps);
    expect(largest).toBeLessThanOrEqual(100);
  });
});
