/** To leave, in one step. */
export const withdraw = {
  title: { "to-confirm": "Darte de baja", withdrawn: "Te has dado de baja" },
  before:
    "Si te das de baja, dejamos de buscarte un grupo, damos a otra persona la plaza que tengas y no te enviamos más " +
    "correos.",
  reason: "No tienes que decir por qué. Puedes volver cuando quieras: solo tienes que escribirnos de nuevo.",
  button: "Darme de baja",
  after: "Ya está. Un último correo te lo confirmará. Puedes volver cuando quieras.",
};
