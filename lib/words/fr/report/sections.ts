/** What the parts of a report are called, in the mail and on the page. */
export const sections = {
  objectives: "Les deux façons de répartir",
  changes: "Ce que la coordination a ajusté, et ce qui a changé",
  groups: "Groupe par groupe",
  warnings: "À regarder de près",
  waits: "Depuis combien de temps les personnes attendent",
  demand: "Les nouveaux groupes qui aideraient le plus",
  unplaced: "Sans place, et ce qui aiderait",
  placed: "Avec une place, et pourquoi",
  cannotBeApproved: "Cette répartition ne peut pas être approuvée",
};

/** Sentences about the whole run that stand in both. */
export const whole = {
  quality: (certificate: string) => `De toutes les façons de faire, celle-ci est ${certificate}.`,
  /** `help`: the sentence about the smallest change. */
  wouldHelp: (help: string | undefined) =>
    help === undefined ? "Aucun changement ne suffirait à lui seul." : `Un changement aiderait\u00a0: ${help}`,
};
