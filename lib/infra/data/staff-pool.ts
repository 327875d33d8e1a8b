import { Aws, Duration, RemovalPolicy } from "aws-cdk-lib";
import {
  AccountRecovery,
  CfnUserPoolGroup,
  FeaturePlan,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  UserPool,
  type UserPoolClient,
} from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";

const STAFF_GROUPS = ["coordinator", "facilitator", "supervisor"] as const;

/** The directory of staff: no self sign-up, one-time passwords by authenticator app, one scope for the API. */
export class StaffPool extends Construct {
  readonly pool: UserPool;
  readonly client: UserPoolClient;
  /** Where staff sign in: the pool's own pages, and the only way to a token with the API's scope. */
  readonly signInUrl: string;

  /** `environment` tells the sign-in addresses of one account apart. */
  constructor(scope: Construct, id: string, environment: string | undefined) {
    super(scope, id);
    this.pool = new UserPool(this, "Pool", {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      passwordPolicy: {
        minLength: 14,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
      },
      featurePlan: FeaturePlan.ESSENTIALS,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const coordinate = new ResourceServerScope({
      scopeName: "coordinate",
      scopeDescription: "Run intake, groups and match runs",
    });
    const server = this.pool.addResourceServer("Api", { identifier: "groupwright", scopes: [coordinate] });
    this.client = this.pool.addClient("StaffClient", {
      authFlows: { userSrp: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.resourceServer(server, coordinate)],
        callbackUrls: ["http://localhost:8400/signed-in"],
      },
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
      preventUserExistenceErrors: true,
    });
    // Such a name has to be nobody else's in the region; nobody else has this account's number.
    const domainPrefix = ["groupwright", environment, Aws.ACCOUNT_ID].filter((part) => part !== undefined).join("-");
    this.signInUrl = this.pool.addDomain("SignIn", { cognitoDomain: { domainPrefix } }).baseUrl();
    for (const groupName of STAFF_GROUPS) {
      new CfnUserPoolGroup(this, `Group-${groupName}`, { userPoolId: this.pool.userPoolId, groupName });
    }
  }
}
