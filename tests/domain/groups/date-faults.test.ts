import { describe, expect, it, test } from "vitest";
import { dateFaults } from "../../../lib/domain/groups/date-faults.ts";
import { GroupDraft, type GroupDraftInput } from "../../../lib/domain/groups/group.ts";
import { missingForPublishing } from "../../../lib/domain/groups/publishing.ts";
import { telling } from "../../../lib/words/telling.ts";
import { draftOf, SAMPLE_NOW } from "../../support/samples.ts";

const TELLING = await telling();
/** Tuesdays, the last of eight on 3 November; the clock stands at 1 September 2026. */
const SCHEDULE = { firstDate: "2026-09-15", localStart: "18:00", timeZone: "Europe/London", sessions: 8 };

type Schedule = Partial<NonNullable<GroupDraftInput["schedule"]>>;

function faults(schedule: Schedule) {
  return dateFaults(draftOf({ schedule: { ...SCHEDULE, ...schedule } }), SAMPLE_NOW);
}

const skip = (date: string) => ({ exceptions: [{ date, action: "skip" as const }] });
const move = (toDate: string) => ({
  exceptions: [{ date: "2026-09-22", action: "move" as const, toDate, toStart: "18:00" }],
});

describe("a first date", () => {
  it("is at most two years ahead", () => {
    expect(faults({ firstDate: "2028-08-29" })).toEqual([]);
    expect(faults({ firstDate: "2028-08-30" })).toEqual([
      { field: "/schedule/firstDate", code: "date-out-of-bounds", facts: { until: "2028-08-29" } },
    ]);
  });

  it("may have passed: publishing asks for more", () => {
    expect(faults({ firstDate: "2025-09-16" })).toEqual([]);
  });
});

describe("an exception", () => {
  const series = { from: "2026-09-15", until: "2026-11-03" };
  const outside = [{ field: "/schedule/exceptions/0/date", code: "exception-outside-series", facts: series }];

  test.each(["2026-09-15", "2026-10-07", "2026-11-03"])("on %s is within the series", (date) => {
    expect(faults(skip(date))).toEqual([]);
  });

  test.each(["1900-01-01", "2026-09-14", "2027-01-05", "2062-10-07", "2199-12-31"])(
    "on %s lies outside, and is named",
    (date) => {
      expect(faults({ ...skip(date) })).toEqual(outside);
      const moved = { date, action: "move" as const, toDate: "2026-10-07", toStart: "18:00" };
      expect(faults({ exceptions: [moved] })).toEqual(outside);
    },
  );

  it("on the last date moves the end of the series, and may be followed by another", () => {
    const exceptions = ["2026-11-03", "2026-11-10"].map((date) => ({ date, action: "skip" as const }));
    expect(faults({ exceptions })).toEqual([]);
  });

  it("of an ongoing series is foreseen two years ahead", () => {
    expect(faults({ ...skip("2028-09-12"), sessions: null })).toEqual([]);
    expect(faults({ ...skip("2028-09-13"), sessions: null })).toMatchObject([
      { code: "exception-outside-series", facts: { from: "2026-09-15", until: "2028-09-12" } },
    ]);
  });

  test.each(["2026-03-17", "2026-10-07", "2027-05-04"])("moves a meeting to %s", (date) => {
    expect(faults(move(date))).toEqual([]);
  });

  test.each(["1900-01-01", "2026-03-16", "2027-05-05", "2199-12-31"])("moves none as far as %s", (date) => {
    const facts = { from: "2026-03-17", until: "2027-05-04" };
    const field = "/schedule/exceptions/0/toDate";
    expect(faults(move(date))).toEqual([{ field, code: "date-out-of-bounds", facts }]);
  });
});

test("a licence lasts for twenty years at most, whoever of the facilitators has it", () => {
  const facilitator = (expires: string) => {
    const licence = { type: "clinical", number: "7", jurisdictions: ["GB"], expires, verifiedBy: "Ines" };
    return { name: "Ana", email: "ana@example.org", level: "licensed" as const, licence };
  };
  const facilitators = ["2046-09-01", "2199-12-31", "2020-01-01"].map(facilitator);
  expect(dateFaults(draftOf({ facilitators }), SAMPLE_NOW)).toEqual([
    { field: "/facilitators/1/licence/expires", code: "date-out-of-bounds", facts: { until: "2046-09-16" } },
  ]);
});

test("publishing says so of a draft that was kept before", () => {
  const draft = draftOf({ schedule: { ...SCHEDULE, ...skip("2062-10-07") } });
  expect(missingForPublishing(draft, SAMPLE_NOW, TELLING)).toMatchObject([{ code: "exception-outside-series" }]);
});

test("a series may not have begun, though its first meeting be moved ahead", () => {
  const exceptions = [{ date: "2026-08-18", action: "move" as const, toDate: "2026-09-16", toStart: "18:00" }];
  const draft = draftOf({ schedule: { ...SCHEDULE, firstDate: "2026-08-18", exceptions } });
  expect(missingForPublishing(draft, SAMPLE_NOW, TELLING)).toMatchObject([{ code: "starts-in-the-past" }]);
});

test.each(["1899-12-31", "2200-01-01", "9999-12-31", "0000-01-01"])("no group names the date %s", (date) => {
  const message = "not-in-these-centuries";
  const issues = (schedule: Schedule) =>
    GroupDraft.safeParse({ title: "A", schedule: { ...SCHEDULE, ...schedule } }).error?.issues;
  expect(issues({ firstDate: date })).toMatchObject([{ path: ["schedule", "firstDate"], message }]);
  expect(issues(skip(date))).toMatchObject([{ path: ["schedule", "exceptions", 0, "date"], message }]);
  expect(issues(move(date))).toMatchObject([{ path: ["schedule", "exceptions", 0, "toDate"], message }]);
});
