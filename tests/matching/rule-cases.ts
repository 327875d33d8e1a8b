import type { GroupDraftInput } from "../../lib/domain/groups/group.ts";
import type { Candidate, MatchGroup, MatchInput } from "../../lib/domain/runs/match-input.ts";
import type { SmallestChange } from "../../lib/domain/runs/match-result.ts";
import type { NeededChange, RuleReason } from "../../lib/domain/runs/pair-reason.ts";
import type { RuleName } from "../../lib/domain/runs/rule-name.ts";
import { meetingsAhead, type StoredMeeting } from "../../lib/domain/sessions/meetings.ts";
import { groupId } from "../support/records.ts";
import { SAMPLE_NOW } from "../support/samples.ts";
import { candidateOf, inputOf, matchGroupOf } from "./samples.ts";

// Long because it is one table: each rule with its cases.

/** A pair of a person and a group, and what a rule makes of it. */
export type RuleCase = {
  readonly when: string;
  readonly candidate: Candidate;
  readonly group: MatchGroup;
  readonly holds: boolean;
  /** The reason, where it does not hold. */
  readonly gives?: RuleReason;
  /** What would mend it, where that is named. */
  readonly needs?: NeededChange;
  readonly input?: Partial<MatchInput>;
};

export const anybody = candidateOf(1);
export const anyGroup = matchGroupOf(1);
const london = { latitude: 51.5, longitude: -0.1 };
const oxford = { latitude: 51.8, longitude: -1.3 };
const inLondon = { modality: "in_person", place: { area: london, address: "1 Sample Street" } } as const;
const clinician = (expires: string, jurisdictions: string[]) => ({
  name: "Ines Calder",
  email: "ines@example.org",
  level: "licensed" as const,
  licence: { type: "psychologist", number: "1", jurisdictions, expires, verifiedBy: "Paul" },
});
const ledBy = (...facilitators: NonNullable<GroupDraftInput["facilitators"]>) => ({
  kind: "psychotherapy" as const,
  facilitators,
});
const therapist = (expires: string, jurisdictions: string[]) => ledBy(clinician(expires, jurisdictions));
const womenTherapy = { ...therapist("2027-01-01", ["IE"]), eligibility: { affinity: { gender: ["woman"] } } };
const sevenTuesdays = {
  schedule: { firstDate: "2026-09-15", localStart: "18:00", timeZone: "Europe/London", sessions: 7 },
};
const onWednesdays = {
  schedule: { firstDate: "2026-09-16", localStart: "18:00", timeZone: "Europe/London", sessions: 8 },
};
const tuesdaysFrom = (firstDate: string) => ({
  schedule: { firstDate, localStart: "18:00", timeZone: "Europe/London", sessions: 8 },
});
/** Its first meeting as somebody changed it, the others as they were. */
const firstMeeting = (change: Partial<StoredMeeting>) => {
  const [first, ...others] = anyGroup.sessions;
  if (first === undefined) throw new Error("the sample group has no meetings");
  const sessions = [{ ...first, ...change }, ...others];
  return matchGroupOf(1, {}, { sessions, occurrences: meetingsAhead(sessions, SAMPLE_NOW) });
};
/** Closed and without an end: of such a group no meeting is the last. */
const ongoing = (firstDate: string, localStart: string, timeZone = "Europe/London") => ({
  schedule: { firstDate, localStart, timeZone, sessions: null },
  sessionPlan: [],
});
/** As of a snapshot that was taken before what is withheld was left out of one. */
const withheld = (attribute: string): Partial<Candidate> => ({
  answers: { ...candidateOf(1).answers, affinity: { [attribute]: "Prefer not to say" } },
});
const seated = { caseCode: candidateOf(7).caseCode, affinity: {}, participationStyle: undefined };

