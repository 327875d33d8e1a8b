import { describe, expect, test } from "vitest";
import { GroupDraft, type PublishedGroup } from "../../../../lib/domain/groups/group.ts";
import { editGroup } from "../../../../lib/use-cases/groups/edit-group.ts";
import { COORDINATOR } from "../../../support/steps.ts";
import type { Story } from "../ledger-story.ts";
import { inbox, subjects, sweep, withSessions } from "./door-story.ts";

// Object.keys forgets that the keys of a zod shape are its own.
const FIELDS = Object.keys(GroupDraft.shape) as (keyof GroupDraft)[];

describe("what members go by of their group", () => {
  const edit = async ({ deps, group }: Story, change: Partial<PublishedGroup>) => {
    const { rev, ...now } = (await deps.store.group(group.groupId)) as PublishedGroup;
    const draft = GroupDraft.parse(Object.fromEntries(FIELDS.map((field) => [field, { ...now, ...change }[field]])));
    return editGroup(deps, COORDINATOR, group.groupId, draft, rev);
  };

  test("its link changed half an hour before: told at once, and where the new one is", async () => {
    const { story } = await withSessions(2);
    story.clock.set("2026-09-15T16:30:00.000Z");
    await edit(story, { meetingUrl: "https://meet.example.org/other" });
    await sweep(story);
    const [mail, ...more] = (await inbox(story)).filter(({ subject }) => subject.includes("something has changed"));
    expect(more).toEqual([]);
    expect(mail?.body.text).toContain("The next meeting is on Tuesday 15 September");
    expect(mail?.body.text).toContain("/l/session/");
    expect(mail?.body.text).not.toContain("meet.example.org");
  });

  test("changed twice and looked at once: one mail of all of it", async () => {
    const { story } = await withSessions(2);
    await edit(story, { discreetLabel: "Wednesday circle" });
    await edit(story, { meetingUrl: "https://meet.example.org/other" });
    await sweep(story);
    const mails = await inbox(story);
    expect(mails.map(({ subject }) => subject)).toEqual(["Wednesday circle: something has changed"]);
    expect(mails[0]?.body.text).toMatch(/Tuesday circle is called Wednesday circle[\s\S]*new way in/);
  });

  test("changed and changed back, or of no matter to members: no mail", async () => {
    const { story } = await withSessions(2);
    const { discreetLabel } = story.group;
    await edit(story, { discreetLabel: "Wednesday circle" });
    await edit(story, { discreetLabel });
    await edit(story, { title: "Living with it" });
    await sweep(story);
    expect(await subjects(story)).toEqual([]);
  });
});
