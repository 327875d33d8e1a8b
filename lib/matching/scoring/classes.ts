/** Items that are alike for one purpose, numbered by kind. */
type Classes<Item> = {
  /** The kind of each item. */
  readonly of: Int32Array;
  /** One item of each kind. */
  readonly samples: readonly Item[];
};

/** Buckets before pairs: whatever depends on the key alone is worked out once a kind. */
export function classesOf<Item>(items: readonly Item[], keyOf: (item: Item) => string): Classes<Item> {
  const kinds = new Map<string, number>();
  const samples: Item[] = [];
  const of = Int32Array.from(items, (item) => {
    const key = keyOf(item);
    const known = kinds.get(key);
    if (known !== undefined) return known;
    kinds.set(key, samples.length);
    samples.push(item);
    return samples.length - 1;
  });
  return { of, samples };
}