/** Cases of every rule, for both verdicts. */
export const RULE_CASES: Readonly<Record<RuleName, readonly RuleCase[]>> = {
  adult: [
    { when: "adult", candidate: anybody, group: anyGroup, holds: true },
    {
      when: "not confirmed",
      candidate: candidateOf(1, { adultConfirmed: false }),
      group: anyGroup,
      holds: false,
      gives: { code: "adults-only" },
    },
  ],
  language: [
    {
      when: "the same language, another country",
      candidate: candidateOf(1, { languages: ["es-MX"] }),
      group: matchGroupOf(1, { languages: ["es"] }),
      holds: true,
    },
    { when: "one of several", candidate: candidateOf(1, { languages: ["fr", "en"] }), group: anyGroup, holds: true },
    {
      when: "none shared",
      candidate: candidateOf(1, { languages: ["es"] }),
      group: anyGroup,
      holds: false,
      gives: { code: "other-languages", facts: { languages: ["en"], theirs: ["es"] } },
    },
  ],
  theme: [
    { when: "not required", candidate: candidateOf(1, { themes: { primary: "ocd" } }), group: anyGroup, holds: true },
    {
      when: "required and a sibling",
      candidate: candidateOf(1, { themes: { primary: "suicide_loss" } }),
      group: anyGroup,
      holds: true,
      input: { settings: { ...inputOf().settings, themeRequired: true } },
    },
    {
      when: "required and none in common",
      candidate: candidateOf(1, { themes: { primary: "ocd" } }),
      group: anyGroup,
      holds: false,
      gives: { code: "other-themes", facts: { themes: ["grief"], main: "ocd" } },
      input: { settings: { ...inputOf().settings, themeRequired: true } },
    },
  ],
  country: [
    { when: "any country", candidate: anybody, group: anyGroup, holds: true },
    {
      when: "a declared one",
      candidate: anybody,
      group: matchGroupOf(1, { eligibility: { countries: ["IE", "GB"] } }),
      holds: true,
    },
    {
      when: "another one",
      candidate: anybody,
      group: matchGroupOf(1, { eligibility: { countries: ["IE"] } }),
      holds: false,
      gives: { code: "other-countries", facts: { countries: ["IE"], theirs: "GB" } },
      needs: { code: "take-country", facts: { country: "GB" } },
    },
  ],
  licence: [
    { when: "a support group", candidate: anybody, group: anyGroup, holds: true },
    {
      when: "a licence for the country, to the last meeting",
      candidate: anybody,
      group: matchGroupOf(1, therapist("2026-11-03", ["GB"])),
      holds: true,
    },
    {
      when: "a licence that runs out a day before the last meeting",
      candidate: anybody,
      group: matchGroupOf(1, therapist("2026-11-02", ["GB"])),
      holds: false,
      gives: { code: "licence-ends-early" },
    },
    {
      when: "the same licence, in a series that is a week shorter",
      candidate: anybody,
      group: matchGroupOf(1, { ...therapist("2026-11-02", ["GB"]), ...sevenTuesdays }),
      holds: true,
    },
    {
      when: "a licence for the person's region",
      candidate: candidateOf(1, { country: "US", region: "US-CA" }),
      group: matchGroupOf(1, therapist("2027-01-01", ["US-CA"])),
      holds: true,
    },
    {
      when: "a licence for another region",
      candidate: candidateOf(1, { country: "US", region: "US-NY" }),
      group: matchGroupOf(1, therapist("2027-01-01", ["US-CA"])),
      holds: false,
      gives: { code: "nobody-licensed", facts: { place: "US-NY" } },
    },
    {
      when: "no region given",
      candidate: candidateOf(1, { country: "US" }),
      group: matchGroupOf(1, therapist("2027-01-01", ["US-CA"])),
      holds: false,
      gives: { code: "nobody-licensed", facts: { place: "US" } },
    },
    {
      when: "no licence at all",
      candidate: anybody,
      group: matchGroupOf(1, { kind: "psychotherapy" }),
      holds: false,
      gives: { code: "nobody-licensed", facts: { place: "GB" } },
    },
    {
      when: "a clinician who has shown no licence",
      candidate: anybody,
      group: matchGroupOf(1, ledBy({ ...clinician("2027-01-01", ["GB"]), licence: undefined })),
      holds: false,
      gives: { code: "nobody-licensed", facts: { place: "GB" } },
    },
    {
      when: "a peer with a licence, who does not lead as a clinician",
      candidate: anybody,
      group: matchGroupOf(1, ledBy({ ...clinician("2027-01-01", ["GB"]), level: "peer" })),
      holds: false,
      gives: { code: "nobody-licensed", facts: { place: "GB" } },
    },
    {
      when: "two of them, the second licensed here and for long enough",
      candidate: anybody,
      group: matchGroupOf(1, ledBy(clinician("2026-10-01", ["GB"]), clinician("2026-11-03", ["IE", "GB"]))),
      holds: true,
    },
    {
      when: "two of them, one licensed here and the other for long enough",
      candidate: anybody,
      group: matchGroupOf(1, ledBy(clinician("2026-10-01", ["GB"]), clinician("2027-01-01", ["IE"]))),
      holds: false,
      gives: { code: "licence-ends-early" },
    },
    {
      when: "no meeting ahead for which it had to last",
      candidate: anybody,
      group: matchGroupOf(1, therapist("2026-09-01", ["GB"]), { occurrences: [] }),
      holds: true,
    },
  ],
  modality: [
    {
      when: "either",
      candidate: candidateOf(1, { modality: "either" }),
      group: matchGroupOf(1, inLondon),
      holds: true,
    },
    { when: "as asked", candidate: anybody, group: anyGroup, holds: true },
    {
      when: "not as asked",
      candidate: anybody,
      group: matchGroupOf(1, inLondon),
      holds: false,
      gives: { code: "other-modality", facts: { modality: "in_person", theirs: "virtual" } },
    },
  ],
  travel: [
    { when: "online", candidate: anybody, group: anyGroup, holds: true },
    {
      when: "near enough",
      candidate: candidateOf(1, { area: oxford, maxTravelKm: 100 }),
      group: matchGroupOf(1, inLondon),
      holds: true,
    },
    {
      when: "too far",
      candidate: candidateOf(1, { area: oxford, maxTravelKm: 50 }),
      group: matchGroupOf(1, inLondon),
      holds: false,
      gives: { code: "too-far", facts: { km: 89, limit: 50 } },
    },
    {
      when: "nobody knows how far",
      candidate: candidateOf(1, { modality: "in_person" }),
      group: matchGroupOf(1, inLondon),
      holds: false,
      gives: { code: "unknown-distance" },
    },
  ],
  "every-session": [
    { when: "free at every meeting", candidate: anybody, group: anyGroup, holds: true },
    {
      when: "never free",
      candidate: candidateOf(1, { availability: [{ day: "mon", from: "08:00", to: "09:00", level: "good" }] }),
      group: anyGroup,
      holds: false,
      gives: { code: "not-free", facts: { at: "2026-09-15T18:00", timeZone: "Europe/London", earlierFit: 0 } },
    },
    {
      when: "free until the clocks change",
      candidate: candidateOf(1, {
        timeZone: "America/New_York",
        availability: [{ day: "tue", from: "13:00", to: "14:30", level: "good" }],
      }),
      group: anyGroup,
      holds: false,
      gives: { code: "not-free", facts: { at: "2026-10-27T14:00", timeZone: "America/New_York", earlierFit: 6 } },
      needs: { code: "free-at", facts: { spans: [{ day: "tue", from: "14:30", to: "15:30" }] } },
    },
    {
      when: "free at that hour in another zone",
      candidate: candidateOf(1, { timeZone: "America/New_York" }),
      group: anyGroup,
      holds: false,
    },
    {
      when: "free at that hour on another day",
      candidate: anybody,
      group: matchGroupOf(1, onWednesdays),
      holds: false,
    },
  ],
  role: [
    { when: "all roles", candidate: anybody, group: anyGroup, holds: true },
    {
      when: "a role allowed",
      candidate: candidateOf(1, { role: "bereaved" }),
      group: matchGroupOf(1, { roleAllowed: ["bereaved"] }),
      holds: true,
    },
    {
      when: "another role",
      candidate: anybody,
      group: matchGroupOf(1, { roleAllowed: ["bereaved"] }),
      holds: false,
      gives: { code: "other-roles", facts: { roles: ["bereaved"], theirs: "own_experience" } },
      needs: { code: "take-role", facts: { role: "own_experience" } },
    },
    {
      when: "none of two roles",
      candidate: candidateOf(1, { role: "bereaved" }),
      group: matchGroupOf(1, { roleAllowed: ["own_experience", "family_carer"] }),
      holds: false,
      gives: { code: "other-roles", facts: { roles: ["own_experience", "family_carer"], theirs: "bereaved" } },
      needs: { code: "take-role", facts: { role: "bereaved" } },
    },
    {
      when: "the second of two roles",
      candidate: candidateOf(1, { role: "family_carer" }),
      group: matchGroupOf(1, { roleAllowed: ["own_experience", "family_carer"] }),
      holds: true,
    },
  ],
  "age-band": [
    { when: "all ages", candidate: anybody, group: anyGroup, holds: true },
    {
      when: "an age declared",
      candidate: candidateOf(1, { ageBand: "18-24" }),
      group: matchGroupOf(1, { eligibility: { ageBands: ["18-24"] } }),
      holds: true,
    },
    {
      when: "another age",
      candidate: candidateOf(1, { ageBand: "65+" }),
      group: matchGroupOf(1, { eligibility: { ageBands: ["18-24"] } }),
      holds: false,
      gives: { code: "other-ages", facts: { ages: ["18-24"], theirs: "65+" } },
      needs: { code: "take-age", facts: { age: "65+" } },
    },
    {
      when: "no age given",
      candidate: anybody,
      group: matchGroupOf(1, { eligibility: { ageBands: ["18-24"] } }),
      holds: false,
      gives: { code: "other-ages", facts: { ages: ["18-24"] } },
      needs: { code: "take-age", facts: {} },
    },
    {
      when: "the second of two ages",
      candidate: candidateOf(1, { ageBand: "65+" }),
      group: matchGroupOf(1, { eligibility: { ageBands: ["18-24", "65+"] } }),
      holds: true,
    },
  ],
  affinity: [
    { when: "no affinity group", candidate: anybody, group: anyGroup, holds: true },
    {
      when: "opted in, written otherwise",
      candidate: candidateOf(1, { affinity: { gender: " Woman" } }),
      group: matchGroupOf(1, { eligibility: { affinity: { gender: ["woman"] } } }),
      holds: true,
    },
    {
      when: "not opted in",
      candidate: anybody,
      group: matchGroupOf(1, { eligibility: { affinity: { gender: ["woman"] } } }),
      holds: false,
      gives: { code: "for-an-affinity", facts: { attributes: ["gender"] } },
    },
    {
      when: "opted in to the second of two values",
      candidate: candidateOf(1, { affinity: { gender: "non-binary" } }),
      group: matchGroupOf(1, { eligibility: { affinity: { gender: ["woman", "Non-binary "] } } }),
      holds: true,
    },
    {
      when: "opted in to another value",
      candidate: candidateOf(1, { affinity: { gender: "man" } }),
      group: matchGroupOf(1, { eligibility: { affinity: { gender: ["woman", "non-binary"] } } }),
      holds: false,
      gives: { code: "for-an-affinity", facts: { attributes: ["gender"] } },
    },
    {
      when: "written with another accent mark of the same letter",
      candidate: candidateOf(1, { affinity: { origin: "Perú" } }),
      group: matchGroupOf(1, { eligibility: { affinity: { origin: ["Peru\u0301"] } } }),
      holds: true,
    },
    {
      when: "written with other hyphens, spaces and letters of the same sense",
      candidate: candidateOf(1, { affinity: { gender: "Non-Binary" } }),
      group: matchGroupOf(1, { eligibility: { affinity: { gender: ["ｎｏｎ binary"] } } }),
      holds: true,
    },
    {
      when: "written without its accent",
      candidate: candidateOf(1, { affinity: { origin: "peru" } }),
      group: matchGroupOf(1, { eligibility: { affinity: { origin: ["Perú"] } } }),
      holds: true,
    },
    {
      when: "another value by a mark that is part of its letter",
      candidate: candidateOf(1, { affinity: { origin: "केरल" } }),
      group: matchGroupOf(1, { eligibility: { affinity: { origin: ["करल"] } } }),
      holds: false,
      gives: { code: "for-an-affinity", facts: { attributes: ["origin"] } },
    },
    {
      when: "withheld, and the group was stored to ask for just that",
      candidate: candidateOf(1, {}, withheld("gender")),
      group: matchGroupOf(1, {}, { eligibility: { affinity: { gender: ["prefer not to say"] } } }),
      holds: false,
      gives: { code: "for-an-affinity", facts: { attributes: ["gender"] } },
    },
    {
      when: "one of two attributes",
      candidate: candidateOf(1, { affinity: { gender: "woman" } }),
      group: matchGroupOf(1, { eligibility: { affinity: { gender: ["woman"], faith: ["muslim"] } } }),
      holds: false,
      gives: { code: "for-an-affinity", facts: { attributes: ["faith"] } },
    },
    {
      when: "both of two attributes",
      candidate: candidateOf(1, { affinity: { faith: "Muslim", gender: "woman" } }),
      group: matchGroupOf(1, { eligibility: { affinity: { gender: ["woman"], faith: ["muslim"] } } }),
      holds: true,
    },
  ],
  access: [
    { when: "no needs", candidate: anybody, group: anyGroup, holds: true },
    {
      when: "provided",
      candidate: candidateOf(1, { accessNeeds: ["captions"] }),
      group: matchGroupOf(1, { accessProvision: ["captions", "sign"] }),
      holds: true,
    },
    {
      when: "not provided",
      candidate: candidateOf(1, { accessNeeds: ["captions", "sign"] }),
      group: matchGroupOf(1, { accessProvision: ["captions"] }),
      holds: false,
      gives: { code: "lacks-access", facts: { needs: ["sign"] } },
    },
    {
      when: "no steps online",
      candidate: candidateOf(1, { accessNeeds: ["step_free"] }),
      group: anyGroup,
      holds: true,
    },
    {
      when: "another need, which is not the group's to provide",
      candidate: candidateOf(1, { accessNeeds: ["other"] }),
      group: anyGroup,
      holds: true,
    },
    {
      when: "steps in person",
      candidate: candidateOf(1, { accessNeeds: ["step_free"] }),
      group: matchGroupOf(1, inLondon),
      holds: false,
      gives: { code: "lacks-access", facts: { needs: ["step_free"] } },
    },
  ],
  "access-request": [
    {
      when: "needs of the list alone",
      candidate: candidateOf(1, { accessNeeds: ["step_free"] }),
      group: matchGroupOf(1, inLondon),
      holds: true,
    },
    {
      when: "another need, which nobody has answered",
      candidate: candidateOf(1, { accessNeeds: ["other"] }),
      group: anyGroup,
      holds: false,
      gives: { code: "access-unanswered" },
      needs: { code: "answer-access" },
    },
    {
      when: "another need, unanswered, and a group that says it provides such",
      candidate: candidateOf(1, { accessNeeds: ["other"] }),
      group: matchGroupOf(1, { accessProvision: ["other"] }),
      holds: false,
      gives: { code: "access-unanswered" },
    },
    {
      when: "another need, which can be met",
      candidate: candidateOf(1, { accessNeeds: ["other"] }, { accessAnswer: "can-be-met" }),
      group: anyGroup,
      holds: true,
    },
    {
      when: "another need, which cannot be met",
      candidate: candidateOf(1, { accessNeeds: ["other"] }, { accessAnswer: "cannot-be-met" }),
      group: anyGroup,
      holds: false,
      gives: { code: "access-cannot-be-met" },
      needs: { code: "meet-access" },
    },
    {
      when: "an answer that outlived its need",
      candidate: candidateOf(1, {}, { accessAnswer: "cannot-be-met" }),
      group: anyGroup,
      holds: true,
    },
  ],
  fee: [
    { when: "free", candidate: candidateOf(1, { feeNeed: "free" }), group: anyGroup, holds: true },
    {
      when: "cheaper than needed",
      candidate: candidateOf(1, { feeNeed: "standard" }),
      group: matchGroupOf(1, { fee: "reduced" }),
      holds: true,
    },
    {
      when: "too dear",
      candidate: candidateOf(1, { feeNeed: "reduced" }),
      group: matchGroupOf(1, { fee: "standard" }),
      holds: false,
      gives: { code: "asks-more", facts: { fee: "standard", theirs: "reduced" } },
    },
  ],
  entry: [
    { when: "closed, all meetings ahead", candidate: anybody, group: anyGroup, holds: true },
    {
      when: "closed, one meeting held",
      candidate: anybody,
      group: matchGroupOf(1, tuesdaysFrom("2026-08-25")),
      holds: false,
      gives: { code: "has-met" },
    },
    {
      when: "open, some meetings held",
      candidate: anybody,
      group: matchGroupOf(1, { entry: "open", ...tuesdaysFrom("2026-08-25") }),
      holds: true,
    },
    {
      when: "closed, its first meeting moved to last week and held",
      candidate: anybody,
      group: firstMeeting({ startsAt: "2026-08-25T17:00:00.000Z", endsAt: "2026-08-25T18:30:00.000Z" }),
      holds: false,
      gives: { code: "has-met" },
    },
    {
      when: "closed, its first meeting cancelled before it would have been, the others ahead",
      candidate: anybody,
      group: firstMeeting({
        status: "CANCELLED",
        startsAt: "2026-08-25T17:00:00.000Z",
        endsAt: "2026-08-25T18:30:00.000Z",
      }),
      holds: true,
    },
    {
      when: "closed and locked, though its meetings are all ahead",
      candidate: anybody,
      group: { ...anyGroup, lockedAt: "2026-08-25T18:30:00.000Z" },
      holds: false,
      gives: { code: "has-met" },
    },
    {
      when: "closed and started, all meetings ahead",
      candidate: anybody,
      group: inState("RUNNING"),
      holds: true,
    },
    ...(["DRAFT", "ENDED", "CANCELLED"] as const).flatMap((status) =>
      (["open", "closed"] as const).map((entry) => ({
        when: `${entry}, ${status}`,
        candidate: anybody,
        group: inState(status, { entry }),
        holds: false,
      })),
    ),
    {
      when: "closed without an end, its first meeting a minute ahead",
      candidate: anybody,
      group: matchGroupOf(1, ongoing("2026-09-01", "10:01")),
      holds: true,
    },
    {
      when: "closed without an end, its first meeting now",
      candidate: anybody,
      group: matchGroupOf(1, ongoing("2026-09-01", "10:00")),
      holds: false,
      gives: { code: "has-met" },
    },
    {
      when: "closed without an end, its first meeting long ago and many ahead",
      candidate: anybody,
      group: matchGroupOf(1, ongoing("2026-06-02", "18:00")),
      holds: false,
      gives: { code: "has-met" },
    },
    {
      when: "closed without an end, its first meeting this evening where it is, and tomorrow's date by UTC",
      candidate: anybody,
      group: matchGroupOf(1, ongoing("2026-09-01", "20:00", "America/Los_Angeles"), {}, "2026-09-02T01:00:00.000Z"),
      holds: true,
      input: { now: "2026-09-02T01:00:00.000Z" },
    },
    {
      when: "no meeting ahead",
      candidate: anybody,
      group: matchGroupOf(1, { entry: "open" }, { occurrences: [] }),
      holds: false,
      gives: { code: "no-meeting-ahead" },
    },
  ],
  declined: [
    {
      when: "not declined",
      candidate: candidateOf(1, {}, { declinedGroups: [groupId(2)] }),
      group: anyGroup,
      holds: true,
    },
    {
      when: "declined",
      candidate: candidateOf(1, {}, { declinedGroups: [groupId(1)] }),
      group: anyGroup,
      holds: false,
      gives: { code: "declined" },
    },
  ],
  "keep-apart": [
    {
      when: "not there",
      candidate: candidateOf(1, {}, { keepApart: [candidateOf(8).caseCode] }),
      group: matchGroupOf(1, {}, { members: [seated] }),
      holds: true,
    },
    {
      when: "a present member",
      candidate: candidateOf(1, {}, { keepApart: [seated.caseCode] }),
      group: matchGroupOf(1, {}, { members: [seated] }),
      holds: false,
      gives: { code: "has-kept-apart", facts: { other: candidateOf(7).caseCode } },
    },
  ],
  "keep-together": [
    {
      when: "the other has no seat",
      candidate: candidateOf(1, {}, { keepTogether: [seated.caseCode] }),
      group: anyGroup,
      holds: true,
      input: { groups: [anyGroup] },
    },
    {
      when: "the other sits here",
      candidate: candidateOf(1, {}, { keepTogether: [seated.caseCode] }),
      group: matchGroupOf(1, {}, { members: [seated] }),
      holds: true,
      input: { groups: [matchGroupOf(1, {}, { members: [seated] })] },
    },
    {
      when: "the other sits elsewhere",
      candidate: candidateOf(1, {}, { keepTogether: [seated.caseCode] }),
      group: anyGroup,
      holds: false,
      gives: { code: "lacks-kept-together", facts: { other: candidateOf(7).caseCode } },
      input: { groups: [anyGroup, matchGroupOf(2, {}, { members: [seated] })] },
    },
    {
      when: "the other sits where they cannot",
      candidate: candidateOf(1, {}, { keepTogether: [seated.caseCode] }),
      group: anyGroup,
      holds: false,
      gives: { code: "lacks-kept-together", facts: { other: candidateOf(7).caseCode } },
      input: { groups: [anyGroup, matchGroupOf(2, womenTherapy, { members: [seated] })] },
    },
  ],
  excluded: [
    {
      when: "somebody else is",
      candidate: anybody,
      group: anyGroup,
      holds: true,
      input: exclusion({ caseCode: candidateOf(2).caseCode }),
    },
    {
      when: "from another group",
      candidate: anybody,
      group: anyGroup,
      holds: true,
      input: exclusion({ caseCode: anybody.caseCode, groupId: groupId(2) }),
    },
    {
      when: "from this group",
      candidate: anybody,
      group: anyGroup,
      holds: false,
      gives: { code: "excluded" },
      input: exclusion({ caseCode: anybody.caseCode, groupId: groupId(1) }),
    },
    {
      when: "from the run",
      candidate: anybody,
      group: anyGroup,
      holds: false,
      gives: { code: "excluded" },
      input: exclusion({ caseCode: anybody.caseCode }),
    },
  ],
};

function inState(status: MatchGroup["status"], draft: Partial<GroupDraftInput> = {}): MatchGroup {
  return { ...matchGroupOf(1, draft), status };
}

function exclusion(one: MatchInput["adjustments"]["exclusions"][number]): Partial<MatchInput> {
  return { adjustments: { ...inputOf().adjustments, exclusions: [one] } };
}

/** Whom a rule lets us ask to change what; nobody is asked to be somebody else, or to undo a decision. */
export const MENDS: Readonly<Record<RuleName, SmallestChange["change"] | undefined>> = {
  adult: undefined,
  licence: undefined,
  country: "lift-rule",
  entry: undefined,
  affinity: undefined,
  role: "lift-rule",
  "age-band": "lift-rule",
  theme: undefined,
  language: "another-language",
  modality: "other-modality",
  travel: "lift-rule",
  access: "lift-rule",
  "access-request": "answer-request",
  fee: "lift-rule",
  "every-session": "more-availability",
  "keep-apart": undefined,
  "keep-together": undefined,
  declined: undefined,
  excluded: undefined,
};
