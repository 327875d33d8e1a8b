import type { TimeZone } from "../../time/time-zone.ts";
import type { Modality } from "../vocabulary.ts";

/** Whoever goes to a room goes by the clock on its wall, which the group is planned by. undefined: it meets in none. */
export function placeZoneOf(modality: Modality | undefined, groupTimeZone: TimeZone | undefined): TimeZone | undefined {
  return modality === "in_person" ? groupTimeZone : undefined;
}
