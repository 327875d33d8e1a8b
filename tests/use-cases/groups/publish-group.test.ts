import { describe, expect, it } from "vitest";
import { agreementVersionOf } from "../../../lib/domain/groups/agreement.ts";
import { GroupDraft } from "../../../lib/domain/groups/group.ts";
import { sessionIdOf } from "../../../lib/domain/hash.ts";
import { createGroup } from "../../../lib/use-cases/groups/create-group.ts";
import { editGroup } from "../../../lib/use-cases/groups/edit-group.ts";
import { publishGroup } from "../../../lib/use-cases/groups/publish-group.ts";
import type { Deps } from "../../../lib/use-cases/ports.ts";
import { recordedAudit } from "../../support/recorded-audit.ts";
import { refusalOf } from "../../support/said.ts";
import { draftOf, SAMPLE_NOW } from "../../support/samples.ts";
import { COORDINATOR, publishedGroup } from "../../support/steps.ts";
import { openWorld } from "../../support/world.ts";
import { arrivalsAsked } from "../lines/line-story.ts";

const open = () => openWorld({ now: SAMPLE_NOW });
const create = (deps: Deps, draft = draftOf()) => createGroup(deps, COORDINATOR, draft);
const ongoing = { firstDate: "2026-09-15", localStart: "18:00", timeZone: "Europe/London", sessions: null };

describe("creating a group", () => {
  it("keeps a draft, however incomplete, and records who wrote it", async () => {
    const { deps, entries } = recordedAudit((await open()).deps);
    const group = await create(deps, GroupDraft.parse({ title: "Only a title" }));
    expect(group).toMatchObject({ status: "DRAFT", rev: 1, createdAt: SAMPLE_NOW, title: "Only a title" });
    expect(await deps.store.group(group.groupId)).toEqual(group);
    expect(entries).toEqual([
      { at: SAMPLE_NOW, actor: COORDINATOR.subject, action: "group-created", subject: group.groupId },
    ]);
  });
});

