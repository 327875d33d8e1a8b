import type { RuleReason, RuleReasons } from "../../../domain/runs/pair-reason.ts";
import { type Wording, worded } from "../../problem.ts";
import {
  access,
  and,
  attribute,
  counted,
  dayAndHour,
  languageName,
  modalities,
  or,
  roles,
  themes,
} from "./vocabulary.ts";

const FEES = { free: "gratuite", reduced: "à tarif réduit", standard: "à tarif normal" };

const BROKEN: Wording<RuleReasons> = {
  "adults-only": "est réservé aux adultes, et la personne n’a pas confirmé l’être",
  "licence-ends-early":
    "est un groupe de psychothérapie, et le titre valable là où est la personne expire avant la dernière rencontre",
  "nobody-licensed": ({ place }) =>
    `est un groupe de psychothérapie, et aucune des personnes qui l’animent n’a de titre valable pour ${place}`,
  "other-countries": ({ countries, theirs }) =>
    `accueille les personnes d’autres pays (${or(countries)}) que celui où est la personne (${theirs})`,
  "has-met": "est fermé et s’est déjà réuni",
  "no-meeting-ahead": "n’a plus de rencontre à venir",
  "for-an-affinity": ({ attributes }) =>
    `est un groupe d’affinité (${and(attributes.map(attribute))}) que la personne n’a pas choisi`,
  "other-roles": (facts) =>
    `est pour ${and(facts.roles.map((role) => roles[role]))}, et la personne est parmi ${roles[facts.theirs]}`,
  "other-ages": ({ ages, theirs }) =>
    `est pour la tranche d’âge ${or(ages)}, ` +
    `et la personne ${theirs === undefined ? "n’a pas donné la sienne" : `est dans la tranche ${theirs}`}`,
  "other-themes": (facts) =>
    `porte sur d’autres thèmes (${and(facts.themes.map((theme) => themes[theme]))}) ` +
    `que le thème principal de la personne (${themes[facts.main]})`,
  "other-languages": ({ languages, theirs }) =>
    `se tient en ${or(languages.map(languageName))}, et la personne parle ${and(theirs.map(languageName))}`,
  "other-modality": ({ modality, theirs }) =>
    `se réunit ${modalities[modality]}, et la personne a demandé des rencontres ${
      theirs === "either" ? "de l’une ou l’autre façon" : modalities[theirs]
    }`,
  "too-far": ({ km, limit }) => `se réunit à ${km} km, et la personne se déplace jusqu’à ${limit} km`,
  "unknown-distance": "se réunit sur place, à une distance qui n’est pas connue",
  "lacks-access": ({ needs }) =>
    `n’offre pas ce dont la personne a besoin\u00a0: ${and(needs.map((need) => access[need]))}`,
  "access-unanswered": "ne peut l’accueillir tant que personne n’a répondu au besoin d’accessibilité décrit",
  "access-cannot-be-met": "ne peut répondre au besoin d’accessibilité décrit, selon la coordination",
  "asks-more": ({ fee, theirs }) =>
    `propose une place ${FEES[fee]}, et la personne a besoin d’une place ${FEES[theirs]}`,
  "not-free": ({ at, timeZone, earlierFit }) => {
    const meets = `se réunit le ${dayAndHour(at)}, heure de la personne (${timeZone}), quand elle n’est pas libre`;
    return earlierFit === 0 ? meets : `convient pour ${counted(earlierFit, "rencontre", "rencontres")}, mais ${meets}`;
  },
  "no-misfit": "se réunit quand la personne est libre",
  "has-kept-apart": ({ other }) => `compte déjà ${other}, et les deux doivent rester dans des groupes différents`,
  "lacks-kept-together": ({ other }) => `n’est pas le groupe de ${other}, avec qui la personne doit rester`,
  declined: "a été refusé par la personne, ou laissé sans réponse",
  excluded: "est un groupe dont la coordination a exclu la personne pour cette répartition",
};

/** Why a rule does not hold: goes on from the name of the group. */
export function broken(reason: RuleReason): string {
  return worded<RuleReasons, string>(BROKEN, reason);
}

/** What each rule is called. */
export const ruleNames = {
  adult: "adultes seulement",
  language: "langue",
  country: "pays",
  licence: "le titre ne couvre pas le lieu",
  modality: "en ligne ou sur place",
  travel: "trop loin",
  "every-session": "pas libre à toutes les rencontres",
  role: "rôle de la personne",
  "age-band": "tranche d’âge",
  affinity: "à qui le groupe s’adresse",
  access: "besoin d’accessibilité",
  "access-request": "besoin d’accessibilité sans réponse",
  fee: "tarif",
  entry: "groupe fermé",
  declined: "déjà refusé ou laissé sans réponse",
  "keep-apart": "personnes à séparer",
  "keep-together": "personnes à garder ensemble",
  theme: "un autre thème",
  excluded: "exclusion par la coordination",
};
