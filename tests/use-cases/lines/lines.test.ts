import { beforeEach, describe, expect, it } from "vitest";
import type { PublishedGroup } from "../../../lib/domain/groups/group.ts";
import type { Application, IntakeInput } from "../../../lib/domain/intake/application.ts";
import { putOff } from "../../../lib/domain/job.ts";
import { found } from "../../../lib/use-cases/found.ts";
import { decideApplication } from "../../../lib/use-cases/intake/decide-application.ts";
import { setPairs } from "../../../lib/use-cases/intake/set-pairs.ts";
import { verifyAddress } from "../../../lib/use-cases/intake/verify-address.ts";
import { handleArrivals } from "../../../lib/use-cases/lines/handle-arrivals.ts";
import { changeAvailability } from "../../../lib/use-cases/members/change-availability.ts";
import { withdraw } from "../../../lib/use-cases/members/withdraw.ts";
import { answerOffer } from "../../../lib/use-cases/offers/answer-offer.ts";
import type { Deps } from "../../../lib/use-cases/ports.ts";
import { cancelSession } from "../../../lib/use-cases/sessions/cancel-session.ts";
import { UnreadableRecord } from "../../../lib/use-cases/store-failures.ts";
import { intakeOf, SAMPLE_NOW } from "../../support/samples.ts";
import { openWorld, type World } from "../../support/world.ts";
import { linkFor, liveOffer } from "../runs/run-story.ts";
import { applicant, COORDINATOR, claims, crowd, openGroup, waiting } from "../sessions/cohort-story.ts";
import { fillOnArrival } from "./line-story.ts";

const seats = (max: number) => ({ size: { min: 1, ideal: max, max } });

let world: World;
let deps: Deps;
beforeEach(async () => {
  world = await openWorld({ now: SAMPLE_NOW });
  deps = world.deps;
});

/** Each applied an hour after the one before, and has been dealt with. */
async function arrive(name: string, overrides: Partial<IntakeInput> = {}): Promise<Application> {
  world.clock.advance({ hours: 1 });
  const person = await waiting(deps, name, overrides);
  await handleArrivals(deps);
  return person;
}

const groupOf = async (person: Application) => (await liveOffer(deps, person))?.groupId;

async function decline(person: Application): Promise<void> {
  await answerOffer(deps, linkFor("offer", found(await liveOffer(deps, person), "no-offer")), "decline");
  await handleArrivals(deps);
}

async function inLine({ groupId }: PublishedGroup): Promise<readonly string[]> {
  return (await deps.store.line(groupId, { limit: 100 })).map(
    ({ applicationId, needs }) => `${applicationId} ${needs}`,
  );
}

/** Whoever looks for everybody who waits fails. */
const blind = (): Deps => ({
  ...deps,
  store: {
    ...deps.store,
    applicationsIn: async () => Promise.reject(new Error("the pool was read")),
  },
});

