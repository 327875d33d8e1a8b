import * as z from "zod";

/** Theme families: leaves of one family are siblings, which earns part of the theme score. */
export const THEME_FAMILIES = {
  mood_and_anxiety: ["depression", "bipolar", "anxiety_and_panic", "ocd"],
  trauma_and_loss: ["trauma_ptsd", "grief", "suicide_loss", "pregnancy_and_infant_loss"],
  complex: ["psychosis_schizophrenia", "eating_concerns"],
  recovery: ["alcohol_and_drugs", "gambling_and_behavioural"],
  body_and_mind: ["chronic_illness_and_pain", "cancer", "neurodivergence"],
  family: ["mental_health_carers", "parenting_and_perinatal", "separation_and_divorce", "relationships"],
  connection: ["loneliness", "shyness_and_social_confidence", "rebuilding_after_isolation"],
  identity: ["lgbtq", "racism_and_minority_stress", "immigrants_and_refugees"],
  life: ["work_stress_and_burnout", "leadership", "students", "ageing_and_retirement", "veterans"],
} as const;

type ThemeFamily = keyof typeof THEME_FAMILIES;
export type Theme = (typeof THEME_FAMILIES)[ThemeFamily][number];

// Object.values loses the tuple of literals that Object.entries of a const object keeps only at type level.
const themes = Object.values(THEME_FAMILIES).flat() as [Theme, ...Theme[]];
export const Theme = z.enum(themes);

const familyOf = new Map<Theme, ThemeFamily>(
  (Object.keys(THEME_FAMILIES) as ThemeFamily[]).flatMap((family) =>
    THEME_FAMILIES[family].map((theme) => [theme, family] as const),
  ),
);

/** Two different leaves of one family. */
export function areSiblings(a: Theme, b: Theme): boolean {
  return a !== b && familyOf.get(a) === familyOf.get(b);
}

/** Themes for which a coordinator confirms specialist facilitation before a group is published. */
export const SPECIALIST_THEMES: ReadonlySet<Theme> = new Set<Theme>([
  "bipolar",
  "trauma_ptsd",
  "suicide_loss",
  "psychosis_schizophrenia",
  "eating_concerns",
]);

export const Format = z.enum(["process", "psychoeducational", "experiential", "support_skills"]);
export type Format = z.infer<typeof Format>;
export const Entry = z.enum(["open", "closed"]);
export type Entry = z.infer<typeof Entry>;
export const Kind = z.enum(["support", "psychotherapy"]);
export type Kind = z.infer<typeof Kind>;
export const Modality = z.enum(["virtual", "in_person"]);
export type Modality = z.infer<typeof Modality>;
export const Role = z.enum(["own_experience", "family_carer", "bereaved"]);
export type Role = z.infer<typeof Role>;
export const FacilitatorLevel = z.enum(["peer", "trained", "licensed"]);
export type FacilitatorLevel = z.infer<typeof FacilitatorLevel>;
export const AgeBand = z.enum(["18-24", "25-34", "35-49", "50-64", "65+"]);
export type AgeBand = z.infer<typeof AgeBand>;
export const ParticipationStyle = z.enum(["speak_early", "warm_up_first", "mostly_listen", "varies"]);
export type ParticipationStyle = z.infer<typeof ParticipationStyle>;
export const AccessNeed = z.enum(["captions", "sign", "step_free", "other"]);
export type AccessNeed = z.infer<typeof AccessNeed>;
export const FeeNeed = z.enum(["free", "reduced", "standard"]);
export type FeeNeed = z.infer<typeof FeeNeed>;

/** Size defaults by format, and for an open peer group per meeting. Judgements, see docs/matching.md. */
export const SIZE_DEFAULTS = {
  process: { min: 5, ideal: 8, max: 10 },
  experiential: { min: 5, ideal: 8, max: 10 },
  support_skills: { min: 5, ideal: 8, max: 12 },
  psychoeducational: { min: 6, ideal: 10, max: 15 },
  open_peer: { min: 3, ideal: 8, max: 12 },
} as const satisfies Record<Format | "open_peer", { min: number; ideal: number; max: number }>;
