import type { Candidate, MatchGroup } from "../../domain/runs/match-input.ts";
import type { FitReason } from "../../domain/runs/pair-reason.ts";
import { areSiblings, type Theme } from "../../domain/vocabulary.ts";
import type { Part } from "./part.ts";

/** Judgements (docs/matching.md): how much of the points another theme than the main one earns. */
const SECONDARY_SHARE = 0.6;
const SIBLING_SHARE = 0.3;

type Match = { readonly share: number; readonly why: FitReason };

export const theme: Part = {
  name: "theme",
  personKey: ({ answers: { themes } }) => [themes.primary, ...[...themes.secondary].sort()].join(),
  groupKey: (group) => [...group.themes].sort().join(),
  share: (candidate, group) => bestTheme(candidate, group).share,
  why: (candidate, group) => bestTheme(candidate, group).why,
};

/** The best of: the group is about their main theme, about another one they named, about a sibling of the main one. */
function bestTheme({ answers: { themes } }: Candidate, group: MatchGroup): Match {
  if (group.themes.includes(themes.primary)) {
    return { share: 1, why: { code: "main-theme", facts: { theme: themes.primary } } };
  }
  const secondary = first(group.themes, (name) => themes.secondary.includes(name));
  if (secondary !== undefined) {
    return { share: SECONDARY_SHARE, why: { code: "other-theme", facts: { theme: secondary } } };
  }
  const sibling = first(group.themes, (name) => areSiblings(name, themes.primary));
  if (sibling !== undefined) {
    const facts = { theme: sibling, main: themes.primary };
    return { share: SIBLING_SHARE, why: { code: "sibling-theme", facts } };
  }
  return { share: 0, why: { code: "no-theme" } };
}

function first(names: readonly Theme[], holds: (name: Theme) => boolean): Theme | undefined {
  return [...names].sort().find(holds);
}
