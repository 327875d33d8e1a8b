import { expect, test } from "vitest";
import { localParts } from "../../../lib/time/wall-clock.ts";
import { sendMessage } from "../../../lib/use-cases/messages/send-message.ts";
import { sweepDue } from "../../../lib/use-cases/messages/sweep-due.ts";
import { planForGroup } from "../../../lib/use-cases/sessions/plan-cadence.ts";
import { contactRecord } from "../../support/records.ts";
import { confirmed, publishedGroup, waiting } from "../../support/steps.ts";
import { openWorld, type World } from "../../support/world.ts";
import { wholeNight } from "../nightly/whole-night.ts";

/** Each minute of the service as it is when deployed: the sweep finds what is due, the sender sends it. */
async function liveUntil({ deps, clock, jobs }: World, end: string): Promise<void> {
  for (;;) {
    const next = await deps.store.nextDueAt();
    if (next === undefined || next > end) break;
    if (next > clock.now()) clock.set(next);
    await sweepDue(deps);
    await jobs.drain({ sender: (id) => sendMessage(deps, id), matcher: async () => undefined });
  }
  clock.set(end);
}

async function sundayGroup(world: World, zones: readonly string[]) {
  const schedule = { firstDate: "2026-10-18", localStart: "18:00", timeZone: "Europe/Madrid", sessions: 3 };
  const sessionPlan = ["Arriving", "What helps", "Goodbye"];
  const group = await publishedGroup(world.deps, { entry: "open", schedule, sessionPlan });
  for (const [index, timeZone] of zones.entries()) {
    const email = `person-${index + 1}@example.org`;
    const application = await waiting(world.deps, { email, timeZone, messages: { hourBefore: true, optional: false } });
    await confirmed(world.deps, application, group.groupId, index + 1);
  }
  await planForGroup(world.deps, group.groupId);
  return group;
}

async function sentReminders({ deps }: World, zone: string, personEmail: string) {
  const { items } = await deps.store.messages({ kind: "session-reminder", limit: 50 });
  const contacts = await Promise.all(
    items.map(({ recipient }) =>
      recipient.to === "person" ? deps.store.contact(recipient.personId) : contactRecord(),
    ),
  );
  return items
    .filter((_, index) => contacts[index]?.email === personEmail)
    .map(({ sentAt = "" }) => localParts(sentAt, zone))
    .map(({ date, time }) => `${date} ${time}`)
    .sort();
}

test("across a clock change every member is reminded at the right time on their own wall", async () => {
  const world = await openWorld({ now: "2026-10-01T09:00:00.000Z" });
  await sundayGroup(world, ["Europe/Madrid", "America/New_York", "Asia/Tokyo"]);
  await liveUntil(world, "2026-11-04T00:00:00.000Z");
  // Sessions are on Sundays. Madrid goes back on 25 October, New York on 1 November, Tokyo never.
  expect(await sentReminders(world, "Europe/Madrid", "person-1@example.org")).toEqual([
    "2026-10-17 18:00",
    "2026-10-24 18:00",
    "2026-10-31 18:00",
  ]);
  expect(await sentReminders(world, "America/New_York", "person-2@example.org")).toEqual([
    "2026-10-17 12:00",
    "2026-10-24 13:00",
    "2026-10-31 12:00",
  ]);
  // In Tokyo it is the night: 01:00 or 02:00, and the reminder comes the evening before that day.
  expect(await sentReminders(world, "Asia/Tokyo", "person-3@example.org")).toEqual([
    "2026-10-17 20:30",
    "2026-10-24 20:30",
    "2026-10-31 20:30",
  ]);
});

test("the weeks of a cohort send every message once, to one recipient, however often nights are planned", async () => {
  const world = await openWorld({ now: "2026-10-01T09:00:00.000Z" });
  await sundayGroup(world, ["Europe/Madrid", "Europe/London"]);
  for (let day = 2; day <= 35; day++) {
    await liveUntil(world, new Date(Date.UTC(2026, 9, day, 2)).toISOString());
    await wholeNight(world.deps);
  }
  const mails = await world.inbox();
  expect(mails.every(({ destination: { to, cc, bcc } }) => to.length === 1 && cc.length + bcc.length === 0)).toBe(true);
  const { items } = await world.deps.store.messages({ limit: 100 });
  const kinds = items.filter(({ state }) => state === "SENT").map(({ kind }) => kind);
  expect(mails).toHaveLength(kinds.length);
  const counts = Object.fromEntries(
    [...new Set(kinds)].sort().map((kind) => [kind, kinds.filter((k) => k === kind).length]),
  );
  expect(counts).toEqual({
    aftercare: 2,
    "closing-dates": 2,
    "final-reflection": 2,
    "join-link": 6,
    orientation: 2,
    receipt: 2,
    "session-reminder": 6,
  });
});

test("nothing in subject, sender, file name or visible address tells the theme or the title", async () => {
  const world = await openWorld({ now: "2026-10-01T09:00:00.000Z" });
  await sundayGroup(world, ["Europe/Madrid"]);
  await liveUntil(world, "2026-11-04T00:00:00.000Z");
  const mails = await world.inbox();
  expect(mails.length).toBeGreaterThan(5);
  for (const { subject, from, attachments, body } of mails) {
    const links = `${body.html}${body.text}`.match(/https?:\/\/[^\s"<]+/g) ?? [];
    const shown = [subject, from, ...attachments.map(({ filename }) => filename), ...links].join("\n");
    expect(shown).not.toMatch(/grief|living with|support|therap/i);
  }
});
