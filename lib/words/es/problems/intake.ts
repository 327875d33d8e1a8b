import type { IntakeDetails, IntakeFaults } from "../../../domain/problems/intake.ts";
import { helpInShort } from "../../help-rows.ts";
import type { FaultText, Wording } from "../../problem.ts";
import { crisis } from "../crisis.ts";

type CaseState = IntakeDetails["not-on-hold"];

function stands({ status, safety }: CaseState): string {
  return `Esta solicitud está en ${status} y su estado de seguridad es ${safety}.`;
}

function helpNow(help: IntakeDetails["consent-missing"]): string {
  return `Si necesitas ayuda ahora: ${helpInShort(help, crisis)}.`;
}

export const intakeDetails: Wording<IntakeDetails> = {
  "consent-missing": (facts) => `Todavía no podemos aceptar esta solicitud. ${helpNow(facts)}`,
  "intake-to-mend": ({ count, ...facts }) => {
    const fields =
      count === 1 ? "Hay que corregir un campo; mira errors." : `Hay que corregir ${count} campos; mira errors.`;
    return `${fields} ${helpNow(facts)}`;
  },
  "wording-not-taken": ({ route, version, ...facts }) =>
    `Estas respuestas no son a las preguntas de seguridad vigentes, versión ${version}. ` +
    `Están en ${route}: haz esas preguntas y envía las respuestas con esa versión. ${helpNow(facts)}`,
  "area-missing": (facts) => `Para reunirse en persona necesitamos saber más o menos dónde. ${helpNow(facts)}`,
  "key-reused": "Esta Idempotency-Key ya llegó antes con otro contenido.",
  "no-application": "No existe esa solicitud.",
  "application-erased": "Esa solicitud ya no existe: se ha borrado.",
  "no-contact": "No existe ese contacto.",
  "pairs-refused": "No se pueden fijar estas parejas.",
  "no-hold-to-release": (state) => `${stands(state)} No hay ninguna pausa que levantar.`,
  "on-hold-already": (state) =>
    `${stands(state)} Puedes levantar la pausa, derivar a la persona o marcar que no responde.`,
  "nothing-to-hold": (state) => `${stands(state)} Ha terminado, así que no hay nada que pausar.`,
  "not-on-hold": (state) => `${stands(state)} Solo se puede marcar que no responde a quien está en pausa.`,
  "mail-stopped-for-another": (state) =>
    `${stands(state)} El correo está detenido por otra persona de esta dirección. Confirma un canal con ella.`,
  "identity-decided": (state) => `${stands(state)} En esta solicitud no hay que decidir de quién se trata.`,
  "person-confirmed-already": (state) =>
    `${stands(state)} Esta persona ya se confirmó con otra solicitud. Quien envió esta, que envíe otra.`,
  "not-paused": (state) => `${stands(state)} Solo se reactiva a quien dejó pasar propuestas sin responder.`,
  "no-access-request": (state) =>
    `${stands(state)} No pide ninguna accesibilidad a la que alguien tenga que responder.`,
  "acknowledged-already": (state) => `${stands(state)} Alguien ya ha confirmado que lo ha visto.`,
  "channel-unconfirmed": (state) =>
    `${stands(state)} El correo a esta persona está detenido hasta que se confirme ` +
    "una vía segura: confírmala y luego levanta la pausa.",
};

export const intakeFaults: Wording<IntakeFaults, FaultText> = {
  "not-adult": {
    problem: "no está confirmado",
    fix: "los grupos son para personas adultas: envía true solo si lo eres",
  },
  "no-health-consent": {
    problem: "no está dado",
    fix: "envía true para que podamos guardar y usar tus respuestas para buscar un grupo",
  },
  "wording-missing": ({ route, version }) => ({
    problem: "falta",
    fix: `envía la versión de las preguntas que se mostraron; en ${route} están las vigentes, ${version}`,
  }),
  "wording-unknown": ({ route, version }) => ({
    problem: "no es una versión de las preguntas de seguridad",
    fix: `haz las vigentes, versión ${version}, que están en ${route}`,
  }),
  "wording-outdated": ({ route, version }) => ({
    problem: "se sustituyó hace más de 90 días",
    fix: `haz las vigentes, versión ${version}, que están en ${route}`,
  }),
  "notice-outdated": ({ version }) => ({
    problem: "no es el aviso vigente",
    fix: `lee el aviso vigente y envía su versión, ${version}`,
  }),
  "no-area": { problem: "falta", fix: "da latitud y longitud aproximadas, o elige otra modalidad" },
  "kept-apart-too": ({ caseCode }) => ({
    problem: `${caseCode} también debe estar aparte`,
    fix: "nombra a la persona solo en una de las listas",
  }),
  "own-case-code": { problem: "es el código de caso de esta misma persona", fix: "nombra a otra persona" },
  "nobody-by-code": ({ caseCode }) => ({
    problem: `nadie que espere o esté en un grupo es ${caseCode}`,
    fix: "comprueba el código de caso",
  }),
};
