import { Stack } from "aws-cdk-lib";
import { AccessLogField, AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import {
  type CfnStage,
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpJwtAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { type Route, routeKeyOf } from "../api/route.ts";
import { ROUTES } from "../api/routes.ts";
import type { StaffPool } from "./staff-pool.ts";

export const COORDINATE_SCOPE = "groupwright/coordinate";

type Served = { readonly functions: Readonly<Record<Route["function"], IFunction>>; readonly staff: StaffPool };

const ALL_ROUTES: readonly (readonly [string, Route])[] = Object.entries(ROUTES);

/** The HTTP API: one explicit route for each row of the route table, each with its own throttle; no catch-all. */
export class GroupwrightApi extends Construct {
  readonly http: HttpApi;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.http = new HttpApi(this, "Http", { description: "Groupwright", createDefaultStage: false });
  }

  serve({ functions, staff }: Served): void {
    const authorizer = this.staffAuthorizer(staff);
    const integrations = {
      "public-api": integration("PublicApi", functions["public-api"]),
      "coordinator-api": integration("CoordinatorApi", functions["coordinator-api"]),
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
    this.stage().node.addDependency(...routes);
  }

  private staffAuthorizer({ pool, client }: StaffPool): HttpJwtAuthorizer {
    const { region, urlSuffix } = Stack.of(this);
    return new HttpJwtAuthorizer("Staff", `https://cognito-idp.${region}.${urlSuffix}/${pool.userPoolId}`, {
      jwtAudience: [client.userPoolClientId],
    });
  }

  private stage(): HttpStage {
    const logs = new LogGroup(this, "AccessLogs", { retention: RetentionDays.ONE_MONTH });
    const stage = new HttpStage(this, "Stage", {
      httpApi: this.http,
      stageName: "$default",
      autoDeploy: true,
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
