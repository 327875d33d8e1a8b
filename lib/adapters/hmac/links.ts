import { createHmac, timingSafeEqual } from "node:crypto";
import type { Links } from "../../use-cases/ports.ts";
import { linksOver } from "../link-token.ts";

/**
 * Links signed with a key held in this process: local mode and tests.
 * `keys` may hold older keys too, so that links signed before a change of key still open.
 *
 * @example hmacLinks({ current: "k1", keys: { k1: randomBytes(32) } })
 */
export function hmacLinks(options: {
  readonly current: string;
  readonly keys: Readonly<Record<string, Uint8Array>>;
}): Links {
  const keys = new Map(Object.entries(options.keys));
  const currentKey = keys.get(options.current);
  if (currentKey === undefined) throw new Error(`No key is given for the current key id ${options.current}`);
  return linksOver({
    current: options.current,
    sign: async (text) => macOf(currentKey, text),
    verify: async (kid, text, mac) => {
      const key = keys.get(kid);
      return key !== undefined && mac.length === MAC_BYTES && timingSafeEqual(macOf(key, text), mac);
    },
  });
}

const MAC_BYTES = 32;

function macOf(key: Uint8Array, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}
