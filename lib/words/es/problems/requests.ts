import type { RequestDetails, RequestFaults } from "../../../domain/problems/requests.ts";
import type { FaultText, Wording } from "../../problem.ts";
import { rules } from "./rules.ts";

const SEND_TYPE = (accepted: readonly string[]) => `Envía el contenido con content-type ${accepted.join(" o ")}.`;

export const requestDetails: Wording<RequestDetails> = {
  "address-closed":
    "El servicio no responde en esta dirección. Usa la que aparece en sus enlaces y en su documentación.",
  "no-operation": ({ method }) =>
    `Ninguna operación responde a ${method} en esta dirección; /openapi.json las enumera todas.`,
  "body-too-large": ({ kilobytes }) => `El contenido puede tener como mucho ${kilobytes} kB. Envía menos.`,
  "body-missing": "La petición no tiene contenido. Envía un objeto JSON con content-type application/json.",
  "body-not-utf8": "El contenido no es texto UTF-8, o por el camino ha perdido caracteres. Codifícalo en UTF-8.",
  "body-not-form": "El formulario no se puede leer: sus partes y el boundary de content-type no van juntos.",
  "body-not-json": ({ place }) => {
    if (place === undefined) return "El contenido no es JSON válido. Revisa comillas, comas y corchetes.";
    if (place === "end") {
      return "El contenido no es JSON válido: termina demasiado pronto. Revisa comillas, comas y corchetes.";
    }
    return `El contenido no es JSON válido: mira el carácter ${place}. Revisa comillas, comas y corchetes.`;
  },
  "content-type-missing": ({ accepted }) => `La petición no indica un content-type. ${SEND_TYPE(accepted)}`,
  "content-type-unread": ({ accepted }) => `Este content-type no se lee. ${SEND_TYPE(accepted)}`,
  "fields-to-mend": ({ count }) =>
    count === 1 ? "Hay que corregir un campo; mira errors." : `Hay que corregir ${count} campos; mira errors.`,
  "key-header-missing":
    "Envía una cabecera Idempotency-Key: de 8 a 200 caracteres, nueva en cada solicitud y la misma al repetirla.",
  "if-match-missing":
    "Envía una cabecera If-Match con el ETag de lo último que leíste, para que no se pierda el cambio de nadie.",
  "cursor-foreign": "Este cursor no lo ha dado el servicio.",
  "token-missing": "Envía un token de acceso: `Authorization: Bearer <token>`.",
  "token-not-for-access": "Envía el token de acceso, no el token de identidad.",
  "token-without-scope": ({ scope }) => `El token necesita el permiso ${scope}.`,
  "token-without-subject": "El token no dice de quién es.",
  "account-outside-group": ({ group }) =>
    `Esta cuenta no está en el grupo «${group}». Una persona administradora puede añadirla.`,
  "service-busy": "El servicio está muy ocupado; inténtalo de nuevo.",
  "others-writing": "Alguien más está cambiando lo mismo justo ahora; inténtalo de nuevo.",
  "others-changing": "Otras personas también están cambiando esto. Inténtalo de nuevo.",
};

export const requestFaults: Wording<RequestFaults, FaultText> = {
  missing: (facts) => {
    if ("rule" in facts) return { problem: "falta", fix: rules[facts.rule].fix };
    if ("values" in facts) return { problem: "falta", fix: `Envía uno de estos valores: ${facts.values.join(", ")}.` };
    return { problem: "falta", fix: `Envía ${named(facts.expected)}.` };
  },
  "wrong-type": ({ expected, found }) => ({ problem: `es ${named(found)}`, fix: `Envía ${named(expected)}.` }),
  "not-one-of": ({ values }) => ({
    problem: "no se acepta",
    fix: `Envía uno de estos valores: ${values.join(", ")}.`,
  }),
  "too-small": ({ minimum, of }) => ({
    problem: "es demasiado pequeño o corto",
    fix: `Envía al menos ${counted(minimum, of)}.`,
  }),
  "too-big": ({ maximum, of }) => ({
    problem: "es demasiado grande o largo",
    fix: `Envía como mucho ${counted(maximum, of)}.`,
  }),
  "unknown-field": { problem: "no se conoce aquí", fix: "Quítalo, o corrige cómo está escrito." },
  "broken-text": {
    problem: "no es texto entero",
    fix: "Por el camino se han partido o perdido caracteres: escríbelo otra vez y envíalo en UTF-8.",
  },
  "reserved-name": { problem: "es un nombre que no se puede guardar", fix: "No lo pongas, o elige otro nombre." },
  "too-deep": ({ maximum }) => ({
    problem: "es demasiado profundo",
    fix: `Envía como máximo ${maximum} niveles, uno dentro de otro.`,
  }),
  "not-accepted": { problem: "no se acepta", fix: "Mira en /openapi.json qué puede ser este campo." },
  "not-a-cursor": { problem: "no es un cursor", fix: "Pasa el cursor de la página anterior, o déjalo fuera." },
};

function counted(count: number, of: "string" | "array" | "record" | "other"): string {
  if (of === "other") return String(count);
  const [one, many] = of === "string" ? ["carácter", "caracteres"] : ["elemento", "elementos"];
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
}

const KINDS: Readonly<Record<string, string>> = {
  string: "un texto",
  number: "un número",
  int: "un número entero",
  boolean: "true o false",
  array: "una lista",
  object: "un objeto",
  record: "un objeto",
};

function named(kind: string): string {
  return KINDS[kind] ?? kind;
}
