/** Above the numbers that help at once. */
export const crisis = {
  title: "Si necesitas ayuda ahora",
  text:
    "Si tú o alguien cerca de ti corre peligro, acude a uno de estos servicios. " +
    "Atienden ahora; puede que nosotros no.",
  emergency: "Emergencias",
};
