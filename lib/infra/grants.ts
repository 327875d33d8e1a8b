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

const READ = ["GetItem", "BatchGetItem", "Query"] as const;
const CHANGE = ["PutItem", "UpdateItem", "DeleteItem", "ConditionCheckItem"] as const;
const NOTHING_ELSE = { queues: [], linkKey: [], sendsMail: false } as const;

/**
 * All that each function may do. Answers, signatures and snapshots (Sensitive) are for intake, the safety routes and the
 * matcher alone; Audit can only be added to; mail leaves through the sender alone.
 */
export const GRANTS: Readonly<Record<FunctionName, Grants>> = {
  "public-api": {
    tables: {
      core: [...READ, ...CHANGE],
      sensitive: ["GetItem", "PutItem", "UpdateItem", "ConditionCheckItem"],
      outbox: ["PutItem", "BatchWriteItem"],
      audit: ["PutItem"],
    },
    queues: ["matcher"],
    linkKey: ["GenerateMac", "VerifyMac"],
    sendsMail: false,
  },
  "coordinator-api": {
    tables: {
      core: [...READ, ...CHANGE, "BatchWriteItem"],
      sensitive: ["GetItem"],
      outbox: [...READ, "PutItem", "UpdateItem", "BatchWriteItem"],
      audit: ["PutItem"],
    },
    queues: ["matcher"],
    linkKey: ["GenerateMac"],
    sendsMail: false,
  },
  matcher: {
    tables: {
      core: [...READ, ...CHANGE, "BatchWriteItem"],
      sensitive: [...READ, "PutItem", "BatchWriteItem"],
      outbox: ["PutItem", "BatchWriteItem"],
      audit: ["PutItem"],
    },
    queues: ["matcher"],
    linkKey: [],
    sendsMail: false,
  },
  planner: {
    ...NOTHING_ELSE,
    tables: {
      core: [...READ, ...CHANGE, "BatchWriteItem"],
      outbox: [...READ, "PutItem", "BatchWriteItem"],
      audit: ["PutItem"],
    },
  },
  sweeper: { ...NOTHING_ELSE, tables: { outbox: ["Query"] }, queues: ["sender"] },
  sender: {
    tables: { core: [...READ, ...CHANGE], outbox: ["GetItem", "PutItem", "UpdateItem"], audit: ["PutItem"] },
    queues: ["matcher"],
    linkKey: ["GenerateMac"],
    sendsMail: true,
  },
  "mail-events": {
    ...NOTHING_ELSE,
    tables: {
      core: ["GetItem", "PutItem", "UpdateItem"],
      outbox: ["GetItem", "PutItem", "UpdateItem"],
      audit: ["PutItem"],
    },
  },
};
