import { describe, expect, it } from "vitest";
import { deployedResources } from "./deployed-resources.ts";
import { allows, type Statement } from "./policies.ts";
import { synthesised } from "./synthesised.ts";

const resources = deployedResources(Object.values(synthesised()));
const rules = resources.filter(({ type }) => type === "AWS::Events::Rule");
type Target = { readonly Arn: string; readonly DeadLetterConfig?: { readonly Arn: string } };

function mayPut(queueArn: string, ruleArn: string): boolean {
  const statements = resources
    .filter(
      ({ type, properties }) =>
        type === "AWS::SQS::QueuePolicy" && [properties.Queues].flat().some((id) => queueArn.endsWith(`:${id}`)),
    )
    // A policy's document, as IAM's reference has it.
    .flatMap(({ properties }) => (properties.PolicyDocument as { readonly Statement: readonly Statement[] }).Statement);
  const context = { "aws:SourceArn": ruleArn, "aws:SecureTransport": "true" };
  const asked = { principal: "events.amazonaws.com", action: "sqs:SendMessage", resource: queueArn, context };
  return allows(statements, asked);
}

describe("what SES says of mails", () => {
  const targets = rules.flatMap(({ arn, properties }) =>
    // Targets of a rule, as CloudFormation's reference has them.
    (properties.Targets as readonly Target[]).map((target) => ({ rule: arn, target })),
  );

  it("goes into a queue that lets it in, and with what could not be put there into its dead letters", () => {
    expect(targets).toHaveLength(1);
    for (const { rule, target } of targets) {
      expect(target.Arn).toMatch(/:sqs:.*MailEventsWorkQueue/);
      expect(mayPut(target.Arn, rule)).toBe(true);
      expect(target.DeadLetterConfig?.Arn).toMatch(/:sqs:.*MailEventsWorkDeadLetters/);
      expect(mayPut(target.DeadLetterConfig?.Arn ?? "", rule)).toBe(true);
    }
  });

  it("is let in from this rule alone", () => {
    for (const { target } of targets)
      expect(mayPut(target.Arn, "arn:aws:events:eu-west-1:123456789012:rule/x")).toBe(false);
  });

  it("is read from there by mail-events, ten at a time", () => {
    const sources = resources.filter(
      ({ type, properties }) =>
        type === "AWS::Lambda::EventSourceMapping" && properties.EventSourceArn === targets[0]?.target.Arn,
    );
    expect(sources.map(({ properties }) => properties)).toMatchObject([
      { BatchSize: 10, FunctionName: expect.stringContaining("mailevents"), ScalingConfig: { MaximumConcurrency: 2 } },
    ]);
  });
});
