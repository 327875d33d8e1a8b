import { type Change, MOST_CHANGES } from "./ports.ts";

/**
 * Thrown by `commit` when conditions failed, with the index and kind of each failed change: the caller decides what
 * that means (another seat, a 409, a replay). A conflict with a concurrent transaction is retried inside the adapter
 * with full jitter, six tries, and then thrown as DomainError "busy".
 */
export class ConditionFailed extends Error {
  readonly failed: readonly { readonly index: number; readonly write: Change["write"] }[];

  constructor(failed: readonly { readonly index: number; readonly write: Change["write"] }[]) {
    super(`conditions failed: ${failed.map(({ index, write }) => `${index} ${write}`).join(", ")}`);
    this.name = "ConditionFailed";
    this.failed = failed;
  }
}

/**
 * Thrown by a read of one record that lies there in a shape, or of a version, which this code does not read. It names
 * the record's key and the fields at fault, and never holds their content.
 */
export class UnreadableRecord extends Error {
  readonly kind: string;

  constructor(kind: string, message: string) {
    super(message);
    this.name = "UnreadableRecord";
    this.kind = kind;
  }
}

const SAID = {
  "too-many-changes": (changes: number) => `A transaction takes ${MOST_CHANGES} changes, not ${changes}`,
  "one-item-twice": () => "A transaction takes one change to an item",
} as const;

/**
 * Thrown by `commit` before anything is asked of the database, for what no transaction can be: more changes than one
 * takes, or two to one item. It is a fault of ours and no one's to try again. It names kinds of changes, and no ids.
 */
export class TransactionUnfit extends Error {
  readonly why: keyof typeof SAID;

  constructor(why: TransactionUnfit["why"], changes: readonly Pick<Change, "write">[]) {
    const kinds = [...Map.groupBy(changes, ({ write }) => write)].map(([kind, { length }]) => `${length} ${kind}`);
    super(`${SAID[why](changes.length)}: ${kinds.join(", ")}`);
    this.name = "TransactionUnfit";
    this.why = why;
  }
}
