import { describe, expect, it } from "vitest";
import { GroupDraft, type GroupDraftInput } from "../../../lib/domain/groups/group.ts";
import { createGroup } from "../../../lib/use-cases/groups/create-group.ts";
import { editGroup } from "../../../lib/use-cases/groups/edit-group.ts";
import type { Deps } from "../../../lib/use-cases/ports.ts";
import { recordedAudit } from "../../support/recorded-audit.ts";
import { refusalOf } from "../../support/said.ts";
import { draftOf, SAMPLE_NOW } from "../../support/samples.ts";
import { COORDINATOR, publishedGroup } from "../../support/steps.ts";
import { openWorld } from "../../support/world.ts";
import { arrivalsAsked } from "../lines/line-story.ts";

const open = () => openWorld({ now: SAMPLE_NOW });
const PLACE = { area: { latitude: 51.5, longitude: -0.1 }, address: "4 Harbour Lane, blue room" };
const SCHEDULE = { firstDate: "2026-09-15", localStart: "18:00", timeZone: "Europe/London", sessions: 8 };

/** For every field of a draft, another value: what may change once people were matched on it and signed? */
const CHANGES: Readonly<Record<keyof GroupDraft, { readonly free: boolean; readonly to: Partial<GroupDraftInput> }>> = {
  title: { free: true, to: { title: "Carrying a loss" } },
  discreetLabel: { free: true, to: { discreetLabel: "Blue circle" } },
  themes: { free: false, to: { themes: ["loneliness"] } },
  specialistConfirmedBy: { free: true, to: { specialistConfirmedBy: "A. Coordinator" } },
  roleAllowed: { free: false, to: { roleAllowed: ["bereaved"] } },
  kind: { free: false, to: { kind: "psychotherapy" } },
  format: { free: false, to: { format: "process" } },
  entry: { free: false, to: { entry: "open" } },
  size: { free: false, to: { size: { min: 2, ideal: 6, max: 8 } } },
  salientAttributes: { free: false, to: { salientAttributes: ["gender"] } },
  languages: { free: false, to: { languages: ["en", "es"] } },
  schedule: { free: false, to: { schedule: { ...SCHEDULE, localStart: "19:00" } } },
  modality: { free: false, to: { modality: "in_person" } },
  place: { free: false, to: { place: { ...PLACE, area: { latitude: 48.9, longitude: 2.4 } } } },
  meetingUrl: { free: true, to: { meetingUrl: "https://meet.example.org/other" } },
  facilitators: { free: true, to: { facilitators: [{ name: "Jo Marsh", email: "jo@example.org", level: "peer" }] } },
  supervisor: { free: true, to: { supervisor: { name: "Jo Marsh", email: "jo@example.org" } } },
  eligibility: { free: false, to: { eligibility: { countries: ["GB"] } } },
  accessProvision: { free: false, to: { accessProvision: ["captions"] } },
  fee: { free: false, to: { fee: "reduced" } },
  agreement: { free: false, to: { agreement: { goals: "Other goals.", norms: [], legalExceptions: "None." } } },
  sessionPlan: { free: true, to: { sessionPlan: ["1", "2", "3", "4", "5", "6", "7", "8"] } },
  whenSeatsFree: { free: true, to: { whenSeatsFree: "offer" } },
};
// Object.keys forgets that the keys of a const object are its key type.
const FIELDS = Object.keys(GroupDraft.shape) as (keyof GroupDraft)[];

describe("editing a draft", () => {
  it("replaces all that was written, raises the version, and records who did it and which fields", async () => {
    const { deps, entries } = recordedAudit((await open()).deps);
    const { groupId, rev, createdAt } = await createGroup(deps, COORDINATOR, draftOf());
    const shorter = GroupDraft.parse({ title: "Another title", format: "process" });
    const edited = await editGroup(deps, COORDINATOR, groupId, shorter, rev);
    expect(edited).toEqual({ ...shorter, groupId, createdAt, status: "DRAFT", rev: 2 });
    expect(await deps.store.group(groupId)).toEqual(edited);
    expect(entries.at(-1)).toMatchObject({ action: "group-edited", subject: groupId, details: { rev: 2 } });
    expect(String(entries.at(-1)?.details?.fields).split(",")).toEqual(expect.arrayContaining(["title", "format"]));
  });

  it("is refused when somebody else was faster, and theirs stays", async () => {
    const { deps } = await open();
    const { groupId, rev } = await createGroup(deps, COORDINATOR, draftOf());
    const theirs = await editGroup(deps, COORDINATOR, groupId, draftOf({ title: "Theirs" }), rev);
    const mine = editGroup(deps, COORDINATOR, groupId, draftOf({ title: "Mine" }), rev);
    await expect(mine).rejects.toMatchObject({ code: "stale-version" });
    expect(await deps.store.group(groupId)).toEqual(theirs);
  });

  it("lets one of two at the same moment win", async () => {
    const { deps } = await open();
    const { groupId, rev } = await createGroup(deps, COORDINATOR, draftOf());
    const both = await Promise.allSettled(
      ["One", "Two"].map((title) => editGroup(deps, COORDINATOR, groupId, draftOf({ title }), rev)),
    );
    const refused = both.filter((each) => each.status === "rejected");
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toMatchObject({ code: "stale-version" });
  });
});

