import type { AccessNeed } from "../../../domain/vocabulary.ts";
import { listsIn } from "../../names.ts";

const { and } = listsIn("fr");

const needs = {
  captions: "sous-titres",
  sign: "langue des signes",
  step_free: "accès sans marche",
  other: "autre chose, que vous nous avez dite",
} satisfies Record<AccessNeed, string>;

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
    treatment: "Type de groupe",
    theme: "Ce que vous cherchiez",
    distance: "À quelle distance",
    access: "Accessibilité",
    size: "Taille",
    alone: "Vous dans le groupe",
    fee: "Prix",
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
  treatment: {
    support: "Un groupe de soutien, qui n’est pas un traitement",
    psychotherapy: "Un groupe de psychothérapie, qui est un traitement",
  },
  /** How close it is to what they named. */
  theme: {
    first: "Il porte sur ce que vous avez nommé en premier",
    named: "Il porte sur autre chose que vous avez nommé",
    near: "Il est proche de ce que vous avez nommé, sans être la même chose",
    other: "Il ne porte pas sur ce que vous avez nommé",
  },
  distance: (km: number) => (km < 1 ? "Près de chez vous" : `À environ ${km} km de chez vous`),
  fee: { free: "Gratuit", reduced: "Tarif réduit", standard: "Tarif normal" },
  /** `members`: who have signed so far. `min`: none for a group that goes on with whoever is there. */
  size: (members: number, min: number | undefined, max: number) =>
    [
      members === 0
        ? "Personne n’a encore signé."
        : `${members === 1 ? "Une personne a" : `${members} personnes ont`} signé.`,
      min === undefined ? `Il y a ${max} places.` : `Il en faut ${min} pour commencer, et il y a ${max} places.`,
    ].join(" "),
  access: (provided: readonly AccessNeed[], asked: readonly AccessNeed[]) => {
    const parts = [
      provided.length > 0 && `Prévu\u00a0: ${and(provided.map((need) => needs[need]))}.`,
      asked.length > 0 && `Vous avez demandé\u00a0: ${and(asked.map((need) => needs[need]))}.`,
    ];
    return parts.filter((part) => part !== false).join(" ");
  },
  /** Above what nobody else in the group has said of themselves. */
  alone:
    "D’après ce qu’on nous a dit, vous seriez la seule personne du groupe à dire cela de vous. " +
    "Cela peut changer quand quelqu’un arrive ou s’en va.",
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
