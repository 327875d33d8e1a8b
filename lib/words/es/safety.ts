import type { LanguageWording } from "../../domain/intake/safety-wording.ts";

const NOT_SURE = "No lo sé.";
const RATHER_NOT = "Prefiero no decirlo.";

/**
 * What a form says about safety. A clinician reviews it before anybody answers. Changing a word makes a new version,
 * which lib/domain/intake/wording-versions.ts names, with the day that the one before was replaced.
 */
export const safety: LanguageWording = {
  notice: [
    "Antes de empezar. Este formulario no es un servicio de emergencia. " +
      "Una persona lee los formularios nuevos {staffed_hours}. A otras horas no los lee nadie.",
    "¿Estás en peligro o podrías hacerte daño? No nos esperes. Llama ya al {emergency}. " +
      "Para hablar con alguien, llama a {line}: {line_no}.",
    "Las 4 preguntas siguientes son sobre tu seguridad. Una trata del suicidio y las autolesiones. " +
      "Solo nuestro equipo ve tus respuestas. Puedes salir cuando quieras.",
  ],
  s1: {
    question: "¿Necesitas ayuda ahora mismo para estar a salvo?",
    answers: {
      yes: "Sí, necesito ayuda ahora para estar a salvo.",
      no: "No, ahora mismo estoy a salvo.",
      unsure: "No sé si estoy a salvo.",
      prefer_not: RATHER_NOT,
    },
  },
  s2: {
    question: "En el último mes, ¿has pensado en quitarte la vida o en hacerte daño?",
    answers: {
      yes: "Sí, lo he pensado en el último mes.",
      no: "No, no lo he pensado en el último mes.",
      unsure: NOT_SURE,
      prefer_not: RATHER_NOT,
    },
  },
  s3: {
    question: "¿Alguien te pone en peligro?",
    answers: {
      yes: "Sí, alguien me pone en peligro.",
      no: "No, nadie me pone en peligro.",
      unsure: NOT_SURE,
      prefer_not: RATHER_NOT,
    },
  },
  s4: {
    question: "¿Es seguro que te escribamos a esta dirección?",
    answers: {
      safe: "Sí, es seguro escribirme a esta dirección.",
      not_safe: "No, no es seguro escribirme a esta dirección.",
      unsure: "No sé si es seguro.",
      prefer_not: RATHER_NOT,
    },
  },
  after: {
    s1:
      "Gracias por decírnoslo. Busca ayuda ahora, por favor. Llama al {emergency}. O llama a {line}: {line_no}. " +
      "Si puedes, quédate con alguien de confianza. No podemos enviarte ayuda. " +
      "Puedes terminar este formulario más tarde.",
    s2:
      "Gracias por decírnoslo. Muchas personas tienen estos pensamientos, y hay ayuda. " +
      "Puedes hablar ahora con {line}: {line_no}. Si los pensamientos aumentan, llama al {emergency}. " +
      "Una persona leerá tu formulario antes de hacer nada más.",
    s3:
      "Gracias por decírnoslo. Si estás en peligro, llama al {emergency}. " +
      "Tu teléfono y este navegador pueden guardar rastro. Primero, una persona leerá tu formulario.",
    s4:
      "Por ahora no te llamaremos ni te escribiremos. Primero, una persona leerá tu formulario. " +
      "Quizá quieras cerrar esta página y borrarla del historial.",
    prefer_not:
      "Está bien. Puede que una persona lea tu formulario antes de seguir. Si la quieres, hay ayuda en esta página.",
    clear: "Gracias. Si esto cambia, hay ayuda en esta página.",
  },
};
