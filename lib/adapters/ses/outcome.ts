import type { SendOutcome } from "../../use-cases/ports.ts";

/** Too fast, or over the quota. */
const THROTTLES: ReadonlySet<string> = new Set([
  "TooManyRequestsException",
  "LimitExceededException",
  "ThrottlingException",
  "Throttling",
]);

/**
 * Refused for what the sender is, not for what the message is: it goes out once an operator has mended that. Not found
 * is the configuration set.
 */
const ACCOUNT_FAULTS: ReadonlySet<string> = new Set([
  "SendingPausedException",
  "AccountSuspendedException",
  "MailFromDomainNotVerifiedException",
  "NotFoundException",
  "CredentialsProviderError",
]);

/** The connection was never made, so no request left. */
const BEFORE_SENDING: ReadonlySet<string> = new Set(["connect", "getaddrinfo"]);

/**
 * What became of a call that threw. Only what surely did not send may be tried again; everything that is not sure is
 * `unknown`.
 */
export function outcomeOf(error: unknown): SendOutcome {
  const { name, status, syscall } = factsOf(error);
  if (THROTTLES.has(name) || status === 429) return { outcome: "throttled", code: name };
  if (ACCOUNT_FAULTS.has(name) || status === 401 || status === 403) return { outcome: "throttled", code: name };
  if (status !== undefined && status >= 400 && status < 500) return { outcome: "rejected", code: name };
  if (syscall !== undefined && BEFORE_SENDING.has(syscall)) return { outcome: "throttled", code: name };
  return { outcome: "unknown", code: name };
}

type Facts = { readonly name: string; readonly status: number | undefined; readonly syscall: string | undefined };

/**
 * Errors of the SDK carry the reply's status, those of the network the call that failed, maybe one for each address.
 */
function factsOf(error: unknown): Facts {
  if (!(error instanceof Error)) return { name: "NotAnError", status: undefined, syscall: undefined };
  const first = error instanceof AggregateError ? error.errors[0] : error;
  return { name: codeOf(error), status: statusOf(error), syscall: textAt(first, "syscall") };
}

function codeOf(error: Error): string {
  return textAt(error, "code") ?? error.name;
}

function statusOf(error: Error): number | undefined {
  const metadata = "$metadata" in error ? error.$metadata : undefined;
  if (typeof metadata !== "object" || metadata === null || !("httpStatusCode" in metadata)) return undefined;
  return typeof metadata.httpStatusCode === "number" ? metadata.httpStatusCode : undefined;
}

function textAt(value: unknown, key: string): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const found: unknown = Reflect.get(value, key);
  return typeof found === "string" ? found : undefined;
}
