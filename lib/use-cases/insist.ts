/** Each is tried several times over by the store itself, further apart each time. */
const TRIES = 5;

/**
 * For what this process alone knows and nobody could find out again: it is written down though the store fails now and
 * then. What is tried must be safe to do twice, since a write whose reply was lost may have gone through.
 *
 * @throws what the last try threw
 */
export async function insist<T>(write: () => Promise<T>): Promise<T> {
  for (let left = TRIES; left > 1; left -= 1) {
    try {
      return await write();
    } catch {
      // The next one, and at last whatever that throws.
    }
  }
  return write();
}
