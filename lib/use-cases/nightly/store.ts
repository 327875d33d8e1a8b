/** What one step of renewing stored records did. */
export type RenewedRecords = {
  readonly examined: number;
  readonly renewed: number;
  /** Set aside: of no version that this code reads, or of another shape. */
  readonly unreadable: number;
  readonly done: boolean;
};

/** Records as they lie there, whatever they are of. */
export type NightlyStore = {
  /**
   * Writes the next `most` stored items again as today's version writes them, where they are of an older one. Goes on
   * where the last call stopped; once all are done it does nothing until the versions change.
   */
  readonly renewRecords: (most: number) => Promise<RenewedRecords>;
};
