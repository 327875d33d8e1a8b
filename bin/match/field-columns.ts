import * as z from "zod";
import { AvailableSpan } from "../../lib/domain/intake/availability.ts";
import type { Field } from "../../lib/domain/intake/fields/field.ts";
import type { CellKind } from "./cells.ts";
import type { Column } from "./header.ts";

/**
 * The columns of a spreadsheet in which a field's answer is given: one, or one for each of its parts.
 *
 * @throws RangeError for an answer that no cell can hold, unless its row says why there is no column; and for headings
 *   of a part that the answer does not have
 */
export function columnsOf(name: string, { schema, describes, headings = [], noColumn }: Field): readonly Column[] {
  if (noColumn !== undefined) return [];
  const answer = withoutDefault(schema);
  const path = `intake.${name}`;
  if (!(answer instanceof z.ZodObject)) {
    const field = answer instanceof z.ZodRecord ? `${name}.*` : name;
    return [{ field, path, kind: kindOf(name, answer), alias: ownHeadings(name, headings), describes }];
  }
  const parts = new Map<string, readonly string[]>(Array.isArray(headings) ? [] : Object.entries(headings));
  const strange = [...parts.keys()].find((part) => !(part in answer.shape));
  if (strange !== undefined)
    throw new RangeError(`the field ${name} has headings for ${strange}, which is no part of it`);
  return Object.entries(answer.shape).map(([part, schema]) => {
    const field = `${name}.${part}`;
    return { field, path: `${path}.${part}`, kind: kindOf(field, schema), alias: parts.get(part) ?? [], describes };
  });
}

function ownHeadings(name: string, headings: NonNullable<Field["headings"]>): readonly string[] {
  if (Array.isArray(headings)) return headings;
  throw new RangeError(`the field ${name} has headings by part, and no parts`);
}

/** What an answer must be where it is given, before it is transformed. */
function withoutDefault(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return withoutDefault(schema.unwrap());
  return schema instanceof z.ZodPipe ? withoutDefault(schema.in) : schema;
}

function kindOf(name: string, schema: z.core.$ZodType): CellKind {
  const answer = withoutDefault(schema);
  const items = answer instanceof z.ZodArray ? withoutDefault(answer.element) : undefined;
  if (items === AvailableSpan) return { as: "week" };
  if (items instanceof z.ZodEnum) return { as: "words", of: wordsOf(items) };
  if (items !== undefined && isText(items)) return { as: "list" };
  if (answer instanceof z.ZodEnum) return { as: "word", of: wordsOf(answer) };
  if (answer instanceof z.ZodBoolean) return { as: "yes-no" };
  if (answer instanceof z.ZodNumber) return { as: "number" };
  if (isText(answer) || (answer instanceof z.ZodRecord && isText(answer.valueType))) return { as: "text" };
  throw new RangeError(`no cell holds the answer of the field ${name}: say in its row why there is no column`);
}

function isText(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodString || schema instanceof z.ZodStringFormat;
}

function wordsOf(schema: z.ZodEnum): readonly string[] {
  return schema.options.map(String);
}
