import type { Candidate, MatchGroup } from "../../domain/runs/match-input.ts";
import { journeyOf } from "../eligibility/how.ts";
import type { Part } from "./part.ts";

/** Who states no preference has none that could be missed, and earns the points in full. */

export const format: Part = {
  name: "format",
  personKey: ({ answers }) => answers.formatPreference ?? "",
  groupKey: (group) => group.format,
  share: ({ answers }, group) =>
    answers.formatPreference === undefined || answers.formatPreference === group.format ? 1 : 0,
  why: ({ answers }, group) => {
    if (answers.formatPreference === undefined) return { code: "any-format" };
    if (answers.formatPreference === group.format) {
      return { code: "wished-format", facts: { format: group.format } };
    }
    return { code: "unwished-format", facts: { wished: answers.formatPreference, format: group.format } };
  },
};

/** Half the points each. */
export const facilitatorAndEntry: Part = {
  name: "facilitatorAndEntry",
  personKey: ({ answers }) => `${answers.facilitatorPreference} ${answers.entryPreference}`,
  groupKey: (group) => `${group.facilitators.map(({ level }) => level).join()} ${group.entry}`,
  share: (candidate, group) => (likesFacilitator(candidate, group) + likesEntry(candidate, group)) / 2,
  why: (candidate, group) => {
    const { facilitatorPreference, entryPreference } = candidate.answers;
    const facilitator =
      facilitatorPreference === "either" || likesFacilitator(candidate, group) === 1
        ? undefined
        : facilitatorPreference;
    const entry = entryPreference === "either" || likesEntry(candidate, group) === 1 ? undefined : entryPreference;
    if (facilitator === undefined && entry === undefined) return { code: "led-and-joined-as-wished" };
    return { code: "led-or-joined-otherwise", facts: { facilitator, entry } };
  },
};

function likesFacilitator({ answers }: Candidate, group: MatchGroup): number {
  const wish = answers.facilitatorPreference;
  return wish === "either" || group.facilitators.some(({ level }) => level === wish) ? 1 : 0;
}

function likesEntry({ answers }: Candidate, group: MatchGroup): number {
  return answers.entryPreference === "either" || answers.entryPreference === group.entry ? 1 : 0;
}

/** A meeting online costs no journey; one in person earns the more, the less of what they would travel it takes. */
export const modalityFit: Part = {
  name: "modality",
  personKey: ({ answers: { area, maxTravelKm } }) => JSON.stringify([area, maxTravelKm]),
  groupKey: (group) => (group.modality === "virtual" ? "virtual" : JSON.stringify(group.place?.area ?? "nowhere")),
  share: (candidate, group) => {
    if (group.modality === "virtual") return 1;
    const journey = journeyOf(candidate, group);
    return journey === undefined ? 0 : Math.max(0, 1 - journey.km / journey.limit);
  },
  why: (candidate, group) => {
    if (group.modality === "virtual") return { code: "meets-online" };
    const journey = journeyOf(candidate, group);
    if (journey === undefined) return { code: "unknown-journey" };
    return { code: "journey", facts: { km: Math.round(journey.km), limit: journey.limit } };
  },
};
