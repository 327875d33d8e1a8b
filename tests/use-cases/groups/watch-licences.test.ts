import { describe, expect, it } from "vitest";
import type { Group } from "../../../lib/domain/groups/group.ts";
import type { IntakeInput } from "../../../lib/domain/intake/application.ts";
import { editGroup } from "../../../lib/use-cases/groups/edit-group.ts";
import { watchLicences } from "../../../lib/use-cases/groups/watch-licences.ts";
import { readFacts } from "../../../lib/use-cases/messages/facts/read-facts.ts";
import { renderMessage } from "../../../lib/use-cases/messages/render-message.ts";
import { sendMessage } from "../../../lib/use-cases/messages/send-message.ts";
import { licensed } from "../../domain/groups/leaders.ts";
import { draftOf, intakeOf, SAMPLE_NOW } from "../../support/samples.ts";
import { openWorld, type World } from "../../support/world.ts";
import { offered } from "../runs/run-story.ts";
import { COORDINATOR, publishedGroup, waiting } from "../sessions/cohort-story.ts";

const draftUntil = (expires: string) => ({
  kind: "psychotherapy" as const,
  size: { min: 1, ideal: 2, max: 3 },
  facilitators: [licensed(expires)],
});

/** One psychotherapy group of eight weeks from 15 September, licensed for GB, with Ana in it. */
async function therapy(expires: string, intake: Partial<IntakeInput> = {}) {
  const world = await openWorld({ now: SAMPLE_NOW });
  const group = await publishedGroup(world.deps, draftUntil(expires));
  const ana = await waiting(world.deps, "Ana", intake);
  await offered(world.deps);
  return { world, group, ana };
}

const alerts = async ({ deps }: World) => (await deps.store.messages({ kind: "licence-alert", limit: 20 })).items;

async function textOf({ deps }: World): Promise<string> {
  const [message] = (await deps.store.messages({ kind: "licence-alert", limit: 1 })).items;
  if (message === undefined) throw new Error("nobody was told");
  return (await renderMessage({ deps, message, facts: await readFacts(deps, message) })).text;
}

async function renew({ deps }: World, { groupId }: Group, expires: string): Promise<void> {
  const rev = (await deps.store.group(groupId))?.rev ?? 0;
  await editGroup(deps, COORDINATOR, groupId, draftOf(draftUntil(expires)), rev);
}

describe("a licence that ends", () => {
  it("is told of from thirty days before, weekly, also when it has ended, until it is renewed", async () => {
    const { world, group } = await therapy("2026-11-15");
    const told: number[] = [];
    for (const day of ["2026-10-15", "2026-10-16", "2026-10-17", "2026-10-23", "2026-11-20"]) {
      world.clock.set(`${day}T09:00:00.000Z`);
      await watchLicences(world.deps);
      told.push((await alerts(world)).length);
    }
    expect(told).toEqual([0, 1, 1, 2, 3]);
    const text = await textOf(world);
    expect(text).toContain("No licence of this group holds any more: the last one ended on 2026-11-15.");
    expect(text).toContain(group.groupId);
    expect(text).not.toMatch(/Ana|grief|Tuesday circle/i);
    await renew(world, group, "2028-01-01");
    world.clock.set("2026-11-30T09:00:00.000Z");
    await watchLicences(world.deps);
    expect(await alerts(world)).toHaveLength(3);
  });

  it("is not told of once it is renewed before the mail goes out", async () => {
    const { world, group } = await therapy("2026-11-15");
    world.clock.set("2026-10-20T09:00:00.000Z");
    await watchLicences(world.deps);
    await renew(world, group, "2028-01-01");
    const [message] = await alerts(world);
    if (message === undefined) throw new Error("nobody was told");
    await sendMessage(world.deps, message.messageId);
    expect(await alerts(world)).toMatchObject([{ state: "CANCELLED", outcome: "licence-mended" }]);
  });
});

describe("a licence that does not hold where a member is", () => {
  it("is told of, by case code, when the member has moved, weekly until they are covered", async () => {
    const { world, ana } = await therapy("2028-01-01");
    await watchLicences(world.deps);
    expect(await alerts(world)).toEqual([]);
    const moved = intakeOf({ country: "IE" });
    await world.deps.store.commit([
      { write: "intake", applicationId: ana.applicationId, intake: moved, expect: "any" },
    ]);
    await watchLicences(world.deps);
    await watchLicences(world.deps);
    expect(await alerts(world)).toMatchObject([
      { recipient: { to: "duty", programme: "main" }, cause: { about: "group", uncovered: [ana.caseCode] } },
    ]);
    expect(await textOf(world)).toContain(ana.caseCode);
    world.clock.advance({ days: 7 });
    await watchLicences(world.deps);
    expect(await alerts(world)).toHaveLength(2);
    await world.deps.store.commit([
      { write: "intake", applicationId: ana.applicationId, intake: intakeOf(), expect: "any" },
    ]);
    world.clock.advance({ days: 7 });
    await watchLicences(world.deps);
    expect(await alerts(world)).toHaveLength(2);
  });

  it("is told of when the licence was edited", async () => {
    const { world, group, ana } = await therapy("2028-01-01");
    const current = await world.deps.store.group(group.groupId);
    const [leader] = draftUntil("2028-01-01").facilitators;
    if (leader === undefined) throw new Error("nobody leads it");
    const elsewhere = { ...leader, licence: { ...leader.licence, jurisdictions: ["IE"] } };
    const draft = draftOf({ ...draftUntil("2028-01-01"), facilitators: [elsewhere] });
    await editGroup(world.deps, COORDINATOR, group.groupId, draft, current?.rev ?? 0);
    await watchLicences(world.deps);
    expect(await alerts(world)).toMatchObject([{ cause: { uncovered: [ana.caseCode] } }]);
  });
});

it("support groups have no licence to tell of", async () => {
  const world = await openWorld({ now: SAMPLE_NOW });
  await publishedGroup(world.deps, { facilitators: [licensed("2026-09-02")] });
  await watchLicences(world.deps);
  expect(await alerts(world)).toEqual([]);
});
