import { expect, test } from "vitest";
import { PersonId, StaffId } from "../../../lib/domain/ids.ts";
import type { Recipient } from "../../../lib/domain/messages/message.ts";
import { newMessage } from "../../../lib/domain/messages/new-message.ts";
import { runId } from "../../support/records.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";

const idTo = (recipient: Recipient) =>
  newMessage("match-report", recipient, { about: "run", runId: runId() }, 1, SAMPLE_NOW, SAMPLE_NOW).messageId;

test("each recipient has a message of their own, also where one is called like another", () => {
  const person = "per_00000000000000000000000001";
  const staff = "stf_00000000000000000000000001";
  const recipients: readonly Recipient[] = [
    { to: "person", personId: PersonId.parse(person) },
    { to: "staff", staffId: StaffId.parse(staff) },
    { to: "staff", staffId: StaffId.parse("stf_00000000000000000000000002") },
    { to: "duty", programme: "main" },
    { to: "duty", programme: "evening" },
    { to: "duty", programme: person },
    { to: "duty", programme: staff },
  ];
  expect(new Set(recipients.map(idTo)).size).toBe(recipients.length);
  for (const recipient of recipients) expect(idTo({ ...recipient })).toBe(idTo(recipient));
});
