import { GenerateMacCommand } from "@aws-sdk/client-kms";
import { kmsClient } from "../../adapters/kms/client.ts";
import { kmsLinks } from "../../adapters/kms/links.ts";
import type { Links } from "../../use-cases/ports.ts";
import type { LinkEnvironment } from "../config.ts";

const client = kmsClient({});

export function kmsSigner({ LINK_KEY_ARN }: LinkEnvironment): Links {
  return kmsLinks({ client, current: "a", keys: { a: LINK_KEY_ARN } });
}

/** The same for as long as the key, and for no other label. */
export async function derivedSecret({ LINK_KEY_ARN }: LinkEnvironment, label: string): Promise<string> {
  const Message = Buffer.from(label);
  const { Mac } = await client.send(
    new GenerateMacCommand({ KeyId: LINK_KEY_ARN, MacAlgorithm: "HMAC_SHA_256", Message }),
  );
  if (Mac === undefined) throw new Error("KMS gave no mac");
  return Buffer.from(Mac).toString("base64");
}