describe("a line", () => {
  it("is joined by who fits and finds no seat, in every group, and called by a seat that is given back", async () => {
    const [one, other] = [await openGroup(deps, seats(1)), await openGroup(deps, { ...seats(1), languages: ["es"] })];
    const ana = await arrive("Ana");
    const ben = await arrive("Ben", { languages: ["en", "es"] });
    const cleo = await arrive("Cleo", { languages: ["en", "es"] });
    expect([await groupOf(ana), await groupOf(ben)]).toEqual([one.groupId, other.groupId]);
    expect([await inLine(one), await inLine(other)]).toEqual([
      [`${cleo.applicationId} seat`],
      [`${cleo.applicationId} seat`],
    ]);
    await decline(ben);
    expect(await groupOf(cleo)).toBe(other.groupId);
    expect(await inLine(other)).toEqual([]);
  });

  it("is called from its head, by who has waited longest, whoever arrived last", async () => {
    const group = await openGroup(deps, seats(1));
    const first = await arrive("First");
    const second = await arrive("Second");
    const third = await arrive("Third");
    expect(await inLine(group)).toEqual([`${second.applicationId} seat`, `${third.applicationId} seat`]);
    await decline(first);
    expect([await groupOf(first), await groupOf(second), await groupOf(third)]).toEqual([
      undefined,
      group.groupId,
      undefined,
    ]);
  });

  it("is left by who may not sit there any more when they are called, and the next has the seat", async () => {
    const group = await openGroup(deps, seats(1));
    const first = await arrive("First");
    const [gone, elsewhere, next] = [await arrive("Gone"), await arrive("Elsewhere"), await arrive("Next")];
    await withdraw(deps, claims("withdraw", [gone.applicationId], 0));
    await changeAvailability(deps, claims("availability", [elsewhere.applicationId], 0), [
      { day: "sun", from: "03:00", to: "04:00", level: "good" },
    ]);
    await decline(first);
    expect(await groupOf(next)).toBe(group.groupId);
    expect(await inLine(group)).toEqual([]);
  });

  it("is joined again by who said no to another group", async () => {
    const [one, other] = [await openGroup(deps, seats(1)), await openGroup(deps, seats(1))];
    const [ana, ben] = [await arrive("Ana"), await arrive("Ben")];
    expect(new Set([await groupOf(ana), await groupOf(ben)])).toEqual(new Set([one.groupId, other.groupId]));
    const hers = (await groupOf(ana)) === one.groupId ? other : one;
    await decline(ana);
    expect(await inLine(hers)).toEqual([`${ana.applicationId} seat`]);
    await decline(ben);
    expect(await groupOf(ana)).toBe(hers.groupId);
  });

  it("is drawn up from the pool when a group opens or its meetings change, and dissolved at its end", async () => {
    const early = await arrive("Early", {
      availability: [{ day: "sun", from: "03:00", to: "04:00", level: "good" }],
    });
    const group = await openGroup(deps, seats(1));
    await handleArrivals(deps);
    expect(await groupOf(early)).toBeUndefined();
    const [first, second] = [await arrive("First"), await arrive("Second")];
    await deps.store.leaveLines(await deps.store.line(group.groupId, { limit: 9 }));
    const [session] = await deps.store.sessions(group.groupId);
    await cancelSession(deps, COORDINATOR, group.groupId, found(session, "no-session").sessionId);
    await handleArrivals(deps);
    expect(await groupOf(first)).toBe(group.groupId);
    expect(await inLine(group)).toEqual([`${second.applicationId} seat`]);
    const now = found(await deps.store.group(group.groupId), "no-group");
    await deps.store.commit([
      { write: "group", group: { ...now, whenSeatsFree: "off", rev: now.rev + 1 }, expect: now.rev },
    ]);
    await fillOnArrival(deps, group.groupId);
    expect(await inLine(group)).toEqual([]);
  });
});

