import * as z from "zod";
import { Instant } from "../../time/instant.ts";
import { ApplicationId, GroupId } from "../ids.ts";

/**
 * What somebody in a line waits for: a seat; as many as there are of those who sit together; or another who shares
 * with them what nobody in the group does.
 */
const Need = z.enum(["seat", "partner", "alone"]);

/** Somebody who waits and may sit in a group, where there was no seat for them when they were last looked at. */
export const PlaceInLine = z.object({
  groupId: GroupId,
  applicationId: ApplicationId,
  waitingSince: Instant,
  needs: Need,
  /** With those they sit together with, how many seats they take. */
  seats: z.int().min(1),
  /** Attributes of the group with their values in which they would be alone; only with `alone`. */
  alone: z.array(z.tuple([z.string(), z.string()])),
});
export type PlaceInLine = z.infer<typeof PlaceInLine>;

/** By which rules a line was last drawn up from the pool: by others, other people may stand in it. */
export const LineRules = z.object({ groupId: GroupId, rules: z.string(), drawnUpAt: Instant });
export type LineRules = z.infer<typeof LineRules>;

/** Whoever has waited longest comes first. Two instants may be written differently: with milliseconds or without. */
export function orderOf({ waitingSince, applicationId }: Pick<PlaceInLine, "waitingSince" | "applicationId">): string {
  return `${new Date(waitingSince).toISOString()}#${applicationId}`;
}

/** Whether two who would be alone each find in the other what nobody else in the group shares with them. */
export function shareWhatTheyAreAloneIn(one: PlaceInLine, other: PlaceInLine): boolean {
  const values = new Set(other.alone.map((attribute) => attribute.join()));
  return one.alone.length > 0 && one.alone.some((attribute) => values.has(attribute.join()));
}
