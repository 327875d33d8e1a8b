import { App } from "aws-cdk-lib";
import { Match, Template } from "aws-cdk-lib/assertions";
import { describe, expect, it } from "vitest";
import { type Route, routeKeyOf } from "../../lib/api/route.ts";
import { ROUTES } from "../../lib/api/routes.ts";
import { addStacks } from "../../lib/infra/stacks.ts";
import { SLICES } from "../../lib/runtime/config.ts";
import { MOST_AT_WORK, mostAtWork, queuesFor } from "../../lib/runtime/queues.ts";
import { settingsWith } from "./settings-with.ts";
import { synthesised } from "./synthesised.ts";

const { app } = synthesised();
const table: readonly Route[] = Object.values(ROUTES);

describe("the API", () => {
  const routes = Object.values(app.findResources("AWS::ApiGatewayV2::Route")).map(({ Properties }) => Properties);

  it("has exactly the routes of the route table", () => {
    expect(routes.map(({ RouteKey }) => RouteKey).sort()).toEqual(table.map(routeKeyOf).sort());
  });

  it("asks for a token with the staff scope on every coordinator route, and on no other", () => {
    const guarded = routes.filter(({ AuthorizationType }) => AuthorizationType === "JWT");
    expect(guarded.map(({ RouteKey }) => RouteKey).sort()).toEqual(
      table
        .filter(({ access }) => access === "coordinator")
        .map(routeKeyOf)
        .sort(),
    );
    for (const { AuthorizationScopes } of guarded) expect(AuthorizationScopes).toEqual(["groupwright/coordinate"]);
  });

  it("throttles every route", () => {
    const [stage] = Object.values(app.findResources("AWS::ApiGatewayV2::Stage"));
    expect(stage?.Properties.DefaultRouteSettings).toMatchObject({
      ThrottlingRateLimit: 50,
      ThrottlingBurstLimit: 100,
    });
    for (const route of table) {
      expect(stage?.Properties.RouteSettings[routeKeyOf(route)]).toEqual({
        ThrottlingRateLimit: route.throttle.rate,
        ThrottlingBurstLimit: route.throttle.burst,
      });
    }
  });

  it("writes access logs without paths, which carry link tokens, and without addresses", () => {
    const [stage] = Object.values(app.findResources("AWS::ApiGatewayV2::Stage"));
    const { Format } = stage?.Properties.AccessLogSettings ?? {};
    expect(Format).toContain("routeKey");
    expect(Format).not.toMatch(/\$context\.path|sourceIp|identity/);
  });
});

describe("the functions", () => {
  const functions = Object.entries(app.findResources("AWS::Lambda::Function"));

  it("are the seven, on one runtime and architecture", () => {
    expect(functions).toHaveLength(Object.keys(SLICES).length);
    for (const [, { Properties }] of functions) {
      expect(Properties).toMatchObject({ Runtime: "nodejs24.x", Architectures: ["arm64"], Handler: "index.handler" });
    }
  });

  it.each(Object.entries(SLICES))("%s is given exactly the configuration it parses, and UTC", (name, slice) => {
    const found = functions.find(([id]) => id.startsWith(name.replaceAll("-", "")));
    const { TZ, ...configuration } = found?.[1].Properties.Environment.Variables ?? {};
    const needed = Object.entries(slice.shape).filter(([, schema]) => !schema.safeParse(undefined).success);
    expect(Object.keys(configuration).sort()).toEqual(needed.map(([key]) => key).sort());
    expect(TZ).toBe("UTC");
  });

  it("have a role each", () => {
    const roles = functions.map(([, { Properties }]) => JSON.stringify(Properties.Role));
    expect(new Set(roles).size).toBe(functions.length);
  });

  it("keep their logs for a month", () => {
    const groups = Object.values(app.findResources("AWS::Logs::LogGroup"));
    expect(groups.length).toBeGreaterThanOrEqual(functions.length);
    for (const { Properties } of groups) expect(Properties.RetentionInDays).toBe(30);
  });
});

