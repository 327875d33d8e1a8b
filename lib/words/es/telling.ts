/** Beginnings of words that give a group away as surely as its theme does. */
export const telling: readonly string[] = [
  ...["apoyo", "terap", "psico", "sicolog", "duelo", "luto", "ansied", "pánico", "trastorn", "adicc", "alcoh", "droga"],
  ...["soledad", "salud", "enfermedad", "divorci", "emocional", "refugiad", "inmigra", "embarazo", "pérdida", "dolor"],
];
