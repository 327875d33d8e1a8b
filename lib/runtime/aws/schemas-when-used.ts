import * as zod from "zod/v4";
import { $ZodRegistry, type $ZodType, type GlobalMeta, type ToJSONSchemaParams } from "zod/v4/core";
import { MAKES_ANOTHER } from "./schema-methods.ts";

/**
 * Zod in a bundle: a schema is built when it is first used, not when its module is loaded. A start used to build 1,500,
 * which was a third of it, and a request needs a few. Whoever writes a schema imports "zod" and need not know: the
 * build puts this in its place (`bin/bundle-options.ts`), and fails for a maker of zod's that is not named here.
 */
export { NEVER } from "zod/v4";

// Marked as pure, as zod's own are, so that the build leaves out what no schema of a function is made by.
export const array = /* @__PURE__ */ whenUsed(zod.array);
export const boolean = /* @__PURE__ */ whenUsed(zod.boolean);
export const coerce = { number: /* @__PURE__ */ whenUsed(zod.coerce.number) };
export const discriminatedUnion = /* @__PURE__ */ whenUsed(zod.discriminatedUnion);
export const email = /* @__PURE__ */ whenUsed(zod.email);
export const hostname = /* @__PURE__ */ whenUsed(zod.hostname);
export const int = /* @__PURE__ */ whenUsed(zod.int);
export const iso = {
  date: /* @__PURE__ */ whenUsed(zod.iso.date),
  datetime: /* @__PURE__ */ whenUsed(zod.iso.datetime),
};
export const literal = /* @__PURE__ */ whenUsed(zod.literal);
export const looseObject = /* @__PURE__ */ whenUsed(zod.looseObject);
export const number = /* @__PURE__ */ whenUsed(zod.number);
export const object = /* @__PURE__ */ whenUsed(zod.object);
export const record = /* @__PURE__ */ whenUsed(zod.record);
export const strictObject = /* @__PURE__ */ whenUsed(zod.strictObject);
export const string = /* @__PURE__ */ whenUsed(zod.string);
export const tuple = /* @__PURE__ */ whenUsed(zod.tuple);
export const union = /* @__PURE__ */ whenUsed(zod.union);
export const unknown = /* @__PURE__ */ whenUsed(zod.unknown);
export const url = /* @__PURE__ */ whenUsed(zod.url);
const oneOf = /* @__PURE__ */ whenUsed(zod.enum);
const instanceOf = /* @__PURE__ */ whenUsed(zod.instanceof);

export { instanceOf as instanceof, oneOf as enum };

// These two go by which schema it is: of what stands for one, by the schema itself. A registry is passed on as it is.
export function toJSONSchema(schema: zod.ZodType, how?: ToJSONSchemaParams) {
  return zod.toJSONSchema(built(schema), how);
}
export function registry() {
  return new RegistryOfBuilt();
}

class RegistryOfBuilt extends $ZodRegistry<GlobalMeta> {
  override add<Schema extends $ZodType>(schema: Schema, said: GlobalMeta): this {
    return super.add(built(schema), said);
  }
  override get(schema: $ZodType) {
    return super.get(built(schema));
  }
  override has(schema: $ZodType) {
    return super.has(built(schema));
  }
}

/** How what stands for a schema becomes it. */
const STANDING_FOR = new WeakMap<object, () => object>();

/** A maker of schemas that takes note of what it is given; the schema is made of that on first use. */
function whenUsed<Given extends readonly unknown[]>(make: (...given: Given) => object): (...given: Given) => object {
  return (...given) => standIn(() => make(...built(given)));
}

/** Stands for a schema that is built, once, when anything is asked of it. */
function standIn(build: () => object): object {
  let schema: object | undefined;
  const use = () => {
    schema ??= build();
    return schema;
  };
  const stand = new Proxy(
    {},
    {
      get: (_, name) =>
        MAKES_ANOTHER.has(name)
          ? whenUsed((...given) => Reflect.apply(Reflect.get(use(), name), undefined, given))
          : Reflect.get(use(), name),
      has: (_, name) => Reflect.has(use(), name),
    },
  );
  STANDING_FOR.set(stand, use);
  return stand;
}

/** The same with each schema in place of what stands for it, also in lists and in the shapes of objects. */
function built<Given>(given: Given): Given;
function built(given: unknown): unknown {
  if (typeof given !== "object" || given === null) return given;
  const use = STANDING_FOR.get(given);
  if (use !== undefined) return use();
  if (Array.isArray(given)) return given.map((one) => built(one));
  if (Object.getPrototypeOf(given) !== Object.prototype) return given;
  return Object.fromEntries(Object.entries(given).map(([name, one]) => [name, built(one)]));
}
