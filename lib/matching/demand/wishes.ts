import type { Candidate } from "../../domain/runs/match-input.ts";
import type { Theme } from "../../domain/vocabulary.ts";
import { primaryLanguage } from "../eligibility/how.ts";
import type { Plan } from "../plan.ts";
import { compareText } from "../pool.ts";
import { NOWHERE } from "../seating.ts";
import { CELLS } from "../slots/week.ts";
import type { SlotFinder, Start } from "./utc-slots.ts";

/** Somebody left over who would meet online: when they could come, and what they speak. */
export type Seeker = {
  readonly person: number;
  readonly languages: ReadonlySet<string>;
  readonly themes: ReadonlySet<Theme>;
  readonly starts: readonly Start[];
  readonly cells: ReadonlySet<number>;
};

/** Those who ask for one theme in one language. */
export type Wish = { readonly theme: Theme; readonly language: string; readonly seekers: readonly Seeker[] };

/** The start that suits most of those who wish the same. */
export type BestStart = { readonly wish: Wish; readonly cell: number; readonly seekers: readonly Seeker[] };

export function seekersOf({ pool, seating }: Plan, startsFor: SlotFinder): readonly Seeker[] {
  return pool.people.flatMap((candidate, person) => {
    const excluded = pool.context.exclusions.get(candidate.caseCode) === "all";
    if (seating.groupOf[person] !== NOWHERE || excluded || candidate.answers.modality === "in_person") return [];
    const starts = startsFor(pool.context.slots.weekOf(candidate), candidate.answers.timeZone);
    return [seekerOf(person, candidate, starts)];
  });
}

function seekerOf(person: number, { answers }: Candidate, starts: readonly Start[]): Seeker {
  return {
    person,
    starts,
    cells: new Set(starts.map(({ cell }) => cell)),
    languages: new Set(answers.languages.map(primaryLanguage)),
    themes: new Set([answers.themes.primary, ...answers.themes.secondary]),
  };
}

/** Every theme and language that somebody asks for, in the order of the alphabet. */
export function wishesOf(seekers: readonly Seeker[]): readonly Wish[] {
  const wishes = new Map<string, { theme: Theme; language: string; seekers: Seeker[] }>();
  for (const seeker of seekers) {
    for (const theme of seeker.themes) {
      for (const language of seeker.languages) {
        const wish = wishes.get(`${theme} ${language}`) ?? { theme, language, seekers: [] };
        wish.seekers.push(seeker);
        wishes.set(`${theme} ${language}`, wish);
      }
    }
  }
  return [...wishes].sort(([a], [b]) => compareText(a, b)).map(([, wish]) => wish);
}

/** Most people; of equal starts the one that falls in most good hours. */
export function bestStart({ theme, language, seekers }: Wish): BestStart {
  const worth = new Float64Array(CELLS);
  for (const { starts } of seekers) {
    for (const { cell, comfort } of starts) worth[cell] = (worth[cell] ?? 0) + 1 + comfort / (seekers.length + 1);
  }
  const cell = worth.indexOf(Math.max(...worth));
  return { wish: { theme, language, seekers }, cell, seekers: seekers.filter(({ cells }) => cells.has(cell)) };
}

/**
 * How many of the wish a group of so many seats is likely to take. Where waiting decides, everybody who could come
 * stands in one line with them; seekers come in the order of submission.
 */
export function likelyPlaced(
  { wish, cell, seekers }: BestStart,
  everybody: readonly Seeker[],
  seats: number,
  waitingDecides: boolean,
): number {
  if (!waitingDecides) return Math.min(seats, seekers.length);
  const line = everybody.filter(({ cells, languages }) => cells.has(cell) && languages.has(wish.language));
  return line.slice(0, seats).filter(({ themes }) => themes.has(wish.theme)).length;
}
