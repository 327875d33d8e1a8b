/** The mail with a run's preview, for the coordinator to decide on. */
export const mail = {
  subject: (placed: number, waiting: number) =>
    `Propuesta de emparejamiento: ${placed} con plaza, ${waiting} en espera`,
  preheader: "No se envía nada hasta que lo apruebes.",
  /** Under a large figure each. */
  headline: {
    placed: "con plaza",
    unplaced: "sin plaza",
    waitingOver: (days: number) => `esperan más de ${days} días`,
    tooSmall: (count: number) => (count === 1 ? "grupo no llega al mínimo" : "grupos no llegan al mínimo"),
  },
  /** `people`: as in "12 personas"; `quality`: a sentence. */
  summary: (run: { placed: number; people: string; groupsFilled: number; groups: number; quality: string }) =>
    `${run.placed} de ${run.people} tienen plaza en esta propuesta, en ${run.groupsFilled} de ${run.groups} grupos. ` +
    `${run.quality} No se envía nada hasta que lo apruebes.`,
  nothingBroken: "La comprobación independiente no encontró ninguna regla incumplida.",
  broken:
    "La comprobación independiente encontró reglas incumplidas. Por favor, comunícalo: es un fallo del programa, " +
    "no tuyo.",
  open: "Abrir el informe completo",
  /** `until`: day, hour and zone. */
  linkWorks: (until: string, runId: string) =>
    `El enlace funciona hasta el ${until}. Para aprobarlo, o para ajustarlo y ver otra propuesta, inicia sesión. ` +
    `Emparejamiento: ${runId}.`,
  thisPreview: "esta propuesta",
  objectiveFigures: (one: { placed: number; waited: string; fit: string }) =>
    `${one.placed} con plaza, terminan ${one.waited} de espera, ajuste medio ${one.fit} de 100`,
  objectiveLine: (one: { name: string; note: string; inFigures: string }) =>
    `${one.name} (${one.note}): ${one.inFigures}`,
  groupMeets: (slot: string, size: string) => `${slot}, ${size} personas`,
  /** `members`: those who were there before. */
  seats: (placed: number, free: number, members: number) => {
    const filled = free === 0 ? "sin plazas libres" : `${placed} de ${free} plazas libres`;
    return members === 0 ? filled : `${filled}, ${members} ya estaban`;
  },
  groupLine: (row: { seats: string; fit: string; state: string; reason: string }) =>
    `${row.seats}; ajuste medio ${row.fit}; ${row.state}. ${row.reason}`,
  more: (count: number) => `${count} más en el informe completo.`,
  placedCount: (count: number) => `${count} con plaza`,
  unplacedCount: (count: number) => `${count} sin plaza`,
  /** `people`: case codes with their days; `more`: how many are not named. */
  flagged: (limit: number, people: readonly string[], more: number) => {
    const rest = more > 0 ? `, y ${more} más en el informe completo` : "";
    return `Más de ${limit} días sin plaza: ${people.join(", ")}${rest}.`;
  },
  unplacedNote: (waited: string, boundBy: string) => `${waited}, ${boundBy}`,
  proposal: (places: number, of: number) => `Da plaza a ${places} de ${of}`,
  placedNote: (group: string, fit: string, pinned: boolean) =>
    `${group}, ajuste ${fit} de 100${pinned ? ", plaza fijada" : ""}`,
};
