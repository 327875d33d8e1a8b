import { Match } from "aws-cdk-lib/assertions";
import { describe, expect, it } from "vitest";
import { TABLES } from "../../lib/adapters/dynamodb/tables.ts";
import { synthesised } from "./synthesised.ts";

const { data } = synthesised();

describe("what must outlive a deployment", () => {
  it("is four tables, on demand, restorable, protected and kept", () => {
    const tables = data.findResources("AWS::DynamoDB::Table");
    expect(Object.keys(tables)).toHaveLength(4);
    for (const table of Object.values(tables)) {
      expect(table).toMatchObject({
        DeletionPolicy: "Retain",
        UpdateReplacePolicy: "Retain",
        Properties: {
          BillingMode: "PAY_PER_REQUEST",
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
          SSESpecification: { SSEEnabled: true },
        },
      });
    }
  });

  it("has the same indexes as the tables of a local run", () => {
    const deployed = Object.values(data.findResources("AWS::DynamoDB::Table")).map(({ Properties }) =>
      (Properties.GlobalSecondaryIndexes ?? []).map(({ IndexName }: { IndexName: string }) => IndexName).sort(),
    );
    const local = Object.values(TABLES).map(({ indexes }) => Object.keys(indexes).sort());
    expect(deployed.sort()).toEqual(local.sort());
  });

  it("encrypts the sensitive table, and only it, with a key of its own that rotates", () => {
    const own = Object.entries(data.findResources("AWS::DynamoDB::Table")).filter(
      ([, { Properties }]) => Properties.SSESpecification.KMSMasterKeyId !== undefined,
    );
    expect(own.map(([id]) => id.slice(0, 9))).toEqual(["Sensitive"]);
    data.hasResourceProperties("AWS::KMS::Key", { EnableKeyRotation: true });
  });

  it("signs links with a key that never leaves KMS", () => {
    data.hasResourceProperties("AWS::KMS::Key", { KeySpec: "HMAC_256", KeyUsage: "GENERATE_VERIFY_MAC" });
  });

  it("lets nobody sign themselves up as staff, and asks for a one-time password", () => {
    data.hasResourceProperties("AWS::Cognito::UserPool", {
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: "ON",
      EnabledMfas: ["SOFTWARE_TOKEN_MFA"],
      DeletionProtection: "ACTIVE",
    });
  });

  it("has a group for each staff role and one scope for the API", () => {
    for (const GroupName of ["coordinator", "facilitator", "supervisor"]) {
      data.hasResourceProperties("AWS::Cognito::UserPoolGroup", { GroupName });
    }
    data.hasResourceProperties("AWS::Cognito::UserPoolResourceServer", {
      Identifier: "groupwright",
      Scopes: [Match.objectLike({ ScopeName: "coordinate" })],
    });
  });
});
