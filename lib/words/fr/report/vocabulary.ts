import { languageNamesIn, listsIn, longDaysIn } from "../../names.ts";

/** "a, b et c"; "a, b ou c". */
export const { and, or } = listsIn("fr");
/** As in "espagnol". */
export const languageName = languageNamesIn("fr");
const longDay = longDaysIn("fr-FR");

/** Inside a sentence. */
export const themes = {
  depression: "dépression",
  bipolar: "trouble bipolaire",
  anxiety_and_panic: "anxiété et panique",
  ocd: "TOC",
  trauma_ptsd: "traumatisme (TSPT)",
  grief: "deuil",
  suicide_loss: "deuil après un suicide",
  pregnancy_and_infant_loss: "perte d’une grossesse ou d’un bébé",
  psychosis_schizophrenia: "psychose ou schizophrénie",
  eating_concerns: "difficultés avec la nourriture",
  alcohol_and_drugs: "alcool et drogues",
  gambling_and_behavioural: "jeu et autres conduites addictives",
  chronic_illness_and_pain: "maladie et douleur chroniques",
  cancer: "cancer",
  neurodivergence: "neurodivergence",
  mental_health_carers: "aide à un proche qui a un trouble psychique",
  parenting_and_perinatal: "parentalité et périnatalité",
  separation_and_divorce: "séparation et divorce",
  relationships: "relations",
  loneliness: "solitude",
  shyness_and_social_confidence: "timidité et confiance en société",
  rebuilding_after_isolation: "reprise après l’isolement",
  lgbtq: "LGBTQ+",
  racism_and_minority_stress: "racisme et stress des minorités",
  immigrants_and_refugees: "immigration et refuge",
  work_stress_and_burnout: "stress au travail et épuisement",
  leadership: "responsabilités et direction",
  students: "vie étudiante",
  ageing_and_retirement: "vieillissement et retraite",
  veterans: "vie après l’armée",
};

export const formats = {
  process: "de parole",
  psychoeducational: "psychoéducatif",
  experiential: "expérientiel",
  support_skills: "d’entraide et de savoir-faire",
};

export const entries = { open: "ouverte", closed: "fermée" };

export const modalities = { virtual: "en ligne", in_person: "sur place" };

export const roles = {
  own_experience: "les personnes qui ont vécu cela",
  family_carer: "les proches aidants",
  bereaved: "les personnes en deuil",
};

export const access = {
  captions: "sous-titres",
  sign: "langue des signes",
  step_free: "accès sans marche",
  other: "l’autre besoin décrit",
};

export const facilitators = {
  peer: "une personne qui a vécu cela aussi",
  trained: "une personne formée",
  licensed: "une personne qui a un titre professionnel reconnu",
};

export const parts = {
  theme: "thème",
  slotComfort: "horaire",
  format: "format",
  facilitatorAndEntry: "animation et entrée",
  modality: "en ligne ou sur place",
  waiting: "attente",
};

/** In the order of the week, and as they begin a table's column. */
export const weekdays = {
  Monday: "lundi",
  Tuesday: "mardi",
  Wednesday: "mercredi",
  Thursday: "jeudi",
  Friday: "vendredi",
  Saturday: "samedi",
  Sunday: "dimanche",
};

/** The same, of every week: "le samedi". */
export function everyWeek(day: keyof typeof weekdays): string {
  return `le ${weekdays[day]}`;
}

/** What an organisation calls an attribute: `chosen_name` is "chosen name". */
export function attribute(name: string): string {
  return name.replaceAll("_", " ");
}

/** "2026-10-27T14:00" is "mardi 27 octobre 2026 à 14:00". */
export function dayAndHour(at: string): string {
  const [date = "", time = ""] = at.split("T");
  return `${longDay(date).replace(/ 1 /, " 1er ")} à ${time}`;
}

/** "1 personne", "3 personnes"; none is singular in French. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count < 2 ? one : many}`;
}

const NUMBERS = ["aucune", "une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"];

/** Small numbers of people as words, as in "deux personnes". */
export function peopleSpelled(count: number): string {
  return `${NUMBERS[count] ?? count} ${count < 2 ? "personne" : "personnes"}`;
}
