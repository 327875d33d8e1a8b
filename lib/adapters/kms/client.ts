import { KMSClient, type KMSClientConfig } from "@aws-sdk/client-kms";
import { OF_A_FUNCTION, patient } from "../patience.ts";

export function kmsClient(config: KMSClientConfig): KMSClient {
  return new KMSClient(patient(config, OF_A_FUNCTION));
}
