import { describe, expect, it } from "vitest";
import { sizeOf } from "../../../lib/domain/groups/publishing.ts";
import { draftOf } from "../../support/samples.ts";
import { licensed, PEER } from "./leaders.ts";

describe("the size of a group", () => {
  const OPEN_PEER = { min: 3, ideal: 8, max: 12 };
  const SUPPORT = { min: 5, ideal: 8, max: 12 };

  it.each([
    ["process", { min: 5, ideal: 8, max: 10 }],
    ["experiential", { min: 5, ideal: 8, max: 10 }],
    ["support_skills", SUPPORT],
    ["psychoeducational", { min: 6, ideal: 10, max: 15 }],
  ] as const)("is the default of %s when none is given", (format, size) => {
    expect(sizeOf(draftOf({ size: undefined, format }))).toEqual(size);
  });

  it("is that of an open peer group when it is open and every facilitator is a peer", () => {
    const open = { size: undefined, entry: "open" } as const;
    expect(sizeOf(draftOf({ ...open, facilitators: [PEER, PEER] }))).toEqual(OPEN_PEER);
    expect(sizeOf(draftOf({ ...open, facilitators: [PEER] }))).toEqual(OPEN_PEER);
    expect(sizeOf(draftOf({ ...open, facilitators: [PEER, licensed("2027-01-01")] }))).toEqual(SUPPORT);
    expect(sizeOf(draftOf({ ...open, facilitators: [] }))).toEqual(SUPPORT);
    expect(sizeOf(draftOf({ ...open, entry: "closed", facilitators: [PEER, PEER] }))).toEqual(SUPPORT);
  });

  it("is none without a format, of peers too", () => {
    const draft = { size: undefined, format: undefined, entry: "open", facilitators: [PEER] } as const;
    expect(sizeOf(draftOf({ ...draft, facilitators: [...draft.facilitators] }))).toBeUndefined();
  });

  it("is the one given, whatever the format", () => {
    for (const format of ["process", undefined] as const) {
      expect(sizeOf(draftOf({ size: { min: 2, ideal: 3, max: 4 }, format }))).toEqual({ min: 2, ideal: 3, max: 4 });
    }
  });
});
