import * as z from "zod";
import type { Country } from "../place.ts";
import type { CountryChecked, CrisisSettings, OwnLine } from "./crisis-settings.ts";
import { EmergencyNumber, emergencyNumbers } from "./emergency.ts";
import { CrisisLine, dialOf } from "./line.ts";
import { shippedLines } from "./lines.ts";

/** Where lines of every country are found. */
const FINDER = "https://findahelpline.com";

/** Where a person in danger gets help now. */
export const CrisisResources = z.object({
  /** Left out where nobody has confirmed one: then it is "your local emergency number". */
  emergency: EmergencyNumber.optional(),
  /** Of the country, those in the reader's languages first. None where no two sources agree. */
  lines: z.array(CrisisLine).readonly(),
  /** In the reply to an intake alone, and only where its answers ask for them. */
  domesticAbuse: z.array(CrisisLine).readonly().optional(),
  /** Where lines of every country are found. */
  finder: z.string(),
});
export type CrisisResources = z.infer<typeof CrisisResources>;

export type CrisisReader = {
  /** BCP 47, the preferred one first. */
  readonly languages: readonly string[];
  /** What the operator has checked, replaced and added. */
  readonly checked?: CrisisSettings;
  /** Lines about violence at home too: for nobody but the person who has just said that somebody makes them unsafe. */
  readonly domesticAbuse?: boolean;
};

/** What helps in a country. Never another country's number: where nothing is known, it is said where to look. */
export function crisisResourcesFor(country: Country, reader: CrisisReader): CrisisResources {
  const checked = reader.checked?.[country];
  const emergency = emergencyIn(country, checked);
  const known = linesIn(country, checked);
  const lines = known.filter(({ kind }) => kind !== "domestic-abuse");
  const abuse = reader.domesticAbuse === true ? known.filter(({ kind }) => kind === "domestic-abuse") : [];
  return {
    ...(emergency !== undefined && { emergency }),
    lines: forReader(lines, reader.languages),
    ...(abuse.length > 0 && { domesticAbuse: forReader(abuse, reader.languages) }),
    finder: FINDER,
  };
}

/** The emergency number of a country as the operator left it; undefined where there is none. */
export function emergencyIn(country: Country, checked: CountryChecked | undefined): EmergencyNumber | undefined {
  const shipped = emergencyNumbers().get(country);
  if (checked === undefined) return shipped;
  const { checkedOn, source, emergency = shipped } = checked;
  if (emergency === undefined) return undefined;
  const { dial, alternatives, police } = emergency;
  return { dial, alternatives, ...(police !== undefined && { police }), confirmed: true, source, checkedOn };
}

/** All lines of a country as the operator left them, its own first. */
export function linesIn(country: Country, checked: CountryChecked | undefined): readonly CrisisLine[] {
  const shipped = shippedLines(country).map(([, line]) => line);
  if (checked === undefined) return shipped;
  const { checkedOn, source, lines, withoutLines } = checked;
  const gone = new Set([...withoutLines, ...lines.map(({ name }) => name)]);
  const kept = shipped.filter(({ name }) => !gone.has(name)).map((line) => ({ ...line, checkedOn, source }));
  return [...lines.map((line) => own(line, checkedOn, source)), ...kept];
}

function own({ sms, chat, ...line }: OwnLine, checkedOn: string, source: string): CrisisLine {
  const ways = { ...(sms !== undefined && { sms }), ...(chat !== undefined && { chat }) };
  return { ...line, ...ways, dial: dialOf(line.number), alternatives: [], source, checkedOn };
}

/** One row a name: the number in a language of the reader's, where the line has several. */
function forReader(lines: readonly CrisisLine[], languages: readonly string[]): readonly CrisisLine[] {
  const wanted = languages.map(baseOf);
  const rankOf = (line: CrisisLine) => {
    const ranks = line.languages.map((language) =>
      language === "mul" ? wanted.length : wanted.indexOf(baseOf(language)),
    );
    return Math.min(...ranks.filter((rank) => rank >= 0), wanted.length + 1);
  };
  const ordered = lines.toSorted((a, b) => rankOf(a) - rankOf(b));
  return ordered.filter(({ name }, index) => ordered.findIndex((line) => line.name === name) === index);
}

function baseOf(language: string): string | undefined {
  return language.toLowerCase().split("-", 1)[0];
}