describe("who needs more than a seat", () => {
  const GENDER = { salientAttributes: ["gender"] };
  const woman = { affinity: { gender: "woman" } };

  it("waits in line until another shares what they would be alone in, and both are offered seats at once", async () => {
    const group = await openGroup(deps, { ...seats(3), ...GENDER });
    const ana = await arrive("Ana", woman);
    expect(await inLine(group)).toEqual([`${ana.applicationId} alone`]);
    const nobody = await arrive("Nobody");
    expect(await groupOf(nobody)).toBe(group.groupId);
    const bea = await arrive("Bea", woman);
    expect([await groupOf(ana), await groupOf(bea)]).toEqual([group.groupId, group.groupId]);
    expect(await inLine(group)).toEqual([]);
  });

  it("keeps their place while there is one seat, and others behind them are called", async () => {
    const group = await openGroup(deps, { ...seats(2), ...GENDER });
    const members = [await arrive("One"), await arrive("Two")];
    const [ana, next, bea] = [await arrive("Ana", woman), await arrive("Next"), await arrive("Bea", woman)];
    for (const member of members.slice(0, 1)) await decline(member);
    expect(await groupOf(next)).toBe(group.groupId);
    expect(await inLine(group)).toEqual([`${ana.applicationId} alone`, `${bea.applicationId} alone`]);
    await decline(next);
    await decline(found(members[1], "no-application"));
    expect([await groupOf(ana), await groupOf(bea)]).toEqual([group.groupId, group.groupId]);
  });

  it("is seated with another though neither was alone while members shared it who have left since", async () => {
    const group = await openGroup(deps, { ...seats(2), ...GENDER });
    const members = [await arrive("One", woman), await arrive("Two", woman)];
    const [ana, bea] = [await arrive("Ana", woman), await arrive("Bea", woman)];
    expect(await inLine(group)).toEqual([`${ana.applicationId} seat`, `${bea.applicationId} seat`]);
    for (const member of members) {
      const offer = found(await liveOffer(deps, member), "no-offer");
      await answerOffer(deps, linkFor("offer", offer), "decline");
    }
    await handleArrivals(deps);
    expect([await groupOf(ana), await groupOf(bea)]).toEqual([group.groupId, group.groupId]);
  });

  it("sits with those they are kept together with, where there are seats for all", async () => {
    const group = await openGroup(deps, seats(2));
    const [one, two] = [await arrive("One"), await arrive("Two")];
    const [ana, bea] = [await arrive("Ana"), await arrive("Bea")];
    await setPairs(deps, COORDINATOR, ana.applicationId, { keepApart: [], keepTogether: [bea.caseCode] });
    await handleArrivals(deps);
    await decline(one);
    expect([await groupOf(ana), await groupOf(bea)]).toEqual([undefined, undefined]);
    await decline(two);
    expect([await groupOf(ana), await groupOf(bea)]).toEqual([group.groupId, group.groupId]);
  });

  it("is looked at again when a member leaves from whom they are kept apart", async () => {
    const group = await openGroup(deps, seats(2));
    const [member, other] = [await arrive("Member"), await arrive("Other")];
    const ana = await arrive("Ana");
    await setPairs(deps, COORDINATOR, ana.applicationId, { keepApart: [member.caseCode], keepTogether: [] });
    await handleArrivals(deps);
    await decline(other);
    expect(await groupOf(ana)).toBeUndefined();
    await decline(member);
    expect(await groupOf(ana)).toBe(group.groupId);
  });
});

describe("who shares an address with somebody on hold", () => {
  it("is offered the free seat once the hold is lifted", async () => {
    const group = await openGroup(deps, seats(2));
    await handleArrivals(deps);
    const [ana, ben] = [await waiting(deps, "Ana"), await waiting(deps, "Ben")];
    await shareAnAddress([ana, ben]);
    await decideApplication(deps, COORDINATOR, ben.applicationId, "hold");
    await handleArrivals(deps);
    expect(await groupOf(ana)).toBeUndefined();
    await decideApplication(deps, COORDINATOR, ben.applicationId, "release");
    await handleArrivals(deps);
    expect([await groupOf(ana), await groupOf(ben)]).toEqual([group.groupId, group.groupId]);
  });
});

const AT_NIGHT = [
  { day: "sun", from: "03:00", to: "04:00", level: "good" },
] as const satisfies IntakeInput["availability"];
const ANY_HOUR = intakeOf({}).availability;

