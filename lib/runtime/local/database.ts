import {
  CreateTableCommand,
  type CreateTableCommandInput,
  type DynamoDBClientConfig,
  ResourceInUseException,
} from "@aws-sdk/client-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { dynamoClient } from "../../adapters/dynamodb/client.ts";
import {
  type IndexKeys,
  PRIMARY_KEY,
  TABLES,
  type TableNames,
  type TableRole,
  type TableShape,
} from "../../adapters/dynamodb/tables.ts";
import { OF_THIS_MACHINE } from "../../adapters/patience.ts";
import { startEngine } from "./engine.ts";

export type LocalDatabase = {
  readonly endpoint: string;
  readonly client: DynamoDBDocumentClient;
  readonly stop: () => Promise<void>;
};

const REGION = "us-east-1";

const SCHEME = "AWS4-HMAC-SHA256";
const CREDENTIAL = `local/20260101/${REGION}/dynamodb/aws4_request`;

/**
 * No engine on this machine checks who asks, but each wants the headers there. What signing takes is a tenth of all the
 * work of a local service.
 */
const OF_NOBODY = {
  authorization: `${SCHEME} Credential=${CREDENTIAL}, SignedHeaders=host, Signature=none`,
  "x-amz-date": "20260101T000000Z",
};

const UNSIGNED: DynamoDBClientConfig["signer"] = {
  sign: async (request) => {
    Object.assign(request.headers, OF_NOBODY);
    return request;
  },
};

const ANY_ACCOUNT = {
  region: REGION,
  credentials: { accessKeyId: "local", secretAccessKey: "local" },
  signer: UNSIGNED,
};

/**
 * Starts the embedded engine, with data in `file` or else in memory; or, when an `endpoint` is given, uses that one.
 * Throws where no engine is installed and no endpoint is given, with the one command that provides one.
 *
 * @example
 * const database = await openDatabase({ file: ".groupwright/data.db" });
 * await createTables(database.client, tableNames("groupwright"));
 */
export async function openDatabase(options: {
  readonly file?: string | undefined;
  readonly endpoint?: string | undefined;
}): Promise<LocalDatabase> {
  const engine = options.endpoint === undefined ? await startEngine(options.file) : undefined;
  const endpoint = options.endpoint ?? engine?.endpoint ?? "";
  const client = dynamoClient({ endpoint, ...ANY_ACCOUNT }, OF_THIS_MACHINE);
  const stop = async () => {
    client.destroy();
    await engine?.stop();
  };
  return { endpoint, client, stop };
}

export function tableNames(prefix: string): TableNames {
  return {
    core: `${prefix}-core`,
    sensitive: `${prefix}-sensitive`,
    outbox: `${prefix}-outbox`,
    audit: `${prefix}-audit`,
  };
}

/**
 * Makes those of the four tables that are missing. Time to live stays off: the engine would go by the machine's clock,
 * and the local one may be set elsewhere; the store treats expired items as gone by itself.
 */
export async function createTables(client: DynamoDBDocumentClient, names: TableNames): Promise<void> {
  // Object.keys forgets that the keys of a const object are its key type.
  const roles = Object.keys(TABLES) as TableRole[];
  await Promise.all(roles.map((role) => createTable(client, tableInput(names[role], TABLES[role]))));
}

async function createTable(client: DynamoDBDocumentClient, input: CreateTableCommandInput): Promise<void> {
  try {
    await client.send(new CreateTableCommand(input));
  } catch (error) {
    // There already, from an earlier start: with its data, which is what we want.
    if (!(error instanceof ResourceInUseException)) throw error;
  }
}

function tableInput(TableName: string, shape: TableShape): CreateTableCommandInput {
  const indexes = Object.entries(shape.indexes);
  const attributes = [PRIMARY_KEY, ...indexes.map(([, keys]) => keys)].flatMap(({ pk, sk }) => [pk, sk]);
  return {
    TableName,
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: attributes.map((AttributeName) => ({ AttributeName, AttributeType: "S" })),
    KeySchema: keySchema(PRIMARY_KEY),
    ...(indexes.length === 0
      ? {}
      : {
          GlobalSecondaryIndexes: indexes.map(([IndexName, keys]) => ({
            IndexName,
            KeySchema: keySchema(keys),
            Projection: { ProjectionType: "ALL" },
          })),
        }),
  };
}

function keySchema({ pk, sk }: IndexKeys): CreateTableCommandInput["KeySchema"] {
  return [
    { AttributeName: pk, KeyType: "HASH" },
    { AttributeName: sk, KeyType: "RANGE" },
  ];
}
