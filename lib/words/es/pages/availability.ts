/** The weekly times a person can come. */
export const availability = {
  title: "Tus días y horas",
  saved: "Guardado. Usaremos estas horas la próxima vez que te busquemos un grupo.",
  lead:
    "¿Cuándo podrías venir en una semana normal? Cuantas más horas pongas, más fácil será encontrar un grupo. Pon " +
    "solo horas en las que de verdad puedas venir.",
  zone: (timeZone: string) => `Todas las horas son las de tu zona horaria (${timeZone}).`,
  more: "¿Necesitas más filas para un día? Guarda y verás dos nuevas. Para quitar una fila, borra sus horas.",
  fields: { from: "Desde", to: "Hasta", level: "Me viene" },
  levels: { good: "bien", possible: "solo si hace falta" },
  /** The end of the day, among the hours that a span can end at. */
  midnight: "medianoche",
  days: {
    mon: "Lunes",
    tue: "Martes",
    wed: "Miércoles",
    thu: "Jueves",
    fri: "Viernes",
    sat: "Sábado",
    sun: "Domingo",
  },
  button: "Guardar",
};
