import * as z from "zod";
import { EmergencyNumber } from "../../domain/crisis/emergency.ts";
import { CrisisLine } from "../../domain/crisis/line.ts";
import { CrisisResources } from "../../domain/crisis/resources.ts";
import { GroupDraft } from "../../domain/groups/group.ts";
import { Intake, StoredIntake } from "../../domain/intake/application.ts";
import { FIELD_NAMES, FIELDS } from "../../domain/intake/fields.ts";
import { Message } from "../../domain/messages/message.ts";
import { Adjustments, Run } from "../../domain/runs/match-run.ts";
import { Session } from "../../domain/sessions/session.ts";
import { GroupReply, GroupSummary } from "../groups/schemas.ts";
import { ApplicationDetail, ApplicationSummary } from "../intake/schemas.ts";
import type { Route } from "../route.ts";
import { MatchResult } from "../runs/match-result.ts";
import { ReportView } from "../runs/schemas.ts";
import { CRISIS_DESCRIPTIONS, crisisExamples } from "./crisis-descriptions.ts";

const Facts = z.record(z.string(), z.unknown());

/** RFC 9457, with the fields at fault. */
const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** Codes are for programs, sentences for people: they come in the language that `Accept-Language` asks for. */
  code: z.string(),
  detail: z.string().optional(),
  detailCode: z.string().optional(),
  facts: Facts.optional(),
  instance: z.string(),
  errors: z
    .array(
      z.object({
        field: z.string(),
        code: z.string(),
        facts: Facts.optional(),
        problem: z.string(),
        fix: z.string(),
      }),
    )
    .optional(),
});

/** Schemas with a name of their own; any other body or reply is named after its operation. */
const NAMED: Readonly<Record<string, z.ZodType>> = {
  Adjustments,
  ApplicationDetail,
  ApplicationSummary,
  CrisisLine,
  CrisisResources,
  EmergencyNumber,
  Group: GroupReply,
  GroupDraft,
  GroupSummary,
  Intake,
  MatchResult,
  Message,
  Problem,
  ReportView,
  Run,
  Session,
  StoredIntake,
};

export type SchemaName = (schema: z.ZodType) => string;

/** Every body and reply once, by name, and how to find a schema's name. */
export function schemaComponents(routes: readonly (readonly [string, Route])[]) {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, { id });
  for (const [operation, { request, reply }] of routes) {
    const ownSchemas = [
      ["Body", request.body],
      ["Form", request.form],
      ["Reply", reply.json],
    ] as const;
    for (const [suffix, schema] of ownSchemas) {
      if (schema && !registry.has(schema)) registry.add(schema, { id: pascalCase(operation) + suffix });
    }
  }
  const { schemas } = z.toJSONSchema(registry, { io: "input", uri: refOf });
  const described = {
    ...schemas,
    Intake: withDescriptions(schemas.Intake, INTAKE),
    StoredIntake: withDescriptions(schemas.StoredIntake, INTAKE),
    CrisisLine: withDescriptions(schemas.CrisisLine, CRISIS_DESCRIPTIONS.CrisisLine),
    EmergencyNumber: withDescriptions(schemas.EmergencyNumber, CRISIS_DESCRIPTIONS.EmergencyNumber),
    CrisisResources: {
      ...withDescriptions(schemas.CrisisResources, CRISIS_DESCRIPTIONS.CrisisResources),
      examples: crisisExamples(),
    },
    Problem: withDescriptions(schemas.Problem, { facts: FACTS }),
  };
  return { schemas: sorted(described), nameOf: (schema: z.ZodType) => refOf(registry.get(schema)?.id ?? "") };
}

/** Said of the document and not of the schemas: to describe one copies it, at every start of every function. */
function withDescriptions(schema: z.core.JSONSchema.BaseSchema = {}, descriptions: Readonly<Record<string, string>>) {
  const described = Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const description = descriptions[name];
    return [name, description === undefined ? property : Object.assign({ description }, property)];
  });
  return { ...schema, properties: Object.fromEntries(described) };
}

const INTAKE = Object.fromEntries(FIELD_NAMES.map((name) => [name, FIELDS[name].describes]));
const FACTS = "Those of the sentence. With the detailCode consent-missing they are CrisisResources: whom to call now.";

function refOf(id: string): string {
  return `#/components/schemas/${id}`;
}

/** Without the two keywords that only make sense in a file of its own. */
function sorted(schemas: Readonly<Record<string, object>>): Record<string, object> {
  const names = Object.keys(schemas).sort();
  return Object.fromEntries(
    names.map((name) => {
      const { $schema: _dialect, $id: _id, ...schema } = { $schema: "", $id: "", ...schemas[name] };
      return [name, schema];
    }),
  );
}

function pascalCase(operation: string): string {
  return operation.replace(/(^|-)(\w)/g, (_match, _dash, letter: string) => letter.toUpperCase());
}
