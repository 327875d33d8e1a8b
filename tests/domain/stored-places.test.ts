import { expect, it } from "vitest";
import { Group } from "../../lib/domain/groups/group.ts";
import { StoredIntake } from "../../lib/domain/intake/application.ts";
import { draftOf, intakeOf } from "../support/samples.ts";

// What is no country, language or zone any more was once: nobody's record may become unreadable for it.

it("reads what people answered, whatever has become of their places since", () => {
  const stored = { ...intakeOf(), country: "YU", region: "CS-01", timeZone: "EST", languages: ["english"] };
  expect(StoredIntake.parse(stored)).toEqual(stored);
});

it("reads a group, whatever has become of its places since", () => {
  const draft = draftOf();
  const licence = { type: "t", number: "1", jurisdictions: ["YU", "CS-01"], expires: "2027-01-01", verifiedBy: "P" };
  const stored = {
    ...draft,
    groupId: `grp_${"0".repeat(26)}`,
    status: "DRAFT",
    rev: 1,
    createdAt: "2026-09-01T09:00:00.000Z",
    languages: ["english"],
    schedule: { ...draft.schedule, timeZone: "EST" },
    eligibility: { countries: ["DD"], affinity: { Gender: ["n/a"] } },
    salientAttributes: ["none"],
    facilitators: [{ name: "Ines", email: "ines@example.org", level: "licensed", drawnTo: [], licence }],
  };
  expect(Group.parse(stored)).toEqual(stored);
});
