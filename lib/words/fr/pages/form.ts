import type { Day } from "../../../time/local-date-time.ts";
import { availability } from "./availability.ts";

/** A row of the weekly grid; rows of a day count from 0. */
type Row = { readonly day: Day; readonly row: number };

function place({ day, row }: Row): string {
  return `${availability.days[day]}, ligne ${row + 1}`;
}

/** What is said above a form, and beside its field, when something has to be mended. */
export const form = {
  title: "Quelque chose est à revoir",
  typedName: (most: number) => `Écrivez votre nom, comme vous le signeriez. Il peut avoir jusqu’à ${most} lettres.`,
  promise: "Cochez la promesse\u00a0: sans elle, il n’y a pas de signature.",
  noTimes: "Choisissez au moins une heure où vous pourriez venir.",
  start: (at: Row) => `${place(at)}\u00a0: choisissez à partir de quelle heure vous pourriez venir.`,
  end: (at: Row) => `${place(at)}\u00a0: choisissez jusqu’à quelle heure vous pourriez venir.`,
  endFirst: (at: Row) => `${place(at)}\u00a0: l’heure de fin doit venir après l’heure de début.`,
  row: (at: Row) => `${place(at)}\u00a0: choisissez dans les listes.`,
  other: "Nous n’avons pas pu lire une partie de ce formulaire. Relisez-le et envoyez-le à nouveau.",
};
