/**
 * A reply of Lambda's ends at 6 MB, as JSON that holds the reply's text; what is told of a thing may be somewhat longer
 * than the thing.
 */
export const BYTES_A_REPLY = 4_000_000;

/** Of a list, as many from its beginning as one reply holds, and one at least. */
export function fitting<T>(items: readonly T[], most: number = BYTES_A_REPLY): readonly T[] {
  let bytes = 0;
  const past = items.findIndex((item) => {
    bytes += Buffer.byteLength(JSON.stringify(item));
    return bytes > most;
  });
  return past < 0 ? items : items.slice(0, Math.max(1, past));
}
