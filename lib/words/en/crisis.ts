import type { Opening } from "../../domain/crisis/hours.ts";
import type { Audience, Sms } from "../../domain/crisis/line.ts";
import { languageNamesIn, listsIn } from "../names.ts";

const { and } = listsIn("en-GB");
const languageName = languageNamesIn("en");

/** Above and beside the numbers that help at once. */
export const crisis = {
  title: "If you need help now",
  text: "If you or somebody near you is in danger, please turn to one of these. They may be there when we are not.",
  emergency: (number: string) => `Emergency: call ${number}`,
  emergencyToo: (number: string) => `Emergency, also ${number}`,
  police: (number: string) => `Police: call ${number}`,
  /** After a number that not every source agrees on. */
  orLocal: "Or your local emergency number",
  /** Where no number is known. */
  local: "In danger, call your local emergency number",
  call: (name: string, number: string) => `Call ${name}, ${number}`,
  sms: ({ to, body, name }: Sms) =>
    `Text ${body === undefined ? "" : `${body} to `}${to}${name === undefined || name === to ? "" : ` (${name})`}`,
  chat: (host: string) => `Chat or write: ${host}`,
  hours: (opening: Opening): string => {
    switch (opening.open) {
      case "always":
        return "24 hours, every day";
      case "check":
        return "May not be open round the clock";
      case "daily":
        return `${opening.from} to ${opening.to}, every day`;
      case "weekdays":
        return `${opening.from} to ${opening.to}, Monday to Friday`;
    }
  },
  /** BCP 47; with `more` there are others, or interpreters. */
  languages: (tags: readonly string[], more: boolean) =>
    `in ${and([...tags.map(languageName), ...(more ? ["other languages"] : [])])}`,
  audience: {
    women: "for women",
    men: "for men",
    england: "in England",
    scotland: "in Scotland",
    wales: "in Wales",
    "northern-ireland": "in Northern Ireland",
    mobile: "from mobile phones",
  } satisfies Record<Audience, string>,
  finder: (host: string) => `Lines in other countries: ${host}`,
  /** Where we know of no line. */
  finderHere: (host: string) => `Find a line near you: ${host}`,
};
