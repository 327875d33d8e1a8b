import type { TABLES, TableRole } from "../../adapters/dynamodb/tables.ts";
import type { FunctionName } from "../../runtime/config.ts";

type DynamoAction =
  | "GetItem"
  | "BatchGetItem"
  | "Query"
  | "Scan"
  | "PutItem"
  | "UpdateItem"
  | "DeleteItem"
  | "BatchWriteItem"
  | "ConditionCheckItem";

/** What is allowed on a table itself, and which of its indexes may be queried. */
export type TableGrant<Index extends string = string> = {
  readonly onTable: readonly DynamoAction[];
  readonly indexes?: readonly Index[];
  /** How the keys of the only partitions begin that `Query` may read; all of them when left out. */
  readonly queries?: readonly string[];
};
type IndexOf<Role extends TableRole> = keyof (typeof TABLES)[Role]["indexes"] & string;

export type Grants = {
  readonly tables: { readonly [Role in TableRole]?: TableGrant<IndexOf<Role>> };
  /** "sender" is both of its queues, where there are two. */
  readonly queues: readonly ("matcher" | "arrivals" | "sender")[];
  /** Signing links (GenerateMac) and opening them (VerifyMac). */
  readonly linkKey: readonly ("GenerateMac" | "VerifyMac")[];
  readonly sendsMail: boolean;
  /** Asking the mail service what it lets this account send. */
  readonly asksMail: boolean;
};

/** One store reads by key; whether it asks for one item or for several at once depends on what is asked together. */
const BY_KEY = ["GetItem", "BatchGetItem"] as const;
const APPEND = { audit: { onTable: ["PutItem"] } } as const;
const NOTHING_ELSE = { queues: [], linkKey: [], sendsMail: false, asksMail: false } as const;

/** Partitions of Sensitive that are read as a whole: what runs gave, what they saw, and who stands in which line. */
const RESULTS = "RESULT#";
const SNAPSHOTS = "RUN#";
const LINES = "LINE#";
/** Of Outbox: what was asked of the lines and is still to be done. */
const ARRIVALS = "ARRIVALS#";

/**
 * All that each function may do. Answers, signatures and snapshots (Sensitive) are for intake, the routes of signed-in
 * coordinators and the matcher alone; of Sensitive the sender, who writes match reports, and resend-api, which shows
 * what it would write, may read the results of runs; Audit can only be added to; mail leaves through the sender alone.
 * A test holds this list to the calls that each function's code makes: none missing, none too many.
 */
export const GRANTS: Readonly<Record<FunctionName, Grants>> = {
  "public-api": {
    tables: {
      ...APPEND,
      core: {
        onTable: [...BY_KEY, "Query", "PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem", "ConditionCheckItem"],
        indexes: ["list", "person"],
      },
      sensitive: { onTable: [...BY_KEY, "Query", "PutItem", "ConditionCheckItem"], queries: [RESULTS] },
      outbox: { onTable: [...BY_KEY, "PutItem", "UpdateItem"], indexes: ["person"] },
    },
    queues: ["matcher", "arrivals"],
    linkKey: ["GenerateMac", "VerifyMac"],
    sendsMail: false,
    asksMail: false,
  },
  "coordinator-api": {
    tables: {
      ...APPEND,
      core: {
        onTable: [...BY_KEY, "Query", "PutItem", "UpdateItem", "DeleteItem", "ConditionCheckItem"],
        indexes: ["list", "safety", "person"],
      },
      sensitive: { onTable: [...BY_KEY, "Query", "PutItem", "ConditionCheckItem"], queries: [RESULTS, SNAPSHOTS] },
      outbox: { onTable: [...BY_KEY, "PutItem", "UpdateItem"], indexes: ["person", "kind"] },
    },
    queues: ["matcher", "arrivals"],
    linkKey: ["GenerateMac"],
    sendsMail: false,
    asksMail: false,
  },
  "resend-api": {
    ...NOTHING_ELSE,
    tables: {
      ...APPEND,
      core: { onTable: [...BY_KEY, "Query", "PutItem"], indexes: ["list", "person"] },
      sensitive: { onTable: ["Query"], queries: [RESULTS] },
      outbox: { onTable: [...BY_KEY, "PutItem"], indexes: ["person"] },
    },
  },
  matcher: {
    tables: {
      ...APPEND,
      core: {
        onTable: [...BY_KEY, "Query", "Scan", "PutItem", "UpdateItem", "DeleteItem", "ConditionCheckItem"],
        indexes: ["list", "person"],
      },
      sensitive: {
        onTable: [...BY_KEY, "Query", "Scan", "PutItem", "BatchWriteItem"],
        queries: [RESULTS, SNAPSHOTS, LINES],
      },
      outbox: { onTable: [...BY_KEY, "Query", "Scan", "PutItem", "UpdateItem", "DeleteItem"], queries: [ARRIVALS] },
    },
    queues: [],
    linkKey: [],
    sendsMail: false,
    asksMail: false,
  },
  planner: {
    tables: {
      core: { onTable: [...BY_KEY, "PutItem"], indexes: ["list"] },
      outbox: { onTable: [...BY_KEY, "PutItem", "UpdateItem"], indexes: ["due"] },
    },
    queues: ["matcher", "arrivals"],
    linkKey: [],
    sendsMail: false,
    asksMail: false,
  },
  sweeper: {
    ...NOTHING_ELSE,
    tables: { outbox: { onTable: [...BY_KEY, "Query", "PutItem"], indexes: ["due"], queries: [ARRIVALS] } },
    queues: ["matcher", "arrivals", "sender"],
    asksMail: true,
  },
  sender: {
    tables: {
      core: { onTable: [...BY_KEY, "Query", "PutItem", "UpdateItem", "DeleteItem"], indexes: ["list", "person"] },
      sensitive: { onTable: ["Query"], queries: [RESULTS] },
      outbox: { onTable: [...BY_KEY, "PutItem", "UpdateItem", "ConditionCheckItem"], indexes: ["person"] },
    },
    queues: ["matcher", "arrivals"],
    linkKey: ["GenerateMac"],
    sendsMail: true,
    asksMail: false,
  },
  "mail-events": {
    ...NOTHING_ELSE,
    tables: {
      ...APPEND,
      core: { onTable: [...BY_KEY, "PutItem"] },
      outbox: { onTable: [...BY_KEY, "PutItem"] },
    },
  },
};
