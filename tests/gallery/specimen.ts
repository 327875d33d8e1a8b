import type { Language } from "../../lib/words/languages.ts";

/** One thing that people read, in one state and one language. */
export type Specimen = {
  readonly shelf: "mail" | "page" | "problem" | "report";
  /** As in "offer" or "status, waiting". */
  readonly name: string;
  readonly state: string;
  readonly language: Language;
  /** Of a mail; a page has its title inside. */
  readonly subject?: string;
  /** A whole HTML document. */
  readonly html: string;
  /** Of a mail: the part for those who read no HTML. */
  readonly text?: string;
};

/**
 * @example
 * fileOf({ shelf: "mail", name: "offer", state: "usual", language: "es", html: "" }) // "mail/offer.usual.es.html"
 */
export function fileOf({ shelf, name, state, language }: Specimen): string {
  return `${shelf}/${[name, state].map((part) => part.replaceAll(/[^\w-]+/g, "-")).join(".")}.${language}.html`;
}
