import { describe, expect, it, test } from "vitest";
import { jobIdOf } from "../../../lib/domain/hash.ts";
import type { Session } from "../../../lib/domain/sessions/session.ts";
import { matcherHandler } from "../../../lib/runtime/handlers/matcher.ts";
import { addMinutes } from "../../../lib/time/instant.ts";
import { sendMessage } from "../../../lib/use-cases/messages/send-message.ts";
import { planGroup } from "../../../lib/use-cases/nightly/plan-group.ts";
import { planNightly } from "../../../lib/use-cases/nightly/plan-nightly.ts";
import type { Store } from "../../../lib/use-cases/ports.ts";
import { sqsBatch } from "../../runtime/sqs-batch.ts";
import { confirmed, offered, publishedGroup, waiting } from "../../support/steps.ts";
import { openWorld, type World } from "../../support/world.ts";
import { arrivalsAsked } from "../lines/line-story.ts";
import { wholeNight } from "./whole-night.ts";

const NOW = "2026-09-01T09:00:00.000Z";
const ONGOING = { firstDate: "2026-09-15", localStart: "18:00", timeZone: "Europe/London", sessions: null };

async function withMembers(world: World, members: number, draft: Parameters<typeof publishedGroup>[1] = {}) {
  const group = await publishedGroup(world.deps, draft);
  for (let seat = 1; seat <= members; seat++) {
    await confirmed(
      world.deps,
      await waiting(world.deps, { email: `person-${seat}@example.org` }),
      group.groupId,
      seat,
    );
  }
  return group;
}

async function messagesOf({ deps }: World, kind: Parameters<typeof deps.store.messages>[0]["kind"]) {
  return (await deps.store.messages({ kind, limit: 100 })).items;
}

describe("an ongoing group", () => {
  test("has sessions for the whole horizon again, each once, and reminders for those that come up", async () => {
    const world = await openWorld({ now: NOW });
    const { groupId } = await withMembers(world, 1, { entry: "open", schedule: ONGOING, sessionPlan: [] });
    const before = await world.deps.store.sessions(groupId);
    world.clock.set("2026-10-20T03:00:00.000Z");
    await wholeNight(world.deps);
    await wholeNight(world.deps);
    const after = await world.deps.store.sessions(groupId);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.map(({ number }) => number)).toEqual(after.map((_, index) => index + 1));
    expect(after.at(-1)?.localDate).toBe("2027-04-13");
    const reminders = (await messagesOf(world, "session-reminder")).map(({ dueAt }) => dueAt).sort();
    expect(reminders).toEqual(["2026-10-19T17:00:00.000Z", "2026-10-26T18:00:00.000Z"]);
  });

  test("keeps a session that was moved where it is", async () => {
    const world = await openWorld({ now: NOW });
    const { groupId } = await publishedGroup(world.deps, { entry: "open", schedule: ONGOING, sessionPlan: [] });
    const [first] = await world.deps.store.sessions(groupId);
    if (first === undefined) throw new Error("no session");
    const [localDate, startsAt, endsAt] = ["2026-09-17", "2026-09-17T17:00:00.000Z", "2026-09-17T18:30:00.000Z"];
    const moved: Session = { ...first, localDate, startsAt, endsAt, rev: 1 };
    await world.deps.store.commit([{ write: "session", session: moved, expect: 0 }]);
    await wholeNight(world.deps);
    expect((await world.deps.store.sessions(groupId)).filter(({ number }) => number === 1)).toEqual([moved]);
  });
});

test("when zone rules change, sessions keep their time on the wall and members hear of it", async () => {
  const world = await openWorld({ now: NOW });
  const { groupId } = await withMembers(world, 1, { entry: "open", schedule: ONGOING, sessionPlan: [] });
  const [first] = await world.deps.store.sessions(groupId);
  if (first === undefined) throw new Error("no session");
  // As it was stored while other rules held: an hour off what 18:00 in London is today.
  const stale = { ...first, startsAt: addMinutes(first.startsAt, 60), endsAt: addMinutes(first.endsAt, 60) };
  await world.deps.store.commit([{ write: "session", session: { ...stale, rev: 1 }, expect: 0 }]);
  await wholeNight(world.deps);
  await wholeNight(world.deps);
  expect(await world.deps.store.session(groupId, first.sessionId)).toMatchObject({
    ...first,
    earlier: [{ rev: 1, startsAt: stale.startsAt }],
    rev: 2,
  });
  expect(await messagesOf(world, "session-moved")).toHaveLength(1);
  const { sessionId } = first;
  expect(world.telemetry.events.filter(({ name }) => name === "session-follows-new-zone-rules")).toEqual([
    { level: "warn", name: "session-follows-new-zone-rules", fields: { groupId, sessionId } },
  ]);
});

