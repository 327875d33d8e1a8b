import { FIELD_NAMES, FIELDS } from "../../lib/domain/intake/fields.ts";
import { APPLICATION_COLUMNS } from "../match/application-columns.ts";
import type { CellKind } from "../match/cells.ts";
import type { Column } from "../match/header.ts";
import { tableOf } from "./markdown.ts";

/** What the intake asks, and which of it matching sees: for docs/privacy.md. */
export function fieldTable(): string {
  const rows = FIELD_NAMES.map((name) => {
    const { schema, describes, matching } = FIELDS[name];
    return [name, describes, yesOrNo(!schema.safeParse(undefined).success), yesOrNo(matching === true)];
  });
  return tableOf(["answer", "what it says", "must be given", "matching sees it"], rows);
}

function yesOrNo(is: boolean): string {
  return is ? "yes" : "no";
}

/** The columns that an applications.csv may have, and the answers that none is read for: for docs/matching.md. */
export function columnTable(): string {
  const rows = APPLICATION_COLUMNS.map(({ field, kind, describes = "", alias = [] }, index) => {
    const listed = APPLICATION_COLUMNS.slice(0, index).find((before) => hasSameWords(before.kind, kind));
    return [field, [describes, ...cellWords(kind, listed)].join(" "), alias.join(", ")];
  });
  return `${tableOf(["applications.csv", "a cell holds", "other headings"], rows)}\n\n${unread()}`;
}

/** How a value is written; words are listed once, with the first column that takes them. */
function cellWords(kind: CellKind, listed: Column | undefined): readonly string[] {
  switch (kind.as) {
    case "number":
      return ["A number."];
    case "yes-no":
      return ["Yes or no."];
    case "list":
      return ["One or more."];
    case "week":
      return ["Days, hours and how well, as above."];
    case "word":
      return [`One of ${wordsIn(kind.of, listed)}.`];
    case "words":
      return [`Any of ${wordsIn(kind.of, listed)}.`];
    case "text":
    case "time":
    case "sessions":
    case "skipped":
      return [];
  }
}

function wordsIn(words: readonly string[], listed: Column | undefined): string {
  return listed === undefined ? words.map((word) => word.replaceAll("_", " ")).join(", ") : `those of ${listed.field}`;
}

function hasSameWords(a: CellKind, b: CellKind): boolean {
  return "of" in a && "of" in b && a.of.join() === b.of.join();
}

function unread(): string {
  const names = FIELD_NAMES.filter((name) => FIELDS[name].noColumn !== undefined);
  const byReason = Map.groupBy(names, (name) => FIELDS[name].noColumn);
  const reasons = Array.from(byReason, ([reason, those]) => `${those.join(", ")} (${reason})`);
  return `No column is read for ${reasons.join("; ")}.`;
}