describe("editing a published group", () => {
  it.each(FIELDS)("treats %s as what it is to those who signed or were matched", async (field) => {
    const { deps } = await open();
    const { free, to } = CHANGES[field];
    const entry = field === "whenSeatsFree" ? "open" : "closed";
    const group = await publishedGroup(deps, { entry, place: PLACE });
    const edit = editGroup(deps, COORDINATOR, group.groupId, draftOf({ entry, place: PLACE, ...to }), group.rev);
    if (free) {
      expect((await edit)[field]).toEqual(draftOf(to)[field]);
      expect(await deps.store.group(group.groupId)).toEqual({ ...group, ...(await edit), rev: group.rev + 1 });
    } else {
      await expect(edit).rejects.toMatchObject({ code: "wrong-state", fields: [{ field: `/${field}` }] });
      expect(await deps.store.group(group.groupId)).toEqual(group);
    }
  });

  it("names every field at fault at once, and for the schedule what can be done instead", async () => {
    const { deps } = await open();
    const group = await publishedGroup(deps);
    const wrong = draftOf({ ...CHANGES.themes.to, ...CHANGES.schedule.to });
    await expect(editGroup(deps, COORDINATOR, group.groupId, wrong, group.rev)).rejects.toMatchObject({
      fields: [{ field: "/themes" }, { field: "/schedule", code: "schedule-fixed" }],
    });
  });

  it("lets the address of its place change within the area", async () => {
    const { deps } = await open();
    const inPerson = { modality: "in_person", meetingUrl: undefined, place: PLACE } as const;
    const group = await publishedGroup(deps, inPerson);
    const moved = draftOf({ ...inPerson, place: { ...PLACE, address: "6 Harbour Lane" } });
    const edited = await editGroup(deps, COORDINATOR, group.groupId, moved, group.rev);
    expect(edited.place?.address).toBe("6 Harbour Lane");
  });

  it("keeps everything that publishing asks for", async () => {
    const { deps } = await open();
    const group = await publishedGroup(deps);
    for (const [to, field] of [
      [{ supervisor: undefined }, "/supervisor"],
      [{ meetingUrl: undefined }, "/meetingUrl"],
      [{ discreetLabel: "Grief circle" }, "/discreetLabel"],
      [{ sessionPlan: ["one"] }, "/sessionPlan"],
      [{ whenSeatsFree: "offer" }, "/whenSeatsFree"],
    ] as const) {
      const edit = editGroup(
        deps,
        COORDINATOR,
        group.groupId,
        draftOf({ ...to } as Partial<GroupDraftInput>),
        group.rev,
      );
      await expect(edit).rejects.toMatchObject({ code: "not-publishable", fields: [{ field }] });
    }
    expect(await deps.store.group(group.groupId)).toEqual(group);
  });

  it("may happen after it has met, and with its size left to the default it was published with", async () => {
    const { deps, clock } = await open();
    const group = await publishedGroup(deps, { size: undefined });
    clock.set("2026-10-01T09:00:00.000Z");
    const draft = draftOf({ size: undefined, title: "Carrying a loss" });
    const edited = await editGroup(deps, COORDINATOR, group.groupId, draft, group.rev);
    expect(edited).toEqual({ ...group, title: "Carrying a loss", rev: group.rev + 1 });
  });

  it("fills its free seats once a standing approval is given", async () => {
    const { deps } = await open();
    const group = await publishedGroup(deps, { entry: "open" });
    const draft = draftOf({ entry: "open", whenSeatsFree: "offer" });
    const approved = await editGroup(deps, COORDINATOR, group.groupId, draft, group.rev);
    expect(await arrivalsAsked(deps)).toEqual([group.groupId]);
    await editGroup(deps, COORDINATOR, group.groupId, { ...draft, title: "Other" }, approved.rev);
    expect(await arrivalsAsked(deps)).toHaveLength(1);
  });
});

describe("editing a group that is over", () => {
  const draft = (deps: Deps) => createGroup(deps, COORDINATOR, draftOf());

  it.each([
    ["ENDED", "once published", publishedGroup],
    ["CANCELLED", "once published", publishedGroup],
    ["CANCELLED", "never published", draft],
  ] as const)("is refused: it is %s, %s", async (status, _, begun) => {
    const { deps } = await open();
    const group = await begun(deps);
    const over = { ...group, status, rev: group.rev + 1 };
    await deps.store.commit([{ write: "group", group: over, expect: group.rev }]);
    const edit = editGroup(deps, COORDINATOR, group.groupId, draftOf({ title: "Other" }), over.rev);
    await expect(edit).rejects.toMatchObject({ code: "wrong-state", detail: { code: "group-past-editing" } });
    expect(await refusalOf(edit)).toContain(status);
    expect(await deps.store.group(group.groupId)).toEqual(over);
  });
});
