const OPEN = "\u27e6";
const CLOSE = "\u27e7";
const MARKED = /\u27e6[^\u27e6\u27e7]*\u27e7/g;

/** Where a link leads and what kind of a piece it is are no words; everything else in a letter is. */
const NO_WORDS = new Set(["href", "kind"]);

/**
 * The catalogue of a language that nobody speaks: English, with every text it gives between markers. What is drawn
 * from it and stands outside of them was written somewhere else.
 *
 * @example textOutside(renderPage(view, pseudo(pages))) // [] but for what people typed
 */
export function pseudo<Catalogue>(catalogue: Catalogue): Catalogue {
  // The same shape with other texts: what is a string stays one, what is a function takes and gives the same.
  return marked(catalogue) as Catalogue;
}

function marked(value: unknown): unknown {
  if (typeof value === "string") return value === "" ? value : mark(value);
  if (typeof value === "function") return (...given: readonly unknown[]) => marked(value(...given));
  if (Array.isArray(value)) return value.map(marked);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, NO_WORDS.has(name) ? inner : marked(inner)]),
  );
}

/** A sentence made of other sentences of the catalogue is marked once, round all of it. */
function mark(text: string): string {
  return `${OPEN}${text.replaceAll(OPEN, "").replaceAll(CLOSE, "")}${CLOSE}`;
}

/** The words of a text that stand outside the markers and are not among the data. */
export function wordsOutside(text: string, data: Iterable<string>): readonly string[] {
  const longestFirst = [...data].filter((item) => item !== "").sort((a, b) => b.length - a.length);
  const left = longestFirst.reduce((rest, item) => rest.replaceAll(item, " "), text.replaceAll(MARKED, " "));
  return left.match(/\p{L}+/gu) ?? [];
}

/** Every text in a value, however deep. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "number") return [String(value)];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(textsIn) : [];
}
