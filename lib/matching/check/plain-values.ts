/**
 * What people say of themselves, read once more and sharing no code with the domain: who withholds a value has none,
 * and one value written in several ways is one.
 */
export function plainValue(written: string | undefined): string | undefined {
  const value = plain(written ?? "");
  return value === "" ||
    NOT_SAID.some((pattern) => pattern.test(value.replaceAll(/[^\p{L}\p{N}]/gu, ""))) ||
    isDash(value)
    ? undefined
    : value;
}

/** What stands under an attribute, and nothing that every object has of its own. */
export function writtenIn(affinity: Readonly<Record<string, string>>, attribute: string): string | undefined {
  return Object.entries(affinity).find(([name]) => name === attribute)?.[1];
}

/** @returns whether a value that a group asks for is the one somebody says of themselves */
export function isTheirs(asked: string, written: string | undefined): boolean {
  const own = plainValue(written);
  return own !== undefined && plain(asked) === own;
}

/** Letter by letter: compatible forms made one, marks of Latin, Greek and Cyrillic letters and separators left out. */
function plain(text: string): string {
  const kept = [...text.normalize("NFKD")].filter(
    (letter) => !/[\u0300-\u036f\s_\p{Pd}\u00ad\u200b-\u200d\u2060]/u.test(letter),
  );
  return kept.join("").normalize("NFKC").toLowerCase();
}

function isDash(value: string): boolean {
  return /^\p{P}+$/u.test(value);
}

const NOT_SAID: readonly RegExp[] = [
  /^(i|id|iwould|would)?(prefer|preferred|rather)not(to)?(say|answer|disclose)?$/,
  /^(declined?|dontwant)(to)?(say|answer|state)?$/,
  /^(withheld|undisclosed|notdisclosed|not(stated|specified|saying|applicable)|unspecified|no(answer|comment))$/,
  /^(na|none|null|nil|undefined)$/,
  /^prefierono(decir(lo)?|contestar|responder)?$/,
  /^no(quierodecirlo|deseo(decirlo|responder)|consta|aplica|procede|contesta|sabenocontesta)$/,
  /^(sin(respuesta|especificar)|ningun[oa]|nsnc)$/,
  /^(je)?prefere(nepas)(repondre|(le)?dire|seprononcer)$/,
  /^(je)?nesouhaitepasrepondre$/,
  /^(neseprononcepas|sansreponse|pasdereponse|nonprecise|sansobjet|so|nonapplicable|aucune?|neant|nsp)$/,
];
