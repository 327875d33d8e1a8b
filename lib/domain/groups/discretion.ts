import { THEME_FAMILIES } from "../vocabulary.ts";

/** Words of theme names that say nothing by themselves. */
const HARMLESS = new Set(["and", "of", "to", "after", "with"]);

/** Word beginnings, in the languages mail is written in, that give a group away as surely as its theme does. */
const TELLING_STEMS = [
  ...["support", "therap", "psych", "counsel", "clinic", "patient", "recover", "addict", "sober", "abstinen", "drink"],
  ...["griev", "bereav", "mourn", "depress", "anxi", "traum", "suicid", "schizo", "autis", "adhd", "abuse", "violence"],
  ...["illness", "disorder", "crisis", "survivor", "divorc", "lonel", "queer", "lesbian", "gay", "refugee", "migrant"],
  ...["apoyo", "terap", "psico", "sicolog", "duelo", "luto", "ansied", "pánico", "trastorn", "adicc", "alcoh", "droga"],
  ...["soledad", "salud", "enfermedad", "divorci", "emocional", "refugiad", "inmigra", "embarazo", "pérdida", "dolor"],
].map(plain);

const THEME_WORDS = Object.values(THEME_FAMILIES)
  .flat()
  .flatMap((theme) => theme.split("_"))
  .filter((word) => !HARMLESS.has(word));

/**
 * The first word of a text that would tell a bystander what a group is about; undefined when there is none.
 * Subjects, calendar entries, file names and visible URLs may only show text for which this is undefined.
 *
 * @example tellingWord("Tuesday grief circle") // "grief"
 */
export function tellingWord(text: string): string | undefined {
  return text.split(/[^\p{L}\p{N}]+/u).find((word) => isTelling(plain(word)));
}

function isTelling(word: string): boolean {
  return TELLING_STEMS.some((stem) => word.startsWith(stem)) || THEME_WORDS.some((theme) => isFormOf(word, theme));
}

/** Singular and plural count as one word; a theme word of five letters or more also gives away what begins with it. */
function isFormOf(word: string, theme: string): boolean {
  const stem = singular(theme);
  return singular(word) === stem || (stem.length >= 5 && word.startsWith(stem));
}

function singular(word: string): string {
  return word.replace(/s$/, "");
}

/** Lower case, without accents. */
function plain(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
