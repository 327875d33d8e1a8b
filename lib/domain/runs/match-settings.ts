import * as z from "zod";
import { Objective } from "./match-run.ts";

/** Points of the fit score. They need not add to 100: the score is scaled to 0-1000. Sources: docs/matching.md. */
export const Weights = z.strictObject({
  /** How near the group's themes are to what the person came for. */
  theme: z.number().min(0).default(40),
  /** Whether the hour is one they called good, or only possible. */
  slotComfort: z.number().min(0).default(15),
  /** Whether the format is the one they prefer. */
  format: z.number().min(0).default(15),
  /** Who leads, and when one may join: half for each of their wishes. */
  facilitatorAndEntry: z.number().min(0).default(10),
  /** Online or in person. */
  modality: z.number().min(0).default(5),
  /** How long they have waited. */
  waiting: z.number().min(0).default(15),
});
export type Weights = z.infer<typeof Weights>;

export const MatchSettings = z.strictObject({
  /** What comes first: that as many as can be have a place, or that those who have one fit best. */
  objective: Objective.default("most_placed"),
  /** What counts for how much in a fit. */
  weights: Weights.prefault({}),
  /**
   * Nobody is offered a group none of whose themes is one of theirs or a sibling of their main one. A programme of
   * general groups may loosen it: `false`, and a theme in common only counts in the fit.
   */
  themeRequired: z.boolean().default(true),
  /** Waiting earns points linearly up to this many days, and is flagged to the coordinator after it. */
  waitingFullAfterDays: z.int().min(1).max(3650).default(28),
  /** How far ahead an ongoing group's meetings must suit a person: long enough to meet both clock changes. */
  horizonWeeks: z.int().min(1).max(52).default(26),
  /**
   * A closed group starts with min(max, ceil(ideal / this)), since about one in five leaves (Swift & Greenberg 2012).
   */
  expectedStay: z.number().min(0.5).max(1).default(0.8),
  /** Solver effort, in re-solves, so that the same input always gives the same answer. */
  budget: z.int().min(1).default(2000),
});
export type MatchSettings = z.infer<typeof MatchSettings>;
