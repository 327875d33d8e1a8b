import * as z from "zod";
import { GivenTimeZone } from "../../../time/time-zone.ts";
import { MailAddress } from "../../mail-address.ts";
import { GivenCountry, GivenLanguage, GivenRegion } from "../../place.ts";
import type { Rule } from "../../problems/rules.ts";
import { AgeBand } from "../../vocabulary.ts";
import type { Field } from "./field.ts";

const NO_CALLS = "nobody is called from a sheet for matching";

/** Who they are and how they are reached. */
export const PERSON_FIELDS = {
  preferredName: {
    schema: z
      .string()
      .trim()
      .min(1, "no-name" satisfies Rule)
      .max(80),
    describes: "What they want to be called.",
    headings: ["name", "first name"],
  },
  email: {
    schema: MailAddress,
    describes: "Where mail goes, once they have confirmed it.",
    headings: ["e-mail address", "mail"],
    perPerson: true,
  },
  anotherPerson: {
    schema: z.boolean().default(false),
    describes: "They share the address with somebody who applied from it, and are another person.",
    noColumn: "each row of a sheet is a person of their own",
  },
  phone: {
    schema: z
      .string()
      .regex(/^\+[1-9]\d{6,14}$/, "not-a-phone-number" satisfies Rule)
      .optional(),
    describes: "Where a coordinator may call, as in +34600111222.",
    noColumn: NO_CALLS,
  },
  safeToCall: {
    schema: z.boolean().optional(),
    describes: "Whether a call is safe for them.",
    noColumn: NO_CALLS,
  },
  safeToLeaveVoicemail: {
    schema: z.boolean().optional(),
    describes: "Whether a voicemail is safe for them.",
    noColumn: NO_CALLS,
  },
  country: {
    schema: GivenCountry,
    describes: "Country they are in, as in GB (ISO 3166-1), or its name.",
    matching: true,
  },
  region: {
    schema: GivenRegion.optional(),
    describes: "Region of that country, as in US-CA (ISO 3166-2).",
    matching: true,
  },
  adultConfirmed: {
    schema: z.boolean(),
    describes: "They confirm that they are an adult.",
    matching: true,
    headings: ["adult"],
  },
  ageBand: {
    schema: AgeBand.optional(),
    describes: "How old they are, for groups of certain ages.",
    matching: true,
    headings: ["age"],
  },
  timeZone: {
    schema: GivenTimeZone,
    describes: "Zone whose clock they live by, as in Europe/Madrid.",
    matching: true,
    headings: ["zone"],
  },
  languages: {
    schema: z.array(GivenLanguage).min(1).max(8),
    describes: "Languages they speak, as in es-MX; the first that we write is that of mail.",
    matching: true,
    headings: ["language"],
  },
} as const satisfies Readonly<Record<string, Field>>;
