import type { Candidate, MatchGroup } from "../../domain/runs/match-input.ts";
import { journeyOf } from "../eligibility/how.ts";
import { listed, plain } from "../words.ts";
import type { Part } from "./part.ts";

/** Who states no preference has none that could be missed, and earns the points in full. */

export const format: Part = {
  name: "format",
  personKey: ({ answers }) => answers.formatPreference ?? "",
  groupKey: (group) => group.format,
  share: ({ answers }, group) =>
    answers.formatPreference === undefined || answers.formatPreference === group.format ? 1 : 0,
  why: ({ answers }, group) => {
    if (answers.formatPreference === undefined) return "they have no preference for a format";
    if (answers.formatPreference === group.format) return `${plain(group.format)} is the format they prefer`;
    return `they prefer ${plain(answers.formatPreference)} to ${plain(group.format)}`;
  },
};

/** Half the points each. */
export const facilitatorAndEntry: Part = {
  name: "facilitatorAndEntry",
  personKey: ({ answers }) => `${answers.facilitatorPreference} ${answers.entryPreference}`,
  groupKey: (group) => `${group.facilitators.map(({ level }) => level).join()} ${group.entry}`,
  share: (candidate, group) => (likesFacilitator(candidate, group) + likesEntry(candidate, group)) / 2,
  why: (candidate, group) => {
    const missed = [
      likesFacilitator(candidate, group) === 1 ? "" : `a ${candidate.answers.facilitatorPreference} facilitator`,
      likesEntry(candidate, group) === 1 ? "" : `a group with ${candidate.answers.entryPreference} entry`,
    ].filter((text) => text !== "");
    if (missed.length > 0) return `they would prefer ${listed(missed)}`;
    return "facilitator and entry are as they wish";
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
    if (group.modality === "virtual") return "it meets online, as they wish or accept";
    const journey = journeyOf(candidate, group);
    if (journey === undefined) return "how far it is from them is not known";
    return `it meets ${Math.round(journey.km)} km away, of ${journey.limit} km they would travel`;
  },
};
