import { AccessAnswer } from "../../lib/domain/intake/access-request.ts";
import { FIELD_NAMES, FIELDS } from "../../lib/domain/intake/fields.ts";
import { columnsOf } from "./field-columns.ts";
import type { Column } from "./header.ts";

const text = { as: "text" } as const;
const list = { as: "list" } as const;

/** What an applications.csv may say of a person beside what they answered. */
const ENTRY_COLUMNS: readonly Column[] = [
  {
    field: "key",
    path: "key",
    kind: text,
    alias: ["id", "case", "reference", "code"],
    describes: "A name of your own for the person; needs no email then.",
  },
  {
    field: "submittedAt",
    path: "submittedAt",
    kind: text,
    alias: ["applied on", "submitted", "submitted on", "date"],
    describes: "When they applied: a date or UTC time.",
  },
  {
    field: "keepApart",
    path: "keepApart",
    kind: list,
    alias: ["keep apart from"],
    describes: "Keys or case codes, confirmed by a coordinator.",
  },
  {
    field: "keepTogether",
    path: "keepTogether",
    kind: list,
    alias: ["keep together with"],
    describes: "Keys or case codes, confirmed by a coordinator.",
  },
  {
    field: "accessAnswer",
    path: "accessAnswer",
    kind: { as: "word", of: AccessAnswer.options },
    alias: ["access answer"],
    describes: "Whether their other access need can be met.",
  },
  {
    field: "declinedGroups",
    path: "declinedGroups",
    kind: list,
    alias: ["declined"],
    describes: "Titles or keys of groups that they have said no to.",
  },
];

const columnsByField = FIELD_NAMES.map((name) => ({ ...FIELDS[name], columns: columnsOf(name, FIELDS[name]) }));

/** The columns an applications.csv may have; `alias` are further headings they are known by. */
export const APPLICATION_COLUMNS: readonly Column[] = [
  ...ENTRY_COLUMNS,
  ...columnsByField.flatMap(({ columns }) => columns),
];

/** Said by each person, and so never the same for a whole sheet. */
export const NEVER_CONSTANT: ReadonlySet<string> = new Set([
  "key",
  ...columnsByField.filter(({ perPerson }) => perPerson).flatMap(({ columns }) => columns.map(({ field }) => field)),
]);
