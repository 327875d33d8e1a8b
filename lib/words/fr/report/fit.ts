import type { FitReason, FitReasons } from "../../../domain/runs/pair-reason.ts";
import { type Wording, worded } from "../../problem.ts";
import { counted, entries, facilitators, formats, themes } from "./vocabulary.ts";

const FIT: Wording<FitReasons> = {
  "main-theme": ({ theme }) => `son thème principal est celui du groupe (${themes[theme]})`,
  "other-theme": ({ theme }) => `le thème du groupe (${themes[theme]}) est l’un de ses autres thèmes`,
  "sibling-theme": ({ theme, main }) =>
    `le thème du groupe (${themes[theme]}) est proche de son thème principal (${themes[main]})`,
  "no-theme": "le groupe ne porte sur aucun des thèmes nommés par la personne",
  "all-good-hours": "toutes les rencontres tombent à des heures qui lui conviennent bien",
  "only-possible-hours": "toutes les rencontres tombent à des heures données comme possibles",
  "some-good-hours": ({ percent }) =>
    `${percent}\u00a0% du temps de rencontre tombe à des heures qui lui conviennent bien`,
  "any-format": "la personne n’a pas de format préféré",
  "wished-format": ({ format }) => `le format (${formats[format]}) est celui que la personne préfère`,
  "unwished-format": ({ wished, format }) =>
    `la personne préfère un autre format (${formats[wished]}) à celui du groupe (${formats[format]})`,
  "led-and-joined-as-wished": "l’animation et l’entrée sont comme la personne le souhaite",
  "led-or-joined-otherwise": ({ facilitator, entry }) => {
    if (facilitator === undefined) {
      return entry === undefined
        ? "la personne préférerait un autre groupe"
        : `la personne préférerait un groupe à entrée ${entries[entry]}`;
    }
    const led = `la personne préférerait un groupe animé par ${facilitators[facilitator]}`;
    return entry === undefined ? led : `${led}, à entrée ${entries[entry]}`;
  },
  "meets-online": "le groupe se réunit en ligne, comme la personne le souhaite ou l’accepte",
  "unknown-journey": "la distance n’est pas connue",
  journey: ({ km, limit }) => `le groupe se réunit à ${km} km, et la personne ferait jusqu’à ${limit} km`,
  waited: ({ days }) => `la personne attend depuis ${counted(days, "jour", "jours")}`,
};

/** Why a part of a fit has its points: goes on from "mais", or stands alone. */
export function fitPart(reason: FitReason): string {
  return worded<FitReasons, string>(FIT, reason);
}
