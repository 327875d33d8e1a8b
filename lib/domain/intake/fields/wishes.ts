import * as z from "zod";
import { fewOf } from "../../few-of.ts";
import { Area } from "../../place.ts";
import { AccessNeed, FeeNeed, Format, ParticipationStyle, Role, Theme } from "../../vocabulary.ts";
import { Attribute, MOST_ATTRIBUTES } from "../attribute.ts";
import { AvailableSpan } from "../availability.ts";
import type { Field } from "./field.ts";

const CaseReference = z.string().trim().min(1).max(120);

const NO_FREE_TEXT = "free text has no place in a sheet for matching";

/** What they look for in a group, and what they bring. */
export const WISH_FIELDS = {
  modality: {
    schema: z.enum(["virtual", "in_person", "either"]),
    describes: "How they would meet: virtual is online.",
    matching: true,
    headings: ["online or in person"],
  },
  area: {
    schema: Area.optional(),
    describes: "Roughly where they are, to one decimal (some 11 km).",
    matching: true,
    headings: { latitude: ["latitude"], longitude: ["longitude"] },
  },
  maxTravelKm: {
    schema: z.number().min(1).max(500).optional(),
    describes: "How far they travel to meet in person.",
    matching: true,
    headings: ["travels up to km"],
  },
  availability: {
    schema: z.array(AvailableSpan).min(1).max(84),
    describes: "When they are free in a week, by the clock of their zone.",
    matching: true,
    headings: ["available", "free"],
  },
  themes: {
    schema: z.strictObject({ primary: Theme, secondary: z.array(Theme).max(2).default([]) }),
    describes: "What they come for: a main theme and up to two others.",
    matching: true,
    headings: { primary: ["theme", "main theme"], secondary: ["other themes", "further themes"] },
  },
  role: {
    schema: Role,
    describes: "Whether they come for themselves, as a carer or bereaved.",
    matching: true,
  },
  formatPreference: {
    schema: Format.optional(),
    describes: "How they would like a group to work.",
    matching: true,
    headings: ["format"],
  },
  entryPreference: {
    schema: z.enum(["open", "closed", "either"]).default("either"),
    describes: "Whether others may join the group later.",
    matching: true,
    headings: ["open or closed"],
  },
  facilitatorPreference: {
    schema: z.enum(["peer", "licensed", "either"]).default("either"),
    describes: "Who should lead the group.",
    matching: true,
    headings: ["facilitator"],
  },
  commitment: {
    schema: z.enum(["most", "planned_absences", "unsure"]).optional(),
    describes: "How many of the meetings they can come to.",
  },
  participationStyle: {
    schema: ParticipationStyle.optional(),
    describes: "How they tend to take part.",
    matching: true,
    headings: ["style"],
  },
  firstGroup: {
    schema: z.boolean().optional(),
    describes: "It would be their first group; mail says a little more.",
  },
  intention: {
    schema: z.string().trim().max(500).optional(),
    describes: "What they hope for, in their own words.",
    noColumn: NO_FREE_TEXT,
  },
  shareIntention: {
    schema: z.boolean().default(false),
    describes: "Whether others may be told what they hope for.",
    noColumn: NO_FREE_TEXT,
  },
  affinity: {
    schema: fewOf(Attribute, z.string().trim().max(60), MOST_ATTRIBUTES).default({}),
    describes: 'What they say of themselves to be matched by, as in {"gender":"woman"}.',
    matching: true,
  },
  accessNeeds: {
    schema: z.array(AccessNeed).max(4).default([]),
    describes: "What a group must provide for them to take part.",
    matching: true,
    headings: ["access"],
  },
  keepTogether: {
    schema: z.array(CaseReference).max(5).default([]),
    describes: "People to share a group with, once a coordinator confirms it.",
    noColumn: "the column of this name holds what a coordinator has confirmed",
  },
  avoid: {
    schema: z.array(CaseReference).max(10).default([]),
    describes: "People not to meet, once a coordinator confirms it.",
    noColumn: "keepApart holds what a coordinator has confirmed",
  },
  feeNeed: {
    schema: FeeNeed.default("standard"),
    describes: "The fee that they can pay at most.",
    matching: true,
    headings: ["fee"],
  },
} as const satisfies Readonly<Record<string, Field>>;
