import type { Day } from "../../../time/local-date-time.ts";

/** A row of the weekly grid; rows of a day count from 0. */
type Row = { readonly day: Day; readonly row: number };

const DAYS: Readonly<Record<Day, string>> = {
  mon: "Lunes",
  tue: "Martes",
  wed: "Miércoles",
  thu: "Jueves",
  fri: "Viernes",
  sat: "Sábado",
  sun: "Domingo",
};

function place({ day, row }: Row): string {
  return `${DAYS[day]}, fila ${row + 1}`;
}

/** What is said above a form, and beside its field, when something has to be mended. */
export const form = {
  title: "Hay algo que revisar",
  typedName: (most: number) => `Escribe tu nombre, como lo firmarías. Puede tener hasta ${most} letras.`,
  promise: "Marca la promesa: sin ella no hay firma.",
  noTimes: "Elige al menos una hora a la que podrías venir.",
  start: (at: Row) => `${place(at)}: elige desde qué hora podrías venir.`,
  end: (at: Row) => `${place(at)}: elige hasta qué hora podrías venir.`,
  endFirst: (at: Row) => `${place(at)}: la hora final tiene que ser más tarde que la inicial.`,
  row: (at: Row) => `${place(at)}: elige entre las opciones de las listas.`,
  other: "No hemos podido leer algo de este formulario. Revísalo y envíalo otra vez.",
};
