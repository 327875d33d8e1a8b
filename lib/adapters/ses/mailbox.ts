const PRINTABLE_ASCII = /^[\x20-\x7e]*$/;
/** An encoded word holds at most 75 characters, of which 12 are its frame: 45 bytes become 60 (RFC 2047). */
const WORD_BYTES = 45;

/**
 * A display name and address as a header wants them (RFC 5322; other scripts by RFC 2047).
 *
 * @example mailbox("Harbour Lane", "hello@example.org") // '"Harbour Lane" <hello@example.org>'
 */
export function mailbox(name: string, address: string): string {
  if (PRINTABLE_ASCII.test(name)) return `"${name.replace(/["\\]/g, "\\$&")}" <${address}>`;
  return `${encodedWords(name).join(" ")} <${address}>`;
}

function encodedWords(name: string): readonly string[] {
  const words: string[] = [""];
  for (const letter of name) {
    const word = words.at(-1) ?? "";
    const fits = Buffer.byteLength(word + letter) <= WORD_BYTES;
    if (fits) words[words.length - 1] = word + letter;
    else words.push(letter);
  }
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString("base64")}?=`);
}
