import { beforeEach, describe, expect, it } from "vitest";
import type { GroupAct } from "../../../../lib/domain/groups/act.ts";
import type { PublishedGroup } from "../../../../lib/domain/groups/group.ts";
import type { Application } from "../../../../lib/domain/intake/application.ts";
import type { Offer } from "../../../../lib/domain/offers/cohort.ts";
import { found } from "../../../../lib/use-cases/found.ts";
import { actOnGroup, previewAct } from "../../../../lib/use-cases/groups/acts/act-on-group.ts";
import { settleAct } from "../../../../lib/use-cases/groups/acts/settle-act.ts";
import { startGroup } from "../../../../lib/use-cases/groups/start-group.ts";
import { wake } from "../../../../lib/use-cases/members/wake.ts";
import { sendMessage } from "../../../../lib/use-cases/messages/send-message.ts";
import type { Deps, Store } from "../../../../lib/use-cases/ports.ts";
import { SAMPLE_NOW } from "../../../support/samples.ts";
import { COORDINATOR, claimsOf, confirmed, offered, publishedGroup, stored, waiting } from "../../../support/steps.ts";
import { openWorld, type World } from "../../../support/world.ts";
import { wholeNight } from "../../nightly/whole-night.ts";
import { everything, Killed } from "../../runs/run-story.ts";

let world: World;
let group: PublishedGroup;
let members: readonly Application[];
let asked: Application;

/** A closed group that runs with a minimum of two: two members, one who was offered a seat. */
beforeEach(async () => {
  world = await openWorld({ now: SAMPLE_NOW });
  const { deps } = world;
  group = await publishedGroup(deps, { size: { min: 2, ideal: 3, max: 4 } });
  members = [
    await waiting(deps, { preferredName: "Ann", email: "ann@example.org" }),
    await waiting(deps, { preferredName: "Bo", email: "bo@example.org" }),
  ];
  for (const [index, member] of members.entries()) await confirmed(deps, member, group.groupId, index + 1);
  asked = await waiting(deps, { preferredName: "Cy", email: "cy@example.org" });
  await offered(deps, asked, group.groupId, 3);
  world.clock.set("2026-09-02T09:00:00.000Z");
});

const groupNow = async () => found(await world.deps.store.group(group.groupId), "no-group");
const offersNow = () => world.deps.store.offers(group.groupId);
const statusOf = async ({ applicationId }: Application) => (await stored(world.deps, applicationId)).status;
const mailsOf = async (kind: "aftercare" | "group-over") =>
  (await world.deps.store.messages({ kind, limit: 50 })).items;
const seatStates = async () => (await world.deps.store.seats(group.groupId)).map(({ state }) => state);

async function decided(act: GroupAct) {
  const { previewed } = await previewAct(world.deps, group.groupId, act);
  return actOnGroup(world.deps, COORDINATOR, group.groupId, act, previewed);
}

/** As the matcher does what the act asks for. */
async function settled(deps: Deps = world.deps): Promise<void> {
  const { over } = await groupNow();
  if (over !== undefined) await settleAct(deps, group.groupId, over.actId);
}

