import * as z from "zod";
import { Instant } from "../../time/instant.ts";
import { ActId, GroupId } from "../ids.ts";
import { Ending } from "./ending.ts";
import type { GroupStatus } from "./group.ts";

/** What somebody does to a whole group, and to everyone in it. */
export const GroupAct = z.enum(["end", "cancel"]);
export type GroupAct = z.infer<typeof GroupAct>;

/**
 * An act over a group as it was decided: the one commit point. What follows from it for each person is done after it,
 * one person after another, and goes on by this record's id wherever it was cut off. `doneAt`: all of it is done.
 */
export const Act = z.object({
  actId: ActId,
  groupId: GroupId,
  act: GroupAct,
  why: Ending,
  /** Who decided: a subject of staff, or the planner. */
  by: z.string(),
  at: Instant,
  /** The hash of the consequences that were shown to whoever decided. */
  previewed: z.string(),
  doneAt: Instant.optional(),
  rev: z.int().nonnegative(),
});
export type Act = z.infer<typeof Act>;

const POSSIBLE: Readonly<Record<GroupStatus, readonly GroupAct[]>> = {
  DRAFT: ["cancel"],
  PUBLISHED: ["cancel"],
  RUNNING: ["end", "cancel"],
  ENDED: [],
  CANCELLED: [],
};

/** What can be done to a group in this state. Only what has met can end; what has not is cancelled. */
export function possibleActs(status: GroupStatus): readonly GroupAct[] {
  return POSSIBLE[status];
}
