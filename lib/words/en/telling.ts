/** Beginnings of words that give a group away as surely as its theme does. */
export const telling: readonly string[] = [
  ...["support", "therap", "psych", "counsel", "clinic", "patient", "recover", "addict", "sober", "abstinen", "drink"],
  ...["griev", "bereav", "mourn", "depress", "anxi", "traum", "suicid", "schizo", "autis", "adhd", "abuse", "violence"],
  ...["illness", "disorder", "crisis", "survivor", "divorc", "lonel", "queer", "lesbian", "gay", "refugee", "migrant"],
];
