import { App } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { describe, expect, it } from "vitest";
import { ORIGIN_HEADER } from "../../lib/api/http/through-edge.ts";
import type { SettingsInput } from "../../lib/domain/settings.ts";
import { addStacks } from "../../lib/infra/stacks.ts";
import { certificateIn, settingsWith } from "./settings-with.ts";

type EdgeInput = NonNullable<NonNullable<SettingsInput["web"]>["edge"]>;

function synthesise(change: Partial<EdgeInput> = {}) {
  const edge = { name: "groups.example.org", certificateArn: certificateIn("us-east-1"), ...change };
  const stacks = addStacks(new App(), "Groupwright", settingsWith({ web: { edge } }));
  if (stacks.edge === undefined) throw new Error("no edge was made");
  return { region: stacks.edge.region, app: Template.fromStack(stacks.app), edge: Template.fromStack(stacks.edge) };
}

function distributionOf(edge: Template) {
  const [distribution] = Object.values(edge.findResources("AWS::CloudFront::Distribution"));
  return distribution?.Properties.DistributionConfig;
}

function secretsGiven(app: Template): readonly string[] {
  return Object.values(app.findResources("AWS::Lambda::Function")).flatMap(({ Properties }) => {
    const secret = Properties.Environment.Variables.ORIGIN_SECRET;
    return secret === undefined ? [] : [JSON.stringify(secret)];
  });
}

describe("the edge", () => {
  const { region, app, edge } = synthesise();

  it("is only there when it is asked for", () => {
    expect(addStacks(new App(), "Groupwright", settingsWith({})).edge).toBeUndefined();
  });

  it("is where CloudFront looks, whatever region the service is in", () => {
    expect(region).toBe("us-east-1");
  });

  it("answers under the organisation's name, by TLS 1.2 of 2021 at least, and speaks to the API by TLS alone", () => {
    const config = distributionOf(edge);
    expect(config.Aliases).toEqual(["groups.example.org"]);
    expect(config.ViewerCertificate).toMatchObject({ MinimumProtocolVersion: "TLSv1.2_2021" });
    expect(config.Origins[0].CustomOriginConfig).toMatchObject({
      OriginProtocolPolicy: "https-only",
      OriginSSLProtocols: ["TLSv1.2"],
    });
  });

  it("keeps no reply, and passes on all that was sent but the name it was sent to", () => {
    expect(distributionOf(edge).DefaultCacheBehavior).toMatchObject({
      // The ids that AWS gave to CachingDisabled and AllViewerExceptHostHeader.
      CachePolicyId: "4135ea2d-6df8-44a3-9df3-4b5a84be39ad",
      OriginRequestPolicyId: "b689b0a8-53d0-40ab-baf2-68738e2966ac",
      ViewerProtocolPolicy: "redirect-to-https",
      AllowedMethods: expect.arrayContaining(["GET", "POST", "PUT", "OPTIONS"]),
    });
  });

  it("adds a secret that stands in neither template, the same that the API's functions are given", () => {
    const [header] = distributionOf(edge).Origins[0].OriginCustomHeaders;
    expect(header.HeaderName).toBe(ORIGIN_HEADER);
    expect(JSON.stringify(header.HeaderValue)).toMatch(/resolve:secretsmanager.*OriginVerifyName/);
    expect(secretsGiven(app)).toHaveLength(3);
    for (const given of secretsGiven(app)) expect(given).toMatch(/resolve:secretsmanager.*OriginGeneration1/);
  });

  it("finds a copy of the secret in its own region, unless the service is there already", () => {
    const [secret] = Object.values(app.findResources("AWS::SecretsManager::Secret"));
    const [[condition, elsewhere] = ["", {}]] = Object.entries(app.findConditions("*"));
    expect(JSON.stringify(elsewhere)).toContain("us-east-1");
    expect(secret?.Properties.ReplicaRegions).toEqual({
      "Fn::If": [condition, [{ Region: "us-east-1" }], { Ref: "AWS::NoValue" }],
    });
  });

  it("has a firewall that stops floods in words, and judges no body: the API does, and says what to mend", () => {
    const [firewall] = Object.values(edge.findResources("AWS::WAFv2::WebACL"));
    const { Scope, Rules, CustomResponseBodies } = firewall?.Properties ?? {};
    expect(Scope).toBe("CLOUDFRONT");
    const [flood, ...managed] = Rules;
    expect(flood.Statement.RateBasedStatement).toMatchObject({ Limit: 2000, EvaluationWindowSec: 300 });
    expect(flood.Action.Block.CustomResponse.ResponseCode).toBe(429);
    expect(CustomResponseBodies["too-many"].Content).toMatch(/five minutes.*emergency/);
    expect(managed).toHaveLength(3);
    const common = managed.at(-1).Statement.ManagedRuleGroupStatement.RuleActionOverrides;
    expect(common.filter(({ Name }: { Name: string }) => Name.endsWith("_BODY"))).toHaveLength(5);
  });

  it("keeps no request: paths carry link tokens", () => {
    const text = JSON.stringify(edge.toJSON());
    expect(text).not.toContain('"SampledRequestsEnabled":true');
    expect(distributionOf(edge).Logging).toBeUndefined();
  });
});

describe("what the configuration changes at the edge", () => {
  it("is how many requests one address may send", () => {
    const text = JSON.stringify(synthesise({ requestsInFiveMinutes: 500 }).edge.toJSON());
    expect(text).toContain('"Limit":500');
  });

  it("leaves the API's own address open while the name is moved over", () => {
    expect(secretsGiven(synthesise({ directAddress: "open" }).app)).toEqual([]);
  });

  it("makes a new secret when its generation goes up, and keeps the one that the edge has until then", () => {
    const namesOf = (secretGeneration: number) => {
      const secrets = synthesise({ secretGeneration }).app.findResources("AWS::SecretsManager::Secret");
      return Object.values(secrets).map(({ Properties }) => Properties.Name);
    };
    expect(namesOf(1)).toEqual(["Groupwright-App/origin/1"]);
    expect(namesOf(2)).toEqual(["Groupwright-App/origin/1", "Groupwright-App/origin/2"]);
    expect(namesOf(3)).toEqual(["Groupwright-App/origin/2", "Groupwright-App/origin/3"]);
    for (const given of secretsGiven(synthesise({ secretGeneration: 3 }).app)) expect(given).toMatch(/Generation3/);
  });
});
