/** To go on looking after offers that were not answered. */
export const wake = {
  states: {
    "to-confirm": {
      title: "¿Seguimos buscando para ti?",
      text:
        "Te hicimos dos propuestas de las que no supimos nada, y desde entonces no te hemos propuesto " +
        "nada más. No pasa nada: el correo se pierde y hay semanas llenas. Pulsa el botón y seguimos " +
        "buscando, con el lugar en la lista que tenías.",
    },
    looking: {
      title: "Estamos buscando para ti",
      text:
        "Seguimos buscando un grupo que encaje contigo, con el lugar en la lista que tenías. Te " +
        "escribiremos en cuanto haya uno.",
    },
    over: {
      title: "No hay nada que seguir",
      text: "Ya no estás en nuestra lista. Puedes volver cuando quieras: solo tienes que escribirnos de nuevo.",
    },
  },
  button: "Sí, sigan buscando",
};
