import type { RuleReason, RuleReasons } from "../../../domain/runs/pair-reason.ts";
import { type Wording, worded } from "../../problem.ts";
import {
  access,
  and,
  attribute,
  counted,
  dayAndHour,
  languageName,
  modalities,
  or,
  roles,
  themes,
} from "./vocabulary.ts";

const FEES = { free: "gratuita", reduced: "reducida", standard: "normal" };

const BROKEN: Wording<RuleReasons> = {
  "adults-only": "es solo para mayores de edad, y la persona no ha confirmado que lo sea",
  "licence-ends-early":
    "es de psicoterapia, y la licencia válida donde está la persona vence antes del último encuentro",
  "nobody-licensed": ({ place }) => `es de psicoterapia, y nadie que lo facilite tiene licencia para ${place}`,
  "other-countries": ({ countries, theirs }) => `admite a personas de ${or(countries)}, y la persona está en ${theirs}`,
  "has-met": "es cerrado y ya se ha reunido",
  "no-meeting-ahead": "no tiene más encuentros",
  "for-an-affinity": ({ attributes }) =>
    `es un grupo de afinidad por ${and(attributes.map(attribute))}, y la persona no la ha elegido`,
  "other-roles": (facts) =>
    `es para ${and(facts.roles.map((role) => roles[role]))}, y su caso es otro: ${roles[facts.theirs]}`,
  "other-ages": ({ ages, theirs }) =>
    `es para la franja de edad ${or(ages)}, ` +
    `y la persona ${theirs === undefined ? "no dio la suya" : `está en ${theirs}`}`,
  "other-themes": (facts) =>
    `trata de ${and(facts.themes.map((theme) => themes[theme]))}, y su tema principal es ${themes[facts.main]}`,
  "other-languages": ({ languages, theirs }) =>
    `se habla en ${or(languages.map(languageName))}, y la persona habla ${and(theirs.map(languageName))}`,
  "other-modality": ({ modality, theirs }) =>
    `se reúne ${modalities[modality]}, y la persona pidió ${
      theirs === "either" ? "cualquiera de las dos formas" : `reunirse ${modalities[theirs]}`
    }`,
  "too-far": ({ km, limit }) => `se reúne a ${km} km, y la persona se desplaza hasta ${limit} km`,
  "unknown-distance": "se reúne en persona, y no se sabe a qué distancia queda",
  "lacks-access": ({ needs }) => `no ofrece ${and(needs.map((need) => access[need]))}, que la persona necesita`,
  "access-unanswered":
    "no recibe a la persona hasta que alguien responda a la necesidad de accesibilidad que describió",
  "access-cannot-be-met": "no puede atender la necesidad de accesibilidad que describió, según coordinación",
  "asks-more": ({ fee, theirs }) => `tiene una cuota ${FEES[fee]}, y la persona necesita una plaza ${FEES[theirs]}`,
  "not-free": ({ at, timeZone, earlierFit }) => {
    const meets = `se reúne el ${dayAndHour(at)}, hora de la persona (${timeZone}), cuando no está libre`;
    return earlierFit === 0 ? meets : `encaja durante ${counted(earlierFit, "encuentro", "encuentros")}, pero ${meets}`;
  },
  "no-misfit": "se reúne cuando está libre",
  "has-kept-apart": ({ other }) => `incluye a ${other}, de quien se mantiene aparte`,
  "lacks-kept-together": ({ other }) => `no es el grupo de ${other}, con quien debe estar`,
  declined: "es uno que la persona rechazó, o cuya propuesta dejó sin respuesta",
  excluded: "es uno del que coordinación la ha excluido en este emparejamiento",
};

/** Why a rule does not hold: goes on from the name of the group. */
export function broken(reason: RuleReason): string {
  return worded<RuleReasons, string>(BROKEN, reason);
}

/** What each rule is called. */
export const ruleNames = {
  adult: "solo mayores de edad",
  language: "idioma",
  country: "país",
  licence: "la licencia no cubre el lugar",
  modality: "en línea o en persona",
  travel: "queda demasiado lejos",
  "every-session": "no puede ir a todos los encuentros",
  role: "papel de la persona",
  "age-band": "franja de edad",
  affinity: "para quién es el grupo",
  access: "necesidad de accesibilidad",
  "access-request": "necesidad de accesibilidad por responder",
  fee: "cuota",
  entry: "grupo cerrado",
  declined: "lo rechazó o no respondió antes",
  "keep-apart": "mantener aparte",
  "keep-together": "mantener juntas",
  theme: "otro tema",
  excluded: "exclusión por coordinación",
};
