import { describe, expect, it } from "vitest";
import type { GroupDraftInput } from "../../../lib/domain/groups/group.ts";
import { missingForPublishing } from "../../../lib/domain/groups/publishing.ts";
import { said, TELLING } from "../../support/said.ts";
import { draftOf, SAMPLE_NOW } from "../../support/samples.ts";
import { licensed, PEER } from "./leaders.ts";

/** Eight Tuesdays; the last is 3 November. */
const SCHEDULE = { firstDate: "2026-09-15", localStart: "18:00", timeZone: "Europe/London", sessions: 8 };

/** What is wrong with psychotherapy on eight Tuesdays with these exceptions, the last planned for 3 November. */
function until(exceptions: NonNullable<GroupDraftInput["schedule"]>["exceptions"], expires = "2026-11-03") {
  const facilitators = [licensed(expires)];
  const draft = draftOf({ kind: "psychotherapy", facilitators, schedule: { ...SCHEDULE, exceptions } });
  return said(missingForPublishing(draft, SAMPLE_NOW, TELLING)).map(({ problem }) => problem);
}

describe("the checks of a group's first and last date", () => {
  it("follow a series that skips or moves to its true last date", () => {
    expect(until([{ date: "2026-10-06", action: "skip" }])).toEqual([
      "no licence lasts until 2026-11-10, the last session",
    ]);
    expect(until([{ date: "2026-11-03", action: "move", toDate: "2026-11-05", toStart: "18:00" }])).toEqual([
      "no licence lasts until 2026-11-05, the last session",
    ]);
    expect(until([{ date: "2026-10-06", action: "move", toDate: "2026-10-07", toStart: "18:00" }])).toEqual([]);
    const moved = { date: "2026-10-06", action: "move", toDate: "2026-10-07", toStart: "18:00" } as const;
    expect(until([moved], "2026-11-02")).toEqual(["no licence lasts until 2026-11-03, the last session"]);
    expect(until([{ date: "2026-09-15", action: "skip" }])).toEqual([
      "no licence lasts until 2026-11-10, the last session",
    ]);
  });

  it("count no skipped date that the series would not have met on", () => {
    const wednesday = { date: "2026-10-07", action: "skip" } as const;
    expect(until([wednesday])).toEqual([]);
    expect(until([wednesday, { date: "2026-10-06", action: "skip" }, { date: "2026-11-10", action: "skip" }])).toEqual([
      "no licence lasts until 2026-11-17, the last session",
    ]);
  });

  it("count the weeks between meetings", () => {
    const fortnightly = { ...SCHEDULE, everyWeeks: 2, sessions: 3 };
    const draft = { kind: "psychotherapy" as const, sessionPlan: ["1", "2", "3"], schedule: fortnightly };
    const problems = (expires: string) =>
      said(missingForPublishing(draftOf({ ...draft, facilitators: [licensed(expires)] }), SAMPLE_NOW, TELLING));
    expect(problems("2026-10-13")).toEqual([]);
    expect(problems("2026-10-12")).toMatchObject([{ problem: "no licence lasts until 2026-10-13, the last session" }]);
  });

  it("judge a first session that was moved by where it was moved to", () => {
    const first = (toDate: string) => {
      const exceptions = [{ date: "2026-08-31", action: "move" as const, toDate, toStart: "18:00" }];
      const draft = draftOf({ schedule: { ...SCHEDULE, firstDate: "2026-08-31", exceptions } });
      return missingForPublishing(draft, SAMPLE_NOW, TELLING).map(({ field }) => field);
    };
    expect(first("2026-09-02")).toEqual([]);
    expect(first("2026-08-30")).toEqual(["/schedule/exceptions"]);
  });

  it("want the first session ahead of this minute, whatever else was moved", () => {
    const begins = (localStart: string, exceptions: NonNullable<GroupDraftInput["schedule"]>["exceptions"] = []) => {
      const schedule = { ...SCHEDULE, firstDate: "2026-09-01", localStart, exceptions };
      return missingForPublishing(draftOf({ schedule }), SAMPLE_NOW, TELLING).map(({ field }) => field);
    };
    const move = (date: string, toDate: string, toStart = "18:00") =>
      ({ date, action: "move", toDate, toStart }) as const;
    // It is 10:00 in London.
    expect(begins("10:00")).toEqual(["/schedule/firstDate"]);
    expect(begins("10:01")).toEqual([]);
    expect(begins("09:00", [move("2026-09-08", "2026-09-09")])).toEqual(["/schedule/firstDate"]);
    expect(begins("09:00", [move("2026-09-08", "2026-09-09"), move("2026-09-01", "2026-09-02")])).toEqual([]);
    expect(begins("18:00", [move("2026-09-08", "2026-09-01", "10:00")])).toEqual(["/schedule/exceptions"]);
    expect(begins("18:00", [move("2026-09-08", "2026-09-01", "10:01")])).toEqual([]);
    const oneOfTwo = [move("2026-09-08", "2026-09-09"), move("2026-09-15", "2026-08-31")];
    expect(begins("18:00", oneOfTwo)).toEqual(["/schedule/exceptions"]);
    expect(begins("18:00", oneOfTwo.toReversed())).toEqual(["/schedule/exceptions"]);
  });
});

describe("the checks of psychotherapy", () => {
  const faultsOf = (draft: Partial<GroupDraftInput>) =>
    said(missingForPublishing(draftOf({ kind: "psychotherapy", ...draft }), SAMPLE_NOW, TELLING)).map(
      ({ problem }) => problem,
    );

  it("are met by one of two licences that lasts, and by neither of two that do not", () => {
    expect(faultsOf({ facilitators: [licensed("2026-09-30"), licensed("2026-11-03")] })).toEqual([]);
    expect(faultsOf({ facilitators: [licensed("2026-11-03"), licensed("2026-09-30")] })).toEqual([]);
    expect(faultsOf({ facilitators: [licensed("2026-09-30"), licensed("2026-11-02")] })).toEqual([
      "no licence lasts until 2026-11-03, the last session",
    ]);
  });

  it("look at who leads as a clinician: a peer's licence counts for nothing", () => {
    const peer = { ...licensed("2027-01-01"), level: "peer" as const };
    const none = "none is licensed, and psychotherapy is led only by a licensed clinician";
    expect(faultsOf({ facilitators: [peer] })).toEqual([none]);
    expect(faultsOf({ facilitators: [{ ...PEER, level: "licensed" }, peer] })).toEqual([none]);
    expect(faultsOf({ facilitators: [peer, licensed("2026-09-30")] })).toEqual([
      "no licence lasts until 2026-11-03, the last session",
    ]);
  });

  it("ask of an ongoing group that a licence lasts until it first meets", () => {
    const ongoing = { sessionPlan: [], schedule: { ...SCHEDULE, sessions: null } };
    expect(faultsOf({ ...ongoing, facilitators: [licensed("2026-09-15")] })).toEqual([]);
    expect(faultsOf({ ...ongoing, facilitators: [licensed("2026-09-14")] })).toEqual([
      "no licence lasts until 2026-09-15, the first session",
    ]);
  });

  it("cannot look so far where there is no schedule yet, and ask nothing of who leads a support group", () => {
    expect(faultsOf({ schedule: undefined, facilitators: [licensed("2020-01-01")] })).toEqual(["is missing"]);
    expect(faultsOf({ kind: "support", facilitators: [licensed("2020-01-01")] })).toEqual([]);
  });
});
