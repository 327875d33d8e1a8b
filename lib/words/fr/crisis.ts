import type { Opening } from "../../domain/crisis/hours.ts";
import type { Audience, Sms } from "../../domain/crisis/line.ts";
import { languageNamesIn, listsIn } from "../names.ts";

const { and } = listsIn("fr");
const languageName = languageNamesIn("fr");

/** Above and beside the numbers that help at once. */
export const crisis = {
  title: "Si vous avez besoin d’aide maintenant",
  text:
    "Si vous êtes en danger, ou si quelqu’un près de vous l’est, adressez-vous à l’un de ces services. " +
    "Ils répondent peut-être quand nous ne sommes pas là.",
  emergency: (number: string) => `Urgences\u00a0: appelez le ${number}`,
  emergencyToo: (number: string) => `Urgences, aussi le ${number}`,
  police: (number: string) => `Police\u00a0: appelez le ${number}`,
  /** After a number that not every source agrees on. */
  orLocal: "Ou le numéro d’urgence de là où vous êtes",
  /** Where no number is known. */
  local: "En cas de danger, appelez le numéro d’urgence de là où vous êtes",
  call: (name: string, number: string) => `Appelez ${name}, ${number}`,
  sms: ({ to, body, name }: Sms) => {
    const by = name === undefined || name === to ? "" : ` (${name})`;
    return body === undefined ? `Envoyez un SMS au ${to}${by}` : `Envoyez ${body} par SMS au ${to}${by}`;
  },
  chat: (host: string) => `Chat ou message\u00a0: ${host}`,
  hours: (opening: Opening): string => {
    switch (opening.open) {
      case "always":
        return "24 heures sur 24, tous les jours";
      case "check":
        return "Peut ne pas répondre 24 heures sur 24";
      case "daily":
        return `De ${opening.from} à ${opening.to}, tous les jours`;
      case "weekdays":
        return `De ${opening.from} à ${opening.to}, du lundi au vendredi`;
    }
  },
  /** BCP 47; with `more` there are others, or interpreters. */
  languages: (tags: readonly string[], more: boolean) =>
    `en ${and([...tags.map(languageName), ...(more ? ["d’autres langues"] : [])])}`,
  audience: {
    women: "pour les femmes",
    men: "pour les hommes",
    england: "en Angleterre",
    scotland: "en Écosse",
    wales: "au pays de Galles",
    "northern-ireland": "en Irlande du Nord",
    mobile: "depuis un téléphone mobile",
  } satisfies Record<Audience, string>,
  finder: (host: string) => `Lignes d’autres pays\u00a0: ${host}`,
  /** Where we know of no line. */
  finderHere: (host: string) => `Trouver une ligne près de chez vous\u00a0: ${host}`,
};
