import { asksForAccess } from "../../domain/intake/access-request.ts";
import type { Candidate, MatchGroup } from "../../domain/runs/match-input.ts";
import type { FeeNeed } from "../../domain/vocabulary.ts";
import { distanceKm } from "../distance.ts";
import type { Rule } from "./rule.ts";

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
  reason: ({ answers }, group) => ({
    code: "other-languages",
    facts: { languages: group.languages, theirs: answers.languages },
  }),
  mend: {
    change: "another-language",
    asks: "person",
    needs: (_, group) => ({ code: "speak-also", facts: { languages: group.languages } }),
  },
};

export const modality: Rule = {
  name: "modality",
  holdsWhen: "as they asked, or either",
  personKey: ({ answers }) => answers.modality,
  groupKey: (group) => group.modality,
  holds: ({ answers }, group) => answers.modality === "either" || answers.modality === group.modality,
  reason: ({ answers }, group) => ({
    code: "other-modality",
    facts: { modality: group.modality, theirs: answers.modality },
  }),
  mend: {
    change: "other-modality",
    asks: "person",
    needs: (_, group) => ({ code: "meet-also", facts: { modality: group.modality } }),
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
    if (journey === undefined) return { code: "unknown-distance" };
    return { code: "too-far", facts: { km: Math.round(journey.km), limit: journey.limit } };
  },
  mend: {
    change: "lift-rule",
    asks: "person",
    needs: (candidate, group) => {
      const journey = journeyOf(candidate, group);
      if (journey === undefined) return { code: "live-near" };
      return { code: "travel-as-far", facts: { km: Math.ceil(journey.km) } };
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

/** Whatever the group: whether one meets a need that no list has is not in its record, so nobody is placed unseen. */
export const accessRequest: Rule = {
  name: "access-request",
  holdsWhen: "they have no access need beside those of the list, or a coordinator answered that it can be met",
  personKey: ({ answers, accessAnswer }) => (asksForAccess(answers) ? (accessAnswer ?? "unanswered") : "nothing"),
  groupKey: () => "",
  holds: ({ answers, accessAnswer }) => !asksForAccess(answers) || accessAnswer === "can-be-met",
  reason: ({ accessAnswer }) => ({
    code: accessAnswer === "cannot-be-met" ? "access-cannot-be-met" : "access-unanswered",
  }),
  mend: {
    change: "answer-request",
    asks: "coordinator",
    needs: ({ accessAnswer }) => ({ code: accessAnswer === "cannot-be-met" ? "meet-access" : "answer-access" }),
  },
};

export const access: Rule = {
  name: "access",
  holdsWhen: "the group provides all they need of the list (nobody climbs a step online)",
  personKey: ({ answers }) => [...answers.accessNeeds].sort().join(),
  groupKey: (group) => JSON.stringify([group.modality, [...group.accessProvision].sort()]),
  holds: (candidate, group) => unmetAccess(candidate, group).length === 0,
  reason: (candidate, group) => ({ code: "lacks-access", facts: { needs: unmetAccess(candidate, group) } }),
  mend: {
    change: "lift-rule",
    asks: "group",
    needs: (candidate, group) => ({ code: "provide-access", facts: { needs: unmetAccess(candidate, group) } }),
  },
};

type Access = Candidate["answers"]["accessNeeds"][number];

/** Nobody has a step to climb to a meeting online. What no list has is a request, with a rule of its own. */
function unmetAccess({ answers }: Candidate, group: MatchGroup): readonly Access[] {
  return answers.accessNeeds.filter(
    (need) =>
      need !== "other" &&
      !group.accessProvision.includes(need) &&
      !(need === "step_free" && group.modality === "virtual"),
  );
}

const COST: Readonly<Record<FeeNeed, number>> = { free: 0, reduced: 1, standard: 2 };

export const fee: Rule = {
  name: "fee",
  holdsWhen: "the group asks no more than they can pay",
  personKey: ({ answers }) => answers.feeNeed,
  groupKey: (group) => group.fee,
  holds: ({ answers }, group) => COST[group.fee] <= COST[answers.feeNeed],
  reason: ({ answers }, group) => ({ code: "asks-more", facts: { fee: group.fee, theirs: answers.feeNeed } }),
  mend: {
    change: "lift-rule",
    asks: "group",
    needs: ({ answers }) => ({ code: "cheaper-place", facts: { fee: answers.feeNeed } }),
  },
};
