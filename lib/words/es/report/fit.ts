import type { FitReason, FitReasons } from "../../../domain/runs/pair-reason.ts";
import { type Wording, worded } from "../../problem.ts";
import { counted, entries, facilitators, formats, themes } from "./vocabulary.ts";

const FIT: Wording<FitReasons> = {
  "main-theme": ({ theme }) => `su tema principal es el del grupo (${themes[theme]})`,
  "other-theme": ({ theme }) => `el tema del grupo (${themes[theme]}) es otro de los suyos`,
  "sibling-theme": ({ theme, main }) =>
    `el tema del grupo (${themes[theme]}) es cercano a su tema principal (${themes[main]})`,
  "no-theme": "el grupo no trata ninguno de los temas que nombró",
  "all-good-hours": "todos los encuentros caen en horas que le vienen bien",
  "only-possible-hours": "todos los encuentros caen en horas que dio como posibles",
  "some-good-hours": ({ percent }) => `el ${percent} % del tiempo de encuentro cae en horas que le vienen bien`,
  "any-format": "no prefiere ningún formato",
  "wished-format": ({ format }) => `el formato (${formats[format]}) es el que prefiere`,
  "unwished-format": ({ wished, format }) =>
    `preferiría otro formato (${formats[wished]}) al del grupo (${formats[format]})`,
  "led-and-joined-as-wished": "quién facilita y el tipo de entrada son como desea",
  "led-or-joined-otherwise": ({ facilitator, entry }) => {
    if (facilitator === undefined) return entry === undefined ? "preferiría otro grupo" : entering(entry);
    const led = `preferiría ${facilitators[facilitator]}`;
    return entry === undefined ? led : `${led} y un grupo de entrada ${entries[entry]}`;
  },
  "meets-online": "se reúne en línea, como desea o acepta",
  "unknown-journey": "no se sabe a qué distancia queda",
  journey: ({ km, limit }) => `se reúne a ${km} km, de los ${limit} km que iría`,
  waited: ({ days }) => `lleva ${counted(days, "día", "días")} de espera`,
};

function entering(entry: keyof typeof entries): string {
  return `preferiría un grupo de entrada ${entries[entry]}`;
}

/** Why a part of a fit has its points: goes on from "aunque", or stands alone. */
export function fitPart(reason: FitReason): string {
  return worded<FitReasons, string>(FIT, reason);
}
