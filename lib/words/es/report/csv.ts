/** The report as a table for a spreadsheet: headings, and values that are words. */
export const csv = {
  columns: {
    caseCode: "codigo_de_caso",
    outcome: "resultado",
    groupId: "id_de_grupo",
    group: "grupo",
    fit: "ajuste_de_1000",
    waitedDays: "dias_de_espera",
    pinned: "plaza_fijada",
    boundBy: "impedimento",
    eligibleGroups: "grupos_posibles",
    nearestGroup: "grupo_mas_cercano",
    smallestChange: "cambio_minimo",
    smallestChangeGroup: "grupo_del_cambio",
    reason: "motivo",
  },
  placed: "con plaza",
  unplaced: "sin plaza",
  yes: "sí",
  no: "no",
};
