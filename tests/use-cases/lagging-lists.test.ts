import { describe, expect, it } from "vitest";
import { dynamoStore } from "../../lib/adapters/dynamodb/store.ts";
import { taskIdOf } from "../../lib/domain/hash.ts";
import { addMinutes } from "../../lib/time/instant.ts";
import { decideApplication } from "../../lib/use-cases/intake/decide-application.ts";
import { setPairs } from "../../lib/use-cases/intake/set-pairs.ts";
import { readFacts } from "../../lib/use-cases/messages/facts/read-facts.ts";
import type { Change, Deps } from "../../lib/use-cases/ports.ts";
import { approveRun } from "../../lib/use-cases/runs/approve-run.ts";
import { materialiseRun } from "../../lib/use-cases/runs/materialise-run.ts";
import { previewRun } from "../../lib/use-cases/runs/preview-run.ts";
import { requestRun } from "../../lib/use-cases/runs/request-run.ts";
import { takeSnapshot } from "../../lib/use-cases/runs/take-snapshot.ts";
import { laggingTables } from "../adapters/lagging-indexes.ts";
import { SAMPLE_NOW } from "../support/samples.ts";
import { applied, COORDINATOR, offered, publishedGroup, stored, waiting } from "../support/steps.ts";
import { openWorld } from "../support/world.ts";
import { fillOnArrival } from "./lines/line-story.ts";
import { asRow, openStory } from "./messages/ledger-story.ts";
import { aboutSession, MESSAGE_CASES } from "./messages/message-cases.ts";
import { liveOffer, runNow } from "./runs/run-story.ts";

const OPEN = { entry: "open", whenSeatsFree: "offer" } as const;

/** Everything as it is in a world, on tables whose indexes can be made to trail. */
async function open() {
  const world = await openWorld({ now: SAMPLE_NOW });
  const { client, tables, freeze } = await laggingTables();
  const { clock, telemetry } = world;
  const store = dynamoStore({ client, tables, programme: "main", clock, telemetry });
  return { world, deps: { ...world.deps, store }, freeze };
}

/** A store that dies where it is to write this. */
function diesAt(write: Change["write"], commit: Deps["store"]["commit"]): Deps["store"]["commit"] {
  return async (changes) => {
    if (changes.some((change) => change.write === write)) throw new Error("killed");
    return commit(changes);
  };
}

