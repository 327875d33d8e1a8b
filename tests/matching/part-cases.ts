import type { Candidate, MatchGroup } from "../../lib/domain/runs/match-input.ts";
import type { Weights } from "../../lib/domain/runs/match-settings.ts";
import type { FitReason } from "../../lib/domain/runs/pair-reason.ts";
import { candidateOf, daysBefore, matchGroupOf } from "./samples.ts";

/** A pair of a person and a group, and the share of a part's points that it earns. */
export type PartCase = {
  readonly when: string;
  readonly candidate: Candidate;
  readonly group: MatchGroup;
  readonly share: number;
  readonly why: FitReason;
};

export const anybody = candidateOf(1);
export const anyGroup = matchGroupOf(1);
const tuesday = (from: string, to: string, level: "good" | "possible") => ({ day: "tue", from, to, level }) as const;
const inLondon = {
  modality: "in_person",
  place: { area: { latitude: 51.5, longitude: -0.1 }, address: "1 Sample Street" },
} as const;
const led = (level: "peer" | "trained" | "licensed") => ({
  facilitators: [{ name: "Ines Calder", email: "ines@example.org", level }],
});

/** Cases of every part, for more than one share. */
export const PART_CASES: Readonly<Record<keyof Weights, readonly PartCase[]>> = {
  theme: [
    {
      when: "the main theme",
      candidate: anybody,
      group: anyGroup,
      share: 1,
      why: { code: "main-theme", facts: { theme: "grief" } },
    },
    {
      when: "another theme of theirs",
      candidate: candidateOf(1, { themes: { primary: "ocd", secondary: ["grief"] } }),
      group: anyGroup,
      share: 0.6,
      why: { code: "other-theme", facts: { theme: "grief" } },
    },
    {
      when: "a sibling of the main one",
      candidate: candidateOf(1, { themes: { primary: "suicide_loss" } }),
      group: anyGroup,
      share: 0.3,
      why: { code: "sibling-theme", facts: { theme: "grief", main: "suicide_loss" } },
    },
    {
      when: "a sibling of another one only",
      candidate: candidateOf(1, { themes: { primary: "ocd", secondary: ["suicide_loss"] } }),
      group: anyGroup,
      share: 0,
      why: { code: "no-theme" },
    },
    {
      when: "the best of several",
      candidate: anybody,
      group: matchGroupOf(1, { themes: ["suicide_loss", "grief"] }),
      share: 1,
      why: { code: "main-theme", facts: { theme: "grief" } },
    },
  ],
  slotComfort: [
    {
      when: "all in good hours",
      candidate: anybody,
      group: anyGroup,
      share: 1,
      why: { code: "all-good-hours" },
    },
    {
      when: "all in possible hours",
      candidate: candidateOf(1, { availability: [tuesday("18:00", "20:00", "possible")] }),
      group: anyGroup,
      share: 0,
      why: { code: "only-possible-hours" },
    },
    {
      when: "a third of each meeting",
      candidate: candidateOf(1, {
        availability: [tuesday("18:00", "18:30", "good"), tuesday("18:30", "20:00", "possible")],
      }),
      group: anyGroup,
      share: 1 / 3,
      why: { code: "some-good-hours", facts: { percent: 33 } },
    },
    {
      when: "six meetings of eight, for the clock change",
      candidate: candidateOf(1, {
        timeZone: "America/New_York",
        availability: [tuesday("13:00", "14:00", "good"), tuesday("13:00", "15:30", "possible")],
      }),
      group: matchGroupOf(1, {
        schedule: { firstDate: "2026-09-15", localStart: "18:00", timeZone: "Europe/London", sessions: 8, minutes: 60 },
      }),
      share: 7 / 8,
      why: { code: "some-good-hours", facts: { percent: 88 } },
    },
  ],
  format: [
    { when: "no preference", candidate: anybody, group: anyGroup, share: 1, why: { code: "any-format" } },
    {
      when: "the preferred one",
      candidate: candidateOf(1, { formatPreference: "support_skills" }),
      group: anyGroup,
      share: 1,
      why: { code: "wished-format", facts: { format: "support_skills" } },
    },
    {
      when: "another one",
      candidate: candidateOf(1, { formatPreference: "process" }),
      group: anyGroup,
      share: 0,
      why: { code: "unwished-format", facts: { wished: "process", format: "support_skills" } },
    },
  ],
  facilitatorAndEntry: [
    { when: "no wishes", candidate: anybody, group: anyGroup, share: 1, why: { code: "led-and-joined-as-wished" } },
    {
      when: "both as wished",
      candidate: candidateOf(1, { facilitatorPreference: "peer", entryPreference: "closed" }),
      group: matchGroupOf(1, led("peer")),
      share: 1,
      why: { code: "led-and-joined-as-wished" },
    },
    {
      when: "one of two",
      candidate: candidateOf(1, { facilitatorPreference: "licensed", entryPreference: "closed" }),
      group: anyGroup,
      share: 0.5,
      why: { code: "led-or-joined-otherwise", facts: { facilitator: "licensed" } },
    },
    {
      when: "neither",
      candidate: candidateOf(1, { facilitatorPreference: "peer", entryPreference: "open" }),
      group: anyGroup,
      share: 0,
      why: { code: "led-or-joined-otherwise", facts: { facilitator: "peer", entry: "open" } },
    },
  ],
  modality: [
    { when: "online", candidate: anybody, group: anyGroup, share: 1, why: { code: "meets-online" } },
    {
      when: "round the corner",
      candidate: candidateOf(1, { area: inLondon.place.area, maxTravelKm: 10 }),
      group: matchGroupOf(1, inLondon),
      share: 1,
      why: { code: "journey", facts: { km: 0, limit: 10 } },
    },
    {
      when: "half a degree to the north, for who travels one: half their reach",
      candidate: candidateOf(1, {
        modality: "either",
        area: { latitude: 51, longitude: -0.1 },
        maxTravelKm: (6371 * Math.PI) / 180,
      }),
      group: matchGroupOf(1, inLondon),
      share: 0.5,
      why: { code: "journey", facts: { km: 56, limit: 111.19492664455873 } },
    },
    {
      when: "at the end of their reach",
      candidate: candidateOf(1, { area: { latitude: 51.8, longitude: -1.3 }, maxTravelKm: 80 }),
      group: matchGroupOf(1, inLondon),
      share: 0,
      why: { code: "journey", facts: { km: 89, limit: 80 } },
    },
  ],
  waiting: [
    {
      when: "today",
      candidate: candidateOf(1, {}, { submittedAt: daysBefore(0) }),
      group: anyGroup,
      share: 0,
      why: { code: "waited", facts: { days: 0 } },
    },
    {
      when: "a fortnight",
      candidate: candidateOf(1, {}, { submittedAt: daysBefore(14) }),
      group: anyGroup,
      share: 0.5,
      why: { code: "waited", facts: { days: 14 } },
    },
    {
      when: "longer than counts",
      candidate: candidateOf(1, {}, { submittedAt: daysBefore(90) }),
      group: anyGroup,
      share: 1,
      why: { code: "waited", facts: { days: 90 } },
    },
  ],
};
