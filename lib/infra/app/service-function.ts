import { resolve } from "node:path";
import type { Duration } from "aws-cdk-lib";
import { Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Architecture, Code, Function as LambdaFunction, LoggingFormat, Runtime } from "aws-cdk-lib/aws-lambda";
import { LogGroup, type RetentionDays } from "aws-cdk-lib/aws-logs";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import type { FunctionName } from "../../runtime/config.ts";

export type Shape = { readonly memoryMb: number; readonly timeout: Duration };

/**
 * What becomes of an event that nobody waits for (a tick, a nightly plan) and that the function fails on:
 * Lambda, not whoever sent it, tries again and in the end sets it aside.
 */
export type Unattended = { readonly deadLetters: IQueue; readonly retries: 0 | 1 | 2; readonly maxAge: Duration };

export type Logging = { readonly key: IKey; readonly retention: RetentionDays };

type FunctionProps = {
  readonly shape: Shape;
  readonly environment: Record<string, string>;
  readonly logging: Logging;
  readonly unattended?: Unattended | undefined;
};

/**
 * Lambda's own default, said here because wall-clock text hangs on it; `lib/runtime/utc-process.ts` asserts it at
 * start.
 */
const PROCESS = { TZ: "UTC" };

const DIST = resolve(import.meta.dirname, "../../../dist");

/** One Lambda of the service: the bundle in `dist/<name>`, its own role, its own log group that it alone writes to. */
export function serviceFunction(scope: Construct, name: FunctionName, props: FunctionProps): LambdaFunction {
  const { shape, environment, logging, unattended } = props;
  const logGroup = new LogGroup(scope, `${name}-logs`, { retention: logging.retention, encryptionKey: logging.key });
  const role = new Role(scope, `${name}-role`, {
    description: `What Groupwright's ${name} may do`,
    assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
  });
  logGroup.grantWrite(role);
  return new LambdaFunction(scope, name, {
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    handler: "index.handler",
    code: Code.fromAsset(resolve(DIST, name)),
    memorySize: shape.memoryMb,
    timeout: shape.timeout,
    loggingFormat: LoggingFormat.JSON,
    logGroup,
    role,
    environment: { ...PROCESS, ...environment },
    ...(unattended === undefined ? {} : asyncOptions(unattended)),
  });
}

function asyncOptions({ deadLetters, retries, maxAge }: Unattended) {
  return { deadLetterQueue: deadLetters, retryAttempts: retries, maxEventAge: maxAge };
}
