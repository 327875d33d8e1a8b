/** Markup that is safe to send as it is. Only `html` makes it, so nothing a person typed gets in unescaped. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

export type Insert = Html | string | number | undefined | false | readonly Insert[];

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

function insert(value: Insert): string {
  if (value === undefined || value === false) return "";
  if (value instanceof Html) return value.markup;
  if (typeof value === "object") return value.map(insert).join("");
  return escapeText(String(value));
}

/**
 * Markup with every inserted string escaped, for element content and quoted attributes alike.
 * Lists are joined; `undefined` and `false` leave nothing.
 *
 * @example html`<p title="${name}">${name}</p>`.markup
 */
export function html(parts: TemplateStringsArray, ...values: readonly Insert[]): Html {
  return new Html(parts.map((part, index) => part + insert(values[index])).join(""));
}

/**
 * One line of text, in the order in which it is read: what people type must not start a new line in a subject or a
 * plain-text mail, nor turn round the words beside it.
 */
export function oneLine(text: string): string {
  return text
    .replace(/\p{Bidi_Control}/gu, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}
