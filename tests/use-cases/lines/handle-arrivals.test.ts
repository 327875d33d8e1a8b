import { beforeEach, describe, expect, it } from "vitest";
import { contentHash } from "../../../lib/domain/hash.ts";
import { addMinutes } from "../../../lib/time/instant.ts";
import { found } from "../../../lib/use-cases/found.ts";
import { handleArrivals } from "../../../lib/use-cases/lines/handle-arrivals.ts";
import { answerOffer } from "../../../lib/use-cases/offers/answer-offer.ts";
import type { Deps } from "../../../lib/use-cases/ports.ts";
import { approveRun } from "../../../lib/use-cases/runs/approve-run.ts";
import { materialiseRun } from "../../../lib/use-cases/runs/materialise-run.ts";
import { recordedAudit } from "../../support/recorded-audit.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import { openWorld, type World } from "../../support/world.ts";
import { dyingAt, linkFor, liveOffer, previewed } from "../runs/run-story.ts";
import { COORDINATOR, crowd, openGroup, publishedGroup, waiting } from "../sessions/cohort-story.ts";
import { arrivalsAsked, fillOnArrival } from "./line-story.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld({ now: SAMPLE_NOW });
});

/** What is due a quarter of an hour later: the next message of arrivals, and offers that an approved run still owes. */
async function finishJobs(deps: Deps): Promise<void> {
  const later = addMinutes(deps.clock.now(), 15);
  const at = { ...deps, clock: { now: () => later } };
  await handleArrivals(at);
  for (const { work } of await deps.store.dueJobs(later, 50)) {
    if (work.job === "materialise") await materialiseRun(at, work.runId);
  }
}

const runs = async () => (await world.deps.store.runs({ limit: 100 })).items;

