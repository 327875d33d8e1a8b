import { App } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { describe, expect, it } from "vitest";
import type { SettingsInput } from "../../lib/domain/settings.ts";
import { GRANTS } from "../../lib/infra/app/grants.ts";
import { addStacks } from "../../lib/infra/stacks.ts";
import { settingsWith } from "./settings-with.ts";

function stacksWith(change: Partial<SettingsInput>) {
  const { data, app } = addStacks(new App(), "Groupwright", settingsWith(change));
  return { data: Template.fromStack(data), app: Template.fromStack(app) };
}

const DOMAIN = {
  name: "groups.example.org",
  certificateArn: "arn:aws:acm:eu-west-1:123456789012:certificate/2c8f0a6e-0000-4000-8000-000000000000",
};

describe("what the configuration changes in the stacks", () => {
  it("lets no other site call the API unless it is named", () => {
    const [api] = Object.values(stacksWith({}).app.findResources("AWS::ApiGatewayV2::Api"));
    expect(api?.Properties.CorsConfiguration).toBeUndefined();
  });

  it("lets the named sites call it, without credentials", () => {
    const { app } = stacksWith({ web: { allowedOrigins: ["https://www.example.org"] } });
    const [api] = Object.values(app.findResources("AWS::ApiGatewayV2::Api"));
    expect(api?.Properties.CorsConfiguration).toMatchObject({
      AllowOrigins: ["https://www.example.org"],
      AllowHeaders: expect.arrayContaining(["idempotency-key", "if-match", "authorization"]),
      ExposeHeaders: ["etag"],
    });
    expect(api?.Properties.CorsConfiguration.AllowCredentials).not.toBe(true);
  });

  it("answers under the organisation's own name, by TLS 1.2 at least, and says where to point it", () => {
    const { app } = stacksWith({ web: { domain: DOMAIN } });
    app.hasResourceProperties("AWS::ApiGatewayV2::DomainName", {
      DomainName: DOMAIN.name,
      DomainNameConfigurations: [{ CertificateArn: DOMAIN.certificateArn, SecurityPolicy: "TLS_1_2" }],
    });
    app.resourceCountIs("AWS::ApiGatewayV2::ApiMapping", 1);
    expect(Object.keys(app.findOutputs("DomainTarget"))).toHaveLength(1);
  });

  it("keeps every log for as long as it says", () => {
    const groups = Object.values(stacksWith({ retention: { logDays: 90 } }).app.findResources("AWS::Logs::LogGroup"));
    expect(groups.map(({ Properties }) => Properties.RetentionInDays)).toEqual(Array(9).fill(90));
  });

  it("encrypts every table with a key of the account's own, and lets each function use those of its tables", () => {
    const { data, app } = stacksWith({ encryption: "all-tables" });
    for (const { Properties } of Object.values(data.findResources("AWS::DynamoDB::Table"))) {
      expect(Properties.SSESpecification.KMSMasterKeyId).toBeDefined();
    }
    const policies = JSON.stringify(app.findResources("AWS::IAM::Policy")).match(/kms:ViaService/g);
    const withTwoKeys = Object.values(GRANTS).filter(({ tables }) => tables.sensitive !== undefined).length;
    expect(policies).toHaveLength(Object.keys(GRANTS).length + withTwoKeys);
  });
});
