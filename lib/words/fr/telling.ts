import type { Theme } from "../../domain/vocabulary.ts";

/** Beginnings of words that give a group away as surely as its theme does. */
export const telling: readonly string[] = [
  ...[
    "soutien",
    "entraide",
    "parole",
    "anonyme",
    "thérap",
    "psych",
    "cliniqu",
    "patient",
    "médica",
    "diagnos",
    "santé",
  ],
  ...["deuil", "endeuil", "condol", "veuf", "veuv", "orphelin", "dépress", "déprim", "anxi", "angoiss", "paniqu"],
  ...["traum", "suicid", "schizo", "autis", "tdah", "boulimi", "anorexi", "abus", "violenc", "maltrait", "incest"],
  ...["harcèl", "agressi", "victime", "surviv", "rescap", "détresse", "désespoir", "souffr", "crise", "trouble"],
  ...["addict", "alcool", "drogu", "toxico", "sobriété", "abstinen", "dépendan", "sevrage", "rechut", "rétabliss"],
  ...["guériss", "guérison", "maladi", "malade", "soign", "soin", "aidant", "hôpital", "hospitali", "émotionn"],
  ...["divorc", "solitud", "isolement", "avort", "réfugié", "migrant", "queer", "lesbien", "gay"],
];

/**
 * By what words people speak of each theme. One of five letters or more gives away what begins with it as well, so
 * "manie" (manière), "parent" (parenthèse), "trans" (transport), "pari" (Paris) and "couche" (coucher) are left out.
 */
export const themes: Readonly<Record<Theme, readonly string[]>> = {
  depression: ["dépression", "dépressif", "dépressive", "déprime"],
  bipolar: ["bipolaire", "bipolarité", "maniaque", "maniaco"],
  anxiety_and_panic: ["anxiété", "anxieux", "anxieuse", "angoisse", "panique", "peur", "phobie", "inquiétude"],
  ocd: ["toc", "obsession", "obsessionnel", "compulsion", "compulsif"],
  trauma_ptsd: ["trauma", "traumatisme", "tspt", "sspt", "viol", "stress"],
  grief: ["deuil", "perte", "chagrin", "décès", "décédé", "mort", "défunt"],
  suicide_loss: ["suicide"],
  pregnancy_and_infant_loss: ["grossesse", "fausse", "bébé", "périnatal", "nourrisson", "ivg", "avortement"],
  psychosis_schizophrenia: ["psychose", "psychotique", "schizophrénie", "hallucination"],
  eating_concerns: ["alimentaire", "anorexie", "boulimie", "hyperphagie", "tca", "poids"],
  alcohol_and_drugs: ["alcool", "drogue", "toxicomanie", "stupéfiant", "cannabis", "sobriété"],
  gambling_and_behavioural: ["hasard", "parieur", "joueur", "joueuse", "casino", "comportement"],
  chronic_illness_and_pain: ["chronique", "maladie", "douleur", "douloureu", "fibromyalgie", "handicap", "vih", "sida"],
  cancer: ["cancer", "cancéreu", "oncolog", "tumeur", "leucémie", "chimio"],
  neurodivergence: ["neurodivergen", "neurodivers", "neuroatypi", "atypique", "autisme", "tdah", "asperger", "dyslexi"],
  mental_health_carers: ["aidant", "proche", "entourage", "psy", "mental", "mentale", "mentaux", "soignant"],
  parenting_and_perinatal: ["parental", "périnatal", "postnatal", "partum", "maternité", "paternité", "maman"],
  separation_and_divorce: ["séparation", "séparé", "divorce", "rupture"],
  relationships: ["relation", "couple", "conjugal", "conjoint", "mariage"],
  loneliness: ["solitude", "solitaire"],
  shyness_and_social_confidence: ["timide", "timidité", "confiance", "estime"],
  rebuilding_after_isolation: ["isolement", "isolé", "reconstruction", "reconstruire", "réinsertion"],
  lgbtq: ["lgbt", "lgbtq", "lesbienne", "gay", "homosexu", "bisexu", "transgenre", "transidentité", "transsexu"],
  racism_and_minority_stress: ["racisme", "raciste", "racisé", "minorité", "discrimination"],
  immigrants_and_refugees: ["immigré", "immigration", "immigrant", "migrant", "réfugié", "asile", "exil", "exilé"],
  work_stress_and_burnout: ["stress", "burnout", "burn", "épuisement", "surmenage"],
  leadership: ["leadership", "dirigeant"],
  students: ["étudiant", "universitaire"],
  ageing_and_retirement: ["vieillissement", "vieillir", "vieillesse", "retraite", "retraité", "aîné", "senior"],
  veterans: ["vétéran", "combattant", "militaire"],
};
