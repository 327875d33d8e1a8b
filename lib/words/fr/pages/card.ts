/** What may be known of a group before signing, each beside its name. */
export const card = {
  names: {
    first: "Prochaine rencontre",
    theirClock: "Heure locale du groupe",
    rhythm: "À quel rythme",
    length: "Durée",
    place: "Où",
    style: "Comment cela se passe",
    languages: "Langues",
    led: "Qui l’anime",
  },
  /** `meetings`: how many in all; null for a group that goes on. */
  rhythm: (everyWeeks: number, meetings: number | null) => {
    if (meetings === 1) return "Une seule rencontre";
    const often = everyWeeks === 1 ? "Chaque semaine" : `Toutes les ${everyWeeks} semaines`;
    return meetings === null ? `${often}, sans date de fin` : `${often}, ${meetings} rencontres en tout`;
  },
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
