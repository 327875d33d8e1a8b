import { describe, expect, it } from "vitest";
import * as z from "zod";
import type { Route } from "../../lib/api/route.ts";
import { ROUTES } from "../../lib/api/routes.ts";

/** Nothing that an operation takes may be as long as its sender likes, at whatever depth it stands. */

type Place = { readonly at: string; readonly schema: z.core.$ZodType };

/** Every schema inside another, where it stands. */
function placesIn({ at, schema }: Place): readonly Place[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const inside = (inner: z.core.$ZodType, step = "") => placesIn({ at: `${at}${step}`, schema: inner });
  switch (def.type) {
    case "object":
      return Object.entries(def.shape).flatMap(([name, inner]) => inside(inner, `/${name}`));
    case "array":
      return [{ at, schema }, ...inside(def.element, "/*")];
    case "record":
      return [{ at, schema }, ...inside(def.keyType, "/name"), ...inside(def.valueType, "/*")];
    case "tuple":
      return def.items.flatMap((inner, index) => inside(inner, `/${index}`));
    case "union":
      return def.options.flatMap((inner) => inside(inner));
    case "pipe":
      return inside(def.in);
    case "optional":
    case "nullable":
    case "default":
    case "prefault":
    case "readonly":
    case "catch":
      return inside(def.innerType);
    default:
      return [{ at, schema }];
  }
}

const FREE: ReadonlySet<string> = new Set(["any", "unknown", "lazy", "map", "set", "custom", "promise"]);
/** Of these a pattern fixes the length. */
const FIXED: ReadonlySet<string> = new Set(["date", "datetime"]);

function isBounded({ schema }: Place): boolean {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (FREE.has(def.type)) return false;
  if (def.type === "record") return z.globalRegistry.get(schema)?.maxProperties !== undefined;
  if (def.type !== "string" && def.type !== "array") return true;
  const checks = [def, ...(def.checks ?? []).map((check) => check._zod.def)].map((one) => Check.parse(one));
  return checks.some(
    ({ check, format, pattern }) => check === "max_length" || FIXED.has(format ?? "") || hasAnEnd(pattern?.source),
  );
}

const Check = z.object({
  check: z.string().optional(),
  format: z.string().optional(),
  pattern: z.instanceof(RegExp).optional(),
});

function hasAnEnd(pattern = ""): boolean {
  return (
    pattern.startsWith("^") && pattern.endsWith("$") && !/[*+]|,\}/.test(pattern.replaceAll(/\\.|\[[^\]]*\]/g, ""))
  );
}

/** Far from any date that can be meant: what is worked out of them need not be a date any more. */
const ELSEWHEN = ["0000-01-01", "1899-12-31", "2200-01-01", "9999-12-31"];

function isOfOurTime({ schema }: Place): boolean {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const format = "format" in def ? def.format : undefined;
  if (format !== "date" && format !== "datetime") return true;
  const sent = ELSEWHEN.map((date) => (format === "date" ? date : `${date.replace(/^1899|^2200/, "9999")}T00:00:00Z`));
  return sent.every((text) => !z.safeParse(schema, text).success);
}

const PARTS = ["params", "query", "headers", "body", "form"] as const;
const REQUESTS = Object.entries<Route>(ROUTES).flatMap(([id, { request }]) =>
  PARTS.flatMap((part) => (request[part] === undefined ? [] : [{ id, part, schema: request[part] }])),
);

describe("what operations take", () => {
  it.each(REQUESTS)("$id has an end in its $part", ({ schema }) => {
    const endless = placesIn({ at: "", schema }).filter((place) => !isBounded(place));
    expect(endless.map(({ at }) => at)).toEqual([]);
  });

  it.each(REQUESTS)("$id names no date of another age in its $part", ({ schema }) => {
    const endless = placesIn({ at: "", schema }).filter((place) => !isOfOurTime(place));
    expect(endless.map(({ at }) => at)).toEqual([]);
  });
});
