import type { Candidate, MatchGroup, MatchInput } from "../../domain/runs/match-input.ts";
import type { Weights } from "../../domain/runs/match-settings.ts";
import { THEME_FAMILIES } from "../../domain/vocabulary.ts";
import { distanceKm } from "../distance.ts";
import { goodShare } from "./plain-time.ts";

type Share = (candidate: Candidate, group: MatchGroup, input: MatchInput) => number;

/** The parts of the fit once more, sharing no code with `fit/`: shares of each part's points, 0 to 1. */
export const PLAIN_SHARES: Readonly<Record<keyof Weights, Share>> = {
  theme: themeShare,
  slotComfort: (candidate, group, { now }) => goodShare(candidate, group, now),
  format: ({ answers }, group) => Number([undefined, group.format].includes(answers.formatPreference)),
  facilitatorAndEntry: ({ answers }, group) => {
    const levels: readonly string[] = group.facilitators.map(({ level }) => level);
    const facilitator = answers.facilitatorPreference === "either" || levels.includes(answers.facilitatorPreference);
    const entry = answers.entryPreference === "either" || answers.entryPreference === group.entry;
    return (Number(facilitator) + Number(entry)) / 2;
  },
  modality: ({ answers }, group) => {
    if (group.modality === "virtual") return 1;
    if (answers.area === undefined || answers.maxTravelKm === undefined || group.place === undefined) return 0;
    return Math.max(0, 1 - distanceKm(answers.area, group.place.area) / answers.maxTravelKm);
  },
  waiting: (candidate, _, { now, settings }) => Math.min(1, daysWaited(candidate, now) / settings.waitingFullAfterDays),
};

export function themeShare({ answers: { themes } }: Candidate, group: MatchGroup): number {
  const family = Object.values(THEME_FAMILIES).find((leaves) => leaves.some((leaf) => leaf === themes.primary)) ?? [];
  const shares = group.themes.map((theme) => {
    if (theme === themes.primary) return 1;
    if (themes.secondary.includes(theme)) return 0.6;
    return family.some((leaf) => leaf === theme) ? 0.3 : 0;
  });
  return Math.max(0, ...shares);
}

export function daysWaited({ submittedAt }: Candidate, now: string): number {
  return Math.max(0, Math.floor((Date.parse(now) - Date.parse(submittedAt)) / 86_400_000));
}

/** 0 to 1000, for given points of each part. */
export function plainFit(
  candidate: Candidate,
  group: MatchGroup,
  input: MatchInput,
  points: Readonly<Record<keyof Weights, number>>,
): number {
  // Object.keys forgets that the table's keys are the parts' names.
  const names = Object.keys(PLAIN_SHARES) as (keyof Weights)[];
  return names.reduce((sum, name) => sum + Math.round(PLAIN_SHARES[name](candidate, group, input) * points[name]), 0);
}
