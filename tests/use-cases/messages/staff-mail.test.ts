import { describe, expect, test } from "vitest";
import { contentHash } from "../../../lib/domain/hash.ts";
import { StaffId } from "../../../lib/domain/ids.ts";
import { newMessage } from "../../../lib/domain/messages/new-message.ts";
import { addMinutes } from "../../../lib/time/instant.ts";
import { readFacts } from "../../../lib/use-cases/messages/facts/read-facts.ts";
import { renderMessage } from "../../../lib/use-cases/messages/render-message.ts";
import { sendMessage } from "../../../lib/use-cases/messages/send-message.ts";
import type { Change, Deps } from "../../../lib/use-cases/ports.ts";
import { groupId as reportGroupId, sampleReport } from "../../email/sample-report.ts";
import {
  applicationRecord,
  groupRecord,
  holdRecord,
  offerRecord,
  runId,
  runRecord,
  sessionRecord,
} from "../../support/records.ts";
import { changeContact, changeGroup, openStory, STORY_NOW, type Story, sent } from "./ledger-story.ts";
import { MESSAGE_CASES } from "./message-cases.ts";

type StaffKind = "viability-watch" | "stale-waitlist" | "bounced-mail";

async function mailOf(story: Story, kind: StaffKind, deps: Deps = story.deps) {
  const message = await MESSAGE_CASES[kind].given(story);
  return renderMessage({ deps, message, facts: await readFacts(deps, message) });
}

describe("the watch over a group's start", () => {
  test("counts who has signed and who has not yet, and nobody whose offer is over", async () => {
    const story = await openStory();
    const others = ["CONFIRMED", "OFFERED", "OFFERED", "ACCEPTED", "DECLINED", "LAPSED", "WITHDRAWN", "LEFT"] as const;
    await story.deps.store.commit(
      others.map(
        (status, index): Change => ({ write: "offer", offer: offerRecord(index + 2, { status }), expect: "absent" }),
      ),
    );
    await changeGroup(story, { size: { min: 4, ideal: 6, max: 8 } });
    const { subject, text } = await mailOf(story, "viability-watch");
    expect(subject).toBe("Tuesday circle: 2 of 4 confirmed");
    expect(text).toContain("Confirmed: 2 of at least 4\nNot answered or not signed yet: 3\n");
    expect(text).toContain("“Living with grief”");
    expect(text).toContain(`Group: ${story.group.groupId}`);
  });

  test("names the first meeting that will take place", async () => {
    const story = await openStory();
    const [second, third] = ["2026-09-22T17:00:00.000Z", "2026-09-29T17:00:00.000Z"];
    await story.deps.store.commit([
      { write: "session", session: { ...story.session, status: "CANCELLED", rev: 1 }, expect: 0 },
      { write: "session", session: sessionRecord(2, { startsAt: second }), expect: "absent" },
      { write: "session", session: sessionRecord(3, { startsAt: third }), expect: "absent" },
    ]);
    expect((await mailOf(story, "viability-watch")).text).toMatch(/First meeting: Tuesday 22 September/);
  });
});

describe("the list of those who wait too long", () => {
  /** Hours and minutes before the story's now, which is 28 days after the limit. */
  const ago = (days: number, minutes = 0) =>
    new Date(Date.parse(STORY_NOW) - (days * 24 * 60 + minutes) * 60_000).toISOString();

  test("holds those over the limit, in whole days, and nobody on hold or placed", async () => {
    const story = await openStory();
    const waits = [
      applicationRecord(11, { submittedAt: ago(28) }),
      applicationRecord(12, { submittedAt: ago(28, 1) }),
      applicationRecord(13, { submittedAt: ago(40, 23 * 60 + 59) }),
      applicationRecord(14, { submittedAt: ago(50) }),
      applicationRecord(15, { submittedAt: ago(50), status: "PLACED" }),
      applicationRecord(16, { submittedAt: ago(3) }),
      applicationRecord(17, { submittedAt: ago(35), safety: "CLEARED" }),
    ];
    await story.deps.store.commit([
      ...waits.map((application): Change => ({ write: "application", application, expect: "absent" })),
      { write: "hold", hold: holdRecord(14), expect: "absent" },
    ]);
    const { subject, text } = await mailOf(story, "stale-waitlist");
    expect(subject).toBe("Waiting list: 3 people have waited over 28 days");
    const code = (number: number) => applicationRecord(number).caseCode;
    expect(text).toContain(`${code(13)}: 40 days\n${code(17)}: 35 days\n${code(12)}: 28 days\n`);
    for (const number of [11, 14, 15, 16]) expect(text).not.toContain(code(number));
  });
});

