import * as z from "zod";
import { Objective } from "./match-run.ts";
import { LocalTime, TimeZone } from "./place-and-time.ts";

/** Points of the fit score. They need not add to 100: the score is scaled to 0-1000. Sources: docs/matching.md. */
export const Weights = z.strictObject({
  theme: z.number().min(0).default(40),
  slotComfort: z.number().min(0).default(15),
  format: z.number().min(0).default(15),
  facilitatorAndEntry: z.number().min(0).default(10),
  modality: z.number().min(0).default(5),
  waiting: z.number().min(0).default(15),
});
export type Weights = z.infer<typeof Weights>;

export const MatchSettings = z.strictObject({
  objective: Objective.default("most_placed"),
  weights: Weights.prefault({}),
  /** true: nobody is offered a group none of whose themes is one of theirs or a sibling of their main one. */
  themeRequired: z.boolean().default(false),
  /** Waiting earns points linearly up to this many days, and is flagged to the coordinator after it. */
  waitingFullAfterDays: z.int().min(1).default(28),
  /** How far ahead an ongoing group's meetings must suit a person: long enough to meet both clock changes. */
  horizonWeeks: z.int().min(1).max(52).default(26),
  /** A closed group starts with min(max, ceil(ideal / this)), since about one in five leaves (Swift & Greenberg 2012). */
  expectedStay: z.number().min(0.5).max(1).default(0.8),
  /** Solver effort, in re-solves, so that the same input always gives the same answer. */
  budget: z.int().min(1).default(2000),
});
export type MatchSettings = z.infer<typeof MatchSettings>;

export const Cadence = z.strictObject({
  offerDays: z.int().min(1).default(5),
  offerNudgeDay: z.int().min(1).default(3),
  orientationDaysBefore: z.int().min(1).default(7),
  reminderDaysBefore: z.int().min(1).default(1),
  joinLinkMinutesBefore: z.int().min(5).default(60),
  practiceDaysAfter: z.int().min(1).default(2),
  finalReflectionDaysBefore: z.int().min(1).default(7),
  surveyDaysAfterEnd: z.array(z.int().min(1)).default([7, 91]),
  quietFrom: LocalTime.default("21:00"),
  quietUntil: LocalTime.default("08:00"),
});
export type Cadence = z.infer<typeof Cadence>;

/** Everything an operator decides about a deployment; `groupwright.config.ts` holds one of these. */
export const Settings = z.strictObject({
  organisation: z.strictObject({
    /** Shown on pages and in mail bodies, never in a subject or sender. */
    name: z.string().min(1),
    /** Display name of the sender: neutral, so that it gives nothing away. */
    senderName: z.string().min(1),
    senderAddress: z.email(),
    coordinatorAddress: z.email(),
    /** Base of every link in mail, without a trailing slash. */
    publicUrl: z.url(),
    timeZone: TimeZone,
    /** Said on the intake reply: when a person reads safety answers. */
    staffedHours: z.string().min(1),
  }),
  programme: z
    .string()
    .regex(/^[a-z0-9-]{1,30}$/)
    .default("main"),
  privacyNoticeVersion: z.string().default("2026-11"),
  matching: MatchSettings.prefault({}),
  cadence: Cadence.prefault({}),
  retention: z
    .strictObject({ unplacedIntakeDays: z.int().min(1).default(90), idempotencyDays: z.int().min(1).default(7) })
    .prefault({}),
  /** at-most-once: an uncertain send waits for a person. at-least-once: it is sent once more. */
  sendGuarantee: z.enum(["at-most-once", "at-least-once"]).default("at-most-once"),
});
export type Settings = z.infer<typeof Settings>;
export type SettingsInput = z.input<typeof Settings>;