describe("publishing a group", () => {
  it("fixes the agreement, opens a seat for each of the most it takes, and waits to start when closed", async () => {
    const { deps } = await open();
    const draft = await create(deps);
    const group = await publishGroup(deps, COORDINATOR, draft.groupId, draft.rev);
    expect(group).toMatchObject({ status: "PUBLISHED", rev: 2, publishedAt: SAMPLE_NOW });
    expect(group.agreementVersion).toBe(draft.agreement && agreementVersionOf(draft.agreement));
    expect(await deps.store.group(group.groupId)).toEqual(group);
    const seats = await deps.store.seats(group.groupId);
    expect(seats.map(({ number, state }) => [number, state])).toEqual(
      Array.from({ length: 8 }, (_, seat) => [seat + 1, "FREE"]),
    );
    expect(await arrivalsAsked(deps)).toEqual([]);
  });

  it("plans every session of a series on the wall clock of its zone, across the change of clocks", async () => {
    const { deps } = await open();
    const { groupId } = await publishedGroup(deps);
    const sessions = await deps.store.sessions(groupId);
    expect(sessions).toHaveLength(8);
    expect(sessions.map(({ number, sessionId }) => [number, sessionId])).toEqual(
      Array.from({ length: 8 }, (_, index) => [index + 1, sessionIdOf(groupId, index + 1)]),
    );
    expect(
      sessions.every(({ status, localStart, rev }) => `${status} ${localStart} ${rev}` === "SCHEDULED 18:00 0"),
    ).toBe(true);
    // London leaves summer time on 25 October.
    expect(sessions[5]?.startsAt).toBe("2026-10-20T17:00:00.000Z");
    expect(sessions[6]?.startsAt).toBe("2026-10-27T18:00:00.000Z");
  });

  it("runs an open group at once, with sessions as far ahead of its first as the settings look", async () => {
    const { deps } = await open();
    const group = await publishedGroup(deps, { entry: "open", schedule: ongoing, sessionPlan: [] });
    expect(group.status).toBe("RUNNING");
    const sessions = await deps.store.sessions(group.groupId);
    expect(sessions).toHaveLength(deps.settings.matching.horizonWeeks);
    expect(await arrivalsAsked(deps)).toEqual([]);
  });

  it("fills an open group under its standing approval at once", async () => {
    const { deps } = await open();
    const { groupId } = await publishedGroup(deps, { entry: "open", whenSeatsFree: "offer" });
    expect(await arrivalsAsked(deps)).toEqual([groupId]);
  });

  it("gives a group without a size the default of its format", async () => {
    const { deps } = await open();
    const group = await publishedGroup(deps, { size: undefined, format: "psychoeducational" });
    expect(group.size).toEqual({ min: 6, ideal: 10, max: 15 });
    expect(await deps.store.seats(group.groupId)).toHaveLength(15);
  });

  it("takes the largest group with the longest series", async () => {
    const { deps } = await open();
    const { groupId } = await publishedGroup(deps, {
      size: { min: 10, ideal: 40, max: 50 },
      schedule: { ...ongoing, sessions: 52 },
      sessionPlan: Array.from({ length: 52 }, (_, index) => `Week ${index + 1}`),
    });
    expect(await deps.store.seats(groupId)).toHaveLength(50);
    expect(new Set((await deps.store.sessions(groupId)).map(({ number }) => number)).size).toBe(52);
  });

  it("is refused with everything that is missing, and changes nothing", async () => {
    const { deps, entries } = recordedAudit((await open()).deps);
    const draft = await create(deps, draftOf({ supervisor: undefined, sessionPlan: ["a", "b", "c", "d", "e", "f"] }));
    const refusal = publishGroup(deps, COORDINATOR, draft.groupId, draft.rev);
    await expect(refusal).rejects.toMatchObject({
      code: "not-publishable",
      fields: [{ field: "/sessionPlan", code: "plans-missing", facts: { sessions: [7, 8] } }, { field: "/supervisor" }],
    });
    expect(await deps.store.group(draft.groupId)).toEqual(draft);
    expect(await deps.store.seats(draft.groupId)).toEqual([]);
    expect(await deps.store.sessions(draft.groupId)).toEqual([]);
    expect(entries.map(({ action }) => action)).toEqual(["group-created"]);
  });

  it("is refused for another version than the one stored, and for a group that is published", async () => {
    const { deps } = await open();
    const { groupId, rev } = await create(deps);
    await expect(publishGroup(deps, COORDINATOR, groupId, rev + 1)).rejects.toMatchObject({
      code: "stale-version",
    });
    const group = await publishGroup(deps, COORDINATOR, groupId, rev);
    const again = publishGroup(deps, COORDINATOR, groupId, group.rev);
    await expect(again).rejects.toMatchObject({ code: "wrong-state" });
    expect(await refusalOf(again)).toContain("PUBLISHED");
  });

  it("happens once when asked for twice at the same moment", async () => {
    const { deps } = await open();
    const { groupId, rev } = await create(deps);
    const twice = await Promise.allSettled([
      publishGroup(deps, COORDINATOR, groupId, rev),
      publishGroup(deps, COORDINATOR, groupId, rev),
    ]);
    const [refused] = twice.filter((each) => each.status === "rejected");
    expect(twice.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(refused?.reason).toMatchObject({ code: "stale-version" });
    expect(await deps.store.seats(groupId)).toHaveLength(8);
  });

  it("is not found for a group nobody wrote", async () => {
    const { deps } = await open();
    const nothing = publishGroup(deps, COORDINATOR, deps.ids.group(), 1);
    await expect(nothing).rejects.toMatchObject({ code: "not-found" });
  });

  it("plans by the schedule that was edited last", async () => {
    const { deps } = await open();
    const { groupId, rev } = await create(deps);
    const later = draftOf({ schedule: { ...ongoing, firstDate: "2026-10-06", sessions: 8 } });
    const edited = await editGroup(deps, COORDINATOR, groupId, later, rev);
    await publishGroup(deps, COORDINATOR, groupId, edited.rev);
    expect((await deps.store.sessions(groupId))[0]?.localDate).toBe("2026-10-06");
  });
});
