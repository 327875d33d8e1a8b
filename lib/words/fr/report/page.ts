/** The complete report as a page. */
export const page = {
  title: "Rapport de répartition",
  skip: "Aller au contenu",
  download: "Télécharger en tableau (CSV)",
  downloadPart: (part: number, parts: number) => `Télécharger en tableau (CSV), partie ${part} sur ${parts}`,
  /** Of a report that goes on on further pages. */
  first: "Première page, avec tous les chiffres",
  next: "Page suivante, avec d’autres personnes",
  contents: "Dans ce rapport",
  nobody: "Personne.",
  status: {
    QUEUED: "Elle attend d’être recalculée.",
    PREVIEW: "C’est un aperçu\u00a0: rien n’est envoyé avant l’approbation de la coordination.",
    FAILED: "Elle a échoué.",
    APPROVED: "Approuvée\u00a0; les propositions de place partent.",
    MATERIALISED: "Approuvée\u00a0; toutes les propositions de place sont parties.",
    DISCARDED: "Une autre répartition l’a remplacée.",
  },
  /** Days with hour and zone; `status` is a sentence. */
  lead: (run: { runId: string; asked: string; status: string; read: string }) =>
    `Répartition ${run.runId}, demandée le ${run.asked}. ${run.status} Consultée le ${run.read}.`,
  /** Each under a large figure. */
  tiles: {
    placed: "avec place",
    unplaced: "sans place",
    unplacedAfter: (days: number) => `sans place après ${days} jours`,
    groupsFilled: (groups: number) => `sur ${groups} groupes accueillent quelqu’un`,
    tooSmall: "groupes trop petits pour commencer",
  },
  nothingBroken: "Une vérification indépendante de toutes les règles n’en a trouvé aucune enfreinte.",
  broken: "La vérification indépendante a trouvé des règles enfreintes\u00a0:",
  nobodyFlagged: (days: number) => `Personne n’attend depuis plus de ${days} jours sans place.`,
  flagged: (days: number) => `Plus de ${days} jours sans place\u00a0; la plus longue attente d’abord\u00a0:`,
  foot: "Les personnes figurent par leur code de dossier. Les noms et les réponses demandent une connexion.",
  rulesAndInput: (rules: string, input: string | undefined) =>
    input === undefined ? `Règles ${rules}.` : `Règles ${rules}, données ${input}.`,
  groupSeats: (group: { called: string; seats: string; outcome: string }) =>
    `${group.called}${group.seats}\u00a0: ${group.outcome}.`,
  groupCalled: (group: { label: string; meets: string; size: string }) =>
    `${group.label}. ${group.meets}, ${group.size} personnes. `,
  seats: (placed: number, free: number, members: number) =>
    `${placed} sur ${free} ${free < 2 ? "place libre" : "places libres"}, ${members} déjà là`,
  part: (part: { name: string; points: string; of: string; why: string }) =>
    `${part.name}\u00a0: ${part.points} sur ${part.of}, ${part.why}`,
  placedSummary: (one: { fit: string; waited: string; pinned: boolean }) =>
    `Adéquation ${one.fit} sur 100, attente de ${one.waited}${one.pinned ? ", place fixée" : ""}`,
  unplacedSummary: (waited: string, boundBy: string) => `Attente de ${waited}, ${boundBy}`,
  groupsOpen: (count: number) => `Groupes ouverts à cette personne\u00a0: ${count}`,
  nearestGroup: (title: string) => `Groupe le plus proche\u00a0: ${title}`,
  ruleThatBound: (rule: string) => `Règle qui l’empêche\u00a0: ${rule}`,
  smallestChange: (title: string, change: string) => `Le plus petit changement, dans ${title}\u00a0: ${change}`,
  changes: {
    "answer-request": "une réponse à un besoin d’accessibilité",
    "one-more-seat": "une place de plus",
    "more-availability": "plus de disponibilités",
    "another-language": "une autre langue",
    "other-modality": "une autre façon de se retrouver",
    "group-moves": "un autre horaire du groupe",
    "lift-rule": "une exception à la règle",
    "one-more-member": "une personne de plus",
  },
};
