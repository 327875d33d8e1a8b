import { describe, expect, it } from "vitest";
import * as z from "zod";
import { openApiDocument, openApiText } from "../../../lib/api/openapi/document.ts";
import type { Route } from "../../../lib/api/route.ts";
import { ROUTES } from "../../../lib/api/routes.ts";
import { FALLBACK, wordsIn } from "../../../lib/words/languages.ts";

const Media = z.record(z.string(), z.strictObject({ schema: z.looseObject({}) }));
const Operation = z.strictObject({
  operationId: z.string(),
  summary: z.string().min(5),
  tags: z.array(z.enum(["public", "link", "coordinator"])).length(1),
  security: z.array(z.strictObject({ staff: z.array(z.string()) })).optional(),
  parameters: z.array(
    z.strictObject({
      name: z.string(),
      in: z.enum(["path", "query", "header"]),
      required: z.boolean(),
      schema: z.looseObject({}),
    }),
  ),
  requestBody: z.strictObject({ required: z.boolean(), content: Media }).optional(),
  responses: z.record(
    z.string().regex(/^[245]\d\d$/),
    z.strictObject({ description: z.string().min(1), headers: z.looseObject({}).optional(), content: Media }),
  ),
});
/** The parts of OpenAPI 3.1 that this document uses, and no others. */
const Document = z.strictObject({
  openapi: z.literal("3.1.0"),
  info: z.looseObject({ title: z.string(), version: z.string() }),
  servers: z.array(z.strictObject({ url: z.string() })),
  tags: z.array(z.looseObject({ name: z.string() })),
  paths: z.record(z.string().startsWith("/"), z.partialRecord(z.enum(["get", "post", "put"]), Operation)),
  components: z.strictObject({
    schemas: z.record(z.string(), z.looseObject({})),
    securitySchemes: z.looseObject({ staff: z.looseObject({}) }),
  }),
});

const { problems } = await (await wordsIn(FALLBACK)).problems();
const document = Document.parse(JSON.parse(openApiText(problems.titles)));

describe("the OpenAPI document", () => {
  it("holds every row of the route table and no other, with its access and status", () => {
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), ...operation })),
    );
    const found = operations.map(({ operationId, method, path, tags, security, responses }) => ({
      operation: [operationId, method, path, tags?.[0], security !== undefined],
      answers: Object.keys(responses ?? {})[0],
    }));
    const expected = Object.entries<Route>(ROUTES).map(([id, { method, path, access, status }]) => ({
      operation: [id, method, path, access, access === "coordinator"],
      answers: String(status),
    }));
    expect(found.sort(byOperation)).toEqual(expected.sort(byOperation));
  });

  it("defines every schema that it refers to, and refers to every one it defines", () => {
    const text = JSON.stringify(document);
    const referred = new Set(Array.from(text.matchAll(/"#\/components\/schemas\/(\w+)"/g), ([, name]) => name));
    expect([...referred].sort()).toEqual(Object.keys(document.components.schemas).sort());
  });

  it("declares each parameter of a path as a required one", () => {
    const undeclared = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.values(methods).flatMap((operation) => {
        const names = Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => name);
        const inPath = operation?.parameters.filter((parameter) => parameter.in === "path" && parameter.required);
        return names.join() === inPath?.map(({ name }) => name).join() ? [] : [path];
      }),
    );
    expect(undeclared).toEqual([]);
  });

  it("tells a client what an application must have", () => {
    expect(document.components.schemas.Intake).toMatchObject({
      type: "object",
      additionalProperties: false,
      required: expect.arrayContaining(["email", "timeZone", "availability", "safety", "healthDataConsent"]),
    });
  });

  it("says of each answer of an application what it is, and of none of the same kind elsewhere", () => {
    const { Intake, ApplicationSummary } = z
      .record(z.string(), z.looseObject({ properties: z.record(z.string(), z.looseObject({})).default({}) }))
      .parse(document.components.schemas);
    const silent = Object.entries(Intake?.properties ?? {}).filter(([, { description }]) => !description);
    expect(silent).toEqual([]);
    expect(Intake?.properties.adultConfirmed).toEqual({
      description: "They confirm that they are an adult.",
      type: "boolean",
    });
    expect(ApplicationSummary?.properties.country).toEqual({ type: "string", pattern: "^[A-Z]{2}$" });
  });

  it("is made anew on each call, so that no caller can change another's", () => {
    expect(openApiDocument(problems.titles)).not.toBe(openApiDocument(problems.titles));
  });
});

function byOperation(a: { operation: readonly unknown[] }, b: { operation: readonly unknown[] }): number {
  return String(a.operation[0]) < String(b.operation[0]) ? -1 : 1;
}