describe("while lists trail what is stored", () => {
  it("somebody who has just arrived is offered the free seat", async () => {
    const { deps, freeze } = await open();
    await publishedGroup(deps, OPEN);
    await freeze();
    const person = await waiting(deps);
    await fillOnArrival(deps, person.applicationId);
    expect((await liveOffer(deps, person))?.status).toBe("OFFERED");
  });

  it("a group that has just opened is filled", async () => {
    const { deps, freeze } = await open();
    const person = await waiting(deps);
    await freeze();
    const { groupId } = await publishedGroup(deps, OPEN);
    await fillOnArrival(deps, groupId);
    expect(await liveOffer(deps, person)).toMatchObject({ groupId });
  });

  it("nobody is matched who has just been offered a seat, and no group that is over", async () => {
    const { deps, freeze } = await open();
    const group = await publishedGroup(deps);
    const other = await publishedGroup(deps);
    const person = await waiting(deps);
    await freeze();
    await offered(deps, person, group.groupId);
    const over = { ...other, status: "CANCELLED" as const, rev: other.rev + 1 };
    await deps.store.commit([{ write: "group", group: over, expect: other.rev }]);
    const { candidates, groups } = await takeSnapshot(deps, "all", "most_placed");
    expect(candidates).toEqual([]);
    expect(groups.map(({ groupId }) => groupId)).toEqual([group.groupId]);
  });

  it("somebody who was referred on a moment ago is looked at by a person before they wait again", async () => {
    const { deps, freeze } = await open();
    await freeze();
    const first = await waiting(deps);
    await decideApplication(deps, COORDINATOR, first.applicationId, "refer");
    const again = await waiting(deps);
    expect(again).toMatchObject({ personId: first.personId, safety: "REVIEW" });
    expect(await deps.store.hold(first.personId)).toBeDefined();
  });

  it("a newer application takes the place of one that was sent a moment before, and keeps its pairs", async () => {
    const { deps, world, freeze } = await open();
    await freeze();
    const first = await waiting(deps);
    world.clock.advance({ minutes: 1 });
    await waiting(deps);
    expect((await stored(deps, first.applicationId)).status).toBe("WITHDRAWN");
    expect((await deps.store.applicationsOfPerson(first.personId)).map(({ status }) => status)).toEqual([
      "WAITING",
      "WITHDRAWN",
    ]);
  });

  it("whoever is referred on has no other application left open", async () => {
    const { deps, freeze } = await open();
    await freeze();
    const first = await waiting(deps);
    const second = await applied(deps);
    await decideApplication(deps, COORDINATOR, first.applicationId, "refer");
    expect((await stored(deps, second.applicationId)).status).toBe("REFERRED");
  });

  it("somebody who has just applied can be kept apart, and is", async () => {
    const { deps, freeze } = await open();
    await publishedGroup(deps, OPEN);
    await freeze();
    const first = await waiting(deps);
    const second = await waiting(deps, { email: "paul@example.org" });
    const apart = { keepApart: [second.caseCode], keepTogether: [] };
    await setPairs(deps, COORDINATOR, first.applicationId, apart);
    await fillOnArrival(deps, first.applicationId);
    await fillOnArrival(deps, second.applicationId);
    expect(await liveOffer(deps, first)).toBeDefined();
    expect(await liveOffer(deps, second)).toBeUndefined();
  });

  it("a run that was asked for a moment ago is answered with, and one that was previewed is superseded", async () => {
    const { deps, freeze } = await open();
    await publishedGroup(deps);
    await waiting(deps);
    await freeze();
    const { runId } = await requestRun(deps, COORDINATOR, {});
    expect((await requestRun(deps, COORDINATOR, {})).runId).toBe(runId);
    await previewRun(deps, runId);
    const other = await requestRun(deps, COORDINATOR, {});
    await previewRun(deps, other.runId);
    const { rev } = await runNow(deps, other.runId);
    await approveRun(deps, COORDINATOR, other.runId, rev);
    await materialiseRun(deps, other.runId);
    expect((await runNow(deps, runId)).status).toBe("DISCARDED");
  });

  it("seats that were promised a moment ago, and not offered yet, are not promised to somebody else", async () => {
    const { deps, freeze } = await open();
    await publishedGroup(deps, { ...OPEN, size: { min: 1, ideal: 1, max: 1 } });
    await fillOnArrival(deps);
    const first = await waiting(deps);
    await freeze();
    const dying = { ...deps.store, commit: diesAt("run-checkpoint", deps.store.commit) };
    await fillOnArrival({ ...deps, store: dying }, first.applicationId);
    expect(await liveOffer(deps, first)).toBeUndefined();
    const second = await waiting(deps, { email: "paul@example.org" });
    await fillOnArrival(deps, second.applicationId);
    expect(await liveOffer(deps, first)).toBeDefined();
    const arrivals = await deps.store.newestRuns("arrival", 5);
    expect(arrivals.map(({ status, exceptions }) => [status, exceptions])).toEqual([["MATERIALISED", []]]);
  });

  it("whoever nobody reached a moment ago is looked at again by nobody, once their hold is over", async () => {
    const { deps, world, freeze } = await open();
    await freeze();
    const { applicationId, personId } = await waiting(deps, { safety: { s1: "no", s2: "yes", s3: "no", s4: "safe" } });
    const hold = await deps.store.hold(personId);
    await decideApplication(deps, COORDINATOR, applicationId, "unreached");
    world.clock.advance({ minutes: 1 });
    await decideApplication(deps, COORDINATOR, applicationId, "release");
    const review = taskIdOf("review-unreached", personId, hold?.raisedAt ?? "");
    expect((await deps.store.task(review))?.state).toBe("DONE");
  });

  it("nobody is told again what they were told a moment ago", async () => {
    const story = await openStory();
    const message = await MESSAGE_CASES.orientation.given(story);
    await story.deps.store.addMessages([{ ...message, state: "SENT" }]);
    const blind = { ...story.deps.store, messages: async () => ({ items: [], cursor: undefined }) };
    const deps = { ...story.deps, store: blind };
    const { groupId } = story.group;
    const [, second] = await deps.store.sessions(groupId);
    const cause = second === undefined ? aboutSession(story) : { ...aboutSession(story), sessionId: second.sessionId };
    const next = asRow(message, "next", { cause, dueAt: addMinutes(message.dueAt, 1) });
    expect((await readFacts(deps, next)).others.map(({ state }) => state)).toEqual(["SENT"]);
  });
});
