/** The mail with a run's preview, for the coordinator to decide on. */
export const mail = {
  subject: (placed: number, waiting: number) =>
    `Aperçu de répartition\u00a0: ${placed} avec une place, ${waiting} en attente`,
  preheader: "Rien n’est envoyé avant votre approbation.",
  /** Under a large figure each. */
  headline: {
    placed: "avec place",
    unplaced: "sans place",
    waitingOver: (days: number) => `en attente depuis plus de ${days} jours`,
    tooSmall: (count: number) =>
      count < 2 ? "groupe trop petit pour commencer" : "groupes trop petits pour commencer",
  },
  /** `people`: as in "12 personnes"; `quality`: a sentence. */
  summary: (run: { placed: number; people: string; groupsFilled: number; groups: number; quality: string }) =>
    `${run.placed} sur ${run.people} ${run.placed < 2 ? "a" : "ont"} une place dans cet aperçu, dans ` +
    `${run.groupsFilled} des ${run.groups} groupes. ` +
    `${run.quality} Rien n’est envoyé avant votre approbation.`,
  nothingBroken: "La vérification indépendante n’a trouvé aucune règle enfreinte.",
  broken:
    "La vérification indépendante a trouvé des règles enfreintes. Merci de le signaler\u00a0: " +
    "c’est une erreur du programme, pas la vôtre.",
  open: "Ouvrir le rapport complet",
  /** `until`: day, hour and zone. */
  linkWorks: (until: string, runId: string) =>
    `Le lien fonctionne jusqu’au ${until}. Pour approuver, ou pour ajuster et voir un nouvel aperçu, ` +
    "connectez-vous. " +
    `Répartition\u00a0: ${runId}.`,
  thisPreview: "cet aperçu",
  objectiveFigures: (one: { placed: number; waited: string; fit: string }) =>
    `${one.placed} avec une place, fin de ${one.waited} d’attente, adéquation moyenne ${one.fit} sur 100`,
  objectiveLine: (one: { name: string; note: string; inFigures: string }) =>
    `${one.name} (${one.note})\u00a0: ${one.inFigures}`,
  groupMeets: (slot: string, size: string) => `${slot}, ${size} personnes`,
  /** `members`: those who were there before. */
  seats: (placed: number, free: number, members: number) => {
    const filled =
      free === 0 ? "aucune place libre" : `${placed} sur ${free} ${free < 2 ? "place libre" : "places libres"}`;
    return members === 0 ? filled : `${filled}, ${members} déjà là`;
  },
  groupLine: (row: { seats: string; fit: string; state: string; reason: string }) =>
    `${row.seats}\u00a0; adéquation moyenne ${row.fit}\u00a0; ${row.state}. ${row.reason}`,
  more: (count: number) => `${count} de plus dans le rapport complet.`,
  placedCount: (count: number) => `${count} avec place`,
  unplacedCount: (count: number) => `${count} sans place`,
  /** `people`: case codes with their days; `more`: how many are not named. */
  flagged: (limit: number, people: readonly string[], more: number) => {
    const rest = more > 0 ? `, et ${more} de plus dans le rapport complet` : "";
    return `Plus de ${limit} jours sans place\u00a0: ${people.join(", ")}${rest}.`;
  },
  unplacedNote: (waited: string, boundBy: string) => `${waited}, ${boundBy}`,
  proposal: (places: number, of: number) => `Donne une place à ${places} sur ${of}`,
  placedNote: (group: string, fit: string, pinned: boolean) =>
    `${group}, adéquation ${fit} sur 100${pinned ? ", place fixée" : ""}`,
};
