/** Where an application stands, and what can be done. */
export const status = {
  title: "Cómo van las cosas",
  hello: (name: string) => `Hola, ${name}:`,
  states: {
    SUBMITTED: "Ya tenemos lo que enviaste. Confirma tu dirección con el enlace de nuestro primer correo.",
    WAITING: "Buscamos un grupo que encaje contigo. No tienes que hacer nada: te escribiremos en cuanto haya uno.",
    PAUSED:
      "No te hemos propuesto nada desde que dos propuestas quedaron sin respuesta. ¿Quieres que " +
      "sigamos? Basta un clic.",
    OFFERED: "Te hemos reservado una plaza. Ahora falta tu respuesta.",
    PLACED: "Tienes una plaza.",
    DONE: "Tu grupo ha llegado a su fin. Si quieres seguir, buscamos otro para ti: basta un clic.",
    REFERRED: "Una persona de nuestro equipo está en contacto contigo para ver qué te iría mejor.",
    WITHDRAWN: "Te has dado de baja y ya no te enviaremos nada. Puedes volver cuando quieras.",
  },
  awaitingPerson:
    "Primero, una persona de nuestro equipo leerá lo que escribiste. Luego se pondrá en contacto contigo.",
  code: "Tu código",
  since: "Enviado el",
  group: "Tu grupo",
  dates: "Tus próximos encuentros",
  /** In brackets behind a date. */
  cancelled: "cancelado",
  actions: "Qué puedes hacer aquí",
  links: {
    wake: "Seguir buscando para mí",
    offer: "Ver la plaza y responder",
    agreement: "Leer y firmar el acuerdo",
    availability: "Cambiar mis días y horas",
    preferences: "Elegir mi idioma y qué correos recibo",
    withdraw: "Darme de baja",
  },
  renew: {
    heading: "¿Puede que otra persona tenga alguno de tus enlaces?",
    text: "Puedes cambiarlos todos. Los que te enviamos antes dejan de valer y te llega uno nuevo por correo.",
    button: "Cambiar todos mis enlaces",
  },
};
