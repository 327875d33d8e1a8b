import * as z from "zod";

/** A record of at most so many names: a schema of zod's own takes as many as fit into a body. */
export function fewOf<Name extends z.ZodString, Value extends z.ZodType>(name: Name, value: Value, most: number) {
  return z
    .record(name, value)
    .superRefine((record, { issues }) => {
      if (Object.keys(record).length > most) {
        issues.push({ code: "too_big", origin: "record", maximum: most, inclusive: true, input: record });
      }
    })
    .meta({ maxProperties: most });
}
