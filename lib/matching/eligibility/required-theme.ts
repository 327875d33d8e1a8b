import { theme as themePart } from "../fit/theme.ts";
import type { Rule } from "./rule.ts";

/** Holds for all unless the settings require a theme in common; then for every pair that earns points for one. */
export const theme: Rule = {
  name: "theme",
  holdsWhen: "a theme in common or a sibling of their main one, unless the programme sets themeRequired to false",
  personKey: themePart.personKey,
  groupKey: themePart.groupKey,
  holds: (candidate, group, context) =>
    !context.settings.themeRequired || themePart.share(candidate, group, context) > 0,
  reason: ({ answers }, group) => ({
    code: "other-themes",
    facts: { themes: group.themes, main: answers.themes.primary },
  }),
  mend: undefined,
};
