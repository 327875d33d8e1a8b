/** To leave: one group, or everything, each in one step. */
export const withdraw = {
  title: { "to-confirm": "Darte de baja", withdrawn: "Te has dado de baja", "left-group": "Has dejado este grupo" },
  /** Of who has a seat, or is offered one. */
  group: {
    heading: "Dejar este grupo y seguir esperando",
    text:
      "Damos esta plaza a otra persona y no volvemos a proponerte este grupo. Sigues en nuestra lista, en el lugar " +
      "que " +
      "tenías, y te buscamos otro grupo. Un correo te lo confirmará.",
    button: "Dejar solo este grupo",
    after:
      "Ya está, y un correo te lo confirmará. Sigues en nuestra lista, en el lugar que tenías, y te buscamos otro " +
      "grupo.",
  },
  everything: "Darte de baja de todo",
  before:
    "Si te das de baja, dejamos de buscarte un grupo, damos a otra persona la plaza que tengas y no te enviamos más " +
    "correos.",
  reason: "No tienes que decir por qué. Puedes volver cuando quieras: solo tienes que escribirnos de nuevo.",
  button: "Darme de baja",
  after: "Ya está. Un último correo te lo confirmará. Puedes volver cuando quieras.",
};