describe("a closed group with its minimum", () => {
  test("starts once its first session is a week away, and its members hear of it", async () => {
    const world = await openWorld({ now: NOW });
    const { groupId } = await withMembers(world, 3);
    world.clock.set("2026-09-08T16:59:59.000Z");
    await wholeNight(world.deps);
    expect((await world.deps.store.group(groupId))?.status).toBe("PUBLISHED");
    world.clock.set("2026-09-08T17:00:00.000Z");
    await wholeNight(world.deps);
    await wholeNight(world.deps);
    expect((await world.deps.store.group(groupId))?.status).toBe("RUNNING");
    expect(await messagesOf(world, "group-starts")).toHaveLength(3);
    expect(await messagesOf(world, "session-reminder")).toHaveLength(24);
    expect(await messagesOf(world, "viability-watch")).toEqual([]);
  });

  test("takes nobody more after its first session: free seats are blocked, others stay", async () => {
    const world = await openWorld({ now: NOW });
    const { groupId } = await withMembers(world, 3);
    world.clock.set("2026-09-15T02:00:00.000Z");
    await wholeNight(world.deps);
    expect(await seatStates(world, groupId)).toContain("FREE");
    world.clock.set("2026-09-16T02:00:00.000Z");
    await wholeNight(world.deps);
    expect(await seatStates(world, groupId)).toEqual([...Array(3).fill("CONFIRMED"), ...Array(5).fill("BLOCKED")]);
  });
});

test("a closed group whose first session came without its minimum is over, and keeps nobody", async () => {
  const world = await openWorld({ now: NOW });
  const { groupId } = await withMembers(world, 2);
  world.clock.set("2026-09-16T02:00:00.000Z");
  await wholeNight(world.deps);
  expect(await world.deps.store.group(groupId)).toMatchObject({ status: "CANCELLED", over: { why: "below-minimum" } });
  expect(await seatStates(world, groupId)).toEqual(Array(8).fill("BLOCKED"));
});

async function seatStates({ deps }: World, groupId: Parameters<typeof deps.store.seats>[0]) {
  return (await deps.store.seats(groupId)).map(({ state }) => state);
}

describe("a closed group below its minimum", () => {
  test("is watched from two weeks before its first session, once a week", async () => {
    const world = await openWorld({ now: "2026-08-20T09:00:00.000Z" });
    const { groupId } = await withMembers(world, 2);
    for (let day = 20; day < 20 + 25; day++) {
      world.clock.set(new Date(Date.UTC(2026, 7, day, 2)).toISOString());
      await wholeNight(world.deps);
    }
    const dates = (await messagesOf(world, "viability-watch")).map(({ dueAt }) => dueAt.slice(0, 10)).sort();
    expect(dates).toEqual(["2026-09-02", "2026-09-09"]);
    expect((await world.deps.store.group(groupId))?.status).toBe("PUBLISHED");
  });
});

describe("the ledger is compared with what sessions and offers imply", () => {
  test("an open offer whose rows were lost has them again", async () => {
    const world = await openWorld({ now: NOW });
    const group = await publishedGroup(world.deps);
    const offer = await offered(world.deps, await waiting(world.deps), group.groupId);
    await wholeNight(world.deps);
    const { items } = await world.deps.store.messages({ personId: offer.personId, limit: 20 });
    const ofOffer = items.filter(({ cause }) => cause.about === "offer").map(({ kind }) => kind);
    expect(ofOffer.sort()).toEqual(["offer", "offer-lapsed", "offer-nudge"]);
    expect(world.telemetry.counted("messages-restored")).toBe(3);
    await wholeNight(world.deps);
    expect(world.telemetry.counted("messages-restored")).toBe(3);
  });

  test("a member whose planning was cut off has the messages of the coming week", async () => {
    const world = await openWorld({ now: "2026-09-09T09:00:00.000Z" });
    await withMembers(world, 1, { entry: "open" });
    await wholeNight(world.deps);
    expect(await messagesOf(world, "orientation")).toHaveLength(1);
    expect(await messagesOf(world, "session-reminder")).toHaveLength(1);
  });
});

describe("people who wait too long", () => {
  test("are brought to the coordinator once a week, as long as they wait", async () => {
    const world = await openWorld({ now: "2026-09-03T09:00:00.000Z" });
    const { applicationId } = await waiting(world.deps);
    await waiting(world.deps, { email: "second@example.org" });
    world.clock.set("2026-10-01T09:00:00.000Z");
    await wholeNight(world.deps);
    expect(await messagesOf(world, "stale-waitlist")).toEqual([]);
    for (const day of [2, 3, 4, 9]) {
      world.clock.set(new Date(Date.UTC(2026, 9, day, 10)).toISOString());
      await wholeNight(world.deps);
    }
    const told = await messagesOf(world, "stale-waitlist");
    expect(told.map(({ dueAt }) => dueAt.slice(0, 10)).sort()).toEqual(["2026-10-02", "2026-10-09"]);
    expect(told[0]?.cause).toEqual({ about: "application", applicationId });
  });

  test("are all in the mail on the very day the wait became too long", async () => {
    const world = await openWorld({ now: "2026-09-03T09:00:00.000Z" });
    const { caseCode } = await waiting(world.deps);
    world.clock.set("2026-10-01T21:00:00.000Z");
    await wholeNight(world.deps);
    const told = await messagesOf(world, "stale-waitlist");
    for (const { messageId } of told) await sendMessage(world.deps, messageId);
    const mails = (await world.inbox()).filter(({ body }) => body.text?.includes(caseCode));
    expect(mails).toHaveLength(1);
  });

  test("on a safety hold are not: they wait for a person, not for a group", async () => {
    const world = await openWorld({ now: NOW });
    await waiting(world.deps, { safety: { s1: "no", s2: "unsure", s3: "no", s4: "safe" } });
    world.clock.set("2026-10-20T09:00:00.000Z");
    await wholeNight(world.deps);
    expect(await messagesOf(world, "stale-waitlist")).toEqual([]);
  });
});

