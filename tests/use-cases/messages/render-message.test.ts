import { describe, expect, test } from "vitest";
import type { LinkClaims } from "../../../lib/domain/link.ts";
import { type Message, MessageKind } from "../../../lib/domain/messages/message.ts";
import { readFacts } from "../../../lib/use-cases/messages/facts/read-facts.ts";
import { needed } from "../../../lib/use-cases/messages/occasion.ts";
import { renderMessage } from "../../../lib/use-cases/messages/render-message.ts";
import type { Mail } from "../../../lib/use-cases/ports.ts";
import { moveSession } from "../../../lib/use-cases/sessions/move-session.ts";
import { applicationRecord, sessionRecord } from "../../support/records.ts";
import { COORDINATOR } from "../sessions/cohort-story.ts";
import { CLASSES } from "./classes.ts";
import { alterSession, changeContact, changeGroup, openStory, type Story } from "./ledger-story.ts";
import { MESSAGE_CASES } from "./message-cases.ts";

const KINDS = MessageKind.options;
const classed = (...classes: readonly string[]) => KINDS.filter((kind) => classes.includes(CLASSES[kind]));

async function rendered(story: Story, kind: MessageKind): Promise<Mail> {
  return renderedFrom(story, await MESSAGE_CASES[kind].given(story));
}

async function renderedFrom({ deps }: Story, message: Message): Promise<Mail> {
  return renderMessage({ deps, message, facts: await readFacts(deps, message) });
}

/** What the links of a mail say, by purpose, once opened as the pages open them. */
async function linksOf({ deps, clock }: Story, text: string): Promise<Record<string, LinkClaims>> {
  const tokens = [...text.matchAll(/\/l\/[a-z]+\/([\w.~-]+)/g)].map(([, token = ""]) => token);
  const claims = await Promise.all(tokens.map((token) => deps.links.open(token, clock.now())));
  return Object.fromEntries(claims.map((claim) => [claim.purpose, claim]));
}

const headerOf = (mail: Mail, name: string) => mail.headers.find((header) => header.name === name)?.value;

describe("leaving a class of mail", () => {
  test.each(classed("reminder", "optional"))("%s can be ended by one click, for its class alone", async (kind) => {
    const story = await openStory();
    const mail = await rendered(story, kind);
    expect(headerOf(mail, "List-Unsubscribe-Post")).toBe("List-Unsubscribe=One-Click");
    const unsubscribe = headerOf(mail, "List-Unsubscribe") ?? "";
    expect(unsubscribe).toMatch(/^<https:\/\/groups\.harbourlane\.example\/l\/preferences\/\S+>$/);
    const { preferences } = await linksOf(story, unsubscribe);
    expect(preferences?.subject).toEqual([story.member.contact.personId, CLASSES[kind]]);
  });

  test.each(classed("service", "staff"))("%s is part of the service and has no such header", async (kind) => {
    const mail = await rendered(await openStory(), kind);
    expect(headerOf(mail, "List-Unsubscribe")).toBeUndefined();
    expect(headerOf(mail, "List-Unsubscribe-Post")).toBeUndefined();
  });
});

test.each(KINDS)("%s says that a machine sent it, so that no machine answers", async (kind) => {
  expect(headerOf(await rendered(await openStory(), kind), "Auto-Submitted")).toBe("auto-generated");
});

