import type { Theme } from "../../domain/vocabulary.ts";
import { primaryLanguage } from "../eligibility/how.ts";
import type { Plan } from "../plan.ts";
import { compareText } from "../pool.ts";
import { NOWHERE } from "../seating.ts";
import { CELLS } from "../slots/week.ts";
import type { SlotFinder } from "./utc-slots.ts";

/** People left over who ask for one theme in one language, and who of them could come when. */
export type Wish = {
  readonly theme: Theme;
  readonly language: string;
  readonly people: readonly number[];
  readonly startsOf: ReadonlyMap<number, readonly number[]>;
};

type OpenWish = Wish & { readonly people: number[]; readonly startsOf: Map<number, readonly number[]> };

/** The start that suits most of those who wish the same, by number of people. */
export type BestStart = { readonly wish: Wish; readonly cell: number; readonly people: readonly number[] };

/** Everybody left out who would meet online, once for each theme and language of theirs. */
export function wishesOf({ pool, seating }: Plan, startsFor: SlotFinder): readonly Wish[] {
  const wishes = new Map<
    string,
    { theme: Theme; language: string; people: number[]; startsOf: Map<number, readonly number[]> }
  >();
  for (const [person, candidate] of pool.people.entries()) {
    const { answers, caseCode } = candidate;
    const excluded = pool.context.exclusions.get(caseCode) === "all";
    if (seating.groupOf[person] !== NOWHERE || excluded || answers.modality === "in_person") continue;
    const starts = startsFor(pool.context.slots.weekOf(candidate), answers.timeZone);
    for (const theme of new Set([answers.themes.primary, ...answers.themes.secondary])) {
      for (const language of new Set(answers.languages.map(primaryLanguage))) {
        const key = `${theme} ${language}`;
        const wish: OpenWish = wishes.get(key) ?? { theme, language, people: [], startsOf: new Map() };
        wish.people.push(person);
        wish.startsOf.set(person, starts);
        wishes.set(key, wish);
      }
    }
  }
  return [...wishes].sort(([a], [b]) => compareText(a, b)).map(([, wish]) => wish);
}

/** The best start of each wish among people still left over, most people first. */
export function bestStarts(wishes: readonly Wish[], isLeft: (person: number) => boolean): readonly BestStart[] {
  return wishes
    .map((wish) => bestStart(wish, wish.people.filter(isLeft)))
    .sort((a, b) => b.people.length - a.people.length);
}

function bestStart(wish: Wish, left: readonly number[]): BestStart {
  const counts = new Int32Array(CELLS);
  for (const person of left) for (const cell of wish.startsOf.get(person) ?? []) counts[cell] = (counts[cell] ?? 0) + 1;
  const cell = counts.indexOf(Math.max(...counts));
  return { wish, cell, people: left.filter((person) => wish.startsOf.get(person)?.includes(cell)) };
}
