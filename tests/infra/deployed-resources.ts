import type { Template } from "aws-cdk-lib/assertions";
import * as z from "zod";

export const ACCOUNT = "123456789012";
const REGION = "eu-west-1";

const PSEUDO: Readonly<Record<string, string>> = {
  "AWS::AccountId": ACCOUNT,
  "AWS::Region": REGION,
  "AWS::Partition": "aws",
  "AWS::URLSuffix": "amazonaws.com",
};

const Written = z.object({
  Resources: z.record(z.string(), z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()) })),
  Outputs: z
    .record(z.string(), z.object({ Value: z.unknown(), Export: z.object({ Name: z.unknown() }).optional() }))
    .default({}),
});
type Written = z.infer<typeof Written>;

export type DeployedResource = {
  readonly type: string;
  readonly arn: string;
  /** With every reference resolved, to resources of other stacks as well. */
  readonly properties: Readonly<Record<string, unknown>>;
};

/** What the templates of one app make in an account, with an ARN each, as far as ARNs can be told from a template. */
export function deployedResources(templates: readonly Template[]): readonly DeployedResource[] {
  const stacks = templates.map((template) => Written.parse(template.toJSON()));
  const exported = new Map(
    stacks.flatMap((stack) =>
      Object.values(stack.Outputs).map(({ Value, Export }) => [String(Export?.Name), () => resolved(Value, stack)]),
    ) as readonly (readonly [string, () => unknown])[],
  );
  const resolved = (value: unknown, stack: Written): unknown => {
    if (Array.isArray(value)) return value.map((one) => resolved(one, stack));
    if (typeof value !== "object" || value === null) return value;
    const [key = "", operand] = Object.entries(value)[0] ?? [];
    if (key === "Ref") return PSEUDO[String(operand)] ?? referenceTo(String(operand), stack);
    if (key === "Fn::GetAtt") return attributeOf([operand].flat().map(String), stack);
    if (key === "Fn::ImportValue") return exported.get(String(operand))?.();
    if (key === "Fn::Join") return joined(resolved(operand, stack));
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, resolved(one, stack)]));
  };
  return stacks.flatMap((stack) =>
    Object.entries(stack.Resources).map(([id, { Type, Properties }]) => ({
      type: Type,
      arn: arnOf(id, stack),
      // An object that is no reference stays one.
      properties: resolved(Properties, stack) as Record<string, unknown>,
    })),
  );
}

function joined(operand: unknown): string {
  const [separator, parts] = z.tuple([z.string(), z.array(z.string())]).parse(operand);
  return parts.join(separator);
}

/** A topic is referred to by its ARN, all else by a name. */
function referenceTo(id: string, stack: Written): string {
  return stack.Resources[id]?.Type === "AWS::SNS::Topic" ? arnOf(id, stack) : id;
}

function attributeOf([id = "", attribute]: readonly string[], stack: Written): string {
  return attribute === "Arn" ? arnOf(id, stack) : `${id}.${attribute}`;
}

/** @example arnOf("TickAlarm", stack) // "arn:aws:cloudwatch:eu-west-1:123456789012:alarm:Groupwright-Tick" */
function arnOf(id: string, { Resources }: Written): string {
  const { Type = "", Properties = {} } = Resources[id] ?? {};
  const service = Type.split("::")[1]?.toLowerCase();
  const place = Type === "AWS::CloudWatch::Alarm" ? `alarm:${Properties.AlarmName}` : id;
  return `arn:aws:${service}:${REGION}:${ACCOUNT}:${place}`;
}
