import type { Labelled } from "./plan.ts";

export type LeftGroupData = Labelled & { readonly availabilityHref: string };

/** Somebody's place was taken back. */
export type RemovedData = Labelled & {
  /** We go on looking for another group for them. */
  readonly goesOn: boolean;
};
