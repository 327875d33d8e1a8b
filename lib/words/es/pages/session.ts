/** One meeting. */
export const session = {
  title: "Tu encuentro",
  cancelled: "Este encuentro está cancelado.",
  names: { starts: "Cuándo", ends: "Hasta", number: "Encuentro número" },
  where: "Cómo entrar",
  join: "Entrar en línea",
  unsigned: "Aquí verás cómo entrar cuando hayas firmado el acuerdo. El enlace para firmarlo está en tu página.",
  question: "¿Vienes?",
  answers: {
    coming: "Dijiste que vienes. Puedes cambiar tu respuesta cuando quieras.",
    not_coming:
      "Dijiste que no puedes venir. No pasa nada: tu plaza sigue siendo tuya. Puedes cambiar tu respuesta cuando " +
      "quieras.",
  },
  coming: "Voy a ir",
  notComing: "No puedo ir",
};
