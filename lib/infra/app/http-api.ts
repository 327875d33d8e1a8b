import { Duration, Stack } from "aws-cdk-lib";
import { AccessLogField, AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import {
  type CfnStage,
  CorsHttpMethod,
  type CorsPreflightOptions,
  DomainName,
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
  SecurityPolicy,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpJwtAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { type Route, routeKeyOf } from "../../api/route.ts";
import { ROUTES } from "../../api/routes.ts";
import type { Web } from "../../domain/settings.ts";
import type { StaffPool } from "../data/staff-pool.ts";
import type { Logging } from "./service-function.ts";

const COORDINATE_SCOPE = "groupwright/coordinate";

type Served = {
  readonly functions: Readonly<Record<Route["function"], IFunction>>;
  readonly staff: StaffPool;
  readonly logging: Logging;
};

const ALL_ROUTES: readonly (readonly [string, Route])[] = Object.entries(ROUTES);

/** The HTTP API: one explicit route for each row of the route table, each with its own throttle; no catch-all. */
export class GroupwrightApi extends Construct {
  readonly http: HttpApi;
  /** What a CNAME of the organisation's own name has to point at, when it has one. */
  readonly domainTarget: string | undefined;
  private readonly domain: DomainName | undefined;

  constructor(scope: Construct, id: string, { allowedOrigins, domain }: Web) {
    super(scope, id);
    this.http = new HttpApi(this, "Http", {
      description: "Groupwright",
      createDefaultStage: false,
      ...(allowedOrigins.length === 0 ? {} : { corsPreflight: cors(allowedOrigins) }),
    });
    this.domain = domain === undefined ? undefined : this.ownName(domain);
    this.domainTarget = this.domain?.regionalDomainName;
  }

  private ownName({ name, certificateArn }: NonNullable<Web["domain"]>): DomainName {
    const certificate = Certificate.fromCertificateArn(this, "Certificate", certificateArn);
    return new DomainName(this, "Domain", { domainName: name, certificate, securityPolicy: SecurityPolicy.TLS_1_2 });
  }

  serve({ functions, staff, logging }: Served): void {
    const authorizer = this.staffAuthorizer(staff);
    const integrations = {
      "public-api": integration("PublicApi", functions["public-api"]),
      "coordinator-api": integration("CoordinatorApi", functions["coordinator-api"]),
      "resend-api": integration("ResendApi", functions["resend-api"]),
    };
    const routes = ALL_ROUTES.map(
      ([operation, route]) =>
        new HttpRoute(this, operation, {
          httpApi: this.http,
          routeKey: HttpRouteKey.with(route.path, HttpMethod[route.method]),
          integration: integrations[route.function],
          ...(route.access === "coordinator" ? { authorizer, authorizationScopes: [COORDINATE_SCOPE] } : {}),
        }),
    );
    // A stage that throttles a route can only be made once the route is there.
    this.stage(logging).node.addDependency(...routes);
  }

  private staffAuthorizer({ pool, client }: StaffPool): HttpJwtAuthorizer {
    const { region, urlSuffix } = Stack.of(this);
    return new HttpJwtAuthorizer("Staff", `https://cognito-idp.${region}.${urlSuffix}/${pool.userPoolId}`, {
      jwtAudience: [client.userPoolClientId],
    });
  }

  private stage({ key, retention }: Logging): HttpStage {
    const logs = new LogGroup(this, "AccessLogs", { retention, encryptionKey: key });
    const stage = new HttpStage(this, "Stage", {
      httpApi: this.http,
      stageName: "$default",
      autoDeploy: true,
      ...(this.domain === undefined ? {} : { domainMapping: { domainName: this.domain } }),
      throttle: { rateLimit: 50, burstLimit: 100 },
      detailedMetricsEnabled: true,
      accessLogSettings: {
        destination: new LogGroupLogDestination(logs),
        // No path: it carries link tokens. No address: a caller's IP is personal data.
        format: AccessLogFormat.custom(
          JSON.stringify({
            requestId: AccessLogField.contextRequestId(),
            routeKey: "$context.routeKey",
            status: AccessLogField.contextStatus(),
            latencyMs: AccessLogField.contextResponseLatency(),
          }),
        ),
      },
    });
    // The construct has no throttles by route; the CloudFormation resource below it, always a CfnStage, has.
    const resource = stage.node.defaultChild as CfnStage;
    resource.routeSettings = Object.fromEntries(
      ALL_ROUTES.map(([, route]) => [
        routeKeyOf(route),
        { ThrottlingRateLimit: route.throttle.rate, ThrottlingBurstLimit: route.throttle.burst },
      ]),
    );
    return stage;
  }
}

function integration(id: string, fn: IFunction): HttpLambdaIntegration {
  return new HttpLambdaIntegration(id, fn, { scopePermissionToRoute: false });
}

/** No credentials: a token is sent on purpose or not at all, and there are no cookies. */
function cors(origins: readonly string[]): CorsPreflightOptions {
  return {
    allowOrigins: [...origins],
    allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.POST, CorsHttpMethod.PUT],
    allowHeaders: ["accept", "authorization", "content-type", "idempotency-key", "if-match"],
    exposeHeaders: ["etag"],
    maxAge: Duration.hours(1),
  };
}
