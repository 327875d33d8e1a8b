import * as z from "zod";
import type { Rule } from "./problems/rules.ts";

/** RFC 5321, 4.5.3.1.1, and 254 for the whole (RFC 3696, erratum 1690): as it is sent, in octets. */
const MOST = { local: 64, whole: 254 };

/** RFC 5322's dot-atom: every sign that needs no quotes. */
const LOCAL = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
/** Letters, digits and hyphens of any script: of what else a name may hold, a URL's host would make another one. */
const NAME = /^(?:[\p{L}\p{M}\p{N}.。．｡·・-]|\u200c|\u200d)+$/u;
/** What a name is in the DNS (RFC 1035), with two labels at least; the last one is no number. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;
/** White space, and what is copied along from a page or a mail without being seen. */
const ROUND_IT = /^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is asked.
const BEYOND_ASCII = /[^\x00-\x7f]/;

/**
 * An e-mail address, kept as it was typed without what stands round it. `asciiAddress` says where its mail goes, and
 * what tells it from another. A part before the "@" that is not ASCII is refused: SES sends nothing there.
 */
export const MailAddress = z
  .string("not-an-address" satisfies Rule)
  .overwrite((text) => text.replaceAll(ROUND_IT, ""))
  .max(254)
  .check(({ value, issues }) => {
    const message = faultOf(value);
    if (message !== undefined) issues.push({ code: "custom", message, input: value });
  })
  .meta({ format: "idn-email" });

/**
 * As it is sent: the name after the "@" in the letters of the DNS. What is no address is left as it is.
 *
 * @example asciiAddress("Ruth@Bücher.example") // "Ruth@xn--bcher-kva.example"
 */
export function asciiAddress(address: string): string {
  const { local, host } = partsOf(address);
  return host === "" ? address : `${local}@${host}`;
}

/** The same for each spelling of one mailbox: nobody has two that differ in capitals alone. */
export function mailboxOf(address: string): string {
  return asciiAddress(address.replaceAll(ROUND_IT, "")).toLowerCase();
}

function faultOf(address: string): Rule | undefined {
  const { local, host } = partsOf(address);
  if (host === "" || !HOST.test(host) || local === "") return "not-an-address";
  if (BEYOND_ASCII.test(local)) return "local-part-beyond-ascii";
  const fits = local.length <= MOST.local && local.length + 1 + host.length <= MOST.whole;
  return fits && LOCAL.test(local) ? undefined : "not-an-address";
}

/** `host`: empty where there is none. */
function partsOf(address: string): { readonly local: string; readonly host: string } {
  const at = address.lastIndexOf("@");
  const name = address.slice(at + 1);
  return { local: address.slice(0, Math.max(0, at)), host: at >= 0 && NAME.test(name) ? hostOf(name) : "" };
}

/** As the host of a URL is written (UTS 46): in small letters, each label that needs it in Punycode. */
function hostOf(name: string): string {
  return URL.parse(`http://${name}`)?.hostname ?? "";
}
