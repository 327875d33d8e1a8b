import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { GroupDraftInput } from "../../lib/domain/groups/group.ts";
import type { IntakeInput } from "../../lib/domain/intake/application.ts";

export type SampleApplication = { readonly key: string; readonly intake: IntakeInput };

/** Particular people in the sample, by what they show. */
export type SampleCase =
  | "noGroupServes"
  | "afterClockChange"
  | "beforeClockChange"
  | "unverified"
  | "urgentYes"
  | "urgentUnsure"
  | "reviewYes"
  | "reviewUnsure"
  | "unsafeChannel"
  | "harmUnsure"
  | "askPreferNot1"
  | "askPreferNot2"
  | "askPreferNot3"
  | "keepApartA"
  | "keepApartB"
  | "loneHolder"
  | "arrivesLater";

export type Sample = {
  readonly groups: readonly GroupDraftInput[];
  readonly applications: readonly SampleApplication[];
  readonly late: SampleApplication;
  readonly malformed: string;
  readonly cases: Readonly<Record<SampleCase, string>>;
};

const FOLDER = resolve(import.meta.dirname, "../../docs/sample");

/** The sample organisation, as a client would have it: JSON files, nothing prepared. */
export function readSample(): Sample {
  // The files are the API's input; the API itself refuses what is wrong in them.
  const { groups } = readJson("groups.json") as Pick<Sample, "groups">;
  const { applications, late, cases } = readJson("applications.json") as Pick<
    Sample,
    "applications" | "late" | "cases"
  >;
  return { groups, applications, late, cases, malformed: readFileSync(resolve(FOLDER, "malformed.json"), "utf8") };
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(resolve(FOLDER, file), "utf8"));
}
