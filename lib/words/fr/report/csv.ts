/** The report as a table for a spreadsheet: headings, and values that are words. */
export const csv = {
  columns: {
    caseCode: "code_dossier",
    outcome: "resultat",
    groupId: "id_groupe",
    group: "groupe",
    fit: "adequation_sur_1000",
    waitedDays: "jours_attente",
    pinned: "place_fixee",
    boundBy: "obstacle",
    eligibleGroups: "groupes_possibles",
    nearestGroup: "groupe_le_plus_proche",
    smallestChange: "plus_petit_changement",
    smallestChangeGroup: "groupe_du_changement",
    reason: "motif",
  },
  placed: "avec place",
  unplaced: "sans place",
  yes: "oui",
  no: "non",
};
