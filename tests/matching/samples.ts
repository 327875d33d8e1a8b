import type { GroupDraftInput, PublishedGroup } from "../../lib/domain/groups/group.ts";
import { caseCodeOf } from "../../lib/domain/ids.ts";
import type { IntakeInput } from "../../lib/domain/intake/application.ts";
import {
  answersForMatching,
  type Candidate,
  type MatchGroup,
  type MatchInput,
  type Occurrence,
} from "../../lib/domain/runs/match-input.ts";
import { Adjustments } from "../../lib/domain/runs/match-run.ts";
import { MatchSettings } from "../../lib/domain/runs/match-settings.ts";
import { meetingsAhead } from "../../lib/domain/sessions/meetings.ts";
import { occurrencesOf } from "../../lib/scheduling/series.ts";
import type { Instant } from "../../lib/time/instant.ts";
import { applicationId, groupId, personId } from "../support/records.ts";
import { draftOf, intakeOf, SAMPLE_NOW } from "../support/samples.ts";

const DAY = 24 * 60 * 60_000;

export function daysBefore(days: number, now: Instant = SAMPLE_NOW): Instant {
  return new Date(Date.parse(now) - days * DAY).toISOString();
}

/** Person `number`, who submitted that many hours after the first of September's first fortnight. */
export function candidateOf(
  number: number,
  answers: Partial<IntakeInput> = {},
  overrides: Partial<Candidate> = {},
): Candidate {
  return {
    applicationId: applicationId(number),
    personId: personId(number),
    caseCode: caseCodeOf(applicationId(number)),
    submittedAt: new Date(Date.parse(daysBefore(10)) + number * 60_000).toISOString(),
    answers: answersForMatching(intakeOf(answers)),
    declinedGroups: [],
    keepApart: [],
    keepTogether: [],
    ...overrides,
  };
}

/** A closed group of four Tuesdays that starts with one person, unless told otherwise. */
export function matchGroupOf(
  number: number,
  draft: Partial<GroupDraftInput> = {},
  overrides: Partial<MatchGroup> = {},
  now: Instant = SAMPLE_NOW,
): MatchGroup {
  // `draftOf` fills in every field that publishing asks for.
  const { schedule, ...group } = {
    ...draftOf({ discreetLabel: `Circle ${number}`, size: { min: 1, ideal: 6, max: 8 }, ...draft }),
    groupId: groupId(number),
    status: "PUBLISHED",
    rev: 1,
    createdAt: now,
    agreementVersion: "v1-sample",
  } as PublishedGroup;
  const { timeZone } = schedule;
  // All that the series ever makes: an ongoing one for half a year from its start or from now.
  const times = occurrencesOf(schedule, daysBefore(200, now), 26 + 29);
  const meetings = meetingAt(overrides.occurrences ?? times, now);
  return { ...group, timeZone, freeSeats: 6, members: [], ...meetings, ...overrides };
}

type Meetings = Pick<MatchGroup, "sessions" | "occurrences">;

/** What a group that meets at these times has of them: all stored, those after `now` to be attended. */
function meetingAt(times: readonly Occurrence[], now: Instant = SAMPLE_NOW): Meetings {
  const sessions = times.map(({ startsAt, endsAt }) => ({ status: "SCHEDULED", startsAt, endsAt }) as const);
  return { sessions, occurrences: meetingsAhead(sessions, now).map(({ startsAt, endsAt }) => ({ startsAt, endsAt })) };
}

export function inputOf(overrides: Partial<MatchInput> = {}): MatchInput {
  return {
    now: SAMPLE_NOW,
    groups: [],
    candidates: [],
    adjustments: Adjustments.parse({}),
    // A theme that only counts leaves more edges, and so the harder problem; rule-cases.ts asks for it.
    settings: MatchSettings.parse({ themeRequired: false }),
    ...overrides,
  };
}
