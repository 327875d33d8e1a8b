/** To go on looking, after offers that were not answered or once a group has come to its end. */
export const wake = {
  states: {
    "to-confirm": {
      title: "¿Seguimos buscando para ti?",
      text:
        "Te hicimos dos propuestas de las que no supimos nada, y desde entonces no te hemos propuesto " +
        "nada más. No pasa nada: el correo se pierde y hay semanas llenas. Pulsa el botón y seguimos " +
        "buscando, con el lugar en la lista que tenías.",
    },
    again: {
      title: "¿Buscamos otro grupo para ti?",
      text:
        "Tu grupo ha llegado a su fin. Pulsa el botón y buscamos otro para ti, con las respuestas que nos " +
        "diste. No hay ningún formulario nuevo. Si no lo haces, no pasa nada.",
    },
    looking: {
      title: "Estamos buscando para ti",
      text: "Buscamos un grupo que encaje contigo. Te escribiremos en cuanto haya uno.",
    },
    over: {
      title: "No hay nada que seguir",
      text: "Ya no estás en nuestra lista. Puedes volver cuando quieras: solo tienes que escribirnos de nuevo.",
    },
  },
  button: "Sí, sigan buscando",
  another: "Sí, busquen otro grupo",
};
