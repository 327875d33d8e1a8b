import { describe, expect, it } from "vitest";
import { ACCOUNT, type DeployedResource, deployedResources } from "./deployed-resources.ts";
import { allows, type Question, type Statement } from "./policies.ts";
import { stagingSynthesised, synthesised } from "./synthesised.ts";

const CLOUDWATCH = "cloudwatch.amazonaws.com";
/** What CloudWatch has SNS do with the key of an encrypted topic. */
const KEY_USES = ["kms:GenerateDataKey", "kms:Decrypt"];

type Asked = Pick<Question, "principal" | "context">;

function oneOf(resources: readonly DeployedResource[], arn: unknown): DeployedResource {
  const found = resources.find((resource) => resource.arn === arn);
  if (found === undefined) throw new Error(`${arn} is not among the resources`);
  return found;
}

function statementsIn(document: unknown): readonly Statement[] {
  // A policy's document, as IAM's reference has it.
  return (document as { readonly Statement: readonly Statement[] }).Statement;
}

function topicPolicyOf(resources: readonly DeployedResource[], topic: DeployedResource): readonly Statement[] {
  const policies = resources.filter(
    ({ type, properties }) =>
      type === "AWS::SNS::TopicPolicy" && [properties.Topics].flat().some((one) => one === topic.arn),
  );
  return policies.flatMap(({ properties }) => statementsIn(properties.PolicyDocument));
}

/** What stands between this request and the people who are subscribed to the topic. */
function obstacles(resources: readonly DeployedResource[], topicArn: unknown, asked: Asked): readonly string[] {
  const topic = oneOf(resources, topicArn);
  const mayPublish = allows(topicPolicyOf(resources, topic), { ...asked, action: "sns:Publish", resource: topic.arn });
  const key = oneOf(resources, topic.properties.KmsMasterKeyId);
  const refused = KEY_USES.filter(
    (action) => !allows(statementsIn(key.properties.KeyPolicy), { ...asked, action, resource: key.arn }),
  );
  const subscribed = resources.some(
    ({ type, properties }) => type === "AWS::SNS::Subscription" && properties.TopicArn === topic.arn,
  );
  return [...(mayPublish ? [] : ["sns:Publish"]), ...refused, ...(subscribed ? [] : ["nobody is subscribed"])];
}

function askedBy(arn: string, change: Readonly<Record<string, string>> = {}): Asked {
  const context = { "aws:SourceAccount": ACCOUNT, "aws:SourceArn": arn, "aws:SecureTransport": "true", ...change };
  return { principal: CLOUDWATCH, context };
}

describe.each([
  ["the service", synthesised()],
  ["a second environment", stagingSynthesised()],
])("the alarms of %s", (_name, templates) => {
  const resources = deployedResources(Object.values(templates));
  const alarms = resources.filter(({ type }) => type === "AWS::CloudWatch::Alarm");
  const actionsOf = ({ properties }: DeployedResource) => [properties.AlarmActions ?? []].flat();

  it("each have somewhere to ring", () => {
    expect(alarms.length).toBeGreaterThan(15);
    for (const alarm of alarms) expect(actionsOf(alarm).length).toBeGreaterThan(0);
  });

  it("are let through by the topic and by its key, and reach somebody", () => {
    const stopped = alarms.flatMap((alarm) =>
      actionsOf(alarm).flatMap((topic) => obstacles(resources, topic, askedBy(alarm.arn))),
    );
    expect(stopped).toEqual([]);
  });

  it("are the only ones let through: no other account, no other alarm, nobody else, nothing without TLS", () => {
    const [alarm] = alarms;
    const topic = alarm && actionsOf(alarm)[0];
    const arn = alarm?.arn ?? "";
    const other = `arn:aws:cloudwatch:eu-west-1:${ACCOUNT}:alarm:SomethingElse`;
    expect(obstacles(resources, topic, askedBy(arn, { "aws:SourceAccount": "999999999999" }))).toContain("sns:Publish");
    expect(obstacles(resources, topic, askedBy(other))).toContain("sns:Publish");
    expect(obstacles(resources, topic, { ...askedBy(arn), principal: "events.amazonaws.com" })).toContain(
      "sns:Publish",
    );
    expect(obstacles(resources, topic, askedBy(arn, { "aws:SecureTransport": "false" }))).toContain("sns:Publish");
  });
});

describe("what was set aside for good", () => {
  const resources = deployedResources(Object.values(synthesised()));
  const queues = resources.filter(({ type }) => type === "AWS::SQS::Queue");
  /** Wherever a template says where to: of queues, functions, schedules and rules. */
  const named = JSON.stringify(resources.map(({ properties }) => properties)).matchAll(
    /"(?:deadLetterTargetArn|DeadLetterConfig":\{"(?:TargetArn|Arn))":"([^"]+)"/g,
  );
  const setAside = new Set(Array.from(named, ([, arn = ""]) => arn));

  it("has an alarm, wherever it was set aside", () => {
    const watched = resources
      .filter(({ type }) => type === "AWS::CloudWatch::Alarm")
      .map(({ properties }) => JSON.stringify(properties.Dimensions ?? []));
    expect(setAside.size).toBe(5);
    const silent = [...setAside].filter(
      (arn) => !watched.some((of) => of.includes(`"${arn.split(":").at(-1)}.QueueName"`)),
    );
    expect(silent).toEqual([]);
  });

  it("has somewhere to be, from every queue that is read", () => {
    const without = queues.filter(
      ({ arn, properties }) => !setAside.has(arn) && properties.RedrivePolicy === undefined,
    );
    expect(without.map(({ arn }) => arn)).toEqual([]);
  });
});

describe("what publishes to a topic", () => {
  it("is alarms alone: whatever else names one has to be asked about above", () => {
    const resources = deployedResources(Object.values(synthesised()));
    const topics = resources.filter(({ type }) => type === "AWS::SNS::Topic").map(({ arn }) => arn);
    const known = ["AWS::CloudWatch::Alarm", "AWS::SNS::TopicPolicy", "AWS::SNS::Subscription", "AWS::SNS::Topic"];
    const naming = resources.filter(
      ({ type, properties }) =>
        !known.includes(type) && topics.some((topic) => JSON.stringify(properties).includes(topic)),
    );
    expect(naming.map(({ arn }) => arn)).toEqual([]);
  });
});
