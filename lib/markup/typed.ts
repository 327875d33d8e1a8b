import { type Html, html, oneLine } from "./html.ts";

declare const TYPED: unique symbol;
/** What a person typed, ready to stand inside a sentence of ours: `marked` isolates it in HTML, `plain` shows it. */
export type Typed = string & { readonly [TYPED]: true };

/** First strong isolate, the language, a separator, the text, pop directional isolate. */
const OPEN = "\u2068";
const SEPARATOR = "\u2063";
const CLOSE = "\u2069";
const MARK = /\u2068([^\u2063]*)\u2063([^\u2069]*)\u2069/;

/**
 * On one line, and marked where it begins and ends: text that runs from right to left would take the words after it
 * along.
 *
 * @param language BCP 47, where it is known: a voice that reads it out then says it right
 * @example say(`Your seat in ${typed("Círculo azul", "es")} is yours.`)
 */
export function typed(text: string, language = ""): Typed {
  // The mark of the type is one for the compiler alone.
  return `${OPEN}${language}${SEPARATOR}${oneLine(text)}${CLOSE}` as Typed;
}

/** For a subject or a plain text: without the marks. */
export function plain(text: string): string {
  return text.replaceAll(new RegExp(MARK, "g"), "$2");
}

/**
 * For HTML in `language`: each marked stretch in an element of its own, with its language where that is another one.
 *
 * @example marked(`Dear ${typed("Noor")},`, "en").markup // "Dear <bdi>Noor</bdi>,"
 */
export function marked(text: string, language: string): Html {
  // Between stretches come their language and their text, since both are groups of the pattern.
  const [first = "", ...rest] = text.split(MARK);
  const stretches = [];
  for (let at = 0; at < rest.length; at += 3) {
    const [own = "", inside = "", after = ""] = rest.slice(at, at + 3);
    stretches.push(html`${isolated(inside, sameLanguage(own, language) ? "" : own)}${after}`);
  }
  return html`${first}${stretches}`;
}

function isolated(text: string, language: string): Html {
  return language === "" ? html`<bdi>${text}</bdi>` : html`<bdi lang="${language}">${text}</bdi>`;
}

function sameLanguage(a: string, b: string): boolean {
  const [base, other] = [a, b].map((tag) => tag.toLowerCase().split("-", 1)[0]);
  return base === other;
}
