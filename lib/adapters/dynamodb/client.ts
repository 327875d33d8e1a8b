import { DynamoDBClient, type DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { OF_A_FUNCTION, patient } from "../patience.ts";

/**
 * Without the SDK's own logging, which copies every request and reply to hide what is sensitive, for a logger that we
 * do not give it. Optional fields of domain things may be `undefined`: those are left out of items.
 */
export function dynamoClient(config: DynamoDBClientConfig, patience = OF_A_FUNCTION): DynamoDBDocumentClient {
  const client = new DynamoDBClient(patient(config, patience));
  client.middlewareStack.remove("loggerMiddleware");
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
}
