/** The complete report as a page. */
export const page = {
  title: "Informe de emparejamiento",
  skip: "Ir al contenido",
  download: "Descargar como tabla (CSV)",
  downloadPart: (part: number, parts: number) => `Descargar como tabla (CSV), parte ${part} de ${parts}`,
  /** Of a report that goes on on further pages. */
  first: "Primera página, con todas las cifras",
  next: "Página siguiente, con más personas",
  contents: "En este informe",
  nobody: "Nadie.",
  status: {
    QUEUED: "Está a la espera de volver a calcularse.",
    PREVIEW: "Es una propuesta: no se envía nada hasta que coordinación la apruebe.",
    FAILED: "Ha fallado.",
    APPROVED: "Aprobado; las ofertas se están enviando.",
    MATERIALISED: "Aprobado; todas las ofertas se han enviado.",
    DISCARDED: "Otro emparejamiento lo ha sustituido.",
  },
  /** Days with hour and zone; `status` is a sentence. */
  lead: (run: { runId: string; asked: string; status: string; read: string }) =>
    `Emparejamiento ${run.runId}, pedido el ${run.asked}. ${run.status} Consultado el ${run.read}.`,
  /** Each under a large figure. */
  tiles: {
    placed: "con plaza",
    unplaced: "sin plaza",
    unplacedAfter: (days: number) => `sin plaza tras ${days} días`,
    groupsFilled: (groups: number) => `de ${groups} grupos reciben a alguien`,
    tooSmall: "grupos no llegan al mínimo",
  },
  nothingBroken: "Una comprobación independiente de todas las reglas no encontró ninguna incumplida.",
  broken: "La comprobación independiente encontró reglas incumplidas:",
  nobodyFlagged: (days: number) => `Nadie ha esperado más de ${days} días sin plaza.`,
  flagged: (days: number) => `Más de ${days} días sin plaza; primero, la espera más larga:`,
  foot: "Las personas aparecen con su código de caso. Los nombres y las respuestas requieren iniciar sesión.",
  rulesAndInput: (rules: string, input: string | undefined) =>
    input === undefined ? `Reglas ${rules}.` : `Reglas ${rules}, datos de entrada ${input}.`,
  groupSeats: (group: { called: string; seats: string; outcome: string }) =>
    `${group.called}${group.seats}: ${group.outcome}.`,
  groupCalled: (group: { label: string; meets: string; size: string }) =>
    `${group.label}. ${group.meets}, ${group.size} personas. `,
  seats: (placed: number, free: number, members: number) => `${placed} de ${free} plazas libres, ${members} ya estaban`,
  part: (part: { name: string; points: string; of: string; why: string }) =>
    `${part.name}: ${part.points} de ${part.of}, ${part.why}`,
  placedSummary: (one: { fit: string; waited: string; pinned: boolean }) =>
    `Ajuste ${one.fit} de 100, espera de ${one.waited}${one.pinned ? ", plaza fijada" : ""}`,
  unplacedSummary: (waited: string, boundBy: string) => `Espera de ${waited}, ${boundBy}`,
  groupsOpen: (count: number) => `Grupos abiertos a esta persona: ${count}`,
  nearestGroup: (title: string) => `Grupo más cercano: ${title}`,
  ruleThatBound: (rule: string) => `Regla que lo impidió: ${rule}`,
  smallestChange: (title: string, change: string) => `El cambio más pequeño, en ${title}: ${change}`,
  changes: {
    "answer-request": "una respuesta sobre accesibilidad",
    "one-more-seat": "una plaza más",
    "more-availability": "más disponibilidad",
    "another-language": "otro idioma",
    "other-modality": "otra forma de reunirse",
    "group-moves": "otro horario del grupo",
    "lift-rule": "una excepción a la regla",
    "one-more-member": "una persona más",
  },
};
