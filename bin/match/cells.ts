import { isWithheld } from "../../lib/domain/intake/withheld.ts";
import { DAYS } from "../../lib/time/local-date-time.ts";

/** How the text of a cell becomes a value. */
export type CellKind =
  | { readonly as: "text" | "number" | "yes-no" | "list" | "week" | "time" | "sessions" | "skipped" }
  /** One word, or several, of a closed list: spaces, hyphens and capitals do not count. */
  | { readonly as: "word" | "words"; readonly of: readonly string[] };

/** A value, or what is wrong with the text. */
export type CellValue = { readonly value: unknown } | { readonly problem: string; readonly fix: string };

/** What people write in a spreadsheet for a word of ours. */
const SAID: Readonly<Record<string, string>> = {
  online: "virtual",
  inperson: "in_person",
  prefernottosay: "prefer_not",
  prefernot: "prefer_not",
};
const YES_NO: Readonly<Record<string, boolean>> = {
  yes: true,
  y: true,
  true: true,
  x: true,
  1: true,
  no: false,
  n: false,
  false: false,
  0: false,
};
const SPAN = /^([a-z]+)\.?\s+(\d{1,2})(?::(\d\d))?\s*(?:-|–|to)\s*(\d{1,2})(?::(\d\d))?(?:\s+([a-z]+))?$/i;

/** @example cellValue("Tue 17:00-21:00; Thu 18-20:30 possible", { as: "week" }) */
export function cellValue(text: string, kind: CellKind): CellValue {
  if (isSilent(text, kind)) return { value: undefined };
  switch (kind.as) {
    case "text":
      return { value: text };
    case "number":
      return numberOf(text);
    case "yes-no":
      return yesNo(text);
    case "list":
      return { value: listOf(text) };
    case "word":
      return { value: wordOf(text, kind.of) };
    case "words":
      return { value: wordsOf(text, kind.of) };
    case "week":
      return weekOf(text);
    case "time":
      return { value: text.length === 4 ? `0${text}` : text };
    case "sessions":
      return /^(ongoing|none|-|∞)$/i.test(text) ? { value: null } : numberOf(text);
    case "skipped":
      return { value: listOf(text).map((date) => ({ date, action: "skip" })) };
  }
}

/** What is withheld is a cell left empty, unless its list has a word for just that. */
function isSilent(text: string, kind: CellKind): boolean {
  if (kind.as === "number") return isWithheld(text);
  return kind.as === "word" && isLeftOut(text, kind.of);
}

function isLeftOut(text: string, words: readonly string[]): boolean {
  return isWithheld(text) && !words.includes(wordOf(text, words));
}

function listOf(text: string): readonly string[] {
  return text
    .split(/[;|,\n\r]/)
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

function wordsOf(text: string, words: readonly string[]): readonly string[] {
  const said = listOf(text).filter((item) => !isLeftOut(item, words));
  return said.map((item) => wordOf(item, words));
}

function numberOf(text: string): CellValue {
  const value = Number(text);
  if (!Number.isNaN(value)) return { value };
  return { problem: "is not a number", fix: "Write digits, with a point before decimals, as in 8 or 51.5." };
}

function yesNo(text: string): CellValue {
  const value = YES_NO[text.toLowerCase()];
  return value === undefined ? { problem: "is neither yes nor no", fix: "Write yes or no." } : { value };
}

/** The word of the list that is meant; the text itself when none is, for the schema to refuse with all it takes. */
function wordOf(text: string, words: readonly string[]): string {
  const said = SAID[bare(text)];
  return words.find((word) => word === said || bare(word) === bare(text)) ?? text;
}

/** Letters, digits and what tells age bands apart. */
export function bare(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}+]/gu, "");
}

function weekOf(text: string): CellValue {
  const spans = listOf(text).map(spanOf);
  const wrong = spans.indexOf(undefined);
  if (wrong < 0) return { value: spans };
  return {
    problem: `cannot be read at its ${wrong + 1}. span`,
    fix: 'Write day, hours and how well, as in "Tue 17:00-21:00 good; Thu 18:00-20:30 possible".',
  };
}

function spanOf(text: string): object | undefined {
  const [, name = "", hour = "", minutes = "00", toHour = "", toMinutes = "00", level = "good"] = SPAN.exec(text) ?? [];
  const day = DAYS.find((each) => name.toLowerCase().startsWith(each));
  if (day === undefined) return undefined;
  return {
    day,
    from: `${hour.padStart(2, "0")}:${minutes}`,
    to: `${toHour.padStart(2, "0")}:${toMinutes}`,
    level: level.toLowerCase(),
  };
}
