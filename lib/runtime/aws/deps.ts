import { dynamoClient } from "../../adapters/dynamodb/client.ts";
import { dynamoStore } from "../../adapters/dynamodb/store.ts";
import type { Deps } from "../../use-cases/ports.ts";
import { systemClock } from "../clock.ts";
import type { FunctionName, TableEnvironment } from "../config.ts";
import { ulidIds } from "../ids.ts";
import { metricNamespace } from "../metric-namespace.ts";
import { loadSettings } from "../settings.ts";
import { jsonTelemetry } from "../telemetry.ts";
import { requireUtcProcess } from "../utc-process.ts";

/**
 * What only some functions may do; each imports only what it is given, so that no bundle holds another's SDK client.
 */
type Powers = Partial<Pick<Deps, "links" | "mailer" | "mailService" | "queue" | "personSecret">> & {
  readonly publicUrl?: string;
};

/** Deps of one deployed function. A power it was not given throws by name when it is used. */
export function awsDeps(name: FunctionName, environment: TableEnvironment, powers: Powers): Deps {
  requireUtcProcess();
  const settings = loadSettings(powers.publicUrl);
  const tables = {
    core: environment.CORE_TABLE,
    sensitive: environment.SENSITIVE_TABLE,
    outbox: environment.OUTBOX_TABLE,
    audit: environment.AUDIT_TABLE,
  };
  const refuse = (power: string) => async () => {
    throw new Error(`the function ${name} has no power to ${power}`);
  };
  const telemetry = jsonTelemetry(
    { functionName: name, namespace: metricNamespace(settings) },
    (line) => process.stdout.write(`${line}\n`),
    () => new Date(),
  );
  const { programme } = settings;
  return {
    store: dynamoStore({ client: dynamoClient({}), tables, programme, clock: systemClock, telemetry }),
    clock: systemClock,
    ids: ulidIds(systemClock),
    links: powers.links ?? { sign: refuse("sign links"), open: refuse("open links") },
    mailer: powers.mailer ?? { send: refuse("send mail") },
    mailService: powers.mailService,
    queue: powers.queue ?? {
      toMatcher: refuse("queue for the matcher"),
      toArrivals: refuse("queue arrivals"),
      toSender: refuse("queue for the sender"),
    },
    telemetry,
    settings,
    personSecret: powers.personSecret ?? refuse("name people"),
  };
}
