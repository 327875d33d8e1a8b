/** A seat that is held, and what became of it. */
export const offer = {
  title: { open: "Te hemos reservado una plaza", other: "Tu plaza" },
  about: "De qué trata",
  goals: "Qué quiere el grupo",
  why: "Por qué hemos pensado en ti",
  question: "¿La quieres?",
  /** `time`: day, hour and zone. */
  heldUntil: (time: string) =>
    `Te guardamos la plaza hasta el ${time}. Puedes decir que sí o que no, como prefieras. Si dices que no, ` +
    "conservas tu lugar en la lista y te buscamos otra cosa.",
  awaitingPerson:
    "Antes, una persona de nuestro equipo habla contigo. Mientras tanto te guardamos la plaza y no corre ningún plazo.",
  accept: "Sí, la quiero",
  decline: "No, esta no",
  /** Beside a no; it may stay empty. */
  reason: {
    label: "Si es un no, ¿quieres decirnos por qué? No hace falta.",
    none: "Prefiero no decirlo",
    of: {
      time: "El día o la hora",
      place: "El lugar, o cómo se reúne",
      theme: "El tema",
      people: "Para quién es, o su tamaño",
      "not-now": "Ahora no es el momento",
      "found-other": "He encontrado otra cosa",
      other: "Otra cosa",
    },
  },
  sign: "Leer y firmar",
  states: {
    OFFERED: "Esperamos tu respuesta.",
    ACCEPTED: "Dijiste que sí. Falta un paso: leer y firmar lo que acuerdan todas las personas del grupo.",
    CONFIRMED: "La plaza es tuya.",
    DECLINED: "Dijiste que no a esta. No pasa nada: conservas tu lugar en la lista y seguimos buscando.",
    LAPSED: "El plazo para responder ha terminado. Sigues en nuestra lista, en el mismo lugar.",
    WITHDRAWN: "Esta oferta ya no está disponible.",
    LEFT: "Has dejado este grupo.",
    REMOVED: "Ya no tienes plaza en este grupo. Si quieres hablar de ello, responde a nuestro correo.",
    COMPLETED: "Este grupo ha llegado a su fin. Gracias por haber formado parte.",
  },
};
