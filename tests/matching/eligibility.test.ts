import { describe, expect, test } from "vitest";
import type { Candidate, MatchGroup, MatchInput } from "../../lib/domain/runs/match-input.ts";
import type { RuleName } from "../../lib/domain/runs/match-result.ts";
import { PLAIN_RULES } from "../../lib/matching/check/plain-rules.ts";
import { contextOf } from "../../lib/matching/context.ts";
import { RULES } from "../../lib/matching/eligibility/rules.ts";
import { groupId } from "../support/records.ts";
import { candidateOf, inputOf, matchGroupOf } from "./samples.ts";

type Row = {
  readonly when: string;
  readonly candidate: Candidate;
  readonly group: MatchGroup;
  readonly holds: boolean;
  /** What the reason says where it does not hold. */
  readonly says?: RegExp;
  readonly input?: Partial<MatchInput>;
};

const anybody = candidateOf(1);
const anyGroup = matchGroupOf(1);
const london = { latitude: 51.5, longitude: -0.1 };
const oxford = { latitude: 51.8, longitude: -1.3 };
const inLondon = { modality: "in_person", place: { area: london, address: "1 Sample Street" } } as const;
const therapist = (expires: string, jurisdictions: string[]) => ({
  kind: "psychotherapy" as const,
  facilitators: [
    {
      name: "Ines Calder",
      email: "ines@example.org",
      level: "licensed" as const,
      licence: { type: "psychologist", number: "1", jurisdictions, expires, verifiedBy: "Paul" },
    },
  ],
});
const seated = { caseCode: candidateOf(7).caseCode, affinity: {}, participationStyle: undefined };

const ROWS: Readonly<Record<RuleName, readonly Row[]>> = {
  adult: [
    { when: "adult", candidate: anybody, group: anyGroup, holds: true },
    {
      when: "not confirmed",
      candidate: candidateOf(1, { adultConfirmed: false }),
      group: anyGroup,
      holds: false,
      says: /adults only/,
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
      says: /speaks English, and they speak Spanish/,
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
      says: /about grief, and their main theme is OCD/,
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
      says: /takes people in IE, and they are in GB/,
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
      says: /runs out before its last meeting/,
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
      says: /no facilitator is licensed for US-NY/,
    },
    {
      when: "no region given",
      candidate: candidateOf(1, { country: "US" }),
      group: matchGroupOf(1, therapist("2027-01-01", ["US-CA"])),
      holds: false,
      says: /licensed for US/,
    },
    {
      when: "no licence at all",
      candidate: anybody,
      group: matchGroupOf(1, { kind: "psychotherapy" }),
      holds: false,
      says: /no facilitator is licensed/,
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
      says: /meets in person, and they asked to meet online/,
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
      says: /meets 89 km away, and they travel up to 50 km/,
    },
    {
      when: "nobody knows how far",
      candidate: candidateOf(1, { modality: "in_person" }),
      group: matchGroupOf(1, inLondon),
      holds: false,
      says: /not known/,
    },
  ],
  "every-session": [
    { when: "free at every meeting", candidate: anybody, group: anyGroup, holds: true },
    {
      when: "never free",
      candidate: candidateOf(1, { availability: [{ day: "mon", from: "08:00", to: "09:00", level: "good" }] }),
      group: anyGroup,
      holds: false,
      says: /^meets on Tuesday 15 September 2026 at 18:00 their time \(Europe\/London\), when they are not free$/,
    },
    {
      when: "free until the clocks change",
      candidate: candidateOf(1, {
        timeZone: "America/New_York",
        availability: [{ day: "tue", from: "13:00", to: "14:30", level: "good" }],
      }),
      group: anyGroup,
      holds: false,
      says: /^fits for 6 meetings, but meets on Tuesday 27 October 2026 at 14:00 their time/,
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
      says: /is for the bereaved/,
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
      says: /ages 18-24, and they are 65\+/,
    },
    {
      when: "no age given",
      candidate: anybody,
      group: matchGroupOf(1, { eligibility: { ageBands: ["18-24"] } }),
      holds: false,
      says: /gave no age band/,
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
      says: /affinity group by gender/,
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
      says: /does not provide signing/,
    },
    {
      when: "no steps online",
      candidate: candidateOf(1, { accessNeeds: ["step_free"] }),
      group: anyGroup,
      holds: true,
    },
    {
      when: "steps in person",
      candidate: candidateOf(1, { accessNeeds: ["step_free"] }),
      group: matchGroupOf(1, inLondon),
      holds: false,
      says: /step free/,
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
      says: /standard fee/,
    },
  ],
  entry: [
    { when: "closed, all meetings ahead", candidate: anybody, group: anyGroup, holds: true },
    {
      when: "closed, one meeting held",
      candidate: anybody,
      group: { ...anyGroup, occurrences: anyGroup.occurrences.slice(1) },
      holds: false,
      says: /closed and has already met/,
    },
    {
      when: "open, some meetings held",
      candidate: anybody,
      group: { ...matchGroupOf(1, { entry: "open" }), occurrences: anyGroup.occurrences.slice(3) },
      holds: true,
    },
    {
      when: "no meeting ahead",
      candidate: anybody,
      group: { ...matchGroupOf(1, { entry: "open" }), occurrences: [] },
      holds: false,
      says: /no meeting ahead/,
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
      says: /declined/,
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
      says: /kept apart/,
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
      says: /not the group of C-0000-0007/,
      input: { groups: [anyGroup, matchGroupOf(2, {}, { members: [seated] })] },
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
      says: /excluded/,
      input: exclusion({ caseCode: anybody.caseCode, groupId: groupId(1) }),
    },
    {
      when: "from the run",
      candidate: anybody,
      group: anyGroup,
      holds: false,
      says: /excluded/,
      input: exclusion({ caseCode: anybody.caseCode }),
    },
  ],
};

