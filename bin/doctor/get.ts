import http from "node:http";
import https from "node:https";
import type { Get } from "./api.ts";

const PATIENCE_MS = 20_000;

/** Asks for an address; with an `endpoint` of an emulator, there, under the name that the address has. */
export function getter(endpoint: string | undefined): Get {
  return async (address) => {
    const url = new URL(address);
    const target = endpoint === undefined ? url : new URL(url.pathname, endpoint);
    const client = target.protocol === "https:" ? https : http;
    const { promise, resolve, reject } = Promise.withResolvers<{ status: number }>();
    const options = { headers: { host: url.host }, timeout: PATIENCE_MS };
    client
      .get(target, options, (reply) => {
        reply.resume();
        resolve({ status: reply.statusCode ?? 0 });
      })
      .once("timeout", () => reject(new Error(`${url.host} did not answer within ${PATIENCE_MS / 1000} s`)))
      .once("error", reject);
    return promise;
  };
}
