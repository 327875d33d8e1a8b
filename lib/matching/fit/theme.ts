import type { Candidate, MatchGroup } from "../../domain/runs/match-input.ts";
import { areSiblings, type Theme } from "../../domain/vocabulary.ts";
import { themeWords } from "../words.ts";
import type { Part } from "./part.ts";

/** Judgements (docs/matching.md): how much of the points another theme than the main one earns. */
const SECONDARY_SHARE = 0.6;
const SIBLING_SHARE = 0.3;

type Match = { readonly share: number; readonly why: string };

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
    return { share: 1, why: `${themeWords(themes.primary)} is their main theme` };
  }
  const secondary = first(group.themes, (name) => themes.secondary.includes(name));
  if (secondary !== undefined) {
    return { share: SECONDARY_SHARE, why: `${themeWords(secondary)} is one of their other themes` };
  }
  const sibling = first(group.themes, (name) => areSiblings(name, themes.primary));
  if (sibling !== undefined) {
    const why = `${themeWords(sibling)} is close to their main theme, ${themeWords(themes.primary)}`;
    return { share: SIBLING_SHARE, why };
  }
  return { share: 0, why: "none of the themes they named is the group's" };
}

function first(names: readonly Theme[], holds: (name: Theme) => boolean): Theme | undefined {
  return [...names].sort().find(holds);
}
