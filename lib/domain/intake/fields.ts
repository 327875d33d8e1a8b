import { CONSENT_FIELDS } from "./fields/consent.ts";
import type { Field } from "./fields/field.ts";
import { PERSON_FIELDS } from "./fields/person.ts";
import { WISH_FIELDS } from "./fields/wishes.ts";

/**
 * Every question of the intake, in the order of its JSON. To ask something more, add a row to one of the three tables.
 */
const TABLE = { ...PERSON_FIELDS, ...WISH_FIELDS, ...CONSENT_FIELDS };
type Table = typeof TABLE;

export type FieldName = keyof Table;

/** Every row by its name. */
export const FIELDS: Readonly<Record<FieldName, Field>> = TABLE;
// Object.keys forgets that the table's keys are the fields' names.
export const FIELD_NAMES = Object.keys(TABLE) as readonly FieldName[];

/** The answers that matching may see: those of rows that say so. */
export type MatchingField = {
  [Name in FieldName]: Table[Name] extends { readonly matching: true } ? Name : never;
}[FieldName];

export function isForMatching(name: FieldName): name is MatchingField {
  return FIELDS[name].matching === true;
}

type Shape = { -readonly [Name in FieldName]: Table[Name]["schema"] };

// Object.fromEntries forgets which schema stands under which name.
export const INTAKE_SHAPE = Object.fromEntries(FIELD_NAMES.map((name) => [name, TABLE[name].schema])) as Shape;
