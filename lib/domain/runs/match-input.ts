import type { Instant } from "../../time/time.ts";
import type { PublishedGroup } from "../groups/group.ts";
import type { ApplicationId, CaseCode, GroupId, PersonId } from "../ids.ts";
import type { Intake } from "../intake/application.ts";
import type { Adjustments } from "./match-run.ts";
import type { MatchSettings } from "./match-settings.ts";

/** A meeting as two UTC instants. */
export type Occurrence = { readonly startsAt: Instant; readonly endsAt: Instant };

/** A group that takes people now, with what its present members mean for the next ones. */
export type MatchGroup = PublishedGroup & {
  /** Seats this run may fill: for a closed group up to min(max, ceil(ideal / expectedStay)). */
  readonly freeSeats: number;
  /** People who hold a seat already (held or confirmed). */
  readonly members: readonly GroupMember[];
  /** Every meeting the joiner would attend, within the horizon. */
  readonly occurrences: readonly Occurrence[];
};

export type GroupMember = {
  readonly caseCode: CaseCode;
  readonly affinity: Readonly<Record<string, string>>;
  readonly participationStyle: Intake["participationStyle"];
};

/** A person the screening let through, in the pool. */
export type Candidate = {
  readonly applicationId: ApplicationId;
  readonly personId: PersonId;
  readonly caseCode: CaseCode;
  readonly submittedAt: Instant;
  /** Answers without name, address, phone, safety answers or free text: matching never sees those. */
  readonly answers: MatchAnswers;
  readonly declinedGroups: readonly GroupId[];
  /** Confirmed by a coordinator; each pair may be named by either side. */
  readonly keepApart: readonly CaseCode[];
  readonly keepTogether: readonly CaseCode[];
};

export const MATCH_ANSWERS = [
  "country",
  "region",
  "adultConfirmed",
  "ageBand",
  "timeZone",
  "languages",
  "modality",
  "area",
  "maxTravelKm",
  "availability",
  "themes",
  "role",
  "formatPreference",
  "entryPreference",
  "facilitatorPreference",
  "participationStyle",
  "affinity",
  "accessNeeds",
  "feeNeed",
] as const satisfies readonly (keyof Intake)[];

export type MatchAnswers = Pick<Intake, (typeof MATCH_ANSWERS)[number]>;

/** Everything matching may know. The same input gives the same result, byte for byte, in whatever order it comes. */
export type MatchInput = {
  readonly now: Instant;
  readonly groups: readonly MatchGroup[];
  readonly candidates: readonly Candidate[];
  readonly adjustments: Adjustments;
  readonly settings: MatchSettings;
};