function exclusion(one: MatchInput["adjustments"]["exclusions"][number]): Partial<MatchInput> {
  return { adjustments: { ...inputOf().adjustments, exclusions: [one] } };
}

describe.each(RULES.map((rule) => [rule.name, rule] as const))("rule %s", (name, rule) => {
  test("has cases for both verdicts", () => {
    expect(new Set(ROWS[name].map(({ holds }) => holds))).toEqual(new Set([true, false]));
  });

  test.each(ROWS[name])("$when: $holds, and the checker's own reading agrees", (row) => {
    const input = inputOf(row.input);
    const context = contextOf(input);
    expect(rule.holds(row.candidate, row.group, context)).toBe(row.holds);
    expect(PLAIN_RULES[name](row.candidate, row.group, input)).toBe(row.holds);
    if (!row.holds) expect(rule.reason(row.candidate, row.group, context)).toMatch(row.says ?? /./);
  });

  test.each(ROWS[name].filter(({ holds }) => !holds))("$when: what would mend it can be said", (row) => {
    const clause = rule.mend?.clause(row.candidate, row.group, contextOf(inputOf(row.input))) ?? "if nothing";
    expect(clause).toMatch(/^if \S.*[^.]$/);
  });
});

test("there is a rule for every name, once", () => {
  expect(RULES.map(({ name }) => name).sort()).toEqual(Object.keys(PLAIN_RULES).sort());
});

test("no reason quotes what people wrote of themselves", () => {
  const secret = candidateOf(1, { affinity: { gender: "my own words" } });
  const group = matchGroupOf(1, { eligibility: { affinity: { gender: ["other words"] } } });
  const context = contextOf(inputOf());
  const broken = RULES.filter(({ holds }) => !holds(secret, group, context));
  expect(broken.map(({ reason }) => reason(secret, group, context)).join()).not.toMatch(/words/);
});