test("each night asks for its work, a group a job", async () => {
  const world = await openWorld({ now: NOW });
  const { groupId } = await publishedGroup(world.deps);
  await planNightly(world.deps);
  expect(await arrivalsAsked(world.deps)).toEqual(["night"]);
  expect(world.jobs.arrivals).toEqual(["main"]);
  expect(world.jobs.matcher).toEqual([
    { job: "free-seats" },
    { job: "licences" },
    { job: "renew-records" },
    { job: "plan-group", groupId },
  ]);
});

describe("what fails in the night", () => {
  it("is one group's own: every other is planned, and that one is tried again", async () => {
    const world = await openWorld({ now: NOW });
    const broken = await withMembers(world, 3);
    const sound = await publishedGroup(world.deps);
    world.clock.set("2026-09-10T02:00:00.000Z");
    const sessions: Store["sessions"] = async (id) => {
      if (id === broken.groupId) throw new Error("unreadable");
      return world.deps.store.sessions(id);
    };
    const deps = { ...world.deps, store: { ...world.deps.store, sessions } };
    await planNightly(deps);
    const handle = matcherHandler(async () => deps);
    for (const work of world.jobs.matcher) await handle(sqsBatch(JSON.stringify({ jobId: jobIdOf(work) })));
    const watched = await messagesOf(world, "viability-watch");
    expect(watched.map(({ cause }) => cause)).toEqual([{ about: "group", groupId: sound.groupId }]);
    const left = await deps.store.job(jobIdOf({ job: "plan-group", groupId: broken.groupId }));
    expect(left).toMatchObject({ failures: 1, dueAt: "2026-09-10T02:01:00.000Z" });
    expect(await deps.store.job(jobIdOf({ job: "plan-group", groupId: sound.groupId }))).toBeUndefined();
  });

  it("is one step's own: the other steps of the group are done", async () => {
    const world = await openWorld({ now: NOW });
    const group = await withMembers(world, 3);
    world.clock.set("2026-09-10T02:00:00.000Z");
    const addSessions = async () => Promise.reject(new Error("no more of them"));
    const sessions: Store["sessions"] = async (id) => (await world.deps.store.sessions(id)).slice(0, 3);
    const deps = { ...world.deps, store: { ...world.deps.store, addSessions, sessions } };
    await expect(planGroup(deps, group.groupId)).rejects.toThrow("1 of 7 steps failed");
    expect((await deps.store.group(group.groupId))?.status).toBe("RUNNING");
  });

  it("is one part's own: holds and the waiting list are looked at though no group can be listed", async () => {
    const world = await openWorld({ now: NOW });
    await waiting(world.deps);
    world.clock.set("2026-10-20T09:00:00.000Z");
    const groups = async () => Promise.reject(new Error("unreadable"));
    const night = planNightly({ ...world.deps, store: { ...world.deps.store, groups } });
    await expect(night).rejects.toThrow("1 parts of the night failed");
    expect(await messagesOf(world, "stale-waitlist")).toHaveLength(1);
    expect(world.jobs.matcher).toHaveLength(3);
    expect(await arrivalsAsked(world.deps)).toContain("night");
  });

  it("is one hold's own: the others are said again", async () => {
    const world = await openWorld({ now: NOW });
    const held = { safety: { s1: "no", s2: "unsure", s3: "no", s4: "safe" } } as const;
    const broken = await waiting(world.deps, { ...held, email: "ana@example.org" });
    await waiting(world.deps, { ...held, email: "ben@example.org" });
    world.clock.set("2026-10-20T09:00:00.000Z");
    const hold: Store["hold"] = async (id) => {
      if (id === broken.personId) throw new Error("unreadable");
      return world.deps.store.hold(id);
    };
    const before = (await messagesOf(world, "safety-alert")).length;
    const night = planNightly({ ...world.deps, store: { ...world.deps.store, hold } });
    await expect(night).rejects.toThrow("1 parts of the night failed");
    expect(await messagesOf(world, "safety-alert")).toHaveLength(before + 1);
  });
});