describe("the word of an address that takes no mail", () => {
  test.each([
    ["bounced", /came back/],
    ["complained", /marked a mail as unwanted/],
  ] as const)("says that it %s, and when", async (suppressed, says) => {
    const story = await openStory();
    await changeContact(story, { suppressed });
    const { text } = await mailOf(story, "bounced-mail");
    expect(text).toMatch(says);
    expect(text).toMatch(/When: Monday 14 September/);
  });

  test("is written also when the contact was erased since", async () => {
    const story = await openStory();
    const store = { ...story.deps.store, contact: async () => undefined };
    expect((await mailOf(story, "bounced-mail", { ...story.deps, store })).text).toMatch(/came back/);
  });
});

describe("the match report", () => {
  test("shows the run's own result, with the titles of groups that are there, and leads to all of it", async () => {
    const story = await openStory();
    const { result } = sampleReport({ groups: 2, placed: 12, unplaced: 10 });
    const run = runRecord(1, { status: "PREVIEW", resultHash: contentHash(result), rev: 4 });
    const group = groupRecord({ groupId: reportGroupId(0), title: "Harbour evening" });
    await story.deps.store.commit([
      { write: "run", run, expect: "absent" },
      { write: "group", group, expect: "absent" },
    ]);
    await story.deps.store.saveRunResult(run.runId, result);
    const cause = { about: "run", runId: runId() } as const;
    const message = newMessage(
      "match-report",
      { to: "duty", programme: "main" },
      cause,
      4,
      STORY_NOW,
      "2026-12-01T00:00:00.000Z",
    );
    const { text } = await renderMessage({ deps: story.deps, message, facts: await readFacts(story.deps, message) });
    expect(text).toContain("Harbour evening, fit");
    expect(text).toContain("Over 28 days without a place: ");
    const [, token = ""] = /\/l\/report\/([\w.~-]+)/.exec(text) ?? [];
    expect(await story.deps.links.open(token, STORY_NOW)).toMatchObject({
      purpose: "report",
      subject: [run.runId],
      rev: 4,
      expiresAt: "2026-09-28T17:30:00.000Z",
    });
  });
});

test.each(["bounced-mail", "viability-watch"] as const)("%s is in the language the organisation says", async (kind) => {
  const story = await openStory();
  const { settings } = story.deps;
  const spanish = { ...settings, organisation: { ...settings.organisation, staffLanguage: "es-ES" } };
  const { html, text } = await mailOf(story, kind, { ...story.deps, settings: spanish });
  expect(html).toContain('<html lang="es">');
  expect(text).toContain("Para quienes coordinan en");
});

test.each([
  ["one on staff", { to: "staff", staffId: StaffId.parse("stf_00000000000000000000000001") }],
  ["whoever is on duty in another programme", { to: "duty", programme: "evening" }],
] as const)("mail to %s is parked for want of an address, and says so in the ledger", async (_who, recipient) => {
  const story = await openStory();
  const message = { ...(await MESSAGE_CASES["bounced-mail"].given(story)), recipient };
  expect(await sent(story.deps, message)).toMatchObject({
    state: "PARKED",
    outcome: "no-address",
    notBefore: addMinutes(STORY_NOW, 60),
  });
  expect(await story.inbox()).toEqual([]);
  const { programme } = story.deps.settings;
  const back = { ...story.deps, settings: { ...story.deps.settings, programme: "evening" } };
  story.clock.advance({ hours: 1 });
  await sendMessage(back, message.messageId);
  const state = recipient.to === "duty" ? "SENT" : "PARKED";
  expect([programme, (await story.deps.store.message(message.messageId))?.state]).toEqual(["main", state]);
});
