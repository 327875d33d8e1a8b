import type { Candidate, MatchGroup } from "../../domain/runs/match-input.ts";
import type { FeeNeed } from "../../domain/vocabulary.ts";
import { distanceKm } from "../distance.ts";
import { listed, plain } from "../words.ts";
import type { Rule } from "./rule.ts";

let languageNames: Intl.DisplayNames | undefined;

export function languageWords(tag: string): string {
  // Not before it is needed: loading the names takes longer than all else at a start.
  languageNames ??= new Intl.DisplayNames("en", { type: "language" });
  return languageNames.of(primaryLanguage(tag)) ?? tag;
}

/** Speakers of es-MX and es-ES share a group: what is compared is the language, not the country it is spoken in. */
export function primaryLanguage(tag: string): string {
  return tag.split("-", 1)[0]?.toLowerCase() ?? tag;
}

export const language: Rule = {
  name: "language",
  holdsWhen: "one in common; es-MX and es-ES are one language",
  personKey: ({ answers }) => answers.languages.map(primaryLanguage).sort().join(),
  groupKey: (group) => group.languages.map(primaryLanguage).sort().join(),
  holds: ({ answers }, group) => {
    const own = new Set(answers.languages.map(primaryLanguage));
    return group.languages.some((tag) => own.has(primaryLanguage(tag)));
  },
  reason: ({ answers }, group) =>
    `speaks ${listed(group.languages.map(languageWords), "or")}, ` +
    `and they speak ${listed(answers.languages.map(languageWords))}`,
  mend: {
    change: "another-language",
    asks: "person",
    clause: (_, group) => `if they could also take part in ${listed(group.languages.map(languageWords), "or")}`,
  },
};

const MODALITY_WORDS = { virtual: "online", in_person: "in person" } as const;

export const modality: Rule = {
  name: "modality",
  holdsWhen: "as they asked, or either",
  personKey: ({ answers }) => answers.modality,
  groupKey: (group) => group.modality,
  holds: ({ answers }, group) => answers.modality === "either" || answers.modality === group.modality,
  reason: ({ answers }, group) =>
    `meets ${MODALITY_WORDS[group.modality]}, and they asked to meet ${
      answers.modality === "either" ? "either way" : MODALITY_WORDS[answers.modality]
    }`,
  mend: {
    change: "other-modality",
    asks: "person",
    clause: (_, group) => `if they would also meet ${MODALITY_WORDS[group.modality]}`,
  },
};

export const travel: Rule = {
  name: "travel",
  holdsWhen: "online; or no further than they travel",
  personKey: ({ answers: { area, maxTravelKm } }) => JSON.stringify([area, maxTravelKm]),
  groupKey: (group) => (group.modality === "virtual" ? "virtual" : JSON.stringify(group.place?.area ?? "nowhere")),
  holds: (candidate, group) => {
    if (group.modality === "virtual") return true;
    const journey = journeyOf(candidate, group);
    return journey !== undefined && journey.km <= journey.limit;
  },
  reason: (candidate, group) => {
    const journey = journeyOf(candidate, group);
    if (journey === undefined) return "meets in person, and how far it is from them is not known";
    return `meets ${Math.round(journey.km)} km away, and they travel up to ${journey.limit} km`;
  },
  mend: {
    change: "lift-rule",
    asks: "person",
    clause: (candidate, group) => {
      const journey = journeyOf(candidate, group);
      return journey === undefined
        ? "if they lived near it and said how far they travel"
        : `if they travelled up to ${Math.ceil(journey.km)} km`;
    },
  },
};

/** From where the person is to where the group meets, and how far they are willing to go. */
export function journeyOf(
  { answers }: Candidate,
  group: MatchGroup,
): { readonly km: number; readonly limit: number } | undefined {
  if (group.place === undefined || answers.area === undefined || answers.maxTravelKm === undefined) return undefined;
  return { km: distanceKm(answers.area, group.place.area), limit: answers.maxTravelKm };
}

export const access: Rule = {
  name: "access",
  holdsWhen: "the group provides all they need (nobody climbs a step online)",
  personKey: ({ answers }) => [...answers.accessNeeds].sort().join(),
  groupKey: (group) => JSON.stringify([group.modality, [...group.accessProvision].sort()]),
  holds: (candidate, group) => unmetAccess(candidate, group).length === 0,
  reason: (candidate, group) =>
    `does not provide ${listed(unmetAccess(candidate, group).map(accessWords))}, which they need`,
  mend: {
    change: "lift-rule",
    asks: "group",
    clause: (candidate, group) => `if it provided ${listed(unmetAccess(candidate, group).map(accessWords))}`,
  },
};

type Access = Candidate["answers"]["accessNeeds"][number];

function accessWords(need: Access): string {
  return need === "other" ? "what they described as another need" : need === "sign" ? "signing" : plain(need);
}

/** Nobody has a step to climb to a meeting online. */
function unmetAccess({ answers }: Candidate, group: MatchGroup): readonly Access[] {
  return answers.accessNeeds.filter(
    (need) => !group.accessProvision.includes(need) && !(need === "step_free" && group.modality === "virtual"),
  );
}

const COST: Readonly<Record<FeeNeed, number>> = { free: 0, reduced: 1, standard: 2 };

export const fee: Rule = {
  name: "fee",
  holdsWhen: "the group asks no more than they can pay",
  personKey: ({ answers }) => answers.feeNeed,
  groupKey: (group) => group.fee,
  holds: ({ answers }, group) => COST[group.fee] <= COST[answers.feeNeed],
  reason: ({ answers }, group) =>
    `asks a ${group.fee} fee, and they need ${answers.feeNeed === "free" ? "a free place" : "a reduced one"}`,
  mend: {
    change: "lift-rule",
    asks: "group",
    clause: ({ answers }) => `if it had a ${answers.feeNeed === "free" ? "free place" : "reduced fee"} for them`,
  },
};