describe("a group that is ended", () => {
  beforeEach(() => startGroup(world.deps, COORDINATOR, group.groupId));

  it("says first who is in it, what becomes of them and which dates go, and changes nothing", async () => {
    const before = await everything(world.deps, [group]);
    const shown = await previewAct(world.deps, group.groupId, "end");
    const [ann, bo] = members.map(({ caseCode }) => caseCode);
    expect(shown.people.map(({ caseCode, to, application, mail }) => [caseCode, to, application, mail])).toEqual(
      [
        [ann, "COMPLETED", "DONE", "aftercare"],
        [bo, "COMPLETED", "DONE", "aftercare"],
        [asked.caseCode, "WITHDRAWN", "WAITING", "group-over"],
      ].toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1)),
    );
    expect(shown.sessionsCancelled).toHaveLength(8);
    expect(await everything(world.deps, [group])).toEqual(before);
  });

  it("is over at once; members are done, whoever was offered a seat waits as long as before", async () => {
    const { waitingSince } = await stored(world.deps, asked.applicationId);
    await decided("end");
    expect(await groupNow()).toMatchObject({ status: "ENDED", over: { why: "ended-early" } });
    await settled();
    expect((await offersNow()).map(({ status }) => status).toSorted()).toEqual(["COMPLETED", "COMPLETED", "WITHDRAWN"]);
    expect(await Promise.all(members.map(statusOf))).toEqual(["DONE", "DONE"]);
    expect(await stored(world.deps, asked.applicationId)).toMatchObject({ status: "WAITING", waitingSince });
    expect(await seatStates()).toEqual(["BLOCKED", "BLOCKED", "BLOCKED", "BLOCKED"]);
    expect(await mailsOf("aftercare")).toHaveLength(2);
    expect(await mailsOf("group-over")).toMatchObject([{ recipient: { personId: asked.personId } }]);
    const sessions = await world.deps.store.sessions(group.groupId);
    expect(new Set(sessions.map(({ status }) => status))).toEqual(new Set(["CANCELLED"]));
    const placements = await Promise.all(members.map(({ personId }) => world.deps.store.placement(personId)));
    expect(placements).toEqual([undefined, undefined]);
  });

  it("sends each member one goodbye that names no theme, and none of its reminders any more", async () => {
    const { items } = await world.deps.store.messages({ kind: "session-reminder", limit: 1 });
    await decided("end");
    await settled();
    for (const { messageId } of [...items, ...(await mailsOf("aftercare"))]) await sendMessage(world.deps, messageId);
    const mails = await world.inbox();
    expect(mails.flatMap(({ destination }) => destination.to).toSorted()).toEqual([
      "ann@example.org",
      "bo@example.org",
    ]);
    expect(mails.map(({ subject }) => subject)).toEqual(
      Array(2).fill(`${group.discreetLabel}: thank you, and goodbye`),
    );
  });

  it("comes to the same wherever whoever settles it is killed", async () => {
    await decided("end");
    // The nth write is the last of this process, whatever it does after that.
    const killed = async (nth: number, when: "before" | "after") => {
      let writes = 0;
      const commit: Store["commit"] = async (changes) => {
        writes += 1;
        if (writes > nth || (writes === nth && when === "before")) throw new Killed();
        await world.deps.store.commit(changes);
        if (writes === nth) throw new Killed();
      };
      await settled({ ...world.deps, store: { ...world.deps.store, commit } });
      return "lived";
    };
    const deaths: string[] = [];
    // Each of them goes on where the last one died.
    for (let turn = 0; turn < 40 && !deaths.includes("lived"); turn += 1) {
      deaths.push(await killed(1 + (turn % 2), turn % 3 === 0 ? "before" : "after").catch(() => "killed"));
    }
    expect(new Set(deaths)).toEqual(new Set(["killed", "lived"]));
    expect(deaths.length).toBeGreaterThan(5);
    expect((await offersNow()).map(({ status }) => status).toSorted()).toEqual(["COMPLETED", "COMPLETED", "WITHDRAWN"]);
    expect(await Promise.all([...members, asked].map(statusOf))).toEqual(["DONE", "DONE", "WAITING"]);
    expect(await seatStates()).toEqual(Array(4).fill("BLOCKED"));
    expect([...(await mailsOf("aftercare")), ...(await mailsOf("group-over"))]).toHaveLength(3);
  });

  it("finds the seat that was held while it was being ended", async () => {
    const late = await waiting(world.deps, { preferredName: "Di", email: "di@example.org" });
    await decided("end");
    await offered(world.deps, late, group.groupId, 4);
    await settled();
    expect(await statusOf(late)).toBe("WAITING");
    expect(await seatStates()).toEqual(Array(4).fill("BLOCKED"));
  });

  it("is settled for all others where one record cannot be read, and is not done before that one is", async () => {
    await decided("end");
    const [first] = members;
    const offer: Store["offer"] = async (id) => {
      const found = await world.deps.store.offer(id);
      if (found?.personId === first?.personId) throw new Error("unreadable");
      return found;
    };
    const poisoned = { ...world.deps, store: { ...world.deps.store, offer } };
    await expect(settled(poisoned)).rejects.toThrow("that are left: 1");
    expect((await seatStates()).toSorted()).toEqual(["BLOCKED", "BLOCKED", "BLOCKED", "CONFIRMED"]);
    await settled();
    expect((await seatStates()).toSorted()).toEqual(Array(4).fill("BLOCKED"));
    expect(await mailsOf("aftercare")).toHaveLength(2);
  });

  it("is not ended by what was seen before somebody else came in", async () => {
    const { previewed } = await previewAct(world.deps, group.groupId, "end");
    await offered(world.deps, await waiting(world.deps, { email: "di@example.org" }), group.groupId, 4);
    await expect(actOnGroup(world.deps, COORDINATOR, group.groupId, "end", previewed)).rejects.toMatchObject({
      code: "stale-version",
    });
    expect((await groupNow()).status).toBe("RUNNING");
  });

  it("answers the same again with what was done, and anything else with what is possible", async () => {
    const first = await decided("end");
    const again = await actOnGroup(world.deps, COORDINATOR, group.groupId, "end", first.act.previewed);
    expect(again.act).toEqual(first.act);
    await expect(previewAct(world.deps, group.groupId, "cancel")).rejects.toMatchObject({
      code: "wrong-state",
      detail: { code: "act-impossible", facts: { act: "cancel", status: "ENDED", possible: [] } },
    });
  });

  it("of two coordinators at once, is ended by one", async () => {
    const { previewed } = await previewAct(world.deps, group.groupId, "end");
    const act = (subject: string, what: GroupAct, seen: string) =>
      actOnGroup(world.deps, { ...COORDINATOR, subject }, group.groupId, what, seen).then(
        () => "done",
        (error: { code: string }) => error.code,
      );
    const cancel = await previewAct(world.deps, group.groupId, "cancel");
    const both = await Promise.all([act("a", "end", previewed), act("b", "cancel", cancel.previewed)]);
    expect(both.filter((answer) => answer === "done")).toHaveLength(1);
    await settled();
    expect((await mailsOf("aftercare")).length + (await mailsOf("group-over")).length).toBe(3);
  });
});

