import type { RuleFaults } from "../../../domain/problems/requests.ts";
import { listsIn } from "../../names.ts";
import type { FaultText, Wording } from "../../problem.ts";

const A_ZONE =
  "Ce doit être un fuseau IANA, comme Europe/Madrid\u00a0: une abréviation ou un décalage ne dit pas l’heure d’été.";

const lists = listsIn("fr");

export const rules = {
  "not-a-date": refused("Ce doit être une date qui existe, comme 2026-09-08."),
  "not-a-time": refused("Ce doit être une heure, comme 18:30."),
  "not-a-time-zone": ({ likely }) => likelier(likely, A_ZONE),
  "not-an-instant": refused("Ce doit être une heure UTC, comme 2026-09-08T17:00:00Z."),
  "not-in-these-centuries": refused("L’année doit être comprise entre 1900 et 2199."),
  "not-an-id": ({ prefix }) => refused(`Ce doit être un identifiant\u00a0: ${prefix}_ et 26 lettres ou chiffres.`),
  "not-a-case-code": refused("Ce doit être un code de dossier, comme C-7K4Q-2M9D."),
  "not-a-country": ({ likely }) =>
    likelier(likely, "Ce doit être un code de pays, comme GB (ISO 3166-1), ou le nom d’un pays."),
  "not-a-region": ({ likely }) => likelier(likely, "Ce doit être un code ISO 3166-2, comme US-CA."),
  "region-elsewhere": ({ likely }) => refused(elsewhere(likely.join())),
  "not-a-language": ({ likely }) =>
    likelier(likely, "Ce doit être un code de langue, comme en ou es-MX (BCP 47), ou le nom d’une langue."),
  "not-a-half-hour": refused("Ce doit être une heure pile ou une demi-heure, de 00:00 à 24:00."),
  "ends-before-it-begins": refused("Ce doit être plus tard que from\u00a0; une plage finit à 24:00 au plus tard."),
  "no-name": refused("Dites comment nous pouvons vous appeler."),
  "not-an-address": refused("Ce doit être une adresse e-mail."),
  "local-part-beyond-ascii": refused(
    "Avant le @, elle ne peut avoir que des lettres sans accent, des chiffres et des signes\u00a0: nos e-mails " +
      "n’arrivent pas à une adresse qui a d’autres lettres à cet endroit. Donnez une autre adresse.",
  ),
  "not-a-phone-number": refused("Ce doit être un numéro international, comme +34600111222."),
  "not-an-attribute": refused("Il faut de 2 à 30 lettres minuscules sans accent ou tirets bas, comme gender."),
  "withheld-value": refused(
    "Ce doit être ce que l’on dit de soi\u00a0: on ne peut pas demander que quelqu’un le taise.",
  ),
  "sizes-out-of-order": refused("Il faut que min <= ideal <= max."),
  "not-https": refused("Ce doit être une adresse entière qui commence par https://."),
  "not-an-etag": refused('Ce doit être l’ETag de la dernière réponse, comme "3" avec ses guillemets.'),
  "not-a-key": refused("Il faut de 8 à 200 caractères visibles, une clé pour chaque demande."),
  "not-a-page-size": refused("Ce doit être un nombre entier de 1 à 100."),
  "not-a-proposal": refused("Ce doit être le rang du groupe proposé dans `demand`, compté à partir de 0."),
  "not-promised": refused("Ce doit être true\u00a0: sans la promesse, il n’y a pas de signature."),
  "not-ticked": refused("Il faut cocher la case\u00a0: sans la promesse, il n’y a pas de signature."),
} satisfies Wording<RuleFaults, FaultText>;

function refused(fix: string): FaultText {
  return { problem: "n’est pas accepté", fix };
}

/** What is likely meant is asked: only who wrote it knows. */
function likelier(likely: readonly string[], otherwise: string): FaultText {
  return refused(likely.length === 0 ? otherwise : `Vouliez-vous dire ${lists.or(likely)}\u00a0? ${otherwise}`);
}

function elsewhere(country: string): string {
  return `Elle doit être dans le pays indiqué, ${country}\u00a0: corrigez l’un des deux, ou laissez la région de côté.`;
}