describe("links", () => {
  test.each(classed("service", "reminder", "optional"))(
    "%s leads to the person's own page and preferences",
    async (kind) => {
      const story = await openStory();
      const links = await linksOf(story, (await rendered(story, kind)).text);
      expect(links.preferences?.subject).toEqual([story.member.contact.personId]);
      const own = [story.member.application.applicationId, applicationRecord(9).applicationId];
      expect(own).toContain(links.status?.subject[0]);
    },
  );

  test("of a receipt verify the application, for a week", async () => {
    const story = await openStory();
    const { verify } = await linksOf(story, (await rendered(story, "receipt")).text);
    const { applicationId } = applicationRecord(9);
    expect(verify).toMatchObject({ subject: [applicationId], rev: 0, expiresAt: "2026-09-21T17:30:00.000Z" });
  });

  test.each([
    ["offer", "offer"],
    ["offer-nudge", "offer"],
    ["agreement", "agreement"],
  ] as const)("of an %s act on the offer as it is now, and go on to show what became of it", async (kind, purpose) => {
    const story = await openStory();
    const links = await linksOf(story, (await rendered(story, kind)).text);
    const { offerId } = story.member.offer;
    const rev = purpose === "offer" ? 0 : 1;
    // Ninety days after the deadline of 20 September.
    const expiresAt = "2026-12-19T09:00:00.000Z";
    expect(links[purpose]).toEqual({ purpose, subject: [offerId], rev, epoch: 0, expiresAt });
  });

  test.each(["orientation", "session-reminder", "join-link", "session-moved", "final-reflection"] as const)(
    "of %s lead to the session's page, until the session is over",
    async (kind) => {
      const story = await openStory();
      const { session } = await linksOf(story, (await rendered(story, kind)).text);
      const { groupId, sessionId, endsAt } = story.session;
      expect(session).toMatchObject({ subject: [groupId, sessionId, story.member.offer.offerId], expiresAt: endsAt });
    },
  );

  test("never include the meeting's own address: the page withholds it from those who have not signed", async () => {
    const story = await openStory();
    for (const kind of ["session-reminder", "join-link", "orientation"] as const) {
      const { html, text } = await rendered(story, kind);
      expect(html + text).not.toContain("meet.example.org");
    }
  });
});

describe("calendar files", () => {
  test.each(["welcome", "group-starts"] as const)("%s brings the dates ahead, and no others", async (kind) => {
    const story = await openStory();
    await story.deps.store.addSessions([
      sessionRecord(2, { startsAt: "2026-09-08T17:00:00.000Z" }),
      sessionRecord(3, { startsAt: "2026-09-22T17:00:00.000Z", status: "CANCELLED" }),
    ]);
    const { attachments } = await rendered(story, kind);
    expect(attachments).toMatchObject([
      { fileName: "dates.ics", contentType: expect.stringContaining("method=PUBLISH") },
    ]);
    const uids = attachments[0]?.content.replaceAll("\r\n ", "").match(/UID:\w+/g);
    expect(uids).toEqual([`UID:${story.session.sessionId}`]);
  });

  test("welcome brings none while the group may still not start", async () => {
    const story = await openStory();
    await changeGroup(story, { status: "PUBLISHED" });
    expect((await rendered(story, "welcome")).attachments).toEqual([]);
  });

  test("a moved session's entry has its new revision, a cancelled one's is taken out", async () => {
    const story = await openStory();
    expect((await rendered(story, "session-cancelled")).attachments[0]).toMatchObject({
      contentType: expect.stringContaining("method=CANCEL"),
      content: expect.stringContaining("SEQUENCE:1"),
    });
  });

  test.each(KINDS.filter((kind) => !/welcome|group-starts|session-(moved|cancelled)/.test(kind)))(
    "%s has none",
    async (kind) => {
      expect((await rendered(await openStory(), kind)).attachments).toEqual([]);
    },
  );
});

