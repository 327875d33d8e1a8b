/**
 * Whether a request comes from a page of this server, or from no page at all. Another site's page could send a form
 * here, and one whose name was made to lead here could read the reply: the first has another origin, the second asks
 * for another host.
 */
export function isOfThisMachine(headers: Readonly<Record<string, string>>): boolean {
  const { host = "", origin } = headers;
  return LOOPBACK.test(host) && (origin === undefined || origin === `http://${host}`);
}

const LOOPBACK = /^(127\.0\.0\.1|localhost)(:\d{1,5})?$/i;