/** Whatever was decided or said about which application, a hold and a seat are the person's. */
describe("who is on hold", () => {
  type Ending = readonly [string, () => Promise<Application>];
  const again = async (answers: Partial<IntakeInput> = {}) => waiting(deps, "Ana", answers);
  const hold = (one: Application) => decideApplication(deps, COORDINATOR, one.applicationId, "hold");
  const release = (one: Application) => decideApplication(deps, COORDINATOR, one.applicationId, "release");
  const heldAndWithdrawn = async () => {
    const older = await waiting(deps, "Ana");
    await hold(older);
    await withdraw(deps, claims("withdraw", [older.applicationId], 0));
    return older;
  };

  it.each<Ending>([
    [
      "released by an older application that was withdrawn",
      async () => {
        const older = await heldAndWithdrawn();
        const newer = await again();
        await handleArrivals(deps);
        await release(older);
        return newer;
      },
    ],
    [
      "released by an older application whose place the newer took",
      async () => {
        const older = await waiting(deps, "Ana");
        await hold(older);
        const newer = await again();
        await handleArrivals(deps);
        await release(older);
        return newer;
      },
    ],
    [
      "released by an older application that was referred on",
      async () => {
        const older = await waiting(deps, "Ana");
        await decideApplication(deps, COORDINATOR, older.applicationId, "refer");
        const newer = await again();
        await handleArrivals(deps);
        await release(older);
        return newer;
      },
    ],
    [
      "no longer held by a post that nobody confirmed, once that was referred on",
      async () => {
        const own = await applicant(deps, "Ana");
        const posted = await applicant(deps, "Ana", { safety: { s1: "no", s2: "unsure", s3: "no", s4: "safe" } });
        await verifyAddress(deps, claims("verify", [own.applicationId], own.rev));
        await handleArrivals(deps);
        await decideApplication(deps, COORDINATOR, posted.applicationId, "refer");
        return own;
      },
    ],
  ])("has the free seat once they are %s", async (_, live) => {
    const group = await openGroup(deps, seats(2));
    await handleArrivals(deps);
    const person = await live();
    await handleArrivals(deps);
    expect(await groupOf(person)).toBe(group.groupId);
    await fillOnArrival(deps, "night");
    expect(world.telemetry.counted("free-seats-missed")).toBe(0);
  });

  it.each(["confirm their address", "say other hours"] as const)(
    "has the free seat though they %s just as the hold is lifted",
    async (does) => {
      const group = await openGroup(deps, seats(2));
      const older = await heldAndWithdrawn();
      const person = await (does === "say other hours" ? again({ availability: AT_NIGHT }) : applicant(deps, "Ana"));
      await handleArrivals(deps);
      const meanwhile = beforeCommit(async () => {
        await release(older);
        await handleArrivals(deps);
      });
      if (does === "say other hours") {
        await changeAvailability(meanwhile, claims("availability", [person.applicationId], 0), ANY_HOUR);
      } else await verifyAddress(meanwhile, claims("verify", [person.applicationId], person.rev));
      await handleArrivals(deps);
      expect(await groupOf(person)).toBe(group.groupId);
    },
  );

  it("does not alarm the night while a row that names an older application of theirs waits", async () => {
    await openGroup(deps, seats(2));
    await handleArrivals(deps);
    const older = await waiting(deps, "Ana");
    await hold(older);
    await again();
    await handleArrivals(deps);
    await release(older);
    for (const row of await deps.store.arrivals()) {
      await deps.store.commit([{ write: "job-step", job: putOff(row, deps.clock.now()), expect: row.rev }]);
    }
    await fillOnArrival(deps, "night");
    expect(world.telemetry.counted("free-seats-missed")).toBe(0);
  });
});

/** Somebody else is faster than the first commit. */
function beforeCommit(faster: () => Promise<unknown>): Deps {
  let isFirst = true;
  const commit: Deps["store"]["commit"] = async (changes) => {
    const first = isFirst;
    isFirst = false;
    if (first) await faster();
    return deps.store.commit(changes);
  };
  return { ...deps, store: { ...deps.store, commit } };
}

async function shareAnAddress(people: readonly Application[]): Promise<void> {
  const [first] = people;
  const mac = found((await deps.store.contact(found(first, "no-application").personId))?.addressMac, "no-contact");
  const address = found(await deps.store.address(mac), "no-contact");
  const persons = people.map(({ personId }) => personId);
  await deps.store.commit([
    { write: "address", address: { ...address, persons, rev: address.rev + 1 }, expect: address.rev },
  ]);
  for (const personId of persons) {
    const contact = found(await deps.store.contact(personId), "no-contact");
    const moved = { ...contact, addressMac: mac, rev: contact.rev + 1 };
    await deps.store.commit([{ write: "contact", contact: moved, expect: contact.rev }]);
  }
}

describe("what it costs", () => {
  it("does not depend on how many wait: an arrival and a seat given back read nobody else", async () => {
    const group = await openGroup(deps, seats(1));
    await crowd(deps, 30);
    await fillOnArrival(deps);
    expect(await deps.store.line(group.groupId, { limit: 100 })).toHaveLength(29);
    const person = await waiting(deps, "Late");
    await handleArrivals(blind());
    expect(await deps.store.line(group.groupId, { limit: 100 })).toHaveLength(30);
    const [seated] = (await deps.store.offers(group.groupId)).filter(({ status }) => status === "OFFERED");
    await answerOffer(deps, linkFor("offer", found(seated, "no-offer")), "decline");
    let looked = 0;
    const store: Deps["store"] = {
      ...blind().store,
      application: async (id) => {
        looked += 1;
        return deps.store.application(id);
      },
    };
    await handleArrivals({ ...deps, store });
    expect((await deps.store.offers(group.groupId)).filter(({ status }) => status === "OFFERED")).toHaveLength(1);
    expect(looked).toBeLessThan(12);
    expect(await groupOf(person)).toBeUndefined();
  });
});

