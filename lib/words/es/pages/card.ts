/** What may be known of a group before signing, each beside its name. */
export const card = {
  names: {
    first: "Próximo encuentro",
    theirClock: "Hora",
    dates: "Fechas",
    last: "Último encuentro",
    rhythm: "Con qué frecuencia",
    length: "Duración",
    place: "Dónde",
    style: "Cómo es",
    languages: "Idiomas",
    led: "Quién lo lleva",
  },
  /** `meetings`: how many are to come; null for a group that goes on. */
  rhythm: (everyWeeks: number, meetings: number | null) => {
    if (meetings === 1) return "Un solo encuentro";
    const often = everyWeeks === 1 ? "Cada semana" : `Cada ${everyWeeks} semanas`;
    return meetings === null ? often : `${often}, ${meetings} encuentros por delante`;
  },
  /** In place of the next meeting. */
  noneAhead: "De momento no hay ninguno previsto",
  /** Behind the first few dates. */
  more: (count: number) => `y ${count} más`,
  /** In place of the last meeting. */
  goesOn: "Sin fecha de fin: el grupo sigue",
  theirClock: (city: string) => `Las horas son las tuyas. El grupo se rige por la hora de ${city}.`,
  length: (minutes: number) => `${minutes} minutos`,
  where: { virtual: "En línea", in_person: "En persona" },
  format: {
    process: "Conversación abierta sobre lo que nos preocupa y lo que pasa en el grupo",
    psychoeducational: "Aprender sobre el tema en compañía, con tiempo para hablar",
    experiential: "Hacer cosas en compañía y hablar de ellas",
    support_skills: "Compartir y probar lo que ayuda",
  },
  /** In brackets behind the name of who leads the group. */
  level: {
    peer: "también lo ha vivido",
    trained: "con formación para ello",
    licensed: "profesional con licencia",
  },
};
