import type { TableRole } from "../adapters/dynamodb/tables.ts";
import type { FunctionName } from "../runtime/config.ts";

type DynamoAction =
  | "GetItem"
  | "BatchGetItem"
  | "Query"
  | "PutItem"
  | "UpdateItem"
  | "DeleteItem"
  | "BatchWriteItem"
  | "ConditionCheckItem";

export type Grants = {
  readonly tables: Readonly<Partial<Record<TableRole, readonly DynamoAction[]>>>;
  readonly queues: readonly ("matcher" | "sender")[];
  /** Signing links (GenerateMac) and opening them (VerifyMac). */
  readonly linkKey: readonly ("GenerateMac" | "VerifyMac")[];
  readonly sendsMail: boolean;
};

const BY_KEY = ["GetItem", "BatchGetItem"] as const;
const READ = [...BY_KEY, "Query"] as const;
const CHANGE = ["PutItem", "UpdateItem", "DeleteItem", "ConditionCheckItem"] as const;
const APPEND = { audit: ["PutItem"] } as const;
const NOTHING_ELSE = { queues: [], linkKey: [], sendsMail: false } as const;

/**
 * All that each function may do. Answers, signatures and snapshots (Sensitive) are for intake, the safety routes and the
 * matcher alone; Audit can only be added to; mail leaves through the sender alone.
 */
export const GRANTS: Readonly<Record<FunctionName, Grants>> = {
  "public-api": {
    tables: {
      ...APPEND,
      core: [...READ, ...CHANGE],
      sensitive: [...BY_KEY, "PutItem", "ConditionCheckItem"],
      outbox: [...READ, "PutItem"],
    },
    queues: ["matcher"],
    linkKey: ["GenerateMac", "VerifyMac"],
    sendsMail: false,
  },
  "coordinator-api": {
    tables: { ...APPEND, core: [...READ, ...CHANGE], sensitive: BY_KEY, outbox: [...READ, "PutItem"] },
    queues: ["matcher"],
    linkKey: ["GenerateMac"],
    sendsMail: false,
  },
  matcher: {
    tables: {
      ...APPEND,
      core: [...READ, ...CHANGE, "BatchWriteItem"],
      sensitive: [...READ, "BatchWriteItem"],
      outbox: [...READ, "PutItem"],
    },
    queues: ["matcher"],
    linkKey: [],
    sendsMail: false,
  },
  planner: {
    tables: { ...APPEND, core: [...READ, ...CHANGE], outbox: [...READ, "PutItem"] },
    queues: ["matcher"],
    linkKey: [],
    sendsMail: false,
  },
  sweeper: { ...NOTHING_ELSE, tables: { outbox: ["Query"] }, queues: ["sender"] },
  sender: {
    tables: { ...APPEND, core: [...READ, ...CHANGE], outbox: [...READ, "PutItem"] },
    queues: ["matcher"],
    linkKey: ["GenerateMac"],
    sendsMail: true,
  },
  "mail-events": {
    ...NOTHING_ELSE,
    tables: { ...APPEND, core: [...BY_KEY, "PutItem"], outbox: [...BY_KEY, "PutItem"] },
  },
};