describe("what a mail is made from", () => {
  test("a moved session says when it was to be", async () => {
    const story = await openStory();
    const { sessionId } = story.session;
    const to = { localDate: "2026-09-17", localStart: "19:30" };
    await moveSession(story.deps, COORDINATOR, story.group.groupId, sessionId, to);
    const { items } = await story.deps.store.messages({ kind: "session-moved", limit: 1 });
    const { text } = await renderedFrom(story, needed(items[0], "row"));
    expect(text).toMatch(/15 September[\s\S]*17 September/);
  });

  test("a session moved twice does not say a time that the person may not know", async () => {
    const story = await openStory();
    await alterSession(story, { startsAt: "2026-09-17T18:30:00.000Z" });
    expect((await rendered(story, "session-moved")).text).not.toContain("15 September");
  });

  test("times are the reader's own", async () => {
    const story = await openStory();
    await changeContact(story, { timeZone: "Asia/Tokyo" });
    expect((await rendered(story, "session-moved")).text).toContain(
      "Wednesday 16 September at 02:00 (Japan Standard Time)",
    );
  });

  test("of a meeting in a room elsewhere the time is told by the clock there, and by the reader's own", async () => {
    const story = await openStory();
    await changeContact(story, { timeZone: "Asia/Tokyo" });
    await changeGroup(story, { modality: "in_person" });
    const { subject, text } = await rendered(story, "session-reminder");
    expect(subject).toContain("tomorrow at 18:00");
    expect(text).toContain("Tuesday 15 September at 18:00 (British Summer Time) there");
    expect(text).toContain("Wednesday 16 September at 02:00 (Japan Standard Time) where you are");
  });

  test("a receipt on hold says that a person reads it, without saying why", async () => {
    const story = await openStory();
    const message = await MESSAGE_CASES.receipt.given(story);
    const held = applicationRecord(9, {
      personId: story.member.offer.personId,
      status: "SUBMITTED",
      safety: "REVIEW",
      rev: 1,
    });
    await story.deps.store.commit([{ write: "application", application: held, expect: 0 }]);
    const { text } = await renderedFrom(story, message);
    expect(text).toContain("Monday to Friday");
    expect(text).not.toMatch(/REVIEW|hold|safety/i);
  });
});

test("an answer to a mail goes to the address that is named for it, and else to the coordinator's", async () => {
  for (const kind of ["session-reminder", "safety-alert"] as const) {
    const story = await openStory();
    const message = await MESSAGE_CASES[kind].given(story);
    expect(await renderedFrom(story, message)).toMatchObject({ replyTo: "coordination@harbourlane.example" });
    const { settings } = story.deps;
    const organisation = { ...settings.organisation, replyAddress: "talk@harbourlane.example" };
    const deps = { ...story.deps, settings: { ...settings, organisation } };
    expect(await renderedFrom({ ...story, deps }, message)).toMatchObject({ replyTo: "talk@harbourlane.example" });
  }
});

describe("mail to the organisation", () => {
  test.each(classed("staff"))("%s names no member and no address", async (kind) => {
    const story = await openStory();
    const { to, subject, html, text } = await rendered(story, kind);
    expect(to).toBe("coordination@harbourlane.example");
    expect(subject + html + text).not.toMatch(/Ruth|person-1|@example\.org/);
  });

  test("an alert carries case, priority and due time", async () => {
    const { text } = await rendered(await openStory(), "safety-alert");
    expect(text).toContain(applicationRecord(9).caseCode);
    expect(text).toContain("18:45");
    expect(text).not.toMatch(/grief|URGENT_HOLD/);
  });

  test("a match report links to the complete one, for two weeks", async () => {
    const story = await openStory();
    const { report } = await linksOf(story, (await rendered(story, "match-report")).text);
    expect(report).toMatchObject({ purpose: "report", expiresAt: "2026-09-28T17:30:00.000Z" });
  });

  test("a bounce says which case, and whether it bounced or complained", async () => {
    const story = await openStory();
    await changeContact(story, { suppressed: "complained" });
    const { text } = await rendered(story, "bounced-mail");
    expect(text).toContain(applicationRecord(9).caseCode);
    expect(text).toMatch(/complain|unwanted|spam/i);
  });
});

test("a message without what its fate relied on is a fault, not a mail with gaps", async () => {
  const story = await openStory();
  const message = await MESSAGE_CASES.orientation.given(story);
  const facts = await readFacts(story.deps, message);
  const occasion = { deps: story.deps, message, facts: { ...facts, session: undefined } };
  await expect(renderMessage(occasion)).rejects.toThrow("without its session");
});
