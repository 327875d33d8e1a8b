import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * The emulator's JWT authorizer fetches the user pool's public keys over plain HTTP, even from an endpoint that serves
 * TLS alone. It takes this for its HTTP proxy, which asks the same over TLS. Gives the proxy's address.
 */
export async function relayKeys(
  endpoint: string,
): Promise<{ readonly proxy: string; readonly stop: () => Promise<void> }> {
  const server = createServer(async ({ url = "/" }, response) => {
    const { pathname } = new URL(url, endpoint);
    if (!pathname.endsWith("/.well-known/jwks.json")) {
      response.writeHead(403).end();
      return;
    }
    const keys = await fetch(`${endpoint}${pathname}`);
    response.writeHead(keys.status, { "content-type": "application/json" }).end(await keys.text());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A server that listens on a port has an address with one.
  const { port } = server.address() as AddressInfo;
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { proxy: `http://127.0.0.1:${port}`, stop };
}
