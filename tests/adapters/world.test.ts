import { expect, test } from "vitest";
import { MessageId } from "../../lib/domain/ids.ts";
import { jobRecord } from "../support/records.ts";
import { draftOf, SAMPLE_NOW } from "../support/samples.ts";
import { openWorld } from "../support/world.ts";

const MESSAGE = MessageId.parse("msg_00000000000000000000000001");

test("worlds are independent: tables and inbox are their own, ids and clocks start alike", async () => {
  const [one, other] = await Promise.all([openWorld({ now: SAMPLE_NOW }), openWorld({ now: SAMPLE_NOW })]);
  const groupId = one.deps.ids.group();
  expect(other.deps.ids.group()).toBe(groupId);

  const group = { ...draftOf(), groupId, status: "DRAFT" as const, rev: 0, createdAt: SAMPLE_NOW };
  await one.deps.store.commit([{ write: "group", group, expect: "absent" }]);
  expect(await one.deps.store.group(groupId)).toEqual(group);
  expect(await other.deps.store.group(groupId)).toBeUndefined();

  const mail = {
    to: "a@example.org",
    subject: "Hello",
    html: "<p>Hello</p>",
    text: "Hello",
    headers: [],
    attachments: [],
  };
  expect(await one.deps.mailer.send(mail, MESSAGE)).toMatchObject({ outcome: "accepted" });
  expect((await one.inbox()).map(({ subject }) => subject)).toEqual(["Hello"]);
  expect(await other.inbox()).toEqual([]);
});

test("draining hands over what waits and what that adds, until nothing is left", async () => {
  const { deps, jobs, clock } = await openWorld({ now: SAMPLE_NOW });
  await deps.queue.toMatcher([jobRecord()]);
  const sent: MessageId[] = [];
  const handled = await jobs.drain({
    matcher: () => deps.queue.toSender([MESSAGE]),
    sender: async (id) => sent.push(id),
  });
  expect([handled, sent, jobs.matcher, jobs.sender]).toEqual([2, [MESSAGE], [], []]);
  clock.advance({ days: 1 });
  expect(clock.now()).toBe("2026-09-02T09:00:00.000Z");
});
