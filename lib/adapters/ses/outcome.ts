import type { SendOutcome } from "../../use-cases/ports.ts";

/**
 * What each answer of SES says about the mail. docs/operating.md has the same table for who operates the service.
 * later: surely not sent, and nothing is wrong with the mail: too fast, over the quota, or for an operator to mend.
 * never: surely not sent, for what the mail is or where it goes.
 * unsure: it may have been sent.
 */
type Verdict = "later" | "never" | "unsure";

const BY_NAME: Readonly<Record<string, Verdict>> = {
  // Too fast, or over the quota.
  TooManyRequestsException: "later",
  LimitExceededException: "later",
  ThrottlingException: "later",
  Throttling: "later",
  // What the account may or has: it goes out once an operator has mended that. Not found is the configuration set.
  SendingPausedException: "later",
  AccountSuspendedException: "later",
  MailFromDomainNotVerifiedException: "later",
  NotFoundException: "later",
  ConflictException: "later",
  ConcurrentModificationException: "later",
  // Who asks, and by what clock.
  CredentialsProviderError: "later",
  AccessDeniedException: "later",
  ExpiredTokenException: "later",
  IncompleteSignature: "later",
  IncompleteSignatureException: "later",
  InvalidClientTokenId: "later",
  InvalidSignatureException: "later",
  MissingAuthenticationToken: "later",
  NotAuthorized: "later",
  OptInRequired: "later",
  RequestExpired: "later",
  RequestTimeTooSkewed: "later",
  SignatureDoesNotMatch: "later",
  UnrecognizedClientException: "later",
  // The request did not arrive whole, or not where it is understood.
  RequestTimeout: "later",
  RequestTimeoutException: "later",
  MalformedHttpRequestException: "later",
  UnknownOperationException: "later",
  InvalidAction: "later",
  // Turned away at the door.
  ServiceUnavailable: "later",
  ServiceUnavailableException: "later",
  SlowDown: "later",
  RequestEntityTooLargeException: "never",
  // The connection was closed before the reply: what became of the request it does not say.
  RequestAbortedException: "unsure",
  InternalFailure: "unsure",
  InternalServiceErrorException: "unsure",
};

/** Where the name is none of these. What is not here: 4xx is about the mail, everything else is unsure. */
const BY_STATUS: Readonly<Record<number, Verdict>> = {
  401: "later",
  403: "later",
  404: "later",
  407: "later",
  408: "later",
  409: "later",
  421: "later",
  425: "later",
  429: "later",
  // Of a server that did not take it: not implemented, unavailable, another HTTP, sign in to the network first.
  501: "later",
  503: "later",
  505: "later",
  511: "later",
};

/** These say by their text alone whether they are about the mail or about the account that sends it. */
const BY_TEXT: ReadonlySet<string> = new Set(["MessageRejected", "BadRequestException"]);
const OF_THE_ACCOUNT = [
  /not verified|failed the check/i,
  /(?:sending|account)\b.*\b(?:suspended|paused|disabled)/i,
  /\b(?:quota|rate)\b.*exceeded/i,
  /configuration.?set|from ?(?:email)?address/i,
] as const;

/** The connection was never made, or not yet secured, so no request left. */
const BEFORE_SENDING: ReadonlySet<string> = new Set(["connect", "getaddrinfo"]);
const UNCONNECTED = /did not establish a connection|before secure TLS connection was established/;
/** Of OpenSSL and of Node's check of whom the certificate is for: without one no request leaves. */
const UNTRUSTED = /^(?:CERT_|ERR_TLS_CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_SSL_)/;

/**
 * What became of a call that threw. Only what surely did not send may be tried again; everything that is not sure is
 * `unknown`.
 *
 * @param left whether the request had been handed to the connection: before that, whatever failed sent nothing
 */
export function outcomeOf(error: unknown, left = true): SendOutcome {
  const facts = factsOf(error);
  const code = facts.name;
  switch (left ? verdictOf(facts) : "later") {
    case "later":
      return { outcome: "throttled", code };
    case "never":
      return { outcome: "rejected", code };
    case "unsure":
      return { outcome: "unknown", code };
  }
}

function verdictOf(facts: Facts): Verdict {
  const { name, status, text } = facts;
  if (BY_TEXT.has(name) && OF_THE_ACCOUNT.some((words) => words.test(text))) return "later";
  const named = Object.hasOwn(BY_NAME, name) ? BY_NAME[name] : undefined;
  const known = named ?? (status === undefined ? undefined : BY_STATUS[status]);
  if (known !== undefined) return known;
  if (status !== undefined) return status >= 400 && status < 500 ? "never" : "unsure";
  return isUnconnected(facts) ? "later" : "unsure";
}

function isUnconnected({ name, syscall, text }: Facts): boolean {
  return BEFORE_SENDING.has(syscall ?? "") || UNCONNECTED.test(text) || UNTRUSTED.test(name);
}

type Facts = {
  readonly name: string;
  readonly status: number | undefined;
  readonly syscall: string | undefined;
  /** May name an address: it is looked at, and goes nowhere. */
  readonly text: string;
};

/**
 * Errors of the SDK carry the reply's status, those of the network the call that failed, maybe one for each address.
 */
function factsOf(error: unknown): Facts {
  if (!(error instanceof Error)) return { name: "NotAnError", status: undefined, syscall: undefined, text: "" };
  const first = error instanceof AggregateError ? error.errors[0] : error;
  return {
    name: codeOf(error),
    status: statusOf(error),
    syscall: textAt(first, "syscall"),
    text: error.message,
  };
}

function codeOf(error: Error): string {
  return textAt(error, "code") ?? error.name;
}

/** Of the reply that an error of the SDK is about. */
export function statusOf(error: unknown): number | undefined {
  const metadata = error instanceof Error && "$metadata" in error ? error.$metadata : undefined;
  if (typeof metadata !== "object" || metadata === null || !("httpStatusCode" in metadata)) return undefined;
  return typeof metadata.httpStatusCode === "number" ? metadata.httpStatusCode : undefined;
}

function textAt(value: unknown, key: string): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const found: unknown = Reflect.get(value, key);
  return typeof found === "string" ? found : undefined;
}
