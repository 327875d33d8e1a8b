import type * as z from "zod";

/**
 * One question of the intake. From its row follow the schema, the API's description, the column of a spreadsheet, the
 * tables in docs/ and whether matching sees the answer.
 */
export type Field = Question & (InColumns | InNoColumn);

type Question = {
  /** What an answer must be; optional, or with a default, where it may be left out. */
  readonly schema: z.ZodType;
  /** One sentence for who builds a form or reads docs/privacy.md: what the answer says. */
  readonly describes: string;
  /** Matching sees the answer. Left out, it is private: no snapshot has it. */
  readonly matching?: true;
};

type InColumns = {
  /** Further headings that a spreadsheet's column is known by; by part, where an answer has a column for each part. */
  readonly headings?: readonly string[] | Readonly<Record<string, readonly string[]>>;
  /** Each person says it for themselves: no sheet may give it once for all its rows. */
  readonly perPerson?: true;
  readonly noColumn?: never;
};

type InNoColumn = {
  /** Why no column of a spreadsheet is read for it. */
  readonly noColumn: string;
  readonly headings?: never;
  readonly perPerson?: never;
};
