/** A piece of a letter, for whoever draws it: `lib/email/draw.ts` makes HTML and plain text of it. */
export type Block =
  | { readonly kind: "say" | "heading"; readonly text: string }
  | { readonly kind: "act"; readonly label: string; readonly href: string }
  | { readonly kind: "link"; readonly text: string; readonly label: string; readonly href: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "facts"; readonly rows: FactRows };

export type FactRows = readonly (readonly [name: string, value: string])[];

/** A mail before greeting, foot and layout. Subject and preheader are discreet. */
export type Letter<Piece = Block> = {
  readonly subject: string;
  readonly preheader: string;
  readonly blocks: readonly (Piece | undefined)[];
  /** Mail to an address nobody has confirmed repeats nothing typed into the form, so it cannot be used to send spam. */
  readonly greetByName?: false;
};

export function say(text: string): Block {
  return { kind: "say", text };
}

export function heading(text: string): Block {
  return { kind: "heading", text };
}

/** The one thing the mail asks for. */
export function act(label: string, href: string): Block {
  return { kind: "act", label, href };
}

/** A way to something else, less loud than `act`. */
export function link(text: string, label: string, href: string): Block {
  return { kind: "link", text, label, href };
}

export function list(items: readonly string[]): Block {
  return { kind: "list", items };
}

/** What is what: "When", "Tuesday 8 September …". */
export function facts(rows: FactRows): Block {
  return { kind: "facts", rows };
}
