import type { Group } from "./group.ts";

/** Under the coordinator's standing approval; closed groups and psychotherapy never do, whatever is stored. */
export function fillsOnArrival({ entry, kind, whenSeatsFree }: Group): boolean {
  return entry === "open" && kind !== "psychotherapy" && whenSeatsFree === "offer";
}
