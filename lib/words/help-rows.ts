import type { EmergencyNumber } from "../domain/crisis/emergency.ts";
import { openingOf } from "../domain/crisis/hours.ts";
import { type CrisisLine, smsHref, telHref } from "../domain/crisis/line.ts";
import type { CrisisResources } from "../domain/crisis/resources.ts";
import { plain, typed } from "../markup/typed.ts";

/** Of a language; English says what there is. */
export type CrisisWords = typeof import("./en/crisis.ts").crisis;

/** A way to get help; without `href` it is said and cannot be followed. */
export type HelpWay = { readonly label: string; readonly href?: string };

/** One service with the ways to it, and what to know of it; "" when there is nothing to know. Both may hold `typed`. */
export type HelpRow = { readonly ways: readonly HelpWay[]; readonly about: string };

/** Whom a person in danger can turn to, as pages and mail show it: what is urgent first. */
export function helpRows(crisis: CrisisResources, words: CrisisWords, language: string): readonly HelpRow[] {
  const { emergency } = crisis;
  return [
    { ways: emergencyWays(emergency, words), about: emergency?.confirmed === false ? words.orLocal : "" },
    ...linesOf(crisis).map((line) => ({ ways: lineWays(line, words), about: aboutOf(line, words, language) })),
    { ways: [finderWay(crisis, words)], about: "" },
  ];
}

/** The same in one breath, for a sentence: "Emergency: call 999; Call Samaritans, 116 123". */
export function helpInShort(crisis: CrisisResources, words: CrisisWords): string {
  const ways = [
    ...emergencyWays(crisis.emergency, words),
    ...linesOf(crisis).flatMap((line) => lineWays(line, words)),
    finderWay(crisis, words),
  ];
  return ways.map(({ label }) => plain(label)).join("; ");
}

function linesOf({ lines, domesticAbuse = [] }: CrisisResources): readonly CrisisLine[] {
  return [...lines, ...domesticAbuse];
}

function emergencyWays(emergency: EmergencyNumber | undefined, words: CrisisWords): readonly HelpWay[] {
  if (emergency === undefined) return [{ label: words.local }];
  const { dial, alternatives, police } = emergency;
  return [
    { label: words.emergency(dial), href: telHref(dial) },
    ...alternatives.map((number) => ({ label: words.emergencyToo(number), href: telHref(number) })),
    ...(police === undefined ? [] : [{ label: words.police(police), href: telHref(police) }]),
  ];
}

function lineWays(line: CrisisLine, words: CrisisWords): readonly HelpWay[] {
  const { kind, sms, chat, number, alternatives } = line;
  const name = typed(line.name, line.nameLanguage);
  return [
    ...[number, ...alternatives].map((each) => ({ label: words.call(name, each), href: telHref(each) })),
    ...(sms === undefined ? [] : [{ label: words.sms(sms), href: smsHref({ kind, sms }) }]),
    ...(chat === undefined ? [] : [{ label: words.chat(hostOf(chat)), href: chat }]),
  ];
}

function finderWay({ lines, finder }: CrisisResources, words: CrisisWords): HelpWay {
  const host = hostOf(finder);
  return { label: lines.length === 0 ? words.finderHere(host) : words.finder(host), href: finder };
}

/** Languages only where the reader's is not among them: their own is no news. */
function aboutOf({ hours, languages, audience }: CrisisLine, words: CrisisWords, language: string): string {
  const spoken = languages.filter((tag) => tag !== "mul");
  const understood = spoken.some((tag) => tag.split("-", 1)[0] === language);
  return [
    words.hours(openingOf(hours)),
    ...(understood ? [] : [words.languages(spoken, spoken.length < languages.length)]),
    ...audience.map((whom) => words.audience[whom]),
  ].join(" · ");
}

function hostOf(address: string): string {
  return new URL(address).host.replace(/^www\./, "");
}
