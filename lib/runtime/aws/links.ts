import { GenerateMacCommand, KMSClient } from "@aws-sdk/client-kms";
import { kmsLinks } from "../../adapters/kms/links.ts";
import type { Links } from "../../use-cases/ports.ts";
import type { LinkEnvironment } from "../config.ts";

const client = new KMSClient({});

export function awsLinks({ LINK_KEY_ARN }: LinkEnvironment): Links {
  return kmsLinks({ client, current: "a", keys: { a: LINK_KEY_ARN } });
}

/** Derived from the link key, so that there is no second secret to store or to lose. The same for as long as the key. */
export async function awsPersonSecret({ LINK_KEY_ARN }: LinkEnvironment): Promise<string> {
  const { Mac } = await client.send(
    new GenerateMacCommand({
      KeyId: LINK_KEY_ARN,
      MacAlgorithm: "HMAC_SHA_256",
      Message: Buffer.from("groupwright person secret"),
    }),
  );
  if (Mac === undefined) throw new Error("KMS gave no mac");
  return Buffer.from(Mac).toString("base64");
}
