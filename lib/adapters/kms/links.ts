import { GenerateMacCommand, type KMSClient, KMSInvalidMacException, VerifyMacCommand } from "@aws-sdk/client-kms";
import type { Links } from "../../use-cases/ports.ts";
import { linksOver } from "../link-token.ts";

const MacAlgorithm = "HMAC_SHA_256";

/**
 * Links signed with keys that never leave KMS. `keys` maps the short id that stands in a link to the key's ARN; older
 * keys stay in it for as long as links signed with them may be opened.
 */
export function kmsLinks(options: {
  readonly client: KMSClient;
  readonly current: string;
  readonly keys: Readonly<Record<string, string>>;
}): Links {
  const { client, current } = options;
  const keys = new Map(Object.entries(options.keys));
  const currentKey = keys.get(current);
  if (currentKey === undefined) throw new Error(`No key is given for the current key id ${current}`);
  return linksOver({
    current,
    sign: (text) => sign(client, currentKey, text),
    verify: async (kid, text, mac) => {
      const key = keys.get(kid);
      return key !== undefined && verify(client, key, text, mac);
    },
  });
}

async function sign(client: KMSClient, KeyId: string, text: string): Promise<Uint8Array> {
  const reply = await client.send(new GenerateMacCommand({ KeyId, MacAlgorithm, Message: Buffer.from(text) }));
  if (reply.Mac === undefined) throw new Error("KMS gave no mac");
  return reply.Mac;
}

/** GenerateMac and VerifyMac take 4096 bytes at most; a longer text cannot be one that we signed. */
const MOST_BYTES = 4096;

async function verify(client: KMSClient, KeyId: string, text: string, Mac: Uint8Array): Promise<boolean> {
  const Message = Buffer.from(text);
  if (Message.length > MOST_BYTES || Mac.length === 0) return false;
  try {
    const reply = await client.send(new VerifyMacCommand({ KeyId, MacAlgorithm, Message, Mac }));
    return reply.MacValid === true;
  } catch (error) {
    if (error instanceof KMSInvalidMacException) return false;
    throw error;
  }
}
