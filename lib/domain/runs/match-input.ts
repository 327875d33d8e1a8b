import type { Instant } from "../../time/instant.ts";
import type { TimeZone } from "../../time/time-zone.ts";
import type { PublishedGroup } from "../groups/group.ts";
import type { ApplicationId, CaseCode, GroupId, PersonId } from "../ids.ts";
import type { AccessAnswer } from "../intake/access-request.ts";
import type { Intake } from "../intake/application.ts";
import { FIELD_NAMES, isForMatching, type MatchingField } from "../intake/fields.ts";
import { withoutWithheld } from "../intake/withheld.ts";
import type { StoredMeeting } from "../sessions/meetings.ts";
import type { Adjustments } from "./match-run.ts";
import type { MatchSettings } from "./match-settings.ts";

/** When a series meets once, as two UTC instants. */
export type Occurrence = { readonly startsAt: Instant; readonly endsAt: Instant };

/**
 * A group that takes people now, with what its present members mean for the next ones. When it meets, its stored
 * sessions say: the series that made them is not part of it.
 */
export type MatchGroup = Omit<PublishedGroup, "schedule"> & {
  /** Whose wall clock its dates are on. */
  readonly timeZone: TimeZone;
  /** Seats this run may fill: for a closed group up to min(max, ceil(ideal / expectedStay)). */
  readonly freeSeats: number;
  /** People who hold a seat already (held or confirmed). */
  readonly members: readonly GroupMember[];
  /** As they are stored, by start; past and cancelled ones too. */
  readonly sessions: readonly StoredMeeting[];
  /** All that the joiner would attend: those of `sessions` that are ahead. */
  readonly occurrences: readonly Occurrence[];
};

export type GroupMember = {
  readonly caseCode: CaseCode;
  readonly affinity: MatchAnswers["affinity"];
  readonly participationStyle: MatchAnswers["participationStyle"];
};

/** A person the screening let through, in the pool. */
export type Candidate = {
  readonly applicationId: ApplicationId;
  readonly personId: PersonId;
  readonly caseCode: CaseCode;
  /** Since when they wait: of a newer application, when the first was sent whose place it took. */
  readonly submittedAt: Instant;
  /** Without name, address, phone, safety answers or free text: what the intake's fields let matching see. */
  readonly answers: MatchAnswers;
  /** Not offered to them again: declined, or left unanswered. */
  readonly declinedGroups: readonly GroupId[];
  /** Confirmed by a coordinator; each pair may be named by either side. */
  readonly keepApart: readonly CaseCode[];
  readonly keepTogether: readonly CaseCode[];
  /** What a coordinator answered to an access need that no list has. */
  readonly accessAnswer?: AccessAnswer | undefined;
};

/** A private answer has no name here, so that a rule that reads one does not compile. */
export type MatchAnswers = Pick<Intake, MatchingField>;

/**
 * Picked by name, so that an answer added to the intake stays out of matching until its row lets it in; and without
 * what they withhold, which is no answer.
 */
export function answersForMatching(intake: Pick<Intake, MatchingField>): MatchAnswers {
  const said = { ...intake, affinity: withoutWithheld(intake.affinity) };
  const seen = FIELD_NAMES.filter(isForMatching).filter((name) => said[name] !== undefined);
  // What is left out is undefined in the intake, where its field is optional.
  return Object.fromEntries(seen.map((name) => [name, said[name]])) as MatchAnswers;
}

/** Everything matching may know. The same input gives the same result, byte for byte, in whatever order it comes. */
export type MatchInput = {
  readonly now: Instant;
  readonly groups: readonly MatchGroup[];
  readonly candidates: readonly Candidate[];
  readonly adjustments: Adjustments;
  readonly settings: MatchSettings;
};
