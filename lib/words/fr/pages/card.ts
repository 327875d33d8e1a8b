/** What may be known of a group before signing, each beside its name. */
export const card = {
  names: {
    first: "Prochaine rencontre",
    theirClock: "Fuseau horaire",
    dates: "Dates",
    last: "Dernière rencontre",
    rhythm: "À quel rythme",
    length: "Durée",
    place: "Où",
    style: "Comment cela se passe",
    languages: "Langues",
    led: "Qui l’anime",
  },
  /** `meetings`: how many are to come; null for a group that goes on. */
  rhythm: (everyWeeks: number, meetings: number | null) => {
    if (meetings === 1) return "Une seule rencontre";
    const often = everyWeeks === 1 ? "Chaque semaine" : `Toutes les ${everyWeeks} semaines`;
    return meetings === null ? often : `${often}, ${meetings} rencontres à venir`;
  },
  /** In place of the next meeting. */
  noneAhead: "Aucune n’est prévue pour l’instant",
  /** Behind the first few dates. */
  more: (count: number) => `et ${count} de plus`,
  /** In place of the last meeting. */
  goesOn: "Pas de date de fin : le groupe continue",
  theirClock: (city: string) => `Les heures sont les vôtres. Le groupe suit l’heure de ${city}.`,
  length: (minutes: number) => `${minutes} minutes`,
  where: { virtual: "En ligne", in_person: "Sur place" },
  format: {
    process: "On parle librement de ce qui nous préoccupe et de ce qui se passe dans le groupe",
    psychoeducational: "On apprend ensemble sur le sujet, avec du temps pour parler",
    experiential: "On fait des choses ensemble, et on en parle",
    support_skills: "On partage, et on essaie ce qui aide",
  },
  /** In brackets behind the name of who leads the group. */
  level: {
    peer: "a vécu cela aussi",
    trained: "a suivi une formation pour cela",
    licensed: "a un titre professionnel reconnu",
  },
};