describe("the night", () => {
  const missed = () => world.telemetry.counted("free-seats-missed");

  it("finds nobody where every arrival was dealt with", async () => {
    await openGroup(deps, seats(2));
    for (const name of ["Ana", "Ben", "Cleo"]) await arrive(name);
    await fillOnArrival(deps, "night");
    expect(missed()).toBe(0);
  });

  it("counts and names who could have had a free seat, and offers it to them", async () => {
    const group = await openGroup(deps, seats(2));
    await handleArrivals(deps);
    const [forgotten] = await crowd(deps, 1);
    await fillOnArrival(deps, "night");
    expect(missed()).toBe(1);
    expect(world.telemetry.events).toContainEqual({
      level: "error",
      name: "free-seat-missed",
      fields: { applicationId: forgotten?.applicationId, groupId: group.groupId },
    });
    expect(await groupOf(found(forgotten, "no-application"))).toBe(group.groupId);
  });

  it("does not count who may sit there only since a meeting has passed", async () => {
    const group = await openGroup(deps, seats(2));
    const [first] = await deps.store.sessions(group.groupId);
    const session = found(first, "no-session");
    const sooner = { ...session, startsAt: "2026-09-02T03:00:00.000Z", endsAt: "2026-09-02T04:00:00.000Z" };
    await deps.store.commit([{ write: "session", session: { ...sooner, rev: session.rev + 1 }, expect: session.rev }]);
    const ana = await arrive("Ana");
    expect([await groupOf(ana), await inLine(group)]).toEqual([undefined, []]);
    world.clock.set("2026-09-02T05:00:00.000Z");
    await fillOnArrival(deps, "night");
    expect([missed(), await groupOf(ana)]).toEqual([0, group.groupId]);
  });

  it("does not count who may sit there by other rules, or since a moment ago", async () => {
    const group = await openGroup(deps, seats(3));
    await handleArrivals(deps);
    await deps.store.saveLineRules({ groupId: group.groupId, rules: "others", drawnUpAt: SAMPLE_NOW });
    await crowd(deps, 1);
    await fillOnArrival(deps, "night");
    expect(missed()).toBe(0);
    const late = await waiting(deps, "Late");
    await fillOnArrival(deps, "night");
    expect([missed(), await groupOf(late)]).toEqual([0, group.groupId]);
  });
});

describe("what goes wrong with one", () => {
  it("as what cannot be read of somebody in line, has the next called, and keeps their place", async () => {
    const group = await openGroup(deps, seats(1));
    const first = await arrive("First");
    const [lost, next] = [await arrive("Lost"), await arrive("Next")];
    const application: Deps["store"]["application"] = async (id) => {
      if (id === lost.applicationId) throw new UnreadableRecord("application", "APP / META: status invalid_type");
      return deps.store.application(id);
    };
    await answerOffer(deps, linkFor("offer", found(await liveOffer(deps, first), "no-offer")), "decline");
    await handleArrivals({ ...deps, store: { ...deps.store, application } });
    expect(await groupOf(next)).toBe(group.groupId);
    expect(await inLine(group)).toEqual([`${lost.applicationId} seat`]);
    expect(world.telemetry.counted("records-unreadable")).toBe(1);
  });

  it("keeps no other waiting, and comes again", async () => {
    await openGroup(deps, seats(3));
    await handleArrivals(deps);
    const [ana, ben] = [await waiting(deps, "Ana"), await waiting(deps, "Ben")];
    const application: Deps["store"]["application"] = async (id) => {
      if (id === ana.applicationId) throw new TypeError("cannot be read");
      return deps.store.application(id);
    };
    await handleArrivals({ ...deps, store: { ...deps.store, application } });
    expect([await groupOf(ana), (await groupOf(ben)) !== undefined]).toEqual([undefined, true]);
    expect(world.telemetry.counted("jobs-failed")).toBe(1);
    world.clock.advance({ minutes: 2 });
    await handleArrivals(deps);
    expect(await groupOf(ana)).toBeDefined();
  });
});
