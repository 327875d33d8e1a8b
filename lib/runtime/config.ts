import * as z from "zod";

/** Names only: what a function may do with a table, its role decides. */
const Tables = {
  CORE_TABLE: z.string().min(1),
  SENSITIVE_TABLE: z.string().min(1),
  OUTBOX_TABLE: z.string().min(1),
  AUDIT_TABLE: z.string().min(1),
};
/** For whoever commits what makes other work necessary. */
const WorkQueues = { MATCHER_QUEUE_URL: z.url(), ARRIVALS_QUEUE_URL: z.url() };
/** The urgent one only where urgent mail has a queue of its own. */
const SenderQueue = { SENDER_QUEUE_URL: z.url(), URGENT_QUEUE_URL: z.url().optional() };
/** Where links lead. */
const Address = { PUBLIC_URL: z.url() };
/** KMS key that signs links. */
const Links = { LINK_KEY_ARN: z.string().min(1), ...Address };
/** Only where the API answers nobody but its edge. */
const Edge = { ORIGIN_SECRET: z.string().min(32).optional() };
const Mail = { MAIL_CONFIGURATION_SET: z.string().min(1) };

/** What each function reads of its environment. CDK writes exactly these keys. */
export const SLICES = {
  "public-api": z.object({ ...Tables, ...WorkQueues, ...Links, ...Edge }),
  "coordinator-api": z.object({ ...Tables, ...WorkQueues, ...Links, ...Edge }),
  "resend-api": z.object({ ...Tables, ...Address, ...Edge }),
  matcher: z.object(Tables),
  planner: z.object({ ...Tables, ...WorkQueues }),
  sweeper: z.object({ ...Tables, ...WorkQueues, ...SenderQueue }),
  sender: z.object({ ...Tables, ...WorkQueues, ...Links, ...Mail }),
  "mail-events": z.object(Tables),
} as const;

export type TableEnvironment = z.infer<z.ZodObject<typeof Tables>>;
export type LinkEnvironment = z.infer<z.ZodObject<typeof Links>>;
export type MailEnvironment = z.infer<z.ZodObject<typeof Mail>>;

export type FunctionName = keyof typeof SLICES;
/** The environment of one function. @example const environment = {...} satisfies Environment<"sweeper"> */
export type Environment<Name extends FunctionName> = z.infer<(typeof SLICES)[Name]>;

/** What only a local run may be told: other endpoints than the ones it would start itself. */
const LocalEnvironment = z.object({
  DYNAMODB_ENDPOINT: z.url().optional(),
  SES_ENDPOINT: z.url().optional(),
});
type LocalEnvironment = z.infer<typeof LocalEnvironment>;

/** For what runs in this process and reads its environment by itself; what somebody else set stays. */
export function lendToEnvironment(name: string, value: string): void {
  process.env[name] ??= value;
}

/** Throws naming every variable that is missing or wrong: a function that is not configured must not start. */
export function readEnvironment<Name extends FunctionName>(name: Name): Environment<Name> {
  // The slice is looked up by the very name that its type is taken from.
  return parse(SLICES[name], name) as Environment<Name>;
}

export function readLocalEnvironment(): LocalEnvironment {
  return parse(LocalEnvironment, "a local run");
}

function parse<T>(schema: z.ZodType<T>, who: string): T {
  const result = schema.safeParse(process.env);
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => `  ${path.join(".")}: ${message}`);
  throw new Error(`the environment of ${who} is not complete:\n${faults.join("\n")}`);
}
