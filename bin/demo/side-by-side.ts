/** As many people as are at their mail at the same moment. */
const AT_ONCE = 8;

/** Does `work` for each, some of them side by side, and gives the outcomes in their order. */
export async function sideBySide<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const done: R[] = [];
  for (let at = 0; at < items.length; at += AT_ONCE) {
    done.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(work))));
  }
  return done;
}
