import { describe, expect, test } from "vitest";
import type { Session } from "../../../../lib/domain/sessions/session.ts";
import { sendMessage } from "../../../../lib/use-cases/messages/send-message.ts";
import type { Deps } from "../../../../lib/use-cases/ports.ts";
import { interruptedAfter, joined } from "../ledger-story.ts";
import { cancel, inbox, move, rows, subjects, sweep, sweepAt, withSessions } from "./door-story.ts";

/** How a calendar file is to be taken, and when its entries begin. */
function entriesOf(base64: string): readonly string[] {
  const text = Buffer.from(base64, "base64").toString("utf8");
  return text.split("\r\n").filter((line) => /^(METHOD|DTSTART):/.test(line));
}

describe("news of one cause is one mail", () => {
  test("four meetings cancelled: one mail, with the next that is really held", async () => {
    const { story, sessions } = await withSessions(6);
    for (const session of sessions.slice(1, 5)) await cancel(story, session);
    await sweep(story);
    await sweepAt(story, "2026-09-14T17:31:00.000Z", "2026-09-14T17:35:00.000Z");
    const [mail, ...more] = await inbox(story);
    expect(more).toEqual([]);
    expect(mail?.body.text).toMatch(/22 September[\s\S]*29 September[\s\S]*6 October[\s\S]*13 October/);
    expect(mail?.body.text).toContain("The next meeting is on Tuesday 15 September");
    expect((await rows(story, "session-cancelled")).map(({ state, outcome }) => [state, outcome]).toSorted()).toEqual([
      ["CANCELLED", "said-together"],
      ["CANCELLED", "said-together"],
      ["CANCELLED", "said-together"],
      ["SENT", undefined],
    ]);
  });

  test("one moved and one cancelled: one mail, with a calendar file for each of the two", async () => {
    const { story, sessions } = await withSessions(4);
    await move(story, sessions[1] as Session, "2026-09-24");
    await cancel(story, sessions[2] as Session);
    await sweep(story);
    const [mail, ...more] = await inbox(story);
    expect(more).toEqual([]);
    expect(mail?.attachments.map(({ filename, content }) => [filename, entriesOf(content)])).toEqual([
      ["dates.ics", ["METHOD:PUBLISH", "DTSTART:20260924T170000Z"]],
      ["dates-off.ics", ["METHOD:CANCEL", "DTSTART:20260929T170000Z"]],
    ]);
  });

  test("a later one cancelled: the mail names the one after it, not the one before", async () => {
    const { story, sessions } = await withSessions(3);
    await cancel(story, sessions[1] as Session);
    await sweep(story);
    const [mail] = await inbox(story);
    expect(mail?.body.text).toContain("The one after that is on Tuesday 29 September");
    expect(mail?.body.text).not.toContain("15 September");
  });

  test("moved to half an hour from now: one mail, and neither reminder nor link beside it", async () => {
    const { story } = await withSessions(1);
    story.clock.set("2026-09-15T12:00:00.000Z");
    await move(story, story.session, "2026-09-15", "13:30");
    await sweep(story);
    await sweepAt(story, "2026-09-15T12:01:00.000Z", "2026-09-15T12:02:00.000Z");
    expect(await subjects(story)).toEqual([expect.stringContaining("moved")]);
  });

  test("moved away and back before anybody was told: no mail", async () => {
    const { story } = await withSessions(1);
    await move(story, story.session, "2026-09-18");
    await move(story, story.session, "2026-09-15");
    await sweep(story);
    expect(await subjects(story)).toEqual([]);
    const outcomes = (await rows(story, "session-moved")).map(({ outcome }) => outcome);
    expect(outcomes.toSorted()).toEqual(["nothing-changed", "session-changed"]);
  });

  test("moved twice, told in between: the second mail says where it was moved from as they know it", async () => {
    const { story } = await withSessions(2);
    await move(story, story.session, "2026-09-17");
    await sweep(story);
    await move(story, story.session, "2026-09-18");
    await sweep(story);
    const [, second] = await inbox(story);
    expect(second?.body.text).toMatch(/Thursday 17 September[\s\S]*Friday 18 September/);
  });

  test("two senders at once say it once, and what the other had is not lost", async () => {
    const { story, sessions } = await withSessions(4);
    await cancel(story, sessions[1] as Session);
    await cancel(story, sessions[2] as Session);
    const [one, two] = await rows(story, "session-cancelled");
    const other = interruptedAfter(story.deps, "CLAIMED", () => sendMessage(story.deps, two?.messageId as never));
    await sendMessage(other, one?.messageId as never);
    expect(await subjects(story)).toHaveLength(1);
    await sweepAt(story, "2026-09-14T17:34:00.000Z", "2026-09-14T17:36:00.000Z");
    expect(await subjects(story)).toHaveLength(1);
    const ledger = await rows(story, "session-cancelled");
    expect(ledger.map(({ state }) => state).toSorted()).toEqual(["CANCELLED", "SENT"]);
  });

  test("two senders that go in step: one of them goes on, and not neither", async () => {
    const { story, sessions } = await withSessions(4);
    await cancel(story, sessions[1] as Session);
    await cancel(story, sessions[2] as Session);
    const [both, begun] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const outcomes: Promise<void>[] = [];
    let announcing = 0;
    // Each has read that the other is not calling before either says that it does, and goes on once both have said it.
    const commit: Deps["store"]["commit"] = async (changes) => {
      if (!changes.some((change) => change.write === "message-step" && change.message.announced)) {
        return story.deps.store.commit(changes);
      }
      announcing += 1;
      if (announcing === 2) both.resolve();
      await both.promise;
      const outcome = story.deps.store.commit(changes);
      if (outcomes.push(outcome) === 2) begun.resolve();
      await begun.promise;
      await Promise.allSettled(outcomes);
      return outcome;
    };
    const deps = { ...story.deps, store: { ...story.deps.store, commit } };
    const ledger = await rows(story, "session-cancelled");
    await Promise.all(ledger.map(({ messageId }) => sendMessage(deps, messageId)));
    expect(await subjects(story)).toHaveLength(1);
  });

  test("whoever joined after a change is not told of it", async () => {
    const { story, sessions } = await withSessions(3);
    await cancel(story, sessions[1] as Session);
    const late = await joined(story.deps, 2);
    const confirmed = { ...late.offer, confirmedAt: "2026-09-14T18:00:00.000Z", rev: late.offer.rev + 1 };
    await story.deps.store.commit([{ write: "offer", offer: confirmed, expect: late.offer.rev }]);
    story.clock.set("2026-09-14T18:30:00.000Z");
    await cancel(story, sessions[2] as Session);
    await sweep(story);
    const mails = await inbox(story);
    const textTo = (address: string) => mails.find(({ destination }) => destination.to.includes(address))?.body.text;
    expect(textTo("person-1@example.org")).toMatch(/22 September[\s\S]*29 September/);
    expect(textTo("person-2@example.org")).not.toContain("22 September");
  });
});
