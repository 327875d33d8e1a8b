/** Headings and cells of the report's tables. */
export const tables = {
  objectives: {
    columns: ["Objectif", "Avec place", "Attente qui prend fin, en tout", "Adéquation moyenne sur 100"],
    thisRun: "cette répartition",
    comparison: "pour comparer",
    named: (objective: string, which: string) => `${objective} (${which})`,
  },
  groups: {
    /** Reasons use the label, since they are mailed: here is where a coordinator looks it up. */
    columns: [
      "Groupe",
      "Nom plus bas",
      "Se réunit",
      "Places libres pourvues",
      "Déjà là",
      "Personnes à qui il convient",
      "Adéquation moyenne",
      "Résultat",
    ],
    seats: (placed: number, free: number) => `${placed} sur ${free}`,
  },
  fits: { columns: ["Groupe", "Avec place", "Le plus bas", "Moyenne", "Le plus haut"] },
  waits: {
    columns: (limit: number) => ["", "Personnes", "Plus longue attente", "Médiane", `Plus de ${limit} jours`],
  },
  demand: {
    columns: ["Thème", "Langue", "Format", "Entrée", "Heure (UTC)", "Places", "Sur les personnes sans place"],
  },
};

/** The plots, what each shows, and what stands in it. */
export const plots = {
  asTable: "Les chiffres en tableau",
  fits: {
    name: "Adéquation par groupe",
    summary:
      "Points sur 100. Chaque point est une personne placée par cette répartition, le trait est la " +
      "moyenne du groupe\u00a0; " +
      "le groupe à la plus basse adéquation d’abord.",
  },
  waits: {
    name: "Attente par personne",
    summary: (limit: number) =>
      "Chaque barre est une personne, haute comme ses jours d’attente, la plus longue d’abord. La ligne " +
      `pointillée est le jour ${limit}\u00a0: au-delà, attendre n’ajoute plus rien, et quelqu’un devrait s’y pencher.`,
    placed: "Avec place",
    unplaced: "Sans place",
  },
  demand: {
    name: "Demande sans réponse",
    summary:
      "Personnes encore sans place à qui un nouveau groupe donnerait une place, par thème et heure de la " +
      "semaine en UTC. Chaque " +
      "nombre a été vérifié en refaisant le calcul avec ce groupe\u00a0; " +
      "les nombres de plusieurs cases ne s’additionnent pas.",
  },
};
