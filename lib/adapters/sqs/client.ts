import { SQSClient, type SQSClientConfig } from "@aws-sdk/client-sqs";
import { patient } from "../patience.ts";

/** What is handed over is written down before: a queue that does not answer is not waited for. */
export function sqsClient(config: SQSClientConfig): SQSClient {
  return new SQSClient(patient(config, { connect: 1_000, request: 2_000, tries: 2 }));
}