describe("a group that is cancelled", () => {
  it("lets everybody wait on where they did, whether signed or not, and tells each once", async () => {
    await expect(previewAct(world.deps, group.groupId, "end")).rejects.toMatchObject({
      detail: { facts: { possible: ["cancel"] } },
    });
    const since = await Promise.all(members.map(async ({ applicationId }) => stored(world.deps, applicationId)));
    await decided("cancel");
    await settled();
    expect(await groupNow()).toMatchObject({ status: "CANCELLED", over: { why: "cancelled" } });
    const after = await Promise.all(members.map(async ({ applicationId }) => stored(world.deps, applicationId)));
    expect(after.map(({ status, waitingSince }) => [status, waitingSince])).toEqual(
      since.map(({ waitingSince }) => ["WAITING", waitingSince]),
    );
    expect(await mailsOf("group-over")).toHaveLength(3);
    expect(await mailsOf("aftercare")).toEqual([]);
    expect(world.jobs.arrivals).toContain("main");
  });

  it("takes the dates out of the calendars of those who had them", async () => {
    await startGroup(world.deps, COORDINATOR, group.groupId);
    await decided("cancel");
    await settled();
    for (const { messageId } of await mailsOf("group-over")) await sendMessage(world.deps, messageId);
    const mails = await world.inbox();
    const files = mails.map(({ destination, attachments }) => [destination.to[0], attachments.length]).toSorted();
    expect(files).toEqual([
      ["ann@example.org", 1],
      ["bo@example.org", 1],
      ["cy@example.org", 0],
    ]);
  });
});

describe("the night", () => {
  it("ends a group the day after its last session, and not on the day itself", async () => {
    await startGroup(world.deps, COORDINATOR, group.groupId);
    const last = found((await world.deps.store.sessions(group.groupId)).at(-1), "no-session");
    world.clock.set(last.endsAt);
    await wholeNight(world.deps);
    expect((await groupNow()).status).toBe("RUNNING");
    world.clock.set(new Date(Date.parse(last.endsAt) + 8 * 3_600_000).toISOString());
    await wholeNight(world.deps);
    expect(await groupNow()).toMatchObject({ status: "ENDED", over: { why: "sessions-over" } });
    await settled();
    expect(await Promise.all(members.map(statusOf))).toEqual(["DONE", "DONE"]);
  });

  it("starts a cohort that has come to its minimum since the night before, and cancels it for nobody", async () => {
    const first = found((await world.deps.store.sessions(group.groupId))[0], "no-session");
    world.clock.set(first.startsAt);
    await wholeNight(world.deps);
    expect((await groupNow()).status).toBe("RUNNING");
    expect(await Promise.all(members.map(statusOf))).toEqual(["PLACED", "PLACED"]);
  });

  it("releases whoever signed for a group that came to its first session without its minimum", async () => {
    const { deps } = world;
    const short = await publishedGroup(deps, { size: { min: 3, ideal: 4, max: 4 } });
    const signed = await waiting(deps, { preferredName: "Di", email: "di@example.org" });
    await confirmed(deps, signed, short.groupId, 1);
    const first = found((await deps.store.sessions(short.groupId))[0], "no-session");
    world.clock.set(first.startsAt);
    await wholeNight(deps);
    const over = found((await deps.store.group(short.groupId))?.over, "no-group");
    expect(over.why).toBe("below-minimum");
    await settleAct(deps, short.groupId, over.actId);
    expect(await stored(deps, signed.applicationId)).toMatchObject({
      status: "WAITING",
      waitingSince: signed.waitingSince,
    });
  });
});

describe("whoever was in a group that has come to its end", () => {
  beforeEach(async () => {
    await startGroup(world.deps, COORDINATOR, group.groupId);
    await decided("end");
    await settled();
    world.clock.set("2026-09-05T09:00:00.000Z");
  });

  const ann = () => found(members[0], "no-application");
  const link = () => claimsOf("wake", [ann().applicationId]);

  it("looks for another with one click: the wait begins then", async () => {
    expect((await wake(world.deps, link())).state).toBe("looking");
    const again = { status: "WAITING", waitingSince: "2026-09-05T09:00:00.000Z" };
    const once = await stored(world.deps, ann().applicationId);
    expect(once).toMatchObject(again);
    await wake(world.deps, link());
    expect(await stored(world.deps, ann().applicationId)).toEqual(once);
  });

  it("may apply anew, and is placed; the click does nothing beside that", async () => {
    const anew = await waiting(world.deps, { preferredName: "Ann", email: "ann@example.org" });
    expect(anew).toMatchObject({ status: "WAITING", personId: ann().personId });
    expect((await wake(world.deps, link())).state).toBe("looking");
    expect(await statusOf(ann())).toBe("DONE");
    const next = await publishedGroup(world.deps, {});
    const offer: Offer = await confirmed(world.deps, anew, next.groupId, 1);
    expect(await world.deps.store.placement(anew.personId)).toMatchObject({ offerId: offer.offerId });
  });
});
