/** What stands without a space round an "@", as it is or escaped for a URL; also "ruth b"@example.org and o'brien@…. */
const ROUND_AN_AT = /(?:"[^"\n]*"|(?:[^\s"'<>]|(?<=\w)'(?=\w))+)(?:@|＠|%40)[^\s"'<>]+/giu;
/** Somebody before it, and somewhere after it. */
const ADDRESS = /[^@]@[^@]|.＠.|.%40./iu;
/** A place in code, or a file of a package. */
const LOCATION = /^\(?(?:file:|node:|\.{0,2}\/|[a-z]:[\\/]).*:\d+:\d+\)?[,;]?$|node_modules[\\/]/i;
/** How pnpm names the folder of a package: "@aws-sdk+client-kms@3.1164.0". */
const VERSIONED = /^@?[\w.~+-]+@\d+\.\d+\.\d+(?:[-+_(][\w.@+()-]*)?$/;

/** In characters. More of a text is in no log, and to look through a long one takes the square of its length. */
const LONGEST = 4000;

/**
 * Text that may be logged: whatever may be an address is taken out. Of a place in code only the folder that is called
 * by one, so that it still says where; a scope (`node_modules/@aws-sdk/…`) has nobody before its "@" and stays.
 *
 * @example withoutAddresses("no mailbox ruth@example.org") // "no mailbox [address]"
 */
export function withoutAddresses(text: string): string {
  // Where it is cut there may be half of an address, of which there are 320 characters at most.
  const looked = text.length > LONGEST ? text.slice(0, LONGEST).replace(/\S{0,320}$/, "") : text;
  return looked.replaceAll(ROUND_AN_AT, (found) => (LOCATION.test(found) ? placeWithout(found) : "[address]"));
}

function placeWithout(place: string): string {
  const parts = place.split(/([\\/])/);
  return parts.map((part, at) => (isAddress(part, parts[at - 2]) ? "[address]" : part)).join("");
}

function isAddress(folder: string, above: string | undefined): boolean {
  return ADDRESS.test(folder) && !(above === ".pnpm" && VERSIONED.test(folder));
}
