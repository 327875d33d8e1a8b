import * as z from "zod";
import { LocalDate } from "../../time/local-date-time.ts";
import { GivenCountry } from "../place.ts";
import { Hours } from "./hours.ts";
import { Audience, Dial, LineKind, Sms } from "./line.ts";

const WORDS = "must be given, in words";

/** A line of your own, or one of ours put right: of the same name, it takes that one's place. */
const OwnLine = z.strictObject({
  kind: LineKind,
  /** As the line calls itself. */
  name: z.string(WORDS).min(1, WORDS),
  /** As people write it, with spaces, as in "116 123". */
  number: z.string().regex(/^[*#+\d][*#\d ]*$/, "must be a number as people write it, as in 116 123"),
  /** Where one can send a text, and the word that begins it. */
  sms: Sms.optional(),
  /** Where one can write to them. */
  chat: z.url({ protocol: /^https$/, error: "must be a whole address, as in https://example.org" }).optional(),
  /** As in "24/7", "16:00-24:00", "weekdays 08:30-17:00" or "check". */
  hours: Hours,
  /** BCP 47, as in ["en"]; "mul" at the end: more languages, or interpreters. */
  languages: z.array(z.string()).min(1, "must name a language, as in en"),
  /** For whom it is, where it is not for everybody. */
  audience: z.array(Audience).readonly().default([]),
});
export type OwnLine = z.infer<typeof OwnLine>;

/** What somebody of yours found out about a country. All of its rows that stay count as checked on that day. */
const CountryChecked = z.strictObject({
  /** The day on which somebody opened each provider's own page. ISO date. */
  checkedOn: LocalDate,
  /** Who looked where: kept beside the numbers. */
  source: z.string(WORDS).min(1, WORDS),
  /** Where ours is wrong or missing. Left out: ours is confirmed. */
  emergency: z
    .strictObject({ dial: Dial, alternatives: z.array(Dial).default([]), police: Dial.optional() })
    .optional(),
  /** Lines beside ours, or in their place. */
  lines: z.array(OwnLine).default([]),
  /** Lines of ours that are not to be shown, by name: closed ones, for instance. */
  withoutLines: z.array(z.string()).default([]),
});
export type CountryChecked = z.infer<typeof CountryChecked>;

/** By country. */
export const CrisisSettings = z.record(GivenCountry, CountryChecked).default({});
export type CrisisSettings = z.infer<typeof CrisisSettings>;
