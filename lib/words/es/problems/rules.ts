import type { RuleFaults } from "../../../domain/problems/requests.ts";
import { listsIn } from "../../names.ts";
import type { FaultText, Wording } from "../../problem.ts";

const A_ZONE =
  "Debe ser una zona horaria IANA, como Europe/Madrid: una abreviatura o una diferencia no dice cuándo cambia la hora.";

const lists = listsIn("es");

export const rules = {
  "not-a-date": refused("Debe ser una fecha que exista, como 2026-09-08."),
  "not-a-time": refused("Debe ser una hora, como 18:30."),
  "not-a-time-zone": ({ likely }) => likelier(likely, A_ZONE),
  "not-an-instant": refused("Debe ser una hora UTC, como 2026-09-08T17:00:00Z."),
  "not-in-these-centuries": refused("Debe estar entre los años 1900 y 2199."),
  "not-an-id": ({ prefix }) => refused(`Debe ser un identificador: ${prefix}_ y 26 letras o cifras.`),
  "not-a-case-code": refused("Debe ser un código de caso, como C-7K4Q-2M9D."),
  "not-a-country": ({ likely }) =>
    likelier(likely, "Debe ser un código de país, como GB (ISO 3166-1), o el nombre de un país."),
  "not-a-region": ({ likely }) => likelier(likely, "Debe ser un código ISO 3166-2, como US-CA."),
  "region-elsewhere": ({ likely }) => refused(elsewhere(likely.join())),
  "not-a-language": ({ likely }) =>
    likelier(likely, "Debe ser una etiqueta de idioma, como en o es-MX (BCP 47), o el nombre de un idioma."),
  "not-a-half-hour": refused("Debe ser una hora en punto o y media, de 00:00 a 24:00."),
  "ends-before-it-begins": refused("Debe ser más tarde que from; un tramo acaba como mucho a las 24:00."),
  "no-name": refused("Di cómo quieres que te llamemos."),
  "not-an-address": refused("Debe ser una dirección de correo."),
  "local-part-beyond-ascii": refused(
    "Antes de la @ solo puede tener letras sin tilde ni eñe, cifras y signos: nuestro correo no llega a una " +
      "dirección con otras letras ahí. Da otra dirección.",
  ),
  "not-a-phone-number": refused("Debe ser un número internacional, como +34600111222."),
  "not-an-attribute": refused("Deben ser de 2 a 30 letras minúsculas sin acento o guiones bajos, como gender."),
  "withheld-value": refused("Debe ser algo que las personas dicen de sí mismas: no se puede pedir a quien no lo dice."),
  "sizes-out-of-order": refused("Debe cumplirse min <= ideal <= max."),
  "not-https": refused("Debe ser una dirección completa que empiece por https://."),
  "not-an-etag": refused('Debe ser el ETag de la última respuesta, como "3" con sus comillas.'),
  "not-a-key": refused("Deben ser de 8 a 200 caracteres visibles, una clave por solicitud."),
  "not-a-page-size": refused("Debe ser un número entero de 1 a 100."),
  "not-a-proposal": refused("Debe ser el lugar de la propuesta en `demand`, contando desde 0."),
  "not-promised": refused("Debe ser true: sin la promesa no hay firma."),
  "not-ticked": refused("Hay que marcarlo: sin la promesa no hay firma."),
} satisfies Wording<RuleFaults, FaultText>;

function refused(fix: string): FaultText {
  return { problem: "no se acepta", fix };
}

/** What is likely meant is asked: only who wrote it knows. */
function likelier(likely: readonly string[], otherwise: string): FaultText {
  return refused(likely.length === 0 ? otherwise : `¿Querías decir ${lists.or(likely)}? ${otherwise}`);
}

function elsewhere(country: string): string {
  return `Debe estar en el país indicado, ${country}: corrige uno de los dos, o no pongas la región.`;
}
