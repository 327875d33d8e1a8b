import { CfnWebACL } from "aws-cdk-lib/aws-wafv2";
import type { Construct } from "constructs";
import type { Edge } from "../../domain/settings.ts";

const TOO_MANY = "too-many";

type ManagedRules = {
  readonly name: string;
  /** Rules that only count: each would turn away what people may well write, and the API checks bodies itself. */
  readonly counted: readonly string[];
};

/** AWS's own groups of rules, in the order in which they are asked. */
const MANAGED: readonly ManagedRules[] = [
  { name: "AWSManagedRulesAmazonIpReputationList", counted: [] },
  { name: "AWSManagedRulesKnownBadInputsRuleSet", counted: [] },
  {
    name: "AWSManagedRulesCommonRuleSet",
    counted: [
      "SizeRestrictions_BODY",
      "CrossSiteScripting_BODY",
      "GenericLFI_BODY",
      "GenericRFI_BODY",
      "EC2MetaDataSSRF_BODY",
      "NoUserAgent_HEADER",
    ],
  },
];

/** Turns away known attackers and floods. It keeps no samples of requests: their paths carry link tokens. */
export function edgeFirewall(scope: Construct, { requestsInFiveMinutes }: Edge): CfnWebACL {
  return new CfnWebACL(scope, "Firewall", {
    scope: "CLOUDFRONT",
    defaultAction: { allow: {} },
    visibilityConfig: visibility("all"),
    customResponseBodies: {
      [TOO_MANY]: {
        contentType: "TEXT_PLAIN",
        content:
          "Too many requests came from your network. Wait five minutes and try again; nothing that was answered " +
          "is lost. If you or somebody else is in danger now, call your local emergency number.",
      },
    },
    rules: [rateRule(requestsInFiveMinutes), ...MANAGED.map((group, index) => managedRule(group, index + 1))],
  });
}

function rateRule(limit: number): CfnWebACL.RuleProperty {
  return {
    name: "flood",
    priority: 0,
    statement: { rateBasedStatement: { limit, evaluationWindowSec: 300, aggregateKeyType: "IP" } },
    action: { block: { customResponse: { responseCode: 429, customResponseBodyKey: TOO_MANY } } },
    visibilityConfig: visibility("flood"),
  };
}

function managedRule({ name, counted }: ManagedRules, priority: number): CfnWebACL.RuleProperty {
  const ruleActionOverrides = counted.map((rule) => ({ name: rule, actionToUse: { count: {} } }));
  return {
    name,
    priority,
    statement: { managedRuleGroupStatement: { vendorName: "AWS", name, ruleActionOverrides } },
    overrideAction: { none: {} },
    visibilityConfig: visibility(name),
  };
}

function visibility(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { metricName, cloudWatchMetricsEnabled: true, sampledRequestsEnabled: false };
}
