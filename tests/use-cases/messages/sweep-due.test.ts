import { expect, test } from "vitest";
import { sweepDue } from "../../../lib/use-cases/messages/sweep-due.ts";
import { messageRecord } from "../../support/records.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import { openWorld } from "../../support/world.ts";

test("what is due goes to the sender, oldest first, and nothing else does", async () => {
  const { deps, jobs, telemetry } = await openWorld({ now: SAMPLE_NOW });
  const older = messageRecord(1, { dueAt: "2026-09-01T08:55:00.000Z" });
  const now = messageRecord(2, { dueAt: SAMPLE_NOW });
  const later = messageRecord(3, { dueAt: "2026-09-01T09:00:00.001Z" });
  const done = messageRecord(4, { dueAt: SAMPLE_NOW, state: "SENT" });
  await deps.store.addMessages([now, later, done, older]);
  expect(await sweepDue(deps)).toBe(2);
  expect(jobs.sender).toEqual([older.messageId, now.messageId]);
  expect(telemetry.counted("messages-due")).toBe(2);
  expect(telemetry.counted("oldest-overdue-seconds")).toBe(300);
});

test("a sweep changes no row", async () => {
  const { deps } = await openWorld({ now: SAMPLE_NOW });
  const message = messageRecord(1);
  await deps.store.addMessages([message]);
  await sweepDue(deps);
  expect(await deps.store.message(message.messageId)).toEqual(message);
});

test("with nothing due the sender hears nothing", async () => {
  const { deps, jobs } = await openWorld({ now: SAMPLE_NOW });
  expect(await sweepDue(deps)).toBe(0);
  expect(jobs.sender).toEqual([]);
});
