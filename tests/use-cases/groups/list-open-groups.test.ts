import { describe, expect, it } from "vitest";
import { createGroup } from "../../../lib/use-cases/groups/create-group.ts";
import { listOpenGroups } from "../../../lib/use-cases/groups/list-open-groups.ts";
import { listGroups, readGroup } from "../../../lib/use-cases/groups/read-groups.ts";
import { draftOf, SAMPLE_NOW } from "../../support/samples.ts";
import { COORDINATOR, confirmed, offered, publishedGroup, waiting } from "../../support/steps.ts";
import { openWorld } from "../../support/world.ts";

const open = () => openWorld({ now: SAMPLE_NOW });

describe("the groups open for intake", () => {
  it("are those that were published, with what anyone may know", async () => {
    const { deps } = await open();
    await createGroup(deps, COORDINATOR, draftOf({ title: "Still a draft" }));
    const { groupId } = await publishedGroup(deps);
    expect(await listOpenGroups(deps)).toEqual([
      {
        groupId,
        title: "Living with grief",
        discreetLabel: "Tuesday circle",
        kind: "support",
        format: "support_skills",
        entry: "closed",
        modality: "virtual",
        town: undefined,
        languages: ["en"],
        accessProvision: [],
        fee: "free",
        size: { min: 3, max: 8 },
        meetings: {
          // London leaves summer time on 25 October.
          starts: [
            ...["2026-09-15T17:00:00.000Z", "2026-09-22T17:00:00.000Z", "2026-09-29T17:00:00.000Z"],
            ...["2026-10-06T17:00:00.000Z", "2026-10-13T17:00:00.000Z", "2026-10-20T17:00:00.000Z"],
            ...["2026-10-27T18:00:00.000Z", "2026-11-03T18:00:00.000Z"],
          ],
          ongoing: false,
          everyWeeks: 1,
          minutes: 90,
          groupTimeZone: "Europe/London",
        },
        facilitators: [{ name: "", level: "trained" }],
      },
    ]);
  });

  it("name nobody, and tell nobody where they meet", async () => {
    const { deps } = await open();
    await publishedGroup(deps);
    expect(JSON.stringify(await listOpenGroups(deps))).not.toMatch(/Ines|Paul|@|meet\.example/);
  });

  it("leave out a group without a free seat", async () => {
    const { deps, clock } = await open();
    const { groupId } = await publishedGroup(deps, { size: { min: 1, ideal: 2, max: 2 } });
    await offered(deps, await waiting(deps), groupId, 1);
    expect(await listOpenGroups(deps)).toHaveLength(1);
    await confirmed(deps, await waiting(deps, { email: "paul@example.org" }), groupId, 2);
    clock.advance({ minutes: 1 });
    expect(await listOpenGroups(deps)).toEqual([]);
  });

  it("leave out a closed group that has met, and keep an open one with its next meeting", async () => {
    const { deps, clock } = await open();
    await publishedGroup(deps);
    const running = await publishedGroup(deps, { entry: "open", title: "Open door" });
    clock.set("2026-09-16T09:00:00.000Z");
    expect(await listOpenGroups(deps)).toMatchObject([
      { groupId: running.groupId, meetings: { starts: expect.arrayContaining(["2026-09-22T17:00:00.000Z"]) } },
    ]);
  });
});

describe("all groups", () => {
  it("are listed by id, drafts too, and each can be read", async () => {
    const { deps } = await open();
    const draft = await createGroup(deps, COORDINATOR, draftOf({ title: "Still a draft" }));
    const published = await publishedGroup(deps);
    expect(await listGroups(deps, { limit: 5 })).toEqual({ items: [draft, published], cursor: undefined });
    expect(await readGroup(deps, draft.groupId)).toEqual(draft);
    await expect(readGroup(deps, deps.ids.group())).rejects.toMatchObject({ code: "not-found" });
  });
});
