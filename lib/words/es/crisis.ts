import type { Opening } from "../../domain/crisis/hours.ts";
import type { Audience, Sms } from "../../domain/crisis/line.ts";
import { languageNamesIn, listsIn } from "../names.ts";

const { and } = listsIn("es");
const languageName = languageNamesIn("es");

/** Above and beside the numbers that help at once. */
export const crisis = {
  title: "Si necesitas ayuda ahora",
  text:
    "Si tú o alguien cerca de ti corre peligro, acude a uno de estos servicios. " +
    "Puede que atiendan cuando nosotros no.",
  emergency: (number: string) => `Emergencias: llama al ${number}`,
  emergencyToo: (number: string) => `Emergencias, también ${number}`,
  police: (number: string) => `Policía: llama al ${number}`,
  /** After a number that not every source agrees on. */
  orLocal: "O al número de emergencias de donde estés",
  /** Where no number is known. */
  local: "En peligro, llama al número de emergencias de donde estés",
  call: (name: string, number: string) => `Llama a ${name}, ${number}`,
  sms: ({ to, body, name }: Sms) => {
    const by = name === undefined || name === to ? "" : ` (${name})`;
    return body === undefined ? `Envía un SMS al ${to}${by}` : `Envía ${body} por SMS al ${to}${by}`;
  },
  chat: (host: string) => `Chat o mensaje: ${host}`,
  hours: (opening: Opening): string => {
    switch (opening.open) {
      case "always":
        return "Las 24 horas, todos los días";
      case "check":
        return "Puede que no atienda las 24 horas";
      case "daily":
        return `De ${opening.from} a ${opening.to}, todos los días`;
      case "weekdays":
        return `De ${opening.from} a ${opening.to}, de lunes a viernes`;
    }
  },
  /** BCP 47; with `more` there are others, or interpreters. */
  languages: (tags: readonly string[], more: boolean) =>
    `en ${and([...tags.map(languageName), ...(more ? ["otros idiomas"] : [])])}`,
  audience: {
    women: "para mujeres",
    men: "para hombres",
    england: "en Inglaterra",
    scotland: "en Escocia",
    wales: "en Gales",
    "northern-ireland": "en Irlanda del Norte",
    mobile: "desde teléfonos móviles",
  } satisfies Record<Audience, string>,
  finder: (host: string) => `Líneas de otros países: ${host}`,
  /** Where we know of no line. */
  finderHere: (host: string) => `Busca una línea cerca de ti: ${host}`,
};
