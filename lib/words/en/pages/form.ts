import type { Day } from "../../../time/local-date-time.ts";

/** A row of the weekly grid; rows of a day count from 0. */
type Row = { readonly day: Day; readonly row: number };

const DAYS: Readonly<Record<Day, string>> = {
  mon: "Monday",
  tue: "Tuesday",
  wed: "Wednesday",
  thu: "Thursday",
  fri: "Friday",
  sat: "Saturday",
  sun: "Sunday",
};

function place({ day, row }: Row): string {
  return `${DAYS[day]}, row ${row + 1}`;
}

/** What is said above a form, and beside its field, when something has to be mended. */
export const form = {
  title: "Something needs another look",
  typedName: (most: number) => `Please type your name, as you would sign. It may have up to ${most} letters.`,
  promise: "Please tick the promise: without it there is no signature.",
  noTimes: "Please choose at least one time at which you could come.",
  start: (at: Row) => `${place(at)}: please choose a time from which you could come.`,
  end: (at: Row) => `${place(at)}: please choose a time until which you could come.`,
  endFirst: (at: Row) => `${place(at)}: the end has to be later than the beginning.`,
  row: (at: Row) => `${place(at)}: please choose from the lists.`,
  other: "Something here could not be read. Please look through the form and send it again.",
};