describe("queues and clockwork", () => {
  it("set a poisoned message aside after five receives, none of them sooner", () => {
    const queues = Object.values(app.findResources("AWS::SQS::Queue"));
    const working = queues.filter(({ Properties }) => Properties.RedrivePolicy !== undefined);
    expect(working).toHaveLength(4);
    for (const { Properties } of working) expect(Properties.RedrivePolicy.maxReceiveCount).toBe(5);
    for (const { Properties } of queues) expect(Properties.SqsManagedSseEnabled).toBe(true);
  });

  it("take what arrives within a minute as one, after a minute, and in turn", () => {
    const [arrivals, ...others] = Object.values(
      app.findResources("AWS::SQS::Queue", { Properties: { FifoQueue: true } }),
    )
      .map(({ Properties }) => Properties)
      .filter(({ RedrivePolicy }) => RedrivePolicy !== undefined);
    expect(others).toEqual([]);
    // No longer than the function may take: what its death leaves behind keeps the next from being handed out.
    expect(arrivals).toMatchObject({ DelaySeconds: 60, VisibilityTimeout: 360 });
    expect(arrivals.ContentBasedDeduplication).toBeUndefined();
  });

  it("let the neighbours of a failed message through, in each function they feed", () => {
    const sources = Object.values(app.findResources("AWS::Lambda::EventSourceMapping"));
    const fed = sources.map(({ Properties }) => String(Properties.FunctionName.Ref).replace(/[A-F0-9]{8}$/, ""));
    expect(fed.sort()).toEqual(["mailevents", "matcher", "matcher", "sender"]);
    for (const { Properties } of sources) {
      expect(Properties.FunctionResponseTypes).toEqual(["ReportBatchItemFailures"]);
    }
  });

  it("tick each minute and plan each night, with a queue for what fails", () => {
    app.resourceCountIs("AWS::Scheduler::Schedule", 2);
    const withDeadLetters = { Target: Match.objectLike({ DeadLetterConfig: Match.anyValue() }) };
    app.hasResourceProperties("AWS::Scheduler::Schedule", { ScheduleExpression: "rate(1 minute)", ...withDeadLetters });
    app.hasResourceProperties("AWS::Scheduler::Schedule", {
      ScheduleExpression: "cron(0 2 * * ? *)",
      ...withDeadLetters,
    });
  });

  it("take nine of a new account's ten executions at most, and reserve none", () => {
    const sources = Object.values(app.findResources("AWS::Lambda::EventSourceMapping"));
    const limits = sources.flatMap(({ Properties }) => Properties.ScalingConfig?.MaximumConcurrency ?? []);
    for (const one of limits) expect(one).toBeGreaterThanOrEqual(2);
    // Without a limit: what comes in turn is one at a time.
    const most = [...limits, ...Array.from({ length: sources.length - limits.length }, () => 1)];
    expect(limits).toHaveLength(3);
    const schedules = Object.keys(app.findResources("AWS::Scheduler::Schedule")).length;
    expect(most.reduce((sum, one) => sum + one, schedules)).toBe(MOST_AT_WORK);
    expect(MOST_AT_WORK).toBeLessThanOrEqual(9);
    for (const { Properties } of Object.values(app.findResources("AWS::Lambda::Function"))) {
      expect(Properties.ReservedConcurrentExecutions).toBeUndefined();
    }
  });

  it("have senders of urgent mail alone, and as many at work as the rate asks for, where there is room", () => {
    const capacity = { mailsPerSecond: 200, functionsAtOnce: 1000 };
    const roomy = Template.fromStack(addStacks(new App(), "Groupwright", settingsWith({ capacity })).app);
    const sources = Object.values(roomy.findResources("AWS::Lambda::EventSourceMapping"));
    const senders = sources.filter(({ Properties }) => String(Properties.FunctionName.Ref).startsWith("sender"));
    expect(senders.map(({ Properties }) => Properties.ScalingConfig.MaximumConcurrency).toSorted()).toEqual([2, 4]);
    const [sweeper] = Object.values(roomy.findResources("AWS::Lambda::Function")).flatMap(({ Properties }) =>
      "URGENT_QUEUE_URL" in Properties.Environment.Variables ? [Properties.Environment.Variables] : [],
    );
    expect(sweeper.URGENT_QUEUE_URL).not.toEqual(sweeper.SENDER_QUEUE_URL);
    const mayPut = Object.entries(roomy.findResources("AWS::IAM::Policy")).flatMap(([id, { Properties }]) =>
      id.startsWith("sweeperrole") ? JSON.stringify(Properties.PolicyDocument) : [],
    );
    expect(mayPut.join()).toMatch(/UrgentWorkQueue/);
    expect(mayPut.join()).toMatch(/SenderWorkQueue/);
  });

  it.each([
    [14, 10, 2, undefined, 9],
    [14, 11, 2, undefined, 9],
    [14, 12, 2, 2, 11],
    [200, 10, 2, undefined, 9],
    [200, 14, 4, 2, 13],
    [200, 13, 3, 2, 12],
    [500, 1000, 10, 2, 19],
  ])(
    "make ready for %i mails a second in an account of %i functions: %i at the queue, %s for urgent mail, %i in all",
    (...of) => {
      const [mailsPerSecond, functionsAtOnce, atWork, urgent, most] = of;
      const { sender, ...lanes } = queuesFor({ mailsPerSecond, functionsAtOnce });
      expect([sender.maxConcurrency, lanes.urgent?.maxConcurrency]).toEqual([atWork, urgent]);
      expect(mostAtWork({ mailsPerSecond, functionsAtOnce })).toBe(most);
      expect(most).toBeLessThan(functionsAtOnce);
    },
  );

  it("see no event start a function by itself: only the API, the queues and the clock do", () => {
    const permitted = Object.values(app.findResources("AWS::Lambda::Permission"));
    expect(new Set(permitted.map(({ Properties }) => Properties.Principal))).toEqual(
      new Set(["apigateway.amazonaws.com"]),
    );
  });

  it("hear of every sending event of the service's own mail", () => {
    app.hasResourceProperties("AWS::SES::ConfigurationSetEventDestination", {
      EventDestination: { Enabled: true, MatchingEventTypes: ["send", "delivery", "bounce", "complaint", "reject"] },
    });
    app.hasResourceProperties("AWS::Events::Rule", { EventPattern: Match.objectLike({ source: ["aws.ses"] }) });
  });
});