describe("seats under a standing approval", () => {
  it("offers a free seat at once, under the standing approval, without a report by mail", async () => {
    const { deps } = world;
    const group = await openGroup(deps);
    const person = await waiting(deps, "Ana");
    expect(await arrivalsAsked(deps)).toContain(person.applicationId);
    expect(world.jobs.arrivals).toEqual(["main"]);
    await handleArrivals(deps);
    expect(await arrivalsAsked(deps)).toEqual([]);
    expect(await liveOffer(deps, person)).toMatchObject({ groupId: group.groupId, status: "OFFERED" });
    expect(await runs()).toMatchObject([
      {
        trigger: "arrival",
        status: "MATERIALISED",
        approvedBy: `standing approval: ${group.groupId}`,
        violations: [],
        exceptions: [],
      },
    ]);
    expect((await deps.store.messages({ kind: "match-report", limit: 5 })).items).toEqual([]);
    expect(await deps.store.activeRun()).toBeUndefined();
  });

  it("keeps what it saw and found, under the names of groups it filled, so that its reasons can be read", async () => {
    const { deps, entries } = recordedAudit(world.deps);
    const english = await openGroup(deps, { size: { min: 1, ideal: 3, max: 3 } });
    const spanish = await openGroup(deps, { languages: ["es"] });
    const people = [
      await waiting(deps, "Sol", { languages: ["es"] }),
      await waiting(deps, "Ana"),
      await waiting(deps, "Ben"),
    ];
    await fillOnArrival(deps);
    const [run] = await runs();
    if (run === undefined) throw new Error("no run was made");
    const result = await deps.store.runResult(run.runId);
    expect(result && contentHash(result)).toBe(run.resultHash);
    expect(result?.placed.map(({ caseCode }) => caseCode).sort()).toEqual(
      people.map(({ caseCode }) => caseCode).sort(),
    );
    for (const { reason } of result?.placed ?? []) expect(reason.code).toBe("placed");
    const snapshot = await deps.store.snapshot(run.runId);
    expect(snapshot && contentHash(snapshot)).toBe(run.inputHash);
    const approvedBy = `standing approval: ${[english.groupId, spanish.groupId].sort().join(", ")}`;
    expect(run).toMatchObject({ approvedBy, requestedBy: "arrival", requestedAt: SAMPLE_NOW, approvedAt: SAMPLE_NOW });
    // Made, and finished: two writes.
    expect(run.rev).toBe(1);
    expect(run).toMatchObject({ rulesVersion: result?.rulesVersion, objective: "most_placed" });
    expect(run.failure).toBeUndefined();
    const ofRun = entries.filter(({ subject }) => subject === run.runId);
    expect(ofRun).toEqual([{ at: SAMPLE_NOW, actor: approvedBy, action: "run-approved", subject: run.runId }]);
  });

  it("finishes no run that a coordinator approved: that one has a job of its own", async () => {
    const { deps } = world;
    await publishedGroup(deps);
    await waiting(deps, "Ana");
    const { runId, rev } = await previewed(deps);
    await approveRun(deps, COORDINATOR, runId, rev);
    await fillOnArrival(deps);
    expect(await runs()).toMatchObject([{ runId, status: "APPROVED" }]);
  });

  it("leaves no run behind when there is nobody to place, or nowhere", async () => {
    const { deps } = world;
    await openGroup(deps, { whenSeatsFree: "off" });
    await publishedGroup(deps);
    await waiting(deps, "Ana");
    await fillOnArrival(deps);
    await openGroup(deps, { languages: ["fi"] });
    await fillOnArrival(deps);
    expect(await runs()).toEqual([]);
  });

  it("never offers a seat of psychotherapy, even if such a group is stored as one that does", async () => {
    const { deps } = world;
    const group = await openGroup(deps);
    await deps.store.commit([
      { write: "group", group: { ...group, kind: "psychotherapy", rev: group.rev + 1 }, expect: group.rev },
    ]);
    await waiting(deps, "Ana");
    await fillOnArrival(deps);
    expect(await runs()).toEqual([]);
  });

  it("serves those who have waited longest first", async () => {
    const { deps, clock } = world;
    const first = await waiting(deps, "First");
    clock.advance({ days: 5 });
    const second = await waiting(deps, "Second");
    clock.advance({ days: 5 });
    await openGroup(deps, { size: { min: 1, ideal: 1, max: 1 } });
    const newest = await waiting(deps, "Newest");
    await fillOnArrival(deps);
    expect(await liveOffer(deps, first)).toBeDefined();
    expect(await liveOffer(deps, second)).toBeUndefined();
    expect(await liveOffer(deps, newest)).toBeUndefined();
  });

  it("gives a declined seat to the next person, and not to who declined it", async () => {
    const { deps } = world;
    const group = await openGroup(deps, { size: { min: 1, ideal: 1, max: 1 } });
    const first = await waiting(deps, "First");
    await fillOnArrival(deps);
    const offer = found(await liveOffer(deps, first), "no-offer");
    const next = await waiting(deps, "Next");
    await answerOffer(deps, linkFor("offer", offer), "decline");
    expect(await arrivalsAsked(deps)).toContain(offer.offerId);
    await fillOnArrival(deps);
    expect(await liveOffer(deps, next)).toMatchObject({ groupId: group.groupId, seatNumber: offer.seatNumber });
    expect(await liveOffer(deps, first)).toBeUndefined();
    await answerOffer(deps, linkFor("offer", found(await liveOffer(deps, next), "no-offer")), "decline");
    await fillOnArrival(deps);
    expect(await liveOffer(deps, first)).toBeUndefined();
  });

  it("many at once, gives every seat and every person once", async () => {
    const { deps } = world;
    const group = await openGroup(deps, { size: { min: 1, ideal: 3, max: 3 } });
    await crowd(deps, 5);
    await Promise.all([1, 2, 3, 4, 5, 6].map(() => fillOnArrival(deps)));
    const offers = (await deps.store.offers(group.groupId)).filter(({ status }) => status === "OFFERED");
    expect(offers.map(({ seatNumber }) => seatNumber).toSorted()).toEqual([1, 2, 3]);
    expect(new Set(offers.map(({ personId }) => personId)).size).toBe(3);
    expect((await runs()).every(({ status }) => status === "MATERIALISED")).toBe(true);
  });

  it("killed at any write, leaves nothing that the next message and the jobs left behind do not finish", async () => {
    const plain = dyingAt(world.deps.store, 0, "after");
    await openGroup(world.deps);
    await waiting(world.deps, "Ana");
    await handleArrivals({ ...world.deps, store: plain });
    for (let write = 1; write <= plain.writes(); write++) {
      const { deps } = await openWorld({ now: SAMPLE_NOW });
      const group = await openGroup(deps);
      await waiting(deps, "Ana");
      await handleArrivals({ ...deps, store: dyingAt(deps.store, write, "after") });
      await finishJobs(deps);
      const offers = (await deps.store.offers(group.groupId)).filter(({ status }) => status === "OFFERED");
      expect(offers).toHaveLength(1);
      expect(await arrivalsAsked(deps)).toEqual([]);
      expect((await deps.store.runs({ limit: 10 })).items.every(({ status }) => status === "MATERIALISED")).toBe(true);
    }
    expect(plain.writes()).toBeGreaterThanOrEqual(5);
  });
});
