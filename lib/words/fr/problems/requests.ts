import type { RequestDetails, RequestFaults } from "../../../domain/problems/requests.ts";
import type { FaultText, Wording } from "../../problem.ts";
import { rules } from "./rules.ts";

const SEND_TYPE = (accepted: readonly string[]) => `Envoyez le contenu avec content-type ${accepted.join(" ou ")}.`;

export const requestDetails: Wording<RequestDetails> = {
  "address-closed":
    "Le service ne répond pas à cette adresse. Utilisez celle que donnent ses liens et sa documentation.",
  "no-operation": ({ method }) =>
    `Aucune opération ne répond à ${method} à cette adresse\u00a0; /openapi.json les donne toutes.`,
  "body-too-large": ({ kilobytes }) => `Le contenu peut avoir au plus ${kilobytes}\u00a0ko. Envoyez-en moins.`,
  "body-missing": "La requête n’a pas de contenu. Envoyez un objet JSON avec content-type application/json.",
  "body-not-utf8": "Le contenu n’est pas du texte UTF-8, ou il a perdu des caractères en route. Encodez-le en UTF-8.",
  "body-not-form":
    "Le formulaire ne peut pas être lu\u00a0: ses parties et le boundary de content-type ne vont pas ensemble.",
  "body-not-json": ({ place }) => {
    if (place === undefined) {
      return "Le contenu n’est pas du JSON valide. Vérifiez les guillemets, les virgules et les crochets.";
    }
    const check = "Vérifiez les guillemets, les virgules et les crochets.";
    if (place === "end") return `Le contenu n’est pas du JSON valide\u00a0: il finit trop tôt. ${check}`;
    return `Le contenu n’est pas du JSON valide\u00a0: voyez le caractère ${place}. ${check}`;
  },
  "content-type-missing": ({ accepted }) => `La requête n’indique pas de content-type. ${SEND_TYPE(accepted)}`,
  "content-type-unread": ({ accepted }) => `Ce content-type n’est pas lu. ${SEND_TYPE(accepted)}`,
  "fields-to-mend": ({ count }) =>
    count === 1
      ? "Un champ est à corriger\u00a0; voyez errors."
      : `${count} champs sont à corriger\u00a0; voyez errors.`,
  "key-header-missing":
    "Envoyez un en-tête Idempotency-Key\u00a0: 8 à 200 caractères, nouveaux pour chaque demande, les mêmes pour la " +
    "répéter.",
  "if-match-missing":
    "Envoyez un en-tête If-Match avec l’ETag de ce que vous avez lu en dernier, pour ne perdre le changement de " +
    "personne.",
  "cursor-foreign": "Ce curseur ne vient pas de ce service.",
  "token-missing": "Envoyez un jeton d’accès\u00a0: `Authorization: Bearer <token>`.",
  "token-not-for-access": "Envoyez le jeton d’accès, pas le jeton d’identité.",
  "token-without-scope": ({ scope }) => `Il faut au jeton la permission ${scope}.`,
  "token-without-subject": "Le jeton ne dit pas à qui il est.",
  "account-outside-group": ({ group }) =>
    `Ce compte n’est pas dans le groupe «\u00a0${group}\u00a0». Une personne de l’administration peut l’ajouter.`,
  "service-busy": "Le service est très occupé\u00a0; réessayez.",
  "others-writing": "Quelqu’un d’autre change la même chose en ce moment\u00a0; réessayez.",
  "others-changing": "D’autres personnes changent cela aussi. Réessayez.",
};

export const requestFaults: Wording<RequestFaults, FaultText> = {
  missing: (facts) => {
    if ("rule" in facts) return { problem: "manque", fix: rules[facts.rule].fix };
    if ("values" in facts)
      return { problem: "manque", fix: `Envoyez une de ces valeurs\u00a0: ${facts.values.join(", ")}.` };
    return { problem: "manque", fix: `Envoyez ${named(facts.expected)}.` };
  },
  "wrong-type": ({ expected, found }) => ({
    problem: `est ${named(found)}`,
    fix: `Envoyez ${named(expected)}.`,
  }),
  "not-one-of": ({ values }) => ({
    problem: "n’est pas accepté",
    fix: `Envoyez une de ces valeurs\u00a0: ${values.join(", ")}.`,
  }),
  "too-small": ({ minimum, of }) => ({
    problem: "est trop petit ou trop court",
    fix: `Envoyez au moins ${counted(minimum, of)}.`,
  }),
  "too-big": ({ maximum, of }) => ({
    problem: "est trop grand ou trop long",
    fix: `Envoyez au plus ${counted(maximum, of)}.`,
  }),
  "unknown-field": { problem: "n’est pas connu ici", fix: "Enlevez-le, ou corrigez son écriture." },
  "broken-text": {
    problem: "n’est pas un texte entier",
    fix: "Des caractères ont été coupés ou perdus en route\u00a0: récrivez-le et envoyez-le en UTF-8.",
  },
  "reserved-name": {
    problem: "est un nom qui ne peut pas être gardé",
    fix: "Laissez-le de côté, ou choisissez un autre nom.",
  },
  "too-deep": ({ maximum }) => ({
    problem: "est trop profond",
    fix: `Envoyez au plus ${maximum} niveaux les uns dans les autres.`,
  }),
  "not-accepted": { problem: "n’est pas accepté", fix: "Voyez dans /openapi.json ce que peut être ce champ." },
  "not-a-cursor": { problem: "n’est pas un curseur", fix: "Passez le curseur de la page d’avant, ou enlevez-le." },
};

function counted(count: number, of: "string" | "array" | "record" | "other"): string {
  if (of === "other") return String(count);
  const noun = of === "string" ? "caractère" : "élément";
  return count < 2 ? `${count} ${noun}` : `${count} ${noun}s`;
}

const KINDS: Readonly<Record<string, string>> = {
  string: "un texte",
  number: "un nombre",
  int: "un nombre entier",
  boolean: "true ou false",
  array: "une liste",
  object: "un objet",
  record: "un objet",
};

function named(kind: string): string {
  return KINDS[kind] ?? kind;
}
